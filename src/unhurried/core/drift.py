"""Drift: what the record and two brief questions say, a week at a time, once the programme is behind them.

Nobody can tell from a word about leaning in which of its three signals it came from: skipped, shorter, or loaded.
"""

from datetime import date, datetime, timedelta

import msgspec

from unhurried.core.commitment import DAYS
from unhurried.core.evening import moment_on
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.whereabouts import afterwards_since

WEEK = timedelta(weeks=1)
SKIPPED = 2  # weeks without the weekly practice, our own default
LATELY = 3  # the last practices that are looked at for their length, our own default
SHORTER = 2 / 3  # of the length agreed on, our own default
SUNDAY = 6


class WeekAnswer(msgspec.Struct, frozen=True, tag="week"):
    """One person's two brief answers: whether touch gets shorter, whether talking about it feels loaded."""

    shorter: bool = False
    loaded: bool = False

    @property
    def leans(self) -> bool:
        """Whether either was said."""
        return self.shorter or self.loaded


def next_look(journey: Journey, programme: Programme, now: datetime) -> date | None:
    """The evening at whose hour the week is looked at, one after the other: the first that has not been looked at.

    None of them is passed over, so that nobody can tell from a word whether anybody had looked in between. None before
    the time afterwards.
    """
    began = afterwards_since(journey, programme, now)
    if began is None:
        return None
    first = journey.evening(began) + WEEK
    looked = journey.keeping.looked
    if looked is not None and looked >= first:
        first = looked + timedelta(days=1)
    return first + timedelta(days=(_weekday(journey) - first.weekday()) % 7)


def look_hour(journey: Journey, on: date) -> datetime:
    """The moment of that evening's look."""
    return moment_on(on, journey.hour, journey.zone)


def drifting(journey: Journey, programme: Programme, on: date, now: datetime) -> bool:
    """Whether the shared record says so: practices skipped, or shorter than was agreed."""
    keeping, began = journey.keeping, afterwards_since(journey, programme, now)
    old_enough = began is not None and on - journey.evening(began) >= SKIPPED * WEEK
    if old_enough and not any(on - SKIPPED * WEEK < week <= on for week in keeping.weeks):
        return True
    lately = [keeping.lengths[day] for day in sorted(keeping.lengths) if day <= on][-LATELY:]
    if keeping.commitment is None or len(lately) < LATELY:
        return False
    return sum(lately) < SHORTER * LATELY * keeping.commitment.minutes


def _weekday(journey: Journey) -> int:
    """The day before the weekly practice comes round; Sunday where there is none."""
    commitment = journey.keeping.commitment
    return SUNDAY if commitment is None else (DAYS.index(commitment.day) - 1) % 7
