"""The weeks since: which of them hold an evening, as strips of cloth."""

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from unhurried.core.refusals import Incomplete
from unhurried.layout.cloth import Strip

SHOWN: Final = 12
WEEK: Final = timedelta(weeks=1)


def strips(practised: tuple[date, ...], began: date, evening: date) -> list[Strip]:
    """A strip for each week that has passed or holds an evening; of many, the last ones."""
    count = (evening - began) // WEEK + 1
    woven: list[Strip] = []
    for week in range(max(count, 1)):
        first = began + week * WEEK
        together = any(first <= on < first + WEEK for on in practised)
        # A week that still runs is not a rest; it is thread.
        if together or evening >= first + WEEK:
            woven.append("together" if together else "rest")
    return woven[-SHOWN:]


def counted(minutes: str) -> int:
    """A length as it was typed, in minutes; 0 where it was left blank. Raises Incomplete for what is none."""
    if not minutes:
        return 0
    if not (minutes.isascii() and minutes.isdigit() and len(minutes) <= 3):
        raise Incomplete(missing=("minutes",))
    return int(minutes)


def evening_of(moment: datetime, zone: str) -> datetime:
    """A moment on these two's clock."""
    return moment.astimezone(ZoneInfo(zone))
