"""The declared releases: the one thing that comes out of two answers given apart.

Nothing private reaches the other person but through the functions that stand here. Each is a function of the two
answers and of what both can see, and names nobody. Silence and "no" are the same answer.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from unhurried.core.agreement import Agreement
from unhurried.core.beginning import begun
from unhurried.core.check_in import CheckIn, together
from unhurried.core.climbing import in_force
from unhurried.core.drift import WeekAnswer, drifting
from unhurried.core.events import (
    AgreementSigned,
    CommitmentSigned,
    CoupleEvent,
    CurveShared,
    GateSettled,
    LadderOrdered,
    LimitsCombined,
    ProgrammeBegunAgain,
    ProgrammeOpened,
    ProgrammeTakenUp,
    RepairEnded,
    SittingWentOn,
    TonightSettled,
    WeekLookedAt,
)
from unhurried.core.gate import GateAnswer, follows
from unhurried.core.journey import Journey
from unhurried.core.ladder import Curve, Ratings, begins, order_of
from unhurried.core.ladder import together as curve_of
from unhurried.core.limits import combine
from unhurried.core.programme import Offered, gentler
from unhurried.core.sitting import may_go_on
from unhurried.core.slips import Answer, Box, Kind, Marks, No, Round, Slip, Yes, settled_at
from unhurried.core.today import limit_tonight

Said = TypeVar("Said")


def outcome(round: Round, box: Box, journey: Journey, offered: Offered, now: datetime) -> CoupleEvent | None:
    """What comes out of a round, if its moment has come and anything does. `offered`: every programme of the house."""
    at = settled_at(round, box, now)
    return None if at is None else _RELEASES[round.kind](box, journey, offered, at)


def _answers(box: Box, kind: type[Said]) -> tuple[Said | None, Said | None]:
    first, second = box.slips
    return (
        first.answer if isinstance(first.answer, kind) else None,
        second.answer if isinstance(second.answer, kind) else None,
    )


def _both_yes(box: Box) -> bool:
    first, second = box.slips
    return isinstance(first.answer, Yes) and isinstance(second.answer, Yes)


def _ready(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    if not _both_yes(box):
        return None
    id = gentler(offered, *_programmes(box))
    return _opened(journey, offered, id, at)


def _opened(journey: Journey, offered: Offered, id: str, at: datetime) -> CoupleEvent:
    kind = ProgrammeBegunAgain if journey.progress.opened else ProgrammeOpened
    # A ladder opens without a rung: the couple build and rate it first.
    first = None if offered[id].ladder else offered[id].stages[0]
    return kind(at=at, programme=id, stage=first.id if first else "", days=first.days if first else ())


def _limits(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    first, second = (slip.answer for slip in box.slips)
    if not (isinstance(first, Marks) and isinstance(second, Marks)):
        return None
    words = [*first.labels.items(), *second.labels.items()]
    labels = dict(sorted(words, reverse=True))  # two wordings of one line: whose it was must not decide
    # Every line has its mark, or a line that is not there would say that the other left it blank as well.
    lines = {*in_force(offered, journey).lines, *journey.agreement.labels, *labels}
    marks = combine(first.marks, second.marks, lines)
    return LimitsCombined(at=at, version=journey.agreement.version + 1, marks=marks, labels=labels)


def _signatures(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    agreement: Agreement = journey.agreement
    terms = agreement.proposed or agreement.terms
    if not _both_yes(box) or not agreement.to_sign or terms is None:
        return None
    review = journey.evening(at) + timedelta(weeks=terms.review_weeks)
    return AgreementSigned(at=at, version=agreement.version + 1, review_on=review)


def _tonight(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    first, second = _answers(box, CheckIn)
    evening = journey.evening(at)
    limit = limit_tonight(journey, in_force(offered, journey), evening)
    what, ceiling = together(first, second, limit, drawn=box.drawn)
    return TonightSettled(at=at, evening=evening, outcome=what, ceiling=ceiling)


def _gate(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    first, second = _answers(box, GateAnswer)
    programme = in_force(offered, journey)
    what, stage, days = follows(first, second, programme.stage(journey.progress.stage), programme)
    return GateSettled(at=at, outcome=what, stage=stage, days=days)


def _take_up(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    if not _both_yes(box):
        return None
    here, programme = journey.progress.programme, in_force(offered, journey)
    if (id := gentler(offered, here, *_programmes(box))) != here:
        return _opened(journey, offered, id, at)
    afresh = any(isinstance(slip.answer, Yes) and slip.answer.afresh for slip in box.slips)
    first = programme.stages[0]
    return ProgrammeTakenUp(at=at, stage=first.id, days=first.days) if afresh else ProgrammeTakenUp(at=at)


def _programmes(box: Box) -> tuple[str, ...]:
    return tuple(slip.answer.programme for slip in box.slips if isinstance(slip.answer, Yes))


def _begin(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    if not _both_yes(box):
        return None
    phones = {slip.answer.phones for slip in box.slips if isinstance(slip.answer, Yes)}
    used = "apart" if "apart" in phones else "one" if phones == {"one"} else "two"
    return begun(journey, in_force(offered, journey), used, at)


def _go_on(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    sitting = journey.progress.sitting
    return SittingWentOn(at=at) if _both_yes(box) and sitting is not None and may_go_on(sitting, at) else None


def _commitment(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    return CommitmentSigned(at=at) if _both_yes(box) and journey.keeping.proposed is not None else None


def _rungs(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    first, second = (slip.answer for slip in box.slips)
    if not (isinstance(first, Ratings) and isinstance(second, Ratings)):
        return None
    ordered = order_of(journey.ladder.standing, first.expected, second.expected)
    order = tuple(rung.id for rung in ordered)
    reach = journey.agreement.ceiling(in_force(offered, journey).touches)
    within = [rung for rung in ordered if rung.ceiling <= reach]
    start = None if journey.progress.stage else begins(within, first.expected, second.expected)
    if start is None:
        return LadderOrdered(at=at, order=order)
    return LadderOrdered(at=at, order=order, stage=start.id, days=(start.number,))


def _curve(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    first, second = (slip.answer for slip in box.slips)
    if not (isinstance(first, Curve) and isinstance(second, Curve)):
        return None
    return CurveShared(at=at, points=curve_of(first, second))


def _week(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    said = any(isinstance(slip.answer, WeekAnswer) and slip.answer.leans for slip in box.slips)
    on = journey.evening(at)
    return WeekLookedAt(at=at, on=on, lean=said or drifting(journey, in_force(offered, journey), on, at))


def _mended(box: Box, journey: Journey, offered: Offered, at: datetime) -> CoupleEvent | None:
    return RepairEnded(at=at, review_on=journey.evening(at)) if _both_yes(box) and journey.repair.open else None


Release = Callable[[Box, Journey, Offered, datetime], CoupleEvent | None]
_RELEASES: dict[Kind, Release] = {
    Kind.READY: _ready,
    Kind.LIMITS: _limits,
    Kind.SIGNATURES: _signatures,
    Kind.TONIGHT: _tonight,
    Kind.GATE: _gate,
    Kind.TAKE_UP: _take_up,
    Kind.BEGIN: _begin,
    Kind.GO_ON: _go_on,
    Kind.COMMITMENT: _commitment,
    Kind.RUNGS: _rungs,
    Kind.CURVE: _curve,
    Kind.WEEK: _week,
    Kind.MENDED: _mended,
}

__all__ = ["Answer", "Box", "CheckIn", "Kind", "Marks", "No", "Round", "Slip", "Yes", "outcome", "settled_at"]
