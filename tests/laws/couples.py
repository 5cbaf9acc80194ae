"""Random couples: whatever two people and a clock can do, in any order."""

from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.laws.starting import LAMP, on_the_ladder, on_the_way
from tests.laws.watching import WILLINGLY, eagerly_on, twin
from tests.programme_fixture import ITEMS, LADDER
from tests.two_people import Said, Two
from unhurried.core import climbing, deciding, linking
from unhurried.core import repair as repairs
from unhurried.core import sitting as sittings
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.drift import WeekAnswer
from unhurried.core.events import CoupleEvent
from unhurried.core.gate import Choice, GateAnswer, begin_again
from unhurried.core.ladder import Ratings
from unhurried.core.limits import Mark, Terms
from unhurried.core.programme import Step
from unhurried.core.refusals import Refusal
from unhurried.core.rounds import Answer, Kind, Marks, No, Yes
from unhurried.core.sitting import Sitting
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place

LINES = [item.id for item in ITEMS]
RUNGS = [*(step.id for step in LADDER.steps), "own-1", "own-2"]
WHO = st.sampled_from([0, 1])
SECONDS, MINUTES, HOURS, DAYS = [1, 25], [2, 31], [1, 5, 20], [1, 1, 8, 35, 210]
TURNS = st.sampled_from(
    [
        *(timedelta(seconds=by) for by in SECONDS),
        *(timedelta(minutes=by) for by in MINUTES),
        *(timedelta(hours=by) for by in HOURS),
        *(timedelta(days=by) for by in DAYS),
    ]
)
YESES = st.builds(
    Yes, st.sampled_from(["two", "one", "apart"]), st.sampled_from(["", "short", "slow-steps"]), st.booleans()
)  # fmt: skip
LABELS = st.dictionaries(st.just("own-1"), st.sampled_from(["Washing hair", "Brushing hair"]))
MARKS = st.builds(Marks, st.dictionaries(st.sampled_from([*LINES, "own-1"]), st.sampled_from(Mark)), LABELS)
TERMS_ = st.builds(
    Terms, hour=st.sampled_from(["20:30", "18:05", "00:15", "03:59", "05:00"]), drawn_rests=st.booleans(),
    zone=st.sampled_from(["Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles"]), breath=st.booleans(),
    form=st.sampled_from(["full", "thirty", "fifteen"]), review_weeks=st.integers(1, 26),
)  # fmt: skip
CHECK_INS = st.builds(CheckIn, st.sampled_from(Willing), st.integers(0, 10), st.booleans())
RATINGS = st.builds(Ratings, st.dictionaries(st.sampled_from(RUNGS), st.integers(0, 10)))
WEEKS = st.builds(WeekAnswer, st.booleans(), st.booleans())
GATES = st.builds(GateAnswer, st.sampled_from(Choice), st.booleans())
Act = Callable[[Sitting | None, datetime], CoupleEvent | None]
ACTS: list[Act] = [sittings.pause, sittings.soften, sittings.soften, sittings.end]


def answers(kind: Kind) -> st.SearchStrategy[Answer | None]:
    """What one person may put into a round of that kind, silence and no among it."""
    own: dict[Kind, st.SearchStrategy[Answer]] = {
        Kind.LIMITS: MARKS, Kind.TONIGHT: CHECK_INS, Kind.GATE: GATES, Kind.RUNGS: RATINGS, Kind.WEEK: WEEKS
    }  # fmt: skip
    wanted = st.sampled_from([WILLINGLY[kind]]) | own.get(kind, YESES)
    return wanted | st.sampled_from([None, No()])


