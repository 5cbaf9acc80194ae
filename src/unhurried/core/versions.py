"""The agreement's history: what changed and when, never who; and every version as it was signed."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from unhurried.core.limits import Mark, Terms


class Change(msgspec.Struct, frozen=True):
    """A line of the history. A signature `moved` lines, and wrote `terms` where it `arranged` things anew.

    What the first one moved is everything that it put on the table.
    """

    on: datetime
    version: int
    what: str  # signed, narrowed or restored
    item: str = ""
    mark: Mark | None = None
    moved: dict[str, Mark] = {}
    arranged: bool = False
    terms: Terms | None = None


class Version(msgspec.Struct, frozen=True):
    """The agreement as it was when it was signed."""

    number: int
    signed_at: datetime
    marks: dict[str, Mark]
    terms: Terms | None


def as_signed(history: Iterable[Change], number: int) -> Version | None:
    """The version of that number; None where there is none."""
    marks, terms = dict[str, Mark](), None
    for change in history:
        if change.what == "narrowed" and change.mark is not None:
            # A line that only waited was off the table, whatever it became.
            marks[change.item] = min(change.mark, marks.get(change.item, Mark.OFF))
        elif change.what == "signed":
            marks |= change.moved
            terms = change.terms or terms
            if change.version == number:
                return Version(number, change.on, marks, terms)
    return None
