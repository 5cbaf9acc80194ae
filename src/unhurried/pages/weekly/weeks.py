"""The weeks since: which of them hold an evening, as strips of cloth."""

from datetime import date, timedelta
from typing import Final

from unhurried.core.journey import Journey
from unhurried.core.today import CONVERSATION_OFFERED
from unhurried.layout.cloth import Strip

SHOWN: Final = 12
WEEK: Final = timedelta(weeks=1)


def since(journey: Journey) -> date | None:
    """The evening on which the time afterwards began."""
    progress = journey.progress
    if progress.held_at is not None:
        return journey.evening(progress.held_at)
    return None if progress.since is None else journey.evening(progress.since + CONVERSATION_OFFERED)


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
