"""The ladder: rungs that two people build, their order, and what comes next."""

import pytest

from tests.programme_fixture import LADDER, THIRTY
from tests.two_people import ANA, Two, agreed, linked, marks, practise
from unhurried.core import climbing
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.climbing import rung_of, suggested
from unhurried.core.deciding import hold_conversation, narrow, pause
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.ladder import Curve, Ratings
from unhurried.core.limits import Mark
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.core.rounds import Kind, Yes
from unhurried.core.rungs import Point
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place

NEXT, AGAIN, SMALLER = GateAnswer(Choice.ON), GateAnswer(Choice.STAY), GateAnswer(Choice.BACK)


def build(two: Two, *steps: str) -> Two:
    for step in steps:
        two.tell(climbing.add(two.journey, two.programme, step, two.now))
    return two


def rated(two: Two, ana: dict[str, int], ben: dict[str, int] | None = None) -> Two:
    return two.both(Kind.RUNGS, Ratings(ana), Ratings(ana if ben is None else ben)).turn(hours=1)


def climbing_three() -> Two:
    two = build(agreed(LADDER), "step-1", "step-2", "step-4")
    return rated(two, {"step-1": 1, "step-2": 2, "step-4": 5})


def chose(two: Two, ana: GateAnswer, ben: GateAnswer | None = None) -> Two:
    return two.both(Kind.GATE, ana, ben, pressed=True)


def test_it_opens_without_a_rung_and_begins_when_both_find_one_easy() -> None:
    two = agreed(LADDER)
    assert (two.place(), two.asked()) == (Place.BUILDING, set())

    rated(build(two, "step-2", "step-1"), {"step-1": 3, "step-2": 1})
    assert two.place() is Place.ASKING
    assert two.journey.progress.stage == "step-2"


def test_it_is_ordered_by_the_higher_of_the_two() -> None:
    two = build(agreed(LADDER), "step-1", "step-2", "step-4")
    rated(two, {"step-1": 0, "step-2": 3, "step-4": 6}, {"step-1": 8, "step-2": 2, "step-4": 4})

    assert [rung.id for rung in two.journey.ladder.ordered] == ["step-2", "step-4", "step-1"]


def test_where_none_is_easy_for_both_nothing_begins_and_a_smaller_step_can_be_added() -> None:
    two = rated(build(agreed(LADDER), "step-4"), {"step-4": 2}, {"step-4": 4})
    assert (two.place(), two.asked()) == (Place.BUILDING, {Kind.RUNGS})

    rated(build(two, "step-1"), {"step-4": 5, "step-1": 1})
    assert two.journey.progress.stage == "step-1"


def test_one_list_alone_comes_to_nothing() -> None:
    two = build(agreed(LADDER), "step-1")
    two.answer(0, Kind.RUNGS, Ratings({"step-1": 1}), pressed=True)

    assert two.turn(days=3).place() is Place.BUILDING


def test_a_step_of_their_own_has_its_words_its_limit_and_its_time() -> None:
    two = agreed(LADDER)
    two.do(lambda journey, now: climbing.add_own(journey, two.programme, "Wash up together", Ceiling.PRESENCE, 12, now))
    rung = two.journey.ladder.rungs[0]
    assert (rung.label, rung.ceiling, rung.minutes) == ("Wash up together", Ceiling.PRESENCE, 12)

    for words, minutes in (("", 10), ("x" * 121, 10), ("Sit", 0), ("Sit", 31)):
        with pytest.raises(Incomplete):
            climbing.add_own(two.journey, two.programme, words, Ceiling.PRESENCE, minutes, two.now)


def test_nothing_beyond_the_agreement_comes_on_the_ladder() -> None:
    two = agreed(LADDER, ana=marks(back_bare=Mark.OFF))

    with pytest.raises(NotOffered):
        climbing.add(two.journey, two.programme, "step-4", two.now)


@pytest.mark.parametrize(
    ("ana", "ben", "rung"),
    [(NEXT, NEXT, "step-4"), (NEXT, AGAIN, "step-2"), (AGAIN, SMALLER, "step-1"), (NEXT, SMALLER, "step-1")],
)
def test_of_smaller_again_and_next_the_gentler_stands(ana: GateAnswer, ben: GateAnswer, rung: str) -> None:
    two = chose(practise(climbing_three(), 1), NEXT)
    practise(two, 1)

    assert chose(two, ana, ben).journey.progress.stage == rung


def test_what_comes_next_is_looked_at_at_noon_and_silence_is_again() -> None:
    two = practise(climbing_three(), 1)
    assert two.place() is Place.GATE
    two.until(11)

    assert two.place() is Place.ASKING
    assert two.journey.progress.stage == "step-1"


def test_again_and_again_is_no_stall() -> None:
    two = climbing_three()
    for _ in range(5):
        chose(practise(two, 1), AGAIN)

    assert not two.journey.progress.stalled


