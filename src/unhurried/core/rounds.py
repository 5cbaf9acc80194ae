"""Answers given apart, and the one thing that comes out of two.

These functions are the declared releases: nothing private reaches the other person but through them. Each is a
function of the two answers and of what both can see, and names nobody. Silence and "no" are the same answer.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from unhurried.core.agreement import Agreement
from unhurried.core.beginning import begun
from unhurried.core.check_in import CheckIn, together
from unhurried.core.evening import next_full_hour
from unhurried.core.events import (
    AgreementSigned,
    CommitmentSigned,
    CoupleEvent,
    GateSettled,
    LimitsCombined,
    ProgrammeBegunAgain,
    ProgrammeOpened,
    ProgrammeTakenUp,
    SittingWentOn,
    TonightSettled,
)
from unhurried.core.gate import GateAnswer, follows
from unhurried.core.journey import Journey
from unhurried.core.limits import Mark, combine
from unhurried.core.programme import Programme
from unhurried.core.sitting import may_go_on
from unhurried.core.today import limit_tonight

TOGETHER_WITHIN = timedelta(minutes=2)


class Kind(StrEnum):
    """What a round is about."""

    READY = "ready"
    LIMITS = "limits"
    SIGNATURES = "signatures"
    TONIGHT = "tonight"
    GATE = "gate"
    TAKE_UP = "take-up"
    BEGIN = "begin"
    GO_ON = "go-on"
    COMMITMENT = "commitment"


STANDING = frozenset({Kind.READY, Kind.LIMITS})  # no hour of its own: looked at on the full hour after both are in
AT_ONCE = frozenset({Kind.SIGNATURES, Kind.TAKE_UP, Kind.GO_ON, Kind.COMMITMENT})  # stands as soon as both said yes


class Yes(msgspec.Struct, frozen=True, tag="yes"):
    """A yes, with how the phones are used where that matters."""

    phones: str = "two"


class No(msgspec.Struct, frozen=True, tag="no"):
    """A no; it counts as silence does."""


class Marks(msgspec.Struct, frozen=True, tag="marks"):
    """One person's marks, with the words of the lines they added."""

    marks: dict[str, Mark]
    labels: dict[str, str] = {}


Answer = Yes | No | Marks | CheckIn | GateAnswer


class Slip(msgspec.Struct, frozen=True):
    """What one person put into a round: an answer, when, and when they last pressed for it to be looked at."""

    answer: Answer | None = None
    at: datetime | None = None
    pressed: datetime | None = None

    def presses(self, now: datetime) -> bool:
        """Whether the press still counts: for two minutes, and only with an answer."""
        return self.answer is not None and self.pressed is not None and now - self.pressed <= TOGETHER_WITHIN


class Round(msgspec.Struct, frozen=True):
    """One question to two people. `hour`: when it is looked at, where it has an hour of its own."""

    kind: Kind
    id: str
    hour: datetime | None = None


class Box(msgspec.Struct, frozen=True):
    """Both slips of a round, in the order of the journey's people, and the rest drawn before either answered."""

    slips: tuple[Slip, Slip] = (Slip(), Slip())
    drawn: bool = False


def settled_at(round: Round, box: Box, now: datetime) -> datetime | None:
    """The moment a round's outcome is dated with, once it has come: its hour, or now where both pressed for it."""
    both_in = all(slip.answer is not None for slip in box.slips)
    if round.hour is not None and now >= round.hour:
        return round.hour
    if both_in and _pressed_together(box):
        return now
    times = [slip.at for slip in box.slips if slip.at is not None]
    if round.kind in STANDING and both_in and now >= (hour := next_full_hour(max(times))):
        return hour
    both_yes = all(isinstance(slip.answer, Yes) for slip in box.slips)
    return now if round.kind in AT_ONCE and both_yes else None


def outcome(round: Round, box: Box, journey: Journey, programme: Programme, now: datetime) -> CoupleEvent | None:
    """What comes out of a round, if its moment has come and anything does."""
    at = settled_at(round, box, now)
    return None if at is None else _RELEASES[round.kind](box, journey, programme, at)


def _pressed_together(box: Box) -> bool:
    first, second = (slip.pressed for slip in box.slips)
    return first is not None and second is not None and abs(first - second) <= TOGETHER_WITHIN


def _both_yes(box: Box) -> bool:
    return all(isinstance(slip.answer, Yes) for slip in box.slips)


def _ready(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    if not _both_yes(box):
        return None
    first = programme.stages[0]
    kind = ProgrammeBegunAgain if journey.progress.opened else ProgrammeOpened
    return kind(at=at, programme=programme.id, stage=first.id, days=first.days)


def _limits(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    first, second = (slip.answer for slip in box.slips)
    if not (isinstance(first, Marks) and isinstance(second, Marks)):
        return None
    words = [*first.labels.items(), *second.labels.items()]
    labels = dict(sorted(words, reverse=True))  # two wordings of one line: whose it was must not decide
    version = journey.agreement.version + 1
    return LimitsCombined(at=at, version=version, marks=combine(first.marks, second.marks), labels=labels)


def _signatures(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    agreement: Agreement = journey.agreement
    terms = agreement.proposed or agreement.terms
    if not _both_yes(box) or not agreement.to_sign or terms is None:
        return None
    review = journey.evening(at) + timedelta(weeks=terms.review_weeks)
    return AgreementSigned(at=at, version=agreement.version + 1, review_on=review)


def _tonight(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    first, second = (slip.answer if isinstance(slip.answer, CheckIn) else None for slip in box.slips)
    limit = limit_tonight(journey, programme, journey.evening(at))
    what, ceiling = together(first, second, limit, drawn=box.drawn)
    return TonightSettled(at=at, evening=journey.evening(at), outcome=what, ceiling=ceiling)


def _gate(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    first, second = (slip.answer if isinstance(slip.answer, GateAnswer) else None for slip in box.slips)
    what, stage, days = follows(first, second, programme.stage(journey.progress.stage), programme)
    return GateSettled(at=at, outcome=what, stage=stage, days=days)


def _take_up(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    return ProgrammeTakenUp(at=at) if _both_yes(box) else None


def _begin(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    phones = {slip.answer.phones for slip in box.slips if isinstance(slip.answer, Yes)}
    used = "apart" if "apart" in phones else "one" if phones == {"one"} else "two"
    return begun(journey, programme, used, at) if _both_yes(box) else None


def _go_on(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    sitting = journey.progress.sitting
    return SittingWentOn(at=at) if _both_yes(box) and sitting is not None and may_go_on(sitting, at) else None


def _commitment(box: Box, journey: Journey, programme: Programme, at: datetime) -> CoupleEvent | None:
    return CommitmentSigned(at=at) if _both_yes(box) and journey.keeping.proposed is not None else None


Release = Callable[[Box, Journey, Programme, datetime], CoupleEvent | None]
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
}
