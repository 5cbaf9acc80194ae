"""The window: ten minutes about how it is and not how it went, on days that the two of them chose."""

from datetime import date, datetime, time
from typing import Final

from unhurried.core.evening import moment_on
from unhurried.core.events import WindowChosen, WindowHeld
from unhurried.core.journey import Journey
from unhurried.core.refusals import Incomplete

WEEK: Final = 7
MOST_AT_ONCE: Final = 5  # prompts of each kind in one window


def choose(journey: Journey, weekdays: tuple[int, ...], hour: time, at: datetime) -> WindowChosen | None:
    """Choose its days, Monday 0, and its hour at home; no days, no fixed time. None where it is so already.

    Either of the two may. Raises NotLinked, Closed, Incomplete.
    """
    journey.need_link()
    days = tuple(sorted(set(weekdays)))
    if any(not 0 <= day < WEEK for day in days):
        raise Incomplete(missing=("day",))
    window = journey.between.window
    return None if (days, hour) == (window.weekdays, window.hour) else WindowChosen(at=at, weekdays=days, hour=hour)


def hold(journey: Journey, seen: int, prompts: int, at: datetime) -> WindowHeld | None:
    """They had it, and `prompts` of each kind came up. `seen`: how many were used up when the page was made.

    None where that very window was written down already. Raises NotLinked, Closed.
    """
    journey.need_link()
    if seen != journey.between.window.prompts:
        return None
    used = min(max(prompts, 1), MOST_AT_ONCE)
    return WindowHeld(at=at, evening=journey.evening(at), prompts=used)


def is_today(journey: Journey, now: datetime) -> bool:
    """Whether this evening is one of its days, and it has not been had yet."""
    window, evening = journey.between.window, journey.evening(now)
    return evening.weekday() in window.weekdays and evening not in window.held


def ahead(journey: Journey, now: datetime) -> tuple[date, ...]:
    """The next evening of each of its days, the soonest first, this one among them until they had it."""
    window, evening = journey.between.window, journey.evening(now)
    first = evening.toordinal() + (evening in window.held)
    days = (evening.fromordinal(first + more) for more in range(WEEK))
    return tuple(day for day in days if day.weekday() in window.weekdays)


def next_on(journey: Journey, now: datetime) -> date | None:
    """The next evening it comes; None where it has no day."""
    return next(iter(ahead(journey, now)), None)


def strikes(journey: Journey, evening: date) -> datetime:
    """The moment it begins on an evening, in UTC."""
    return moment_on(evening, journey.between.window.hour, journey.zone)
