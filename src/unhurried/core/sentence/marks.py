"""A mark: a stretch of a sentence that says a day, an hour or a length, and what it says."""

from typing import NamedTuple


class Length(NamedTuple):
    """So many minutes, from one word up to another."""

    first: int
    after: int
    minutes: int


class Hour(NamedTuple):
    """A clock time, HH:MM, and the minutes up to an end where one was said with it."""

    first: int
    after: int
    at: str
    lasting: int = 0


class End(NamedTuple):
    """When it ends, where that is said by itself: minutes on the clock, below zero for “ten past” without its hour."""

    first: int
    after: int
    minutes: int


class Day(NamedTuple):
    """A day of the week by its plain name. `weekly`: as far as its own words tell, it comes every week."""

    first: int
    after: int
    day: str
    weekly: bool = True


Mark = Length | Hour | Day
