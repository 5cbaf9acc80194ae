"""The live rules of a sitting: phases, slower, pause, going on, ending. Two phones, one clock."""

from datetime import date, datetime, timedelta

import msgspec

from unhurried.core.events import (
    CoupleClosed,
    CoupleEvent,
    SittingBegun,
    SittingEnded,
    SittingOnTwoPhones,
    SittingPaused,
    SittingSoftened,
    SittingWentOn,
    SpaceAsked,
)
from unhurried.core.people import PersonId
from unhurried.core.programme import Form
from unhurried.core.refusals import NoSitting
from unhurried.core.touch import Ceiling

GO_ON_AFTER = timedelta(seconds=20)
PAUSE_ENDS_IT = timedelta(minutes=30)


class Sitting(msgspec.Struct, frozen=True, kw_only=True):
    """One live run of a practice. `rested` is how many seconds of it were paused; `version` counts its changes.

    `space` is who of the two has asked for some, where one has: it goes on no more.
    """

    evening: date
    day: int
    stage: str
    form: Form
    ceiling: Ceiling
    first: PersonId
    phones: str
    began: datetime
    paused: datetime | None = None
    rested: float = 0.0
    softened: int = 0
    version: int = 1
    space: PersonId | None = None

    @property
    def apart(self) -> bool:
        """Whether it is on a call, each in their own place."""
        return self.phones == "apart"

    @property
    def length(self) -> float:
        """How long it lasts without its pauses, in seconds."""
        return self.form.minutes * 60.0

    def elapsed(self, now: datetime) -> float:
        """Seconds of practice so far, from 0 to the whole length; it stands still while paused."""
        gone = ((self.paused or now) - self.began).total_seconds() - self.rested
        return min(max(gone, 0.0), self.length)

    def phase(self, now: datetime) -> tuple[int, float]:
        """Which phase it is in, counted from 0, and the seconds left of that phase."""
        gone = self.elapsed(now)
        for index, phase in enumerate(self.form.phases):
            if gone < phase.minutes * 60:
                return index, phase.minutes * 60 - gone
            gone -= phase.minutes * 60
        return len(self.form.phases) - 1, 0.0

    def ends(self) -> datetime:
        """When it ends by itself: at its length if it runs, after half an hour if it is paused."""
        if self.paused is not None:
            return self.paused + PAUSE_ENDS_IT
        return self.began + timedelta(seconds=self.length + self.rested)


def told(sitting: Sitting | None, event: CoupleEvent) -> Sitting | None:
    """The sitting after an event; None when none is running."""
    if isinstance(event, SittingBegun):
        return Sitting(
            evening=event.evening, day=event.day, stage=event.stage, form=event.form, ceiling=event.ceiling,
            first=event.first, phones=event.phones, began=event.at,
        )  # fmt: skip
    return None if sitting is None else _changed(sitting, event)


def _changed(sitting: Sitting, event: CoupleEvent) -> Sitting | None:
    version = sitting.version + 1
    match event:
        case SittingPaused():
            return msgspec.structs.replace(sitting, paused=event.at, version=version)
        case SittingWentOn() if sitting.paused is not None:
            rested = sitting.rested + (event.at - sitting.paused).total_seconds()
            return msgspec.structs.replace(sitting, paused=None, rested=rested, version=version)
        case SittingOnTwoPhones():
            return msgspec.structs.replace(sitting, phones="two", version=version)
        case SittingSoftened():
            return msgspec.structs.replace(
                sitting, ceiling=sitting.ceiling.lower(), softened=sitting.softened + 1, version=version
            )
        case SpaceAsked():
            return msgspec.structs.replace(sitting, space=event.by, version=version)
        case SittingEnded() | CoupleClosed():
            return None
        case _:
            return sitting


def pause(sitting: Sitting | None, at: datetime) -> SittingPaused | None:
    """Stop both phones. None when it stands already: pausing twice is pausing. Raises NoSitting."""
    running = _running(sitting, at)
    return None if running.paused is not None else SittingPaused(at=at)


def ask_space(sitting: Sitting | None, by: PersonId, at: datetime) -> tuple[CoupleEvent, ...]:
    """Let the other one know that space is needed; it stops whatever still ran. Asked already, nothing happens.

    Raises NoSitting, also on the one phone that lies between both: there is no other to be told.
    """
    running = _running(sitting, at)
    if running.phones == "one":
        raise NoSitting
    if running.space is not None:
        return ()
    asked = SpaceAsked(at=at, by=by)
    return (asked,) if running.paused is not None else (SittingPaused(at=at), asked)


def soften(sitting: Sitting | None, at: datetime) -> SittingSoftened:
    """One ceiling lower for the rest of it, and a slower breath. Raises NoSitting."""
    _running(sitting, at)
    return SittingSoftened(at=at)


def end(sitting: Sitting | None, at: datetime) -> SittingEnded:
    """End it here. It counts as an evening together and does not move the day. Raises NoSitting."""
    _running(sitting, at)
    return SittingEnded(at=at, whole=False)


def ended_by_itself(sitting: Sitting | None, now: datetime) -> SittingEnded | None:
    """The end that its time brought, dated with the moment it came."""
    if sitting is None or now < (ends := sitting.ends()):
        return None
    return SittingEnded(at=ends, whole=sitting.paused is None)


def may_go_on(sitting: Sitting, now: datetime) -> bool:
    """Whether going on is on offer: paused for twenty seconds and not yet half an hour, and nobody asked for space."""
    return sitting.paused is not None and sitting.space is None and GO_ON_AFTER <= now - sitting.paused < PAUSE_ENDS_IT


def _running(sitting: Sitting | None, at: datetime) -> Sitting:
    if sitting is None or at >= sitting.ends():
        raise NoSitting
    return sitting