class Couples(RuleBasedStateMachine):
    """Ana and Ben, doing anything. Those who inherit say what must hold whatever they do."""

    two: Two

    @initialize(data=st.data())
    def meet(self, data: st.DataObject) -> None:
        self.two = twin(
            [*on_the_way(), *on_the_ladder()][data.draw(st.integers(0, len(on_the_way()) + len(on_the_ladder()) - 1))]
        )

    @rule(drawn=st.booleans())
    def rests_are_drawn_or_not(self, drawn: bool) -> None:
        self.two.drawn = drawn

    @rule(steps=st.integers(1, 8))
    def both_go_on_for_a_while(self, steps: int) -> None:
        for _ in range(steps):
            eagerly_on(self.two)

    @rule(by=TURNS, looking=st.booleans())
    def time_passes(self, by: timedelta, looking: bool) -> None:
        self.two.now += by
        if looking:
            self.two.settle()

    @rule(who=WHO, data=st.data(), pressed=st.booleans())
    def one_answers(self, who: int, data: st.DataObject, pressed: bool) -> None:
        self.two.settle()
        open_ones = sorted(self.two.asked())
        if open_ones:
            kind = data.draw(st.sampled_from(open_ones))
            self.two.answer(who, kind, data.draw(answers(kind)), pressed=pressed)

    @rule(data=st.data())
    def both_want_to(self, data: st.DataObject) -> None:
        self.two.settle()
        open_ones = sorted(self.two.asked())
        if open_ones:
            self.both_willing(data.draw(st.sampled_from(open_ones)))

    @precondition(lambda self: self.two.place() is Place.ASKING)
    @rule(minutes=st.sampled_from([3, 61, 61]), acts=st.lists(st.sampled_from(ACTS), max_size=3))
    def an_evening_together(self, minutes: int, acts: list[Act]) -> None:
        self.two.settle()
        for kind in (Kind.TONIGHT, Kind.BEGIN):
            if kind in self.two.asked():
                self.both_willing(kind)
        for act in acts:
            self.two.turn(seconds=30)
            self.decide(lambda act=act: act(self.two.journey.progress.sitting, self.two.now))  # type: ignore[misc]
        self.two.turn(minutes=minutes)

    @rule(item=st.sampled_from(LINES), mark=st.sampled_from([Mark.OFF, Mark.TALK]))
    def a_yes_is_taken_back(self, item: str, mark: Mark) -> None:
        self.decide(lambda: deciding.narrow(self.two.journey, item, mark, self.two.now))

    @rule()
    def one_pauses_the_programme(self) -> None:
        self.decide(lambda: deciding.pause(self.two.journey, self.two.now))

    @rule(part=st.sampled_from(repairs.PARTS), who=WHO)
    def something_is_put_right(self, part: str, who: int) -> None:
        by, text = self.two.journey.people[who].id, f"{len(self.two.events):032x}"
        self.decide(lambda: repairs.begin(self.two.journey, self.two.now))
        self.decide(lambda: repairs.say(self.two.journey, part, text, by, self.two.now))

    @rule()
    def it_is_left_for_now(self) -> None:
        self.decide(lambda: repairs.set_aside(self.two.journey, self.two.now))

    @rule()
    def one_makes_it_a_rest(self) -> None:
        self.decide(lambda: deciding.rest(self.two.journey, self.two.now))

    @precondition(lambda self: self.two.journey.progress.sitting is not None)
    @rule(act=st.sampled_from(ACTS))
    def one_does_something_about_the_sitting(self, act: Act) -> None:
        self.decide(lambda: act(self.two.journey.progress.sitting, self.two.now))

    @rule(terms=TERMS_)
    def arrangements_are_written_down(self, terms: Terms) -> None:
        self.decide(lambda: deciding.propose(self.two.journey, terms, self.two.now))

    @rule(form=st.sampled_from(["full", "thirty", "fifteen"]), breath=st.booleans())
    def a_length_is_chosen(self, form: str, breath: bool) -> None:
        self.decide(
            lambda: deciding.choose_form(self.two.journey, self.two.programme, form, breath=breath, at=self.two.now)
        )  # fmt: skip

    @rule()
    def the_stage_begins_again(self) -> None:
        self.decide(lambda: begin_again(self.two.journey, self.two.programme, self.two.now))

    @rule(step=st.sampled_from(LADDER.steps))
    def a_step_is_added(self, step: Step) -> None:
        self.decide(lambda: climbing.add(self.two.journey, self.two.programme, step.id, self.two.now))

    @rule(minutes=st.integers(0, 31), ceiling=st.sampled_from(Ceiling))
    def a_step_of_their_own_is_added(self, minutes: int, ceiling: Ceiling) -> None:
        self.decide(
            lambda: climbing.add_own(self.two.journey, self.two.programme, "Sit", ceiling, minutes, self.two.now)
        )

    @rule(rung=st.sampled_from(RUNGS))
    def a_step_is_set_aside(self, rung: str) -> None:
        self.decide(lambda: climbing.set_aside(self.two.journey, rung, self.two.now))

    @rule()
    def the_conversation_is_held(self) -> None:
        self.decide(lambda: deciding.hold_conversation(self.two.journey, self.two.programme, self.two.now))

    @rule(weeks=st.integers(20, 60))
    def a_commitment_is_written_down(self, weeks: int) -> None:
        on = self.two.journey.evening(self.two.now) + timedelta(weeks=weeks)
        self.decide(lambda: deciding.propose_commitment(self.two.journey, self.two.programme, LAMP, on, self.two.now))

    @rule()
    def a_weekly_practice(self) -> None:
        self.decide(lambda: deciding.practise_weekly(self.two.journey, self.two.programme, self.two.now))

    @rule(sure=st.sampled_from([False] * 9 + [True]))
    def one_leaves(self, sure: bool) -> None:
        if sure:
            self.decide(lambda: linking.leave(self.two.journey, self.two.now))

    def both_willing(self, kind: Kind) -> None:
        """Both say yes and press; one of them may have done so before."""
        self.two.answer(0, kind, WILLINGLY[kind], pressed=True)
        if kind in self.two.asked():
            self.two.answer(1, kind, WILLINGLY[kind], pressed=True)

    def decide(self, ask: Callable[[], Said]) -> None:
        """A decision, which the core may refuse in its own words and in no other way."""
        try:
            self.two.tell(ask())
        except Refusal:
            return
