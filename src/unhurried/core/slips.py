"""A question to two people, and the slips on which they answer it apart."""

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from unhurried.core.check_in import CheckIn
from unhurried.core.drift import WeekAnswer
from unhurried.core.evening import next_full_hour
from unhurried.core.gate import GateAnswer
from unhurried.core.ladder import Curve, Ratings
from unhurried.core.limits import Mark

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
    RUNGS = "rungs"
    CURVE = "curve"
    WEEK = "week"
    MENDED = "mended"


STANDING = frozenset(
    {Kind.READY, Kind.LIMITS, Kind.RUNGS}
)  # no hour of its own: looked at on the full hour after both are in
AT_ONCE = frozenset(
    {Kind.SIGNATURES, Kind.TAKE_UP, Kind.GO_ON, Kind.COMMITMENT, Kind.CURVE, Kind.MENDED}
)  # stands as soon as both said yes


class Yes(msgspec.Struct, frozen=True, tag="yes"):
    """A yes, with what matters to it: how the phones are used, which programme, and whether from the beginning."""

    phones: str = "two"
    programme: str = ""
    afresh: bool = False


class No(msgspec.Struct, frozen=True, tag="no"):
    """A no; it counts as silence does."""


class Marks(msgspec.Struct, frozen=True, tag="marks"):
    """One person's marks, with the words of the lines they added. A `draft` is kept, and is no answer yet."""

    marks: dict[str, Mark]
    labels: dict[str, str] = {}
    draft: bool = False


CONSENT = (Yes, Curve)  # answers that can stand at once
Answer = Yes | No | Marks | CheckIn | GateAnswer | Ratings | Curve | WeekAnswer


class Slip(msgspec.Struct, frozen=True):
    """What one person put into a round: an answer, when, and when they last pressed for it to be looked at."""

    answer: Answer | None = None
    at: datetime | None = None
    pressed: datetime | None = None

    @property
    def is_in(self) -> bool:
        """Whether it holds an answer that is to be looked at."""
        return self.answer is not None and not (isinstance(self.answer, Marks) and self.answer.draft)

    def presses(self, now: datetime) -> bool:
        """Whether the press still counts: for two minutes, and only with an answer."""
        return self.is_in and self.pressed is not None and now - self.pressed <= TOGETHER_WITHIN


class Round(msgspec.Struct, frozen=True):
    """One question to two people. `of` tells it from every other of its kind, for good.

    `hour`: when it is looked at, where it has an hour of its own.
    """

    kind: Kind
    of: tuple[object, ...]
    hour: datetime | None = None

    @property
    def id(self) -> str:
        """The name that its answers lie under."""
        return f"{self.kind}:{'.'.join(map(str, self.of))}"


class Box(msgspec.Struct, frozen=True):
    """Both slips of a round, in the order of the journey's people, and the rest drawn before either answered."""

    slips: tuple[Slip, Slip] = (Slip(), Slip())
    drawn: bool = False


def settled_at(round: Round, box: Box, now: datetime) -> datetime | None:
    """The moment a round's outcome is dated with, once it has come: its hour, or now where both pressed for it."""
    if round.hour is not None and now >= round.hour:
        return round.hour
    first, second = box.slips
    if not (first.is_in and second.is_in):
        return None
    if _pressed_together(first, second):
        return now
    if round.kind in AT_ONCE:
        return now if isinstance(first.answer, CONSENT) and isinstance(second.answer, CONSENT) else None
    if round.kind not in STANDING:
        return None
    hour = next_full_hour(max(slip.at for slip in box.slips if slip.at is not None))
    return hour if now >= hour else None


def _pressed_together(first: Slip, second: Slip) -> bool:
    if first.pressed is None or second.pressed is None:
        return False
    return abs(first.pressed - second.pressed) <= TOGETHER_WITHIN
