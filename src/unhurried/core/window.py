"""The window: ten minutes about how it is and not how it went, on days that the two of them chose."""

from datetime import date, datetime, time
from typing import Final

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


def next_on(journey: Journey, now: datetime) -> date | None:
    """The next evening it comes, today among them; None where it has no day."""
    window, evening = journey.between.window, journey.evening(now)
    ahead = [evening.fromordinal(evening.toordinal() + more) for more in range(WEEK + 1)]
    return next((day for day in ahead if day.weekday() in window.weekdays and day not in window.held), None)
