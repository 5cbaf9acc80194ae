"""Which questions are open to these two now. It follows from the shared record and the clock alone."""

from collections.abc import Iterator
from datetime import date, datetime

from unhurried.core.drift import look_hour, next_look
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.rounds import Kind, Round
from unhurried.core.today import Place, gate_hour, place_of, tonight_hour


def open_rounds(journey: Journey, programme: Programme, now: datetime) -> tuple[Round, ...]:
    """Every round that may be answered now, in no order."""
    return tuple(_rounds(journey, programme, now))


def open_round(journey: Journey, programme: Programme, now: datetime, kind: Kind) -> Round | None:
    """The open round of that kind, if there is one."""
    return next((one for one in open_rounds(journey, programme, now) if one.kind is kind), None)


def _rounds(journey: Journey, programme: Programme, now: datetime) -> Iterator[Round]:
    if not journey.linked:
        return
    place, progress = place_of(journey, programme, now), journey.progress
    if progress.sitting is not None:
        # A sitting shows nothing else; and what it goes by must not change under it.
        if progress.sitting.paused is not None:
            yield Round(Kind.GO_ON, f"go-on:{progress.sittings}.{progress.sitting.version}")
        return
    evening = journey.evening(now)
    if place is Place.OPTING_IN or (place is Place.AFTERWARDS and _reset_due(journey, now)):
        yield Round(Kind.READY, f"ready:{progress.turn + 1}")
    yield from _standing(journey, programme, now, place, evening)
    match place:
        case Place.ASKING:
            yield Round(Kind.TONIGHT, f"tonight:{evening}", tonight_hour(journey, now))
        case Place.ON:
            yield Round(Kind.BEGIN, f"begin:{evening}")
        case Place.GATE:
            yield Round(Kind.GATE, f"gate:{progress.gates + 1}", gate_hour(journey, programme, now))
        case Place.PAUSED if journey.repair.open:
            yield Round(Kind.MENDED, f"mended:{journey.repair.times}")
        case Place.PAUSED:
            yield Round(Kind.TAKE_UP, f"take-up:{progress.pauses}")
        case _:
            return


def _standing(journey: Journey, programme: Programme, now: datetime, place: Place, evening: date) -> Iterator[Round]:
    """The questions that lie beside the evening's own, whatever the place."""
    progress, agreement = journey.progress, journey.agreement
    if progress.opened and agreement.review_due(evening):
        # Named by its review: what one has marked so far outlives a signature under something else.
        yield Round(Kind.LIMITS, f"limits:{progress.turn}.{agreement.review_on}")
    if progress.opened and agreement.to_sign:
        yield Round(Kind.SIGNATURES, f"signatures:{agreement.version + 1}.{agreement.revision}")
    if place is Place.AFTERWARDS and (on := next_look(journey, programme, now)) is not None:
        yield Round(Kind.WEEK, f"week:{on}", look_hour(journey, on))
    if programme.ladder and progress.opened:
        yield from _ladder_rounds(journey)
    if journey.keeping.proposed is not None:
        yield Round(Kind.COMMITMENT, f"commitment:{journey.keeping.revision}")


def _reset_due(journey: Journey, now: datetime) -> bool:
    return journey.keeping.reset_on is not None and journey.evening(now) >= journey.keeping.reset_on


def _ladder_rounds(journey: Journey) -> Iterator[Round]:
    ladder, building = journey.ladder, not journey.progress.stage
    if ladder.standing and (ladder.to_rate or building):
        yield Round(Kind.RUNGS, f"rungs:{ladder.asked}")
    if ladder.curve is None and journey.progress.stage:
        yield Round(Kind.CURVE, f"curve:{ladder.curves}")
