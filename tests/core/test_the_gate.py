"""The gate between two stages: on, stay or back, and the gentler stands."""

from collections.abc import Callable
from itertools import product

import pytest

from tests.programme_fixture import THIRTY
from tests.two_people import GO_ON, Two, agreed, at_the_conversation, linked, pass_gate, practise, sitting
from unhurried.core.deciding import pause
from unhurried.core.gate import Choice, GateAnswer, begin_again, follows
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Kind, Yes
from unhurried.core.whereabouts import Place

STAY, BACK, NOT_WILLING = GateAnswer(Choice.STAY), GateAnswer(Choice.BACK), GateAnswer(Choice.ON, willing=False)
ATTENTION = THIRTY.stage("attention")
WEIGHED = {None: Choice.STAY, GO_ON: Choice.ON, STAY: Choice.STAY, BACK: Choice.BACK, NOT_WILLING: Choice.STAY}


def at_the_gate() -> Two:
    return practise(agreed(), 7)


def test_a_stage_that_is_done_opens_the_gate_and_moves_nobody() -> None:
    two = at_the_gate()

    assert (two.place(), two.day(), two.journey.progress.stage) == (Place.GATE, None, "closeness")


@pytest.mark.parametrize(("ana", "ben"), list(product(WEIGHED, repeat=2)))
def test_of_two_answers_the_gentler_stands_and_silence_is_to_stay(
    ana: GateAnswer | None, ben: GateAnswer | None
) -> None:
    gentler = max((WEIGHED[ana], WEIGHED[ben]), key=[Choice.ON, Choice.STAY, Choice.BACK].index)

    assert follows(ana, ben, ATTENTION, THIRTY) == follows(ben, ana, ATTENTION, THIRTY)
    assert follows(ana, ben, ATTENTION, THIRTY)[0] is gentler


def test_going_on_enters_the_next_stage_with_all_its_days() -> None:
    two = pass_gate(at_the_gate())

    assert two.journey.progress.stage == "attention"
    assert two.journey.progress.ahead == ATTENTION.days


def test_staying_repeats_three_practices() -> None:
    two = at_the_gate().both(Kind.GATE, STAY, pressed=True)

    assert two.journey.progress.ahead == (5, 6, 7)
    assert practise(two, 3).place() is Place.GATE


def test_every_staying_is_counted_until_they_go_on() -> None:
    two = at_the_gate()
    for repeats in (1, 2):
        practise(two.both(Kind.GATE, GO_ON, STAY, pressed=True), 3)
        assert two.journey.progress.repeats == repeats

    assert pass_gate(two).journey.progress.repeats == 0


def test_stepping_back_takes_one_and_goes_to_the_stage_before() -> None:
    two = practise(pass_gate(at_the_gate()), 7).both(Kind.GATE, GO_ON, BACK, pressed=True)

    assert two.journey.progress.ahead == THIRTY.stage("closeness").days


def test_stepping_back_from_the_first_stage_is_to_have_it_again() -> None:
    assert follows(BACK, GO_ON, THIRTY.stages[0], THIRTY) == (Choice.BACK, "closeness", (1, 2, 3, 4, 5, 6, 7))


def test_behind_the_last_stage_there_is_nothing_to_go_on_to() -> None:
    assert follows(GO_ON, GO_ON, THIRTY.stages[-1], THIRTY)[0] is Choice.STAY


def test_a_gate_that_nobody_answers_is_to_stay_at_the_hour_of_the_evening_after() -> None:
    two = at_the_gate().turn(days=1)
    assert two.place() is Place.GATE

    assert two.until(19, 30).journey.progress.ahead == (5, 6, 7)


def test_a_pause_at_the_gate_leaves_time_to_answer_when_they_are_back() -> None:
    two = at_the_gate()
    two.do(pause)
    two.turn(weeks=3).both(Kind.TAKE_UP, Yes())

    assert (two.place(), two.turn(hours=1).place()) == (Place.GATE, Place.GATE)
    assert two.journey.progress.gates == 0


def test_either_can_begin_the_stage_again_from_its_first_day() -> None:
    two = practise(agreed(), 4)
    two.do(lambda journey, now: begin_again(journey, THIRTY, now))

    assert two.turn(days=1).day() == 1


@pytest.mark.parametrize("begin", [linked, lambda: sitting(agreed()), at_the_conversation])
def test_a_stage_begins_again_only_where_there_is_one_to_begin(begin: Callable[[], Two]) -> None:
    two = begin()

    with pytest.raises(NotOffered):
        begin_again(two.journey, THIRTY, two.now)
