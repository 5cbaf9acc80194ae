"""What holds for every round of every couple: two answers, one outcome, nobody named, one alone moves nothing."""

from datetime import datetime, timedelta

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from tests.laws.couples import TURNS, Couples, answers
from tests.laws.starting import everywhere
from tests.laws.watching import BOTH_YES, twin
from tests.two_people import Two
from unhurried.core.asking import open_rounds
from unhurried.core.drift import WeekAnswer
from unhurried.core.events import CoupleEvent, SittingBegun
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.notation import write
from unhurried.core.rounds import Answer, Box, Kind, No, Round, Slip, Yes, outcome

LATER = st.sampled_from([timedelta(), timedelta(minutes=1), timedelta(hours=4), timedelta(days=2)])
STAY = GateAnswer(Choice.STAY)


def slips(kind: Kind, now: datetime) -> st.SearchStrategy[Slip]:
    times = st.sampled_from([now, now - timedelta(minutes=1), now - timedelta(minutes=7)])
    return st.builds(Slip, answers(kind), times, times | st.none())


def two_slips(data: st.DataObject, round: Round, now: datetime) -> tuple[Slip, Slip]:
    """What the two of them put into a round."""
    return data.draw(slips(round.kind, now)), data.draw(slips(round.kind, now))


def unpressed(slip: Slip) -> Slip:
    """Somebody who lets the hour come."""
    return msgspec.structs.replace(slip, pressed=None)


def silent(slip: Slip) -> Slip:
    """Somebody who never came, where they said no; who did not answer at a gate, where they stay."""
    says_no = isinstance(slip.answer, No) or slip.answer == STAY
    return msgspec.structs.replace(slip, answer=None) if says_no else slip


def nameless(event: CoupleEvent | None) -> CoupleEvent | None:
    """An event without who gives first, which follows the day."""
    return msgspec.structs.replace(event, first="") if isinstance(event, SittingBegun) else event


Question = tuple[Two, Round]
QUESTIONS = [(two, round) for two in everywhere() for round in open_rounds(two.journey, two.programme, two.now)]
OF_EACH_KIND = st.sampled_from(Kind).flatmap(
    lambda kind: st.sampled_from([question for question in QUESTIONS if question[1].kind is kind])
)


def test_every_kind_of_question_is_open_to_somebody_here() -> None:
    assert {round.kind for _, round in QUESTIONS} == set(Kind)


@given(OF_EACH_KIND, st.data(), LATER)
def test_an_outcome_does_not_tell_whose_answer_was_whose(
    asked: Question, data: st.DataObject, later: timedelta
) -> None:
    two, round = asked
    one, other = two_slips(data, round, two.now)
    exchanged = msgspec.structs.replace(two.journey, people=two.journey.people[::-1])

    as_it_is = outcome(round, Box((one, other)), two.journey, two.offered, two.now + later)
    the_other_way = outcome(round, Box((other, one)), exchanged, two.offered, two.now + later)
    assert nameless(as_it_is) == nameless(the_other_way)


@given(OF_EACH_KIND, st.data())
def test_a_no_is_silence_and_at_a_gate_silence_is_to_stay(asked: Question, data: st.DataObject) -> None:
    two, round = asked
    one, other = map(unpressed, two_slips(data, round, two.now))
    at = max(round.hour or two.now, two.now)

    spoken = outcome(round, Box((one, other)), two.journey, two.offered, at)
    unspoken = outcome(round, Box((silent(one), silent(other))), two.journey, two.offered, at)
    assert spoken == unspoken


@given(OF_EACH_KIND, st.data(), LATER)
def test_what_takes_both_never_comes_of_less(asked: Question, data: st.DataObject, later: timedelta) -> None:
    two, round = asked
    one, other = two_slips(data, round, two.now)

    came = outcome(round, Box((one, other)), two.journey, two.offered, two.now + later)
    if came is not None and round.kind in BOTH_YES:
        assert isinstance(one.answer, Yes)
        assert isinstance(other.answer, Yes)


@given(OF_EACH_KIND, st.data(), LATER)
def test_an_outcome_names_nobody_but_who_gives_first(asked: Question, data: st.DataObject, later: timedelta) -> None:
    two, round = asked
    came = nameless(outcome(round, Box(two_slips(data, round, two.now)), two.journey, two.offered, two.now + later))

    assert came is None or not any(person.id in write(came).decode() for person in two.journey.people)


class Apart(Couples):
    @precondition(lambda self: bool(self.two.asked()))
    @rule(data=st.data(), who=st.sampled_from([0, 1]), by=TURNS, pressed=st.booleans())
    def one_answer_alone_leaves_the_shared_record_as_silence_does(
        self, data: st.DataObject, who: int, by: timedelta, pressed: bool
    ) -> None:
        spoken, silent_ = twin(self.two), twin(self.two)
        for two in (spoken, silent_):
            two.boxes.clear()
            two.settle()
        if not spoken.asked():
            return
        kind = data.draw(st.sampled_from(sorted(spoken.asked())))
        answer = data.draw(answers(kind).filter(lambda one: not steps_back(one)))

        spoken.answer(who, kind, answer, pressed=pressed)
        for two in (spoken, silent_):
            two.now += by
            two.settle()
        assert spoken.events == silent_.events
        assert (spoken.journey, spoken.today(), spoken.asked()) == (silent_.journey, silent_.today(), silent_.asked())


def steps_back(answer: Answer | None) -> bool:
    """Stepping back takes one, and so does a word about the week: no other answer does anything alone."""
    if isinstance(answer, WeekAnswer):
        return answer.leans
    return isinstance(answer, GateAnswer) and answer.choice is Choice.BACK


Apart.TestCase.settings = settings(stateful_step_count=40)
TestApart = Apart.TestCase
