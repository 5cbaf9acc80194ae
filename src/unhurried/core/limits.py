"""The marks of the agreement: willing, talk first, off the table; and the plain list they stand on."""

from collections.abc import Iterable, Mapping
from datetime import time
from enum import IntEnum
from functools import cached_property

import msgspec

from unhurried.core.touch import Ceiling


class Mark(IntEnum):
    """One answer to one line; the lower is the more careful."""

    OFF = 0
    TALK = 1
    WILLING = 2


class Item(msgspec.Struct, frozen=True):
    """A line of the plain list: a kind of touch under its ceiling, a place or a circumstance."""

    id: str
    kind: str  # touch, place or circumstance
    ceiling: Ceiling
    label: str


class Terms(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What the two of them arrange besides the marks. `hour` is the evening hour, as HH:MM."""

    hour: str
    zone: str
    drawn_rests: bool
    form: str = "full"
    breath: bool = True
    pausing: str = ""
    soft_no: str = ""
    tentative_yes: str = ""
    leaving: str = ""
    afterwards: str = ""
    checking: str = ""
    signs: str = ""  # of both, as it was written before each had words of their own
    review_weeks: int = 2
    plan: str = ""  # what changes from now, out of a repair

    @cached_property
    def strikes(self) -> time:
        """The evening hour, as a time of day."""
        return time.fromisoformat(self.hour)


def combine(
    first: Mapping[str, Mark], second: Mapping[str, Mark], lines: Iterable[str] | None = None
) -> dict[str, Mark]:
    """Two answers given apart make one: the more careful stands, and a line one left blank is off the table.

    `lines` are those that are asked about, where that is not every line that either of them marked.
    """
    items, blank = sorted({*first, *second} if lines is None else lines), Mark.OFF
    return {
        item: one if (one := first.get(item, blank)) < (other := second.get(item, blank)) else other for item in items
    }
