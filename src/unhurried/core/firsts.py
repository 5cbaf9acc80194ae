"""What happened for the first time, and when: kept through every turn of a programme, and never counted."""

from datetime import date, datetime
from typing import Protocol

import msgspec

from unhurried.core.between import Between
from unhurried.core.events import (
    AgreementSigned,
    ConversationHeld,
    CoupleEvent,
    GateSettled,
    ListeningEnded,
    ProgrammeBegunAgain,
    ProgrammePaused,
    RepairEnded,
    SittingBegun,
    SittingEnded,
    SittingPaused,
    WindowHeld,
)
from unhurried.core.mending import Repair
from unhurried.core.progress import Progress, cloth

STAGE = "stage:"


class Before(Protocol):
    """The journey as it was before an event."""

    @property
    def progress(self) -> Progress:
        """How far they were."""

    @property
    def between(self) -> Between:
        """What stood between them."""

    @property
    def repair(self) -> Repair:
        """Where a repair was."""

    @property
    def cloth_from(self) -> date | None:
        """The evening with which that turn's cloth began."""

    def evening(self, now: datetime) -> date:
        """The evening it was for these two."""


class Firsts(msgspec.Struct, frozen=True, kw_only=True):
    """The evening of each first time, by its name; and of each day of the programme, the first time it was done."""

    reached: dict[str, date] = {}
    walked: dict[int, date] = {}

    def told(self, event: CoupleEvent, before: Before) -> "Firsts":
        """The firsts after an event that came upon the journey `before`."""
        if isinstance(event, ProgrammeBegunAgain):
            return self._begun_again(event, before)
        after, sitting = self, before.progress.sitting
        if isinstance(event, SittingEnded) and event.whole and sitting is not None:
            after = msgspec.structs.replace(self, walked={sitting.day: sitting.evening} | self.walked)
        name = _named(event, before)
        if not name or name in self.reached:
            return after
        on = sitting.evening if isinstance(event, SittingEnded) and sitting is not None else before.evening(event.at)
        return msgspec.structs.replace(after, reached={**self.reached, name: on})

    def _begun_again(self, event: ProgrammeBegunAgain, before: Before) -> "Firsts":
        # The cloth of the turn that ends here is about to go, and its rests with it.
        rest = None if "rest" in self.reached else first_rest(before, event.at)
        reached = self.reached if rest is None else {**self.reached, "rest": rest}
        walked = self.walked if event.programme == before.progress.programme else {}
        return Firsts(reached=reached, walked=walked)


def first_rest(journey: Before, now: datetime) -> date | None:
    """The first rest in this turn's cloth.

    By the cloth and not by what was settled, so that it does not tell whether anybody looked on an evening.
    """
    since = journey.cloth_from
    if since is None:
        return None
    return next((one.on for one in cloth(journey.progress, since, journey.evening(now)) if not one.together), None)


def _named(event: CoupleEvent, before: Before) -> str:
    match event:
        case AgreementSigned():
            return "agreement"
        case SittingEnded() if before.progress.sitting is not None:
            return "evening"
        case ProgrammePaused() if before.repair.open:
            return ""  # it came with the repair, and nobody stopped
        case SittingPaused() | ProgrammePaused():
            return "pause"
        case SittingBegun():
            tonight = before.progress.tonight
            return "gentler" if tonight is not None and tonight.outcome == "gentler" else ""
        case GateSettled() if event.outcome == "on":
            return STAGE + before.progress.stage
        case ConversationHeld():
            return "whole"
        case _:
            return _named_between(event, before.between)


def _named_between(event: CoupleEvent, between: Between) -> str:
    match event:
        case RepairEnded():
            return "repair"
        case ListeningEnded() if between.listening is not None and between.listening.turns > 1:
            return "listening"
        case WindowHeld():
            return "window"
        case _:
            return ""
