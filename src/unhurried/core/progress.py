"""How far they are: the stage, the days ahead, the evenings behind, and what tonight is."""

from datetime import date, datetime, timedelta

import msgspec

from unhurried.core import sitting as sittings
from unhurried.core.events import (
    AgreementSigned,
    ConversationHeld,
    CoupleEvent,
    FormChosen,
    GateSettled,
    LadderOrdered,
    ProgrammeBegunAgain,
    ProgrammeOpened,
    ProgrammePaused,
    ProgrammeStalled,
    ProgrammeTakenUp,
    RecordRestored,
    RestChosen,
    SittingBegun,
    SittingEnded,
    StageBegunAgain,
    TonightSettled,
)
from unhurried.core.programme import BREATH
from unhurried.core.sitting import Sitting
from unhurried.core.touch import Ceiling

REST = "rest"
LONGEST_REST = 7  # strips


class Evening(msgspec.Struct, frozen=True):
    """One strip of the cloth: an evening together on a day of the programme, or a rest. `apart`: it was on a call."""

    on: date
    together: bool
    day: int
    apart: bool = False


class Tonight(msgspec.Struct, frozen=True):
    """What an evening was settled to be: practice, gentler or rest."""

    evening: date
    outcome: str
    ceiling: Ceiling


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """Where the programme is. `ahead` are the days left before the gate; `since` is when an evening became possible.

    `woven_from` is when the first one of this turn did; `counted_from`, the moment a stall is counted from; `begun_at`
    and `entered`, when the programme and its stage began. `resets` are the programmes begun again out of no pause.
    """

    programme: str = ""
    stage: str = ""
    ahead: tuple[int, ...] = ()
    turn: int = 0
    since: datetime | None = None
    woven_from: datetime | None = None
    counted_from: datetime | None = None
    begun_at: datetime | None = None
    entered: datetime | None = None
    signed: bool = False
    resets: int = 0
    paused_at: datetime | None = None
    stalled: bool = False
    pauses: int = 0
    lowered: bool = False
    gates: int = 0
    repeats: int = 0
    stage_done: date | None = None
    held_at: datetime | None = None
    evenings: tuple[Evening, ...] = ()
    tonight: Tonight | None = None
    sitting: Sitting | None = None
    sittings: int = 0
    forms: dict[str, tuple[str, bool]] = {}
    pace: int = BREATH

    @property
    def opened(self) -> bool:
        """Whether both were ready once."""
        return bool(self.programme)

    @property
    def last_together(self) -> date | None:
        """The last evening with a practice."""
        for one in reversed(self.evenings):
            if one.together:
                return one.on
        return None

    def strip(self, evening: date) -> Evening | None:
        """That evening's strip, if it has one: it stands, also where a change of zone comes back to it."""
        for one in reversed(self.evenings):
            if one.on == evening:
                return one
            # Evenings stand in the order they came in, which a change of zone turns round by two days at most.
            if (evening - one.on).days > 2:
                return None
        return None

    def told(self, event: CoupleEvent) -> "Progress":
        """The progress after an event."""
        change = msgspec.structs.replace
        match event:
            case ProgrammeOpened() | ProgrammeBegunAgain():
                return self._opened(event)
            case ProgrammePaused():
                return change(self, paused_at=event.at, pauses=self.pauses + 1, tonight=self._rest_of_tonight)
            case RecordRestored():
                return change(self, tonight=self._rest_of_tonight, sitting=None)
            case ProgrammeStalled():
                return change(
                    self, paused_at=event.at, stalled=True, pauses=self.pauses + 1, repeats=0, tonight=None
                )  # fmt: skip
            case ProgrammeTakenUp():
                return self._taken_up(event)
            case GateSettled() | StageBegunAgain():
                return self._entered(event)
            case LadderOrdered() if event.stage:
                return change(
                    self, stage=event.stage, ahead=event.days, since=event.at, counted_from=event.at, stage_done=None,
                    entered=event.at,
                )  # fmt: skip
            case FormChosen():
                return change(self, forms={**self.forms, event.stage: (event.form, event.breath)}, pace=event.pace)
            case AgreementSigned() if not self.signed:
                return change(self, since=event.at, woven_from=event.at, counted_from=event.at, signed=True)
            case ConversationHeld():
                return change(self, ahead=(), held_at=event.at)
            case _:
                return self._evening_told(event)

    @property
    def _rest_of_tonight(self) -> Tonight | None:
        # A rest stands for its evening; anything else is asked again, should it go on tonight.
        return self.tonight if self.tonight is not None and self.tonight.outcome == REST else None

    def _opened(self, event: ProgrammeOpened | ProgrammeBegunAgain) -> "Progress":
        # Out of a pause it is the same evenings at another pace: what tonight was stands, and the first is gentler.
        paused = self.paused_at is not None
        return Progress(
            programme=event.programme, stage=event.stage, ahead=event.days, turn=self.turn + 1, since=event.at,
            woven_from=event.at, begun_at=event.at, entered=event.at, pauses=self.pauses, gates=self.gates,
            sittings=self.sittings, forms=self.forms, pace=self.pace, lowered=paused,
            tonight=self.tonight if paused else None, evenings=self.evenings[-1:] if paused else (),
            resets=self.resets + int(self.opened and not paused),
        )  # fmt: skip

    def _taken_up(self, event: ProgrammeTakenUp) -> "Progress":
        after = msgspec.structs.replace(
            self, paused_at=None, stalled=False, lowered=True, since=event.at, counted_from=event.at
        )  # fmt: skip
        if not event.stage:
            return after
        return msgspec.structs.replace(
            after, stage=event.stage, ahead=event.days, stage_done=None, gates=self.gates + 1, repeats=0,
            entered=event.at,
        )  # fmt: skip

    def _entered(self, event: GateSettled | StageBegunAgain) -> "Progress":
        # Whichever way it went, that gate is behind them: what was answered there must not lie in wait at the next.
        staying = isinstance(event, GateSettled) and event.outcome == "stay"
        return msgspec.structs.replace(
            self, stage=event.stage, ahead=event.days, stage_done=None, since=event.at, gates=self.gates + 1,
            repeats=self.repeats + 1 if staying else 0, entered=event.at,
        )  # fmt: skip

    def _evening_told(self, event: CoupleEvent) -> "Progress":
        change = msgspec.structs.replace
        after = change(self, sitting=sittings.told(self.sitting, event))
        match event:
            case TonightSettled():
                after = change(after, tonight=Tonight(event.evening, event.outcome, event.ceiling))
                return _with(after, Evening(event.evening, together=False, day=0)) if event.outcome == REST else after
            case RestChosen():
                after = change(after, tonight=Tonight(event.evening, REST, Ceiling.PRESENCE))
                return _with(after, Evening(event.evening, together=False, day=0))
            case SittingBegun():
                return change(after, sittings=self.sittings + 1)
            case SittingEnded() if self.sitting is not None:
                return _sat(after, self.sitting, whole=event.whole)
            case _:
                return after


