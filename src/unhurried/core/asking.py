"""Which questions are open to these two now. It follows from the shared record and the clock alone."""

from collections.abc import Callable, Iterable
from datetime import datetime

from unhurried.core.drift import look_hour, next_look
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.rounds import Kind, Round
from unhurried.core.today import gate_hour, tonight_hour
from unhurried.core.whereabouts import Place, Whereabouts, whereabouts


def open_rounds(journey: Journey, programme: Programme, now: datetime) -> tuple[Round, ...]:
    """Every round that may be answered now, in no order."""
    return asked(whereabouts(journey, programme, now))


def asked(here: Whereabouts) -> tuple[Round, ...]:
    """Every round that may be answered there, in no order; the question of the place itself comes last."""
    if here.place in UNLINKED:
        return ()
    own = own_round(here)
    if here.place is Place.SITTING:  # it shows nothing else; and what it goes by must not change under it
        return () if own is None else (own,)
    beside = _beside(here)
    if own is not None:
        beside.append(own)
    return tuple(beside)


def own_round(here: Whereabouts) -> Round | None:
    """The question of the place these two are in, without those that lie beside it; None where it asks nothing."""
    asks = _OWN.get(here.place)
    return None if asks is None else asks(here)


def struck_before(rounds: Iterable[Round], at: datetime) -> Round | None:
    """Of these the one whose hour struck before a moment: it comes before what came in that moment."""
    struck = [round for round in rounds if round.hour is not None and round.hour <= at]
    return min(struck, key=lambda one: (one.hour or at, one.id), default=None)


def open_round(journey: Journey, programme: Programme, now: datetime, kind: Kind) -> Round | None:
    """The open round of that kind, if there is one."""
    return next((one for one in open_rounds(journey, programme, now) if one.kind is kind), None)


def _tonight(here: Whereabouts) -> Round:
    return Round(Kind.TONIGHT, (here.evening,), tonight_hour(here))


def _begin(here: Whereabouts) -> Round:
    return Round(Kind.BEGIN, (here.evening,))


def _gate(here: Whereabouts) -> Round:
    return Round(Kind.GATE, (here.journey.progress.gates + 1,), gate_hour(here))


def _take_up(here: Whereabouts) -> Round:
    repair = here.journey.repair
    return Round(Kind.MENDED, (repair.times,)) if repair.open else Round(Kind.TAKE_UP, (here.journey.progress.pauses,))


def _go_on(here: Whereabouts) -> Round | None:
    progress = here.journey.progress
    if progress.sitting is None or progress.sitting.paused is None:
        return None
    return Round(Kind.GO_ON, (progress.sittings, progress.sitting.version))


UNLINKED = frozenset({Place.LINKING, Place.CLOSED})
_OWN: dict[Place, Callable[[Whereabouts], Round | None]] = {
    Place.ASKING: _tonight,
    Place.ON: _begin,
    Place.GATE: _gate,
    Place.PAUSED: _take_up,
    Place.SITTING: _go_on,
}


def _beside(here: Whereabouts) -> list[Round]:
    """The questions that lie beside the evening's own, whatever the place."""
    journey, progress, agreement = here.journey, here.journey.progress, here.journey.agreement
    rounds: list[Round] = []
    if here.place is Place.OPTING_IN:
        return [Round(Kind.READY, (progress.turn + 1,))]
    afterwards = here.place is Place.AFTERWARDS
    if afterwards and _reset_due(here):
        rounds.append(Round(Kind.READY, (progress.turn + 1,)))
    if agreement.review_due(here.evening):
        # Named by its review: what one has marked so far outlives a signature under something else.
        rounds.append(Round(Kind.LIMITS, (progress.turn, agreement.review_on)))
    if agreement.to_sign:
        rounds.append(Round(Kind.SIGNATURES, (agreement.version + 1, agreement.revision)))
    if afterwards and (on := next_look(journey, here.programme, here.now)) is not None:
        rounds.append(Round(Kind.WEEK, (on,), look_hour(journey, on)))
    if here.programme.ladder:
        rounds += _of_the_ladder(journey)
    if journey.keeping.proposed is not None:
        rounds.append(Round(Kind.COMMITMENT, (journey.keeping.revision,)))
    return rounds


def _reset_due(here: Whereabouts) -> bool:
    reset_on = here.journey.keeping.reset_on
    return reset_on is not None and here.evening >= reset_on


def _of_the_ladder(journey: Journey) -> list[Round]:
    ladder, building = journey.ladder, not journey.progress.stage
    rounds: list[Round] = []
    if ladder.standing and (ladder.to_rate or building):
        # Named by its steps too: an order must not tell whether somebody had rated before a step was added.
        rounds.append(Round(Kind.RUNGS, (ladder.asked, ladder.changes)))
    if ladder.curve is None and not building:
        rounds.append(Round(Kind.CURVE, (ladder.curves,)))
    return rounds
