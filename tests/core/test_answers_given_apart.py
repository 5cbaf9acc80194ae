"""Rounds: two answers given apart, one outcome at its hour, and nobody named."""

from datetime import timedelta

import pytest

from tests.programme_fixture import THIRTY
from tests.two_people import GO_ON, SIX, TERMS, WILLING, Two, agreed, linked, marks, practise, ready, sitting
from unhurried.core.asking import open_round
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.deciding import propose
from unhurried.core.events import ProgrammeOpened, TonightSettled
from unhurried.core.gate import begin_again
from unhurried.core.refusals import NotOpen
from unhurried.core.rounds import Answer, Box, Kind, No, Slip, Yes, outcome
from unhurried.core.whereabouts import Place

YES = Slip(Yes(), SIX)


def test_the_programme_opens_on_the_full_hour_after_both_are_ready() -> None:
    two = linked(at=SIX + timedelta(minutes=10))
    two.both(Kind.READY, Yes())
    assert two.place() is Place.OPTING_IN

    two.turn(minutes=50)
    assert two.events[-1] == ProgrammeOpened(
        at=SIX + timedelta(hours=1), programme="thirty-days", stage="closeness", days=(1, 2, 3, 4, 5, 6, 7)
    )


@pytest.mark.parametrize("ben", [None, No(), WILLING, GO_ON])
def test_ana_cannot_tell_a_ben_who_said_no_from_one_who_never_came(ben: Answer | None) -> None:
    two = linked()
    two.answer(0, Kind.READY, Yes())
    before = list(two.events)
    two.answer(1, Kind.READY, ben)

    two.turn(days=3)
    assert two.events == before
    assert (two.place(), two.asked()) == (Place.OPTING_IN, {Kind.READY})


def test_somebody_who_was_not_ready_may_be_later() -> None:
    two = linked().both(Kind.READY, No(), Yes()).turn(days=9)

    two.answer(0, Kind.READY, Yes())
    two.turn(hours=1)
    assert two.journey.progress.opened


def test_one_person_pressing_alone_leaves_no_trace() -> None:
    two = agreed()
    before = list(two.events)

    two.answer(0, Kind.TONIGHT, WILLING, pressed=True)
    two.turn(minutes=5)
    assert two.events == before
    assert two.place() is Place.ASKING


def test_two_presses_more_than_two_minutes_apart_settle_nothing() -> None:
    two = agreed()
    two.answer(0, Kind.TONIGHT, WILLING, pressed=True)
    two.turn(minutes=2, seconds=1)
    two.answer(1, Kind.TONIGHT, WILLING, pressed=True)

    assert two.place() is Place.ASKING


def test_two_presses_within_two_minutes_settle_it_before_its_hour() -> None:
    two = agreed()
    two.answer(0, Kind.TONIGHT, WILLING, pressed=True)
    two.turn(minutes=2)
    two.answer(1, Kind.TONIGHT, WILLING, pressed=True)

    assert isinstance(two.events[-1], TonightSettled)
    assert two.events[-1].at == two.now


def test_pressing_without_an_answer_settles_nothing() -> None:
    two = agreed()
    two.both(Kind.TONIGHT, WILLING)
    two.answer(0, Kind.TONIGHT, None, pressed=True)
    two.answer(1, Kind.TONIGHT, WILLING, pressed=True)

    assert two.place() is Place.ASKING


def test_an_outcome_is_dated_with_its_hour_whoever_looks_and_whenever() -> None:
    early, late = agreed(), agreed()
    for two in (early, late):
        two.both(Kind.TONIGHT, WILLING)

    early.until(19, 30)
    late.until(23, 12)
    assert early.events[-1] == late.events[-1]


def test_a_question_that_is_not_open_takes_no_answer() -> None:
    with pytest.raises(NotOpen):
        agreed().answer(0, Kind.GO_ON, Yes())
    with pytest.raises(NotOpen):
        ready().answer(0, Kind.TONIGHT, WILLING)


def test_begin_is_pressed_by_both_and_by_nobody_for_both() -> None:
    two = agreed().both(Kind.TONIGHT, WILLING, pressed=True)

    two.both(Kind.BEGIN, Yes())
    assert two.place() is Place.ON
    two.both(Kind.BEGIN, Yes(), pressed=True)
    assert two.place() is Place.SITTING


def test_an_answer_to_another_question_counts_as_silence() -> None:
    two = agreed()
    tonight = open_round(two.journey, THIRTY, two.now, Kind.TONIGHT)
    assert tonight is not None
    assert tonight.hour is not None
    box = Box((YES, Slip(WILLING, SIX)))

    settled = outcome(tonight, box, two.journey, two.offered, tonight.hour)
    assert isinstance(settled, TonightSettled)
    assert settled.outcome == "rest"


def test_a_sitting_asks_for_nothing_else() -> None:
    two = agreed().turn(days=14).both(Kind.TAKE_UP, Yes())
    assert Kind.LIMITS in two.asked()

    assert sitting(two).asked() == set()


def test_an_answer_given_at_one_gate_does_not_lie_in_wait_at_the_next() -> None:
    two = practise(agreed(), 7)
    two.answer(0, Kind.GATE, GO_ON)
    two.do(lambda journey, now: begin_again(journey, THIRTY, now))
    practise(two, 7).until(18)
    two.answer(1, Kind.GATE, GO_ON)

    two.until(20)
    assert two.journey.progress.stage == "closeness"


def test_a_signature_is_for_what_was_to_be_signed_then() -> None:
    two = ready()
    two.both(Kind.LIMITS, marks()).turn(hours=1)
    two.do(lambda journey, now: propose(journey, TERMS, now))
    two.answer(0, Kind.SIGNATURES, Yes())
    two.do(lambda journey, now: propose(journey, TERMS, now))

    two.answer(1, Kind.SIGNATURES, Yes())
    assert not two.journey.agreement.signed


def test_a_no_at_the_check_in_and_a_soft_no_and_silence_are_one_evening() -> None:
    evenings = []
    for ben in (None, CheckIn(Willing.NO), CheckIn(Willing.SOFT_NO, ease=9)):
        two: Two = agreed()
        two.answer(0, Kind.TONIGHT, WILLING)
        two.answer(1, Kind.TONIGHT, ben)
        evenings.append(two.until(19, 30).events)

    assert evenings[0] == evenings[1] == evenings[2]
