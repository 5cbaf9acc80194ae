"""Either can pause the whole programme, at any time, and say nothing. Taking it up again takes both."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.programme_fixture import THIRTY
from tests.two_people import WILLING, Two, agreed, at_the_conversation, linked, pass_gate, practise, ready, sitting
from unhurried.core.deciding import hold_conversation, pause
from unhurried.core.events import ProgrammePaused
from unhurried.core.refusals import Resting
from unhurried.core.rounds import Kind, No, Yes
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place


def paused(two: Two) -> Two:
    two.do(pause)
    return two


def settled() -> Two:
    return agreed().both(Kind.TONIGHT, WILLING, pressed=True)


def held() -> Two:
    two = at_the_conversation()
    two.do(lambda journey, now: hold_conversation(journey, THIRTY, now))
    return two


@pytest.mark.parametrize(
    "begin",
    [ready, agreed, settled, lambda: sitting(agreed()), lambda: practise(agreed(), 7), at_the_conversation, held],
)
def test_the_programme_can_be_paused_wherever_they_are_and_taken_up_by_both(begin: Callable[[], Two]) -> None:
    two = paused(begin())
    assert (two.place(), two.events[-1]) == (Place.PAUSED, ProgrammePaused(at=two.now))

    two.both(Kind.TAKE_UP, Yes())
    assert two.place() is not Place.PAUSED


@pytest.mark.parametrize("ben", [None, No()])
def test_one_alone_does_not_take_it_up(ben: No | None) -> None:
    two = paused(agreed())
    two.answer(0, Kind.TAKE_UP, Yes())
    two.answer(1, Kind.TAKE_UP, ben)

    assert two.turn(weeks=9).place() is Place.PAUSED


def test_a_yes_to_taking_it_up_is_not_kept_for_the_next_pause() -> None:
    two = paused(agreed())
    two.both(Kind.TAKE_UP, Yes())
    paused(two).answer(0, Kind.TAKE_UP, Yes())

    assert two.place() is Place.PAUSED


def test_pausing_a_paused_programme_changes_nothing() -> None:
    two = paused(agreed())

    assert pause(two.journey, two.now) == ()
    assert pause(linked().journey, two.now) == ()


def test_it_starts_one_ceiling_lower_and_that_once() -> None:
    two = practise(pass_gate(practise(agreed(), 7)), 1)
    paused(two).turn(hours=20).both(Kind.TAKE_UP, Yes())
    assert two.today().ceiling is Ceiling.EVERYDAY

    practise(two, 1).turn(hours=20)
    assert two.today().ceiling is Ceiling.BODY


def test_two_reasons_to_come_back_gently_make_one_ceiling_and_not_two() -> None:
    two = practise(pass_gate(practise(agreed(), 7)), 1)
    paused(two).turn(days=30).both(Kind.TAKE_UP, Yes())

    assert two.today().ceiling is Ceiling.EVERYDAY


def test_pausing_the_programme_ends_the_sitting_and_it_counts() -> None:
    two = paused(sitting(agreed()).turn(minutes=4))

    assert two.journey.progress.sitting is None
    assert two.journey.progress.evenings[-1].together


def test_a_practice_that_was_over_when_somebody_paused_stays_whole() -> None:
    two = sitting(agreed())
    two.now += timedelta(hours=1)

    two.tell(pause(two.journey, two.now))
    assert two.day() == 2


def test_what_was_settled_before_the_pause_is_asked_again_after_it() -> None:
    two = paused(settled()).both(Kind.TAKE_UP, Yes())

    assert (two.place(), two.asked()) == (Place.ASKING, {Kind.TONIGHT})


def test_one_alone_does_not_hold_the_conversation_over_the_others_pause() -> None:
    two = paused(at_the_conversation())

    with pytest.raises(Resting):
        hold_conversation(two.journey, THIRTY, two.now)
    assert two.turn(weeks=5).place() is Place.PAUSED
