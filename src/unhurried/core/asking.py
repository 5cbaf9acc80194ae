"""Which questions are open to these two now. It follows from the shared record and the clock alone."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from unhurried.core.drift import look_hour, next_look
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.rounds import Kind, Round
from unhurried.core.today import Place, gate_hour, place_of, tonight_hour


def open_rounds(journey: Journey, programme: Programme, now: datetime) -> tuple[Round, ...]:
    """Every round that may be answered now, in no order."""
    if not journey.linked:
        return ()
    place = place_of(journey, programme, now)
    own = _own(journey, programme, now, place)
    if place is Place.SITTING:  # it shows nothing else; and what it goes by must not change under it
        return () if own is None else (own,)
    beside = _beside(journey, programme, now, place)
    return (*beside, own) if own is not None else tuple(beside)


def own_round(journey: Journey, programme: Programme, now: datetime) -> Round | None:
    """The question of the place these two are in, without those that lie beside it; None where it asks nothing."""
    return _own(journey, programme, now, place_of(journey, programme, now)) if journey.linked else None


def struck_before(rounds: Iterable[Round], at: datetime) -> Round | None:
    """Of these the one whose hour struck before a moment: it comes before what came in that moment."""
    struck = [round for round in rounds if round.hour is not None and round.hour <= at]
    return min(struck, key=lambda one: (one.hour or at, one.id), default=None)


def open_round(journey: Journey, programme: Programme, now: datetime, kind: Kind) -> Round | None:
    """The open round of that kind, if there is one."""
    return next((one for one in open_rounds(journey, programme, now) if one.kind is kind), None)


def _own(journey: Journey, programme: Programme, now: datetime, place: Place) -> Round | None:
    """The question that the place they are in asks, if it does."""
    progress = journey.progress
    match place:
        case Place.ASKING:
            return Round(Kind.TONIGHT, f"tonight:{journey.evening(now)}", tonight_hour(journey, now))
        case Place.ON:
            return Round(Kind.BEGIN, f"begin:{journey.evening(now)}")
        case Place.GATE:
            return Round(Kind.GATE, f"gate:{progress.gates + 1}", gate_hour(journey, programme, now))
        case Place.PAUSED if journey.repair.open:
            return Round(Kind.MENDED, f"mended:{journey.repair.times}")
        case Place.PAUSED:
            return Round(Kind.TAKE_UP, f"take-up:{progress.pauses}")
        case Place.SITTING if progress.sitting is not None and progress.sitting.paused is not None:
            return Round(Kind.GO_ON, f"go-on:{progress.sittings}.{progress.sitting.version}")
        case _:
            return None


def _beside(journey: Journey, programme: Programme, now: datetime, place: Place) -> list[Round]:
    """The questions that lie beside the evening's own, whatever the place."""
    progress, agreement, rounds = journey.progress, journey.agreement, list[Round]()
    if place is Place.OPTING_IN or (place is Place.AFTERWARDS and _reset_due(journey, now)):
        rounds.append(Round(Kind.READY, f"ready:{progress.turn + 1}"))
    if progress.opened and agreement.review_due(journey.evening(now)):
        # Named by its review: what one has marked so far outlives a signature under something else.
        rounds.append(Round(Kind.LIMITS, f"limits:{progress.turn}.{agreement.review_on}"))
    if progress.opened and agreement.to_sign:
        rounds.append(Round(Kind.SIGNATURES, f"signatures:{agreement.version + 1}.{agreement.revision}"))
    if place is Place.AFTERWARDS and (on := next_look(journey, programme, now)) is not None:
        rounds.append(Round(Kind.WEEK, f"week:{on}", look_hour(journey, on)))
    if programme.ladder and progress.opened:
        rounds += _of_the_ladder(journey)
    if journey.keeping.proposed is not None:
        rounds.append(Round(Kind.COMMITMENT, f"commitment:{journey.keeping.revision}"))
    return rounds


def _reset_due(journey: Journey, now: datetime) -> bool:
    return journey.keeping.reset_on is not None and journey.evening(now) >= journey.keeping.reset_on


def _of_the_ladder(journey: Journey) -> Iterator[Round]:
    ladder, building = journey.ladder, not journey.progress.stage
    if ladder.standing and (ladder.to_rate or building):
        # Named by its steps too: an order must not tell whether somebody had rated before a step was added.
        yield Round(Kind.RUNGS, f"rungs:{ladder.asked}.{ladder.changes}")
    if ladder.curve is None and journey.progress.stage:
        yield Round(Kind.CURVE, f"curve:{ladder.curves}")
