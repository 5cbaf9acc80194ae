"""The gate between two stages: go on, stay or step back; the gentler answer stands."""

from datetime import datetime
from enum import StrEnum

import msgspec

from unhurried.core.events import StageBegunAgain
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme, Stage
from unhurried.core.refusals import NotOffered

REPEATED = 3  # practices that staying repeats, product 4.6


class Choice(StrEnum):
    """What one person can say at a gate; the later in this list, the gentler."""

    ON = "on"
    STAY = "stay"
    BACK = "back"


ON, STAY, BACK = Choice


class GateAnswer(msgspec.Struct, frozen=True, tag="gate"):
    """One person's answer. Somebody who is not `willing` (2.7) stays, whatever else they chose."""

    choice: Choice
    willing: bool = True

    @property
    def counts_as(self) -> Choice:
        """The choice as it is weighed."""
        return STAY if self.choice is ON and not self.willing else self.choice


def follows(
    first: GateAnswer | None, second: GateAnswer | None, stage: Stage, programme: Programme
) -> tuple[Choice, str, tuple[int, ...]]:
    """What follows a stage out of two answers: the outcome, the stage and its days ahead. Silence is "stay"."""
    choices = (STAY if first is None else first.counts_as, STAY if second is None else second.counts_as)
    if BACK in choices:
        back = programme.before(stage)
        return BACK, back.id, back.days
    onward = programme.after(stage) if choices == (ON, ON) else None
    if onward is not None:
        return ON, onward.id, onward.days
    return STAY, stage.id, stage.days[-REPEATED:]


def entered(journey: Journey) -> str:
    """The name of the stage these two are in; coming into it again gives it another."""
    return f"stage:{journey.progress.gates}"


def begin_again(journey: Journey, programme: Programme, at: datetime) -> StageBegunAgain:
    """Begin the stage again, from its first day. It takes only one: going gentler always does."""
    journey.need_link()
    progress = journey.progress
    if not progress.stage or progress.stage == programme.conversation or progress.sitting is not None:
        raise NotOffered
    stage = programme.stage(progress.stage)
    return StageBegunAgain(at=at, stage=stage.id, days=stage.days)


def begin_meant_again(journey: Journey, programme: Programme, meant: str, at: datetime) -> StageBegunAgain | None:
    """Begin again the stage that was meant, by its name. None where one is at its start, as after a first press.

    Raises NotOffered for a stage gone by.
    """
    begun = begin_again(journey, programme, at)
    if meant in {"", entered(journey)}:
        return begun
    if journey.progress.ahead == begun.days:
        return None
    raise NotOffered


def came_to(journey: Journey, programme: Programme) -> str:
    """What the last gate came to, as long as nothing was practised since: on, stay, back or again; else empty.

    "again" is a stage that starts over from its first day, where there is none before it or one of the two asked.
    """
    progress = journey.progress
    last = next((one.day for one in reversed(progress.evenings) if one.together), None)
    if last is None or not progress.gates or not progress.ahead or progress.stage_done is not None:
        return ""
    stages = [stage.id for stage in programme.stages]
    try:
        before, now = stages.index(programme.stage_of(last).id), stages.index(progress.stage)
    except (KeyError, ValueError):  # a rung that was taken off the ladder since
        return ""
    days = programme.stages[now].days
    if now != before:
        return Choice.ON if now > before else Choice.BACK
    if progress.repeats:
        return Choice.STAY if progress.ahead == days[-REPEATED:] else ""
    return "again" if progress.ahead == days and last != days[0] else ""
