"""The stall: the shared record alone says that it has become hard to go on, and the programme pauses itself.

Drawn rests are to be left out, and the record does not tell which rest was drawn: nobody may learn that from a stall
either. So a couple who chose drawn rests is given one evening more, which is what one in seven comes to.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from unhurried.core.evening import TURNS_AT, moment_on
from unhurried.core.events import ProgrammeStalled
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.today import Place, place_of

QUIET = 3  # evenings running without practice, product 4.8
WINDOW = 7  # evenings that hold fewer practices than the programme expects, product 4.8
REPEATS = 3  # a third repeat of a stage counts as a stall, product 4.6
GOING = frozenset({Place.ASKING, Place.ON, Place.REST, Place.DONE, Place.GATE, Place.BETWEEN})


def stalled(journey: Journey, programme: Programme, now: datetime) -> ProgrammeStalled | None:
    """The stall, dated with the moment it came: the turn of an evening, or a third repeat. None while it goes."""
    if place_of(journey, programme, now) not in GOING:
        return None
    progress = journey.progress
    if progress.repeats >= REPEATS and not programme.ladder and progress.since is not None:
        return ProgrammeStalled(at=progress.since)
    first = _counted_from(journey)
    if first is None:
        return None
    over = journey.evening(now) - timedelta(days=1)
    on = next((on for on in _to_look_at(journey, first, over) if _quiet(journey, programme, first, on)), None)
    return None if on is None else ProgrammeStalled(at=moment_on(on + timedelta(days=1), TURNS_AT, journey.zone))


def _to_look_at(journey: Journey, first: date, over: date) -> Iterator[date]:
    """The evenings that are over and have not been looked at: none before the last practice, which was no stall."""
    last = journey.progress.last_together
    on = first if last is None else max(first, last)
    while on <= over:
        yield on
        on += timedelta(days=1)


def _quiet(journey: Journey, programme: Programme, first: date, on: date) -> bool:
    """Whether it had become quiet when that evening was over."""
    spare = _spare(journey)
    together = [one.on for one in journey.progress.evenings if one.together and first <= one.on <= on]
    # The evenings that the programme itself leaves free are none on which anybody could have practised.
    free = programme.evenings_apart - 1 if together else 0
    run = (on - (together[-1] if together else first - timedelta(days=1))).days - free
    if run >= QUIET + spare:
        return True
    opens = on - timedelta(days=WINDOW + spare - 1)
    return opens >= first and sum(day >= opens for day in together) < programme.expected_weekly


def _counted_from(journey: Journey) -> date | None:
    """The first evening that counts: the one on which it began, unless its hour had struck by then."""
    began = journey.progress.counted_from
    if began is None:
        return None
    evening = journey.evening(began)
    late = began >= moment_on(evening, journey.hour, journey.zone)
    return evening + timedelta(days=1) if late else evening


def _spare(journey: Journey) -> int:
    terms = journey.agreement.terms
    return int(terms is not None and terms.drawn_rests)
