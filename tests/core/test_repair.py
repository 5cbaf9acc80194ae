"""Putting right what nobody had meant: begun by either, ended by both, and the agreement read again."""

from datetime import timedelta

import pytest

from tests.two_people import ANA, BEN, Two, agreed, linked, practise, sitting
from unhurried.core import repair
from unhurried.core.deciding import pause
from unhurried.core.events import ProgrammePaused, RepairBegun, RepairEnded
from unhurried.core.refusals import NotLinked, NotOffered
from unhurried.core.rounds import Kind, No, Yes
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place


def mending() -> Two:
    """After the second evening there is something to put right."""
    two = practise(agreed(), 2)
    two.do(repair.begin)
    return two


def test_either_begins_it_and_the_programme_rests_without_a_name() -> None:
    two = mending()

    assert [type(event) for event in two.events[-2:]] == [RepairBegun, ProgrammePaused]
    assert two.place() is Place.PAUSED
    assert two.journey.repair.open


def test_beginning_it_in_the_middle_of_a_practice_ends_the_practice() -> None:
    two = sitting(agreed())
    two.do(repair.begin)

    assert two.journey.progress.sitting is None
    assert two.place() is Place.PAUSED


def test_a_second_beginning_is_the_same_repair() -> None:
    two = mending()
    events = len(two.events)

    two.do(repair.begin)

    assert len(two.events) == events


def test_it_ends_when_both_say_so_and_not_before() -> None:
    two = mending()
    two.answer(0, Kind.MENDED, Yes(), pressed=True)
    two.turn(days=3)
    assert two.journey.repair.open

    two.answer(1, Kind.MENDED, Yes())

    assert isinstance(two.events[-1], RepairEnded)
    assert not two.journey.repair.open


def test_a_no_to_its_being_mended_is_silence() -> None:
    two = mending()

    two.both(Kind.MENDED, Yes(), No(), pressed=True)

    assert two.journey.repair.open


def test_after_it_the_agreement_is_read_again_and_the_first_evening_is_gentler() -> None:
    two = mending().both(Kind.MENDED, Yes())
    assert Kind.LIMITS in two.asked()

    two.both(Kind.TAKE_UP, Yes()).until(18)

    assert (two.place(), two.today().ceiling) == (Place.ASKING, Ceiling.PRESENCE)


def test_nothing_is_taken_up_while_it_is_open() -> None:
    assert Kind.TAKE_UP not in mending().asked()


def test_either_leaves_it_for_now_and_the_programme_goes_on_resting() -> None:
    two = mending()

    two.do(repair.set_aside)

    assert not two.journey.repair.open
    assert (two.place(), Kind.TAKE_UP in two.asked()) == (Place.PAUSED, True)


def test_what_was_said_stays_when_it_is_left_and_begun_once_more() -> None:
    two = mending()
    two.do(lambda journey, at: repair.say(journey, "sorry", "aa", ANA.id, at))
    two.do(repair.set_aside)

    two.turn(days=1).do(repair.begin)

    assert [line.text for line in two.journey.repair.said] == ["aa"]


def test_a_new_one_begins_with_an_empty_page() -> None:
    two = mending()
    two.do(lambda journey, at: repair.say(journey, "sorry", "aa", ANA.id, at))
    two.both(Kind.MENDED, Yes())

    two.turn(days=1).do(repair.begin)

    assert two.journey.repair.said == ()


def test_ana_takes_back_her_own_words_and_not_bens() -> None:
    two = mending()
    two.do(lambda journey, at: repair.say(journey, "happened", "aa", ANA.id, at))
    with pytest.raises(NotOffered):
        repair.unsay(two.journey, "aa", BEN.id, two.now)

    two.do(lambda journey, at: repair.unsay(journey, "aa", ANA.id, at))

    assert two.journey.repair.lines == ()


def test_words_are_for_a_repair_that_is_open() -> None:
    two = agreed()

    with pytest.raises(NotOffered):
        repair.say(two.journey, "sorry", "aa", ANA.id, two.now)


def test_before_there_is_a_programme_there_is_nothing_to_rest() -> None:
    with pytest.raises(NotLinked):
        repair.begin(Two().journey, Two().now)
    with pytest.raises(NotOffered):
        linked().do(repair.begin)


def test_in_a_pause_it_opens_without_pausing_again() -> None:
    two = practise(agreed())
    two.do(pause)

    two.do(repair.begin)

    assert two.journey.progress.pauses == 1
    assert two.turn(days=2).now - two.journey.repair.began == timedelta(days=2)  # type: ignore[operator]
