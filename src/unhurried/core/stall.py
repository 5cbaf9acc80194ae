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
from unhurried.core.today import Place, place_of

QUIET = 3  # evenings running without practice, product 4.8
WINDOW = 7  # evenings that hold fewer practices than the programme expects, product 4.8
A_DAY = timedelta(days=1)
REPEATS = 3  # a third repeat of a stage counts as a stall, product 4.6
GOING = frozenset({Place.ASKING, Place.ON, Place.REST, Place.DONE, Place.GATE, Place.BETWEEN})


def stalled(journey: Journey, programme: Programme, now: datetime) -> ProgrammeStalled | None:
    """The stall, dated with the moment it came: the turn of an evening, or a third repeat. None while it goes."""
    came = None if journey.progress.paused_at is not None else _came(journey, programme, now)
    if came is None or place_of(journey, programme, now) not in GOING:
        return None
    return ProgrammeStalled(at=came)


def _came(journey: Journey, programme: Programme, now: datetime) -> datetime | None:
    progress, first = journey.progress, _counted_from(journey)
    if progress.repeats >= REPEATS and not programme.ladder and progress.since is not None:
        return progress.since
    if first is None:
        return None
    last, over = progress.last_together, journey.evening(now) - A_DAY
    # None before the last practice, which was no stall, has to be looked at again.
    on = first if last is None or last < first else last
    if on > over:
        return None
    together = _lately(progress.evenings, first, over)
    while on <= over and not _quiet(journey, programme, first, on, together):
        on += A_DAY
    return None if on > over else moment_on(on + A_DAY, TURNS_AT, journey.zone)


def _lately(evenings: Sequence[Evening], first: date, over: date) -> list[date]:
    """The last evenings together that count, as many as a window can hold; the latest comes last."""
    together: list[date] = []
    for one in reversed(evenings):
        if len(together) > WINDOW or one.on < first:
            break
        if one.together and one.on <= over:
            together.insert(0, one.on)
    return together


def _quiet(journey: Journey, programme: Programme, first: date, on: date, together: Sequence[date]) -> bool:
    """Whether it had become quiet when that evening was over. None of those `together` comes after it."""
    spare = _spare(journey)
    # The evenings that the programme itself leaves free are none on which anybody could have practised.
    free = programme.evenings_apart - 1 if together else 0
    run = (on - (together[-1] if together else first - A_DAY)).days - free
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
    return evening + A_DAY if late else evening


def _spare(journey: Journey) -> int:
    terms = journey.agreement.terms
    return int(terms is not None and terms.drawn_rests)
