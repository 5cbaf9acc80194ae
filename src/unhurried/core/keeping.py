"""What the two of them keep after the programme: the sentence, the weeks since, the word about drift."""

from datetime import date

import msgspec

from unhurried.core.commitment import Commitment
from unhurried.core.events import (
    CommitmentProposed,
    CommitmentSigned,
    CoupleEvent,
    ProgrammeBegunAgain,
    TalkHeld,
    WeekLookedAt,
    WeeklyPractised,
)


class Proposal(msgspec.Struct, frozen=True):
    """What lies there for both to sign."""

    commitment: Commitment
    reset_on: date
    daily: str = ""
    learnt: str = ""


class Keeping(msgspec.Struct, frozen=True, kw_only=True):
    """What is kept. `weeks` are the evenings of the weekly practice, `lengths` its minutes by evening where said.

    `lean_on` is the day of the last word about leaning in, as long as nothing was practised since.
    """

    proposal: Proposal | None = None
    commitment: Commitment | None = None
    revision: int = 0
    reset_on: date | None = None
    daily: str = ""
    learnt: str = ""
    weeks: tuple[date, ...] = ()
    lengths: dict[date, int] = {}
    talks: tuple[date, ...] = ()
    looked: date | None = None
    lean_on: date | None = None

    @property
    def proposed(self) -> Commitment | None:
        """The sentence that waits for two signatures."""
        return None if self.proposal is None else self.proposal.commitment

    def told(self, event: CoupleEvent) -> "Keeping":
        """What is kept after an event."""
        change = msgspec.structs.replace
        match event:
            case CommitmentProposed():
                proposal = Proposal(event.commitment, event.reset_on, event.daily, event.learnt)
                return change(self, proposal=proposal, revision=self.revision + 1)
            case CommitmentSigned() if self.proposal is not None:
                kept = self.proposal
                return change(
                    self, commitment=kept.commitment, reset_on=kept.reset_on, daily=kept.daily, learnt=kept.learnt,
                    proposal=None,
                )  # fmt: skip
            case WeeklyPractised():
                return self._practised(event)
            case TalkHeld():
                return change(self, talks=(*self.talks, event.evening))
            case WeekLookedAt():
                return change(self, looked=event.on, lean_on=event.on if event.lean else None)
            case ProgrammeBegunAgain():
                return change(self, reset_on=None, proposal=None, lean_on=None)
            case _:
                return self

    def _practised(self, event: WeeklyPractised) -> "Keeping":
        weeks = self.weeks if event.evening in self.weeks else (*self.weeks, event.evening)
        lengths = {**self.lengths, event.evening: event.minutes} if event.minutes else self.lengths
        return msgspec.structs.replace(self, weeks=weeks, lengths=lengths, lean_on=None)
