"""Tonight: its hour, its rest, its gentler form, and coming back after a while."""

from datetime import timedelta

import pytest

from tests.programme_fixture import THIRTY
from tests.two_people import SIX, WILLING, Two, agreed, pass_gate, practise, ready, sitting
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.deciding import choose_form, pause, rest
from unhurried.core.events import SittingBegun
from unhurried.core.programme import Doing
from unhurried.core.refusals import NotOffered, NotOpen
from unhurried.core.rounds import Kind, Yes
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place

TENTATIVE = CheckIn(Willing.TENTATIVE)


def in_the_second_stage() -> Two:
    return pass_gate(practise(agreed(), 7)).turn(days=1)


def test_the_check_ins_are_looked_at_at_the_evening_hour() -> None:
    assert agreed().today().hour == SIX.replace(hour=19, minute=30)


def test_an_agreement_signed_late_still_leaves_half_an_hour_to_answer() -> None:
    two = agreed(at=SIX.replace(hour=19, minute=20))

    assert two.today().hour == SIX.replace(hour=19, minute=50)


def test_a_programme_taken_up_after_the_hour_leaves_half_an_hour_too() -> None:
    two = agreed(at=SIX.replace(hour=20))
    two.do(pause)
    two.turn(minutes=40).both(Kind.TAKE_UP, Yes())

    assert two.today().hour == two.now + timedelta(minutes=30)


def test_an_hour_that_nobody_chose_is_rounded_and_never_leaves_less_than_half_an_hour() -> None:
    two = agreed(at=SIX.replace(hour=21, minute=57, second=3))

    assert two.today().hour == SIX.replace(hour=22, minute=30)


def test_an_evening_on_which_nobody_answers_is_a_rest_and_the_day_is_tomorrows() -> None:
    two = agreed().until(19, 30)
    assert (two.place(), two.day()) == (Place.REST, 1)

    assert (two.turn(days=1).place(), two.day()) == (Place.REST, 1)


def test_a_rest_stands_for_its_evening_also_when_they_pause_and_take_it_up_again() -> None:
    two = agreed().both(Kind.TONIGHT, CheckIn(Willing.NO), pressed=True)
    two.do(pause)
    two.both(Kind.TAKE_UP, Yes())

    assert two.place() is Place.REST
    assert two.turn(hours=12).place() is Place.ASKING


def test_either_can_make_it_a_rest_after_all() -> None:
    two = agreed().both(Kind.TONIGHT, WILLING, pressed=True)
    two.do(rest)

    assert two.place() is Place.REST
    assert rest(two.journey, two.now) is None
    assert two.asked() == set()


def test_there_is_nothing_to_rest_from_before_the_hour_or_in_the_middle_of_a_sitting() -> None:
    for two in (agreed(), sitting(agreed())):
        with pytest.raises(NotOpen):
            rest(two.journey, two.now)


def test_a_drawn_rest_comes_whatever_both_said() -> None:
    two = agreed()
    two.drawn = True
    two.turn(hours=12).both(Kind.TONIGHT, WILLING)

    assert two.until(19, 30).place() is Place.REST


def test_a_tentative_yes_brings_the_shortest_form_one_ceiling_lower() -> None:
    two = in_the_second_stage().both(Kind.TONIGHT, WILLING, TENTATIVE, pressed=True)

    page = two.today()
    assert (page.gentler, page.ceiling) == (True, Ceiling.EVERYDAY)
    assert page.form is not None
    assert page.form.id == "fifteen"


def test_the_evening_after_a_gentler_one_is_not_gentler_by_itself() -> None:
    two = in_the_second_stage().both(Kind.TONIGHT, TENTATIVE, pressed=True).turn(days=1)

    page = two.today()
    assert (page.place, page.gentler, page.ceiling) == (Place.ASKING, False, Ceiling.BODY)
    assert page.form == THIRTY.stage("attention").form("full")


def test_the_length_is_chosen_any_evening_and_a_form_without_breath_work_is_there() -> None:
    two = in_the_second_stage()
    two.do(lambda journey, now: choose_form(journey, THIRTY, "thirty", breath=False, at=now))

    form = two.today().form
    assert form is not None
    assert (form.id, form.minutes) == ("thirty", 30)
    assert Doing.BREATHE not in {phase.doing for phase in form.phases}


def test_a_length_that_the_stage_lacks_is_not_on_offer() -> None:
    for two, form in ((agreed(), "thirty"), (ready(), "an-hour")):
        with pytest.raises(NotOffered):
            choose_form(two.journey, THIRTY, form, breath=True, at=two.now)


def test_one_practice_an_evening_is_enough() -> None:
    two = sitting(agreed()).turn(hours=1)

    assert (two.place(), two.asked()) == (Place.DONE, set())
    assert two.turn(days=1).day() == 2


@pytest.mark.parametrize(("evenings", "ceiling"), [(7, Ceiling.BODY), (8, Ceiling.EVERYDAY)])
def test_after_seven_evenings_without_practice_the_first_is_one_ceiling_lower(evenings: int, ceiling: Ceiling) -> None:
    two = practise(in_the_second_stage(), 1).turn(days=evenings)

    assert two.today().ceiling is ceiling


def test_coming_back_is_gentler_once() -> None:
    two = practise(in_the_second_stage(), 1).turn(days=20).both(Kind.TAKE_UP, Yes())
    practise(two, 1)

    assert two.turn(hours=20).today().ceiling is Ceiling.BODY


def test_who_gives_first_follows_the_day() -> None:
    two = practise(agreed(), 2)
    first = [event.first for event in two.events if isinstance(event, SittingBegun)]

    assert first == ["ben", "ana"]


@pytest.mark.parametrize(
    ("ana", "ben", "together"),
    [("one", "one", "one"), ("one", "two", "two"), ("apart", "one", "apart"), ("two", "apart", "apart")],
)
def test_phones_are_used_as_the_more_careful_of_two_says(ana: str, ben: str, together: str) -> None:
    two = agreed().both(Kind.TONIGHT, WILLING, pressed=True)
    two.both(Kind.BEGIN, Yes(ana), Yes(ben), pressed=True)

    assert two.journey.progress.sitting is not None
    assert two.journey.progress.sitting.phones == together