def cloth(progress: Progress, since: date, until: date) -> tuple[Evening, ...]:
    """Every evening from `since` up to `until`, as it is woven: together, or a rest.

    An evening nobody settled is a rest like any other, so that the cloth does not tell whether anybody looked. Long
    rests are woven no longer than a week.
    """
    known = {one.on: one for one in progress.evenings}
    woven, rested = [], 0
    for days in range((until - since).days + (until in known)):
        on = since + timedelta(days=days)
        one = known.get(on, Evening(on, together=False, day=0))
        rested = 0 if one.together else rested + 1
        if rested <= LONGEST_REST:
            woven.append(one)
    return tuple(woven)


def _sat(progress: Progress, sitting: Sitting, *, whole: bool) -> Progress:
    after = _with(progress, Evening(sitting.evening, together=True, day=sitting.day, apart=sitting.apart))
    if not whole:
        return msgspec.structs.replace(after, lowered=False)
    ahead = tuple(day for day in progress.ahead if day != sitting.day)
    done = None if ahead else sitting.evening
    return msgspec.structs.replace(after, lowered=False, ahead=ahead, stage_done=done)


def _with(progress: Progress, strip: Evening) -> Progress:
    before = tuple(one for one in progress.evenings if one.on != strip.on or (one.together and not strip.together))
    if len(before) < len(progress.evenings) or not any(one.on == strip.on for one in before):
        before = (*before, strip)
    return msgspec.structs.replace(progress, evenings=before)
