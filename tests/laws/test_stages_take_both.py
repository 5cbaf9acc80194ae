"""No stage is entered without both: neither a first one, nor a further one, nor a rung."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant

from tests.laws.couples import Couples
from tests.laws.test_answers_given_apart import LATER, OF_EACH_KIND, Question, two_slips
from tests.laws.watching import twin
from tests.two_people import Two
from unhurried.core.climbing import in_force
from unhurried.core.events import (
    CoupleEvent,
    GateSettled,
    LadderOrdered,
    ProgrammeBegunAgain,
    ProgrammeOpened,
    ProgrammeTakenUp,
)
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.journey import Journey
from unhurried.core.ladder import Ratings
from unhurried.core.rounds import Answer, Box, Kind, Slip, Yes, outcome
from unhurried.core.whereabouts import Place

OPENS = (ProgrammeOpened, ProgrammeBegunAgain, LadderOrdered)


def said_yes_to_it(answer: Answer | None) -> bool:
    """Whether somebody wanted what comes next, and for reasons of their own where they are asked."""
    if isinstance(answer, GateAnswer):
        return answer.choice is Choice.ON and answer.willing
    return isinstance(answer, Yes | Ratings)


def enters(event: CoupleEvent | None, two: Two, journey: Journey) -> bool:
    """Whether an event brings them to a stage further on than where they were."""
    if isinstance(event, OPENS):
        return bool(event.stage)
    if not isinstance(event, GateSettled | ProgrammeTakenUp) or not event.stage:
        return False
    stages = [stage.id for stage in in_force(two.offered, journey).stages]
    here = journey.progress.stage
    return event.stage in stages and here in stages and stages.index(event.stage) > stages.index(here)


@given(OF_EACH_KIND, st.data(), LATER)
def test_what_enters_a_stage_is_two_yeses(asked: Question, data: st.DataObject, later: timedelta) -> None:
    two, round = asked
    slips: tuple[Slip, Slip] = two_slips(data, round, two.now)

    came = outcome(round, Box(slips), two.journey, two.offered, two.now + later)
    if enters(came, two, two.journey):
        assert all(said_yes_to_it(slip.answer) for slip in slips)


class Entering(Couples):
    """Follows the record: a stage further on was entered by a gate, an opening or an order, and by nothing else."""

    read: int
    shadow: Journey

    @initialize()
    def open_the_record(self) -> None:
        self.read, self.shadow = 0, Journey()

    @invariant()
    def the_stage_rises_only_where_both_were_asked(self) -> None:
        for event in self.two.events[self.read :]:
            before, self.shadow = self.shadow, self.shadow.told(event)
            if before.progress.stage and rises(before, self.shadow, self.two):
                assert isinstance(event, OPENS) or (isinstance(event, GateSettled) and event.outcome == "on")
        self.read = len(self.two.events)

    @invariant()
    def one_alone_never_passes_a_gate(self) -> None:
        here = twin(self.two)
        here.settle()
        for who in (0, 1) if here.place() is Place.GATE else ():
            other = twin(here)
            other.boxes.clear()
            stage = other.journey.progress.stage
            other.answer(who, Kind.GATE, GateAnswer(Choice.ON), pressed=True)
            other.turn(days=2)
            assert other.journey.progress.stage == stage


def rises(before: Journey, after: Journey, two: Two) -> bool:
    """Whether the stage after lies further on in the programme than the stage before."""
    if before.progress.programme != after.progress.programme:
        return False
    stages = [stage.id for stage in in_force(two.offered, after).stages]
    was, now = before.progress.stage, after.progress.stage
    return was in stages and now in stages and stages.index(now) > stages.index(was)


Entering.TestCase.settings = settings(stateful_step_count=40)
TestEntering = Entering.TestCase