def test_a_declined_step_comes_back_gentler_and_is_not_asked_twice_in_an_evening() -> None:
    two = chose(practise(climbing_three(), 1), NEXT).until(18)
    assert two.today().ceiling is Ceiling.EVERYDAY
    two.answer(0, Kind.TONIGHT, CheckIn(Willing.NO))
    two.until(19, 45)
    assert (two.place(), Kind.TONIGHT in two.asked()) == (Place.REST, False)

    page = two.until(18).today()
    assert (page.gentler, page.ceiling) == (True, Ceiling.PRESENCE)
    assert page.form is not None and page.form.minutes == 2


def test_an_agreement_narrowed_under_their_rung_holds_it_down_and_strands_nobody() -> None:
    two = rated(build(agreed(LADDER), "step-4"), {"step-4": 2})
    two.do(lambda journey, now: narrow(journey, "back-bare", Mark.OFF, now))
    two.settle()

    assert two.today().ceiling is Ceiling.EVERYDAY
    assert practise(two, 1).place() is Place.GATE


def test_a_rung_set_aside_is_gone_and_the_one_they_stand_on_stays() -> None:
    two = climbing_three()
    two.do(lambda journey, now: climbing.set_aside(journey, "step-4", now))
    assert [rung.id for rung in two.journey.ladder.ordered] == ["step-1", "step-2"]

    with pytest.raises(NotOffered):
        climbing.set_aside(two.journey, "step-1", two.now)


def test_a_rung_added_later_is_rated_with_all_the_others_and_moves_nobody() -> None:
    two = build(climbing_three(), "step-3")
    assert Kind.RUNGS in two.asked()
    rated(two, {"step-1": 4, "step-2": 1, "step-3": 2, "step-4": 5})

    assert [rung.id for rung in two.journey.ladder.ordered] == ["step-2", "step-3", "step-1", "step-4"]
    assert two.journey.progress.stage == "step-1"


def test_the_top_of_the_ladder_leads_to_the_conversation() -> None:
    two = climbing_three()
    for _ in range(3):
        chose(practise(two, 1), NEXT)
    assert two.turn(days=1).place() is Place.CONVERSATION

    two.do(lambda journey, now: hold_conversation(journey, two.programme, now))
    assert two.place() is Place.AFTERWARDS


@pytest.mark.parametrize(
    ("felt", "what"),
    [
        ((), None), ((3,), Choice.STAY), ((3, 3), Choice.ON), ((8, 4), Choice.ON), ((8, 5), Choice.STAY),
        ((9,), Choice.BACK), ((2, 8), Choice.BACK), ((7,), Choice.STAY), ((6, 4), Choice.STAY), ((6, 3), Choice.ON),
    ],
)  # fmt: skip
def test_ones_own_rating_suggests_ones_own_answer(felt: tuple[int, ...], what: Choice | None) -> None:
    assert suggested(felt) is what


def test_the_curve_of_two_is_shown_when_both_show_theirs_and_one_can_take_it_back() -> None:
    two = practise(climbing_three(), 1)
    on = two.journey.evening(two.now)
    mine, theirs = Curve((Point(on, "step-1", 2),)), Curve((Point(on, "step-1", 5),))
    two.answer(0, Kind.CURVE, mine)
    assert two.journey.ladder.curve is None

    two.answer(1, Kind.CURVE, theirs)
    assert two.journey.ladder.curve == (Point(on, "step-1", 5),)
    two.do(climbing.take_curve_back)
    assert (two.journey.ladder.curve, Kind.CURVE in two.asked()) == (None, True)


def test_of_two_programmes_chosen_apart_the_gentler_opens() -> None:
    two = linked(THIRTY)
    two.offered |= {LADDER.id: LADDER}
    two.both(Kind.READY, Yes(programme="thirty-days"), Yes(programme="slow-steps")).turn(hours=1)

    assert (two.journey.progress.programme, two.place()) == ("slow-steps", Place.AGREEING)


def test_after_a_stall_one_may_ask_for_the_slower_programme_and_that_stands() -> None:
    two = practise(agreed(), 4).turn(days=5)
    two.offered |= {LADDER.id: LADDER}
    two.both(Kind.TAKE_UP, Yes(), Yes(programme="slow-steps"))

    assert (two.journey.progress.programme, two.place()) == ("slow-steps", Place.AGREEING)


def test_a_pause_while_they_build_is_a_pause_like_any_other() -> None:
    two = agreed(LADDER)
    two.do(pause)
    assert two.place() is Place.PAUSED

    assert two.both(Kind.TAKE_UP, Yes()).place() is Place.BUILDING


def test_a_rung_is_found_by_its_number_for_good() -> None:
    two = climbing_three()
    two.do(lambda journey, now: climbing.set_aside(journey, "step-4", now))

    rung = rung_of(two.journey, 3)
    assert rung is not None and rung.id == "step-4"
    assert all(ANA.id not in str(event) for event in two.events[5:])
