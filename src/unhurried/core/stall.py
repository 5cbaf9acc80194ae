"""The stall: the shared record alone says that it has become hard to go on, and the programme pauses itself.

Drawn rests are to be left out, and the record does not tell which rest was drawn: nobody may learn that from a stall
either. So a couple who chose drawn rests is given one evening more, which is what one in seven comes to.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from unhurried.core.evening import TURNS_AT, moment_on
from unhurried.core.events import ProgrammeStalled
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.progress import Evening
from unhurried.core.whereabouts import Place, Whereabouts

QUIET = 3  # evenings running without practice, product 4.8
WINDOW = 7  # evenings that hold fewer practices than the programme expects, product 4.8
TURNED = 2  # evenings that a change of zone can put before one which came earlier
A_DAY = timedelta(days=1)
REPEATS = 3  # a third repeat of a stage counts as a stall, product 4.6
GOING = frozenset({Place.ASKING, Place.ON, Place.REST, Place.DONE, Place.GATE, Place.BETWEEN})


def stalled(here: Whereabouts) -> ProgrammeStalled | None:
    """The stall, dated with the moment it came: the turn of an evening, or a third repeat. None while it goes."""
    came = _came(here) if here.place in GOING else None
    return None if came is None else ProgrammeStalled(at=came)


def _came(here: Whereabouts) -> datetime | None:
    journey, programme = here.journey, here.programme
    progress, first = journey.progress, _counted_from(journey)
    if progress.repeats >= REPEATS and not programme.ladder and progress.since is not None:
        return progress.since
    if first is None:
        return None
    last, over = progress.last_together, here.evening - A_DAY
    # None before the last practice, which was no stall, has to be looked at again.
    since = first if last is None or last < first else last
    ago = min((over - since).days, _quiet_for(journey, programme, first, over))
    return None if ago < 0 else moment_on(over - timedelta(ago - 1), TURNS_AT, journey.zone)


def _quiet_for(journey: Journey, programme: Programme, first: date, over: date) -> int:
    """For how many evenings, up to and without `over`, it has been quiet; below 0 where it has not become so."""
    expected = programme.expected_weekly
    together = _lately(journey.progress.evenings, first, over, expected + TURNED)
    # The evenings that the programme itself leaves free are none on which anybody could have practised.
    quiet = (over - together[0]).days - programme.evenings_apart + 1 if together else (over - first).days + 1
    # A window is too few as soon as it opens after the last practice but those that are one too few.
    opened = (over - first).days
    if len(together) >= expected:
        opened = min(opened, (over - sorted(together)[-expected]).days - 1)
    return max(quiet - QUIET, opened - WINDOW + 1) - _spare(journey)


def _lately(evenings: Sequence[Evening], first: date, over: date, most: int) -> list[date]:
    """The last evenings together that count, so many at most; the latest comes first."""
    together: list[date] = []
    for one in reversed(evenings):
        if len(together) == most or one.on < first:
            break
        if one.together and one.on <= over:
            together.append(one.on)
    return together


def _counted_from(journey: Journey) -> date | None:
    """The first evening that counts: the one on which it began, unless its hour had struck by then."""
    began = journey.progress.counted_from
    if began is None:
        return None
    evening = journey.evening(began)
    late = began >= moment_on(evening, journey.hour, journey.zone)
    return evening + A_DAY if late else evening


def _spare(journey: Journey) -> int:
    terms = journey.agreement.terms
    return int(terms is not None and terms.drawn_rests)
