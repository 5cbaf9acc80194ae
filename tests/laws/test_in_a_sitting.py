"""What holds in the middle of a practice, whatever two phones do to it."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.laws.couples import ACTS, LINES, Act
from tests.laws.starting import in_the_middle, on_the_way
from tests.laws.watching import twin
from tests.programme_fixture import SHORT
from tests.two_people import Two
from unhurried.core.deciding import narrow, pause
from unhurried.core.events import SittingEnded, SittingWentOn
from unhurried.core.limits import Mark
from unhurried.core.refusals import Refusal
from unhurried.core.rounds import Kind, No, Yes
from unhurried.core.sitting import GO_ON_AFTER, Sitting
from unhurried.core.whereabouts import Place

STARTS = [one for one in on_the_way() if one.place() is Place.ASKING]
SECONDS = st.sampled_from([1, 10, 19, 20, 45, 120, 400, 1_799, 1_800])


class InTheMiddle(RuleBasedStateMachine):
    two: Two
    was: Sitting | None

    @initialize(start=st.integers(0, len(STARTS) - 1))
    def begin(self, start: int) -> None:
        self.two = in_the_middle(twin(STARTS[start]))
        self.was, self.gone, self.yes = self.two.journey.progress.sitting, 0.0, set[int]()

    @rule(seconds=SECONDS)
    def time_passes(self, seconds: int) -> None:
        self.two.turn(seconds=seconds)

    @rule(act=st.sampled_from(ACTS[:-1]))
    def one_pauses_or_slows(self, act: Act) -> None:
        try:
            self.two.tell(act(self.two.journey.progress.sitting, self.two.now))
        except Refusal:
            assert self.two.journey.progress.sitting is None

    @rule(who=st.sampled_from([0, 1]), answer=st.sampled_from([Yes(), Yes(), No(), None]))
    def one_answers_whether_to_go_on(self, who: int, answer: Yes | No | None) -> None:
        if Kind.GO_ON in self.two.asked():
            (self.yes.add if isinstance(answer, Yes) else self.yes.discard)(who)
            self.two.answer(who, Kind.GO_ON, answer)

    @rule(item=st.sampled_from(LINES), sure=st.sampled_from([False, False, True]))
    def a_yes_is_taken_back(self, item: str, sure: bool) -> None:
        if sure and self.two.journey.agreement.in_force.get(item):
            self.two.tell(narrow(self.two.journey, item, Mark.OFF, self.two.now))
            assert self.two.journey.progress.sitting is None

    @rule(sure=st.sampled_from([False, False, True]))
    def one_pauses_the_programme(self, sure: bool) -> None:
        if sure:
            self.two.tell(pause(self.two.journey, self.two.now))
            assert self.two.journey.progress.sitting is None

    @invariant()
    def it_goes_on_only_when_both_said_so_and_not_before_twenty_seconds(self) -> None:
        was, now = self.was, self.two.journey.progress.sitting
        if isinstance(self.two.events[-1], SittingWentOn) and was is not None and was.paused is not None:
            assert self.yes == {0, 1}
            assert self.two.events[-1].at - was.paused >= GO_ON_AFTER
        if was is None or now is None or now.version != was.version:
            self.yes = set()

    @invariant()
    def time_stands_still_in_a_pause_and_never_runs_back(self) -> None:
        was, now = self.was, self.two.journey.progress.sitting
        if was is not None and now is not None:
            gone = now.elapsed(self.two.now)
            assert self.gone <= gone <= now.length
            assert gone == self.gone or was.paused is None or now.paused is None
            assert sum(now.phase(self.two.now)) >= 0
            self.gone = gone

    @invariant()
    def the_limit_never_rises_and_what_it_is_does_not_change(self) -> None:
        was, now = self.was, self.two.journey.progress.sitting
        if was is not None and now is not None:
            page = self.two.today()
            assert page.ceiling == now.ceiling <= was.ceiling
            assert (now.day, now.form, now.first, now.began) == (was.day, was.form, was.first, was.began)

    @invariant()
    def an_end_that_was_not_whole_leaves_the_day(self) -> None:
        was, progress = self.was, self.two.journey.progress
        if was is not None and progress.sitting is None:
            end = next(one for one in reversed(self.two.events) if isinstance(one, SittingEnded))
            assert (was.day in progress.ahead) is not end.whole
            assert end.whole is (was.elapsed(end.at) >= was.length)
            assert progress.evenings[-1].together
        self.was = progress.sitting


InTheMiddle.TestCase.settings = settings(stateful_step_count=30)
TestInTheMiddle = InTheMiddle.TestCase


def test_the_couples_here_start_on_every_stage_that_is_practised() -> None:
    stages = {one.journey.progress.stage for one in STARTS}

    assert stages == {stage.id for stage in SHORT.stages} - {SHORT.conversation}
