"""When one is asked how it is: at the start, on another day than the conversation, and at a reset."""

from datetime import timedelta

from tests.programme_fixture import THIRTY
from tests.two_people import Two, agreed, at_the_conversation, linked
from unhurried.core.deciding import hold_conversation
from unhurried.core.measuring import Occasion, occasion, then_and_now
from unhurried.core.own import Measured


def asked(two: Two) -> Occasion | None:
    return occasion(two.journey, two.programme, two.now)


def answered(two: Two, occasion: Occasion, place: int) -> Measured:
    return Measured(at=two.now, questionnaire="few", occasion=occasion, answers={"ease": place})


def afterwards() -> Two:
    two = at_the_conversation()
    two.do(lambda journey, now: hold_conversation(journey, THIRTY, now))
    return two


def test_before_there_is_a_programme_nothing_is_asked() -> None:
    assert asked(linked()) is None


def test_at_the_start_it_is_asked() -> None:
    assert asked(agreed()) is Occasion.START


def test_on_the_day_of_the_conversation_nothing_is_asked() -> None:
    assert asked(at_the_conversation()) is None
    assert asked(afterwards()) is None


def test_on_another_day_it_is_asked_again() -> None:
    assert asked(afterwards().turn(days=1)) is Occasion.AFTER


def test_what_was_answered_last_at_the_start_is_what_later_answers_stand_beside() -> None:
    two = agreed()
    first, again = answered(two, Occasion.START, 1), answered(two.turn(hours=1), Occasion.START, 2)
    later = answered(two.turn(days=40), Occasion.AFTER, 3)

    assert then_and_now((first, again), "few") == (again, None)
    assert then_and_now((first, again, later), "few") == (again, later)
    assert then_and_now((), "few") == (None, None)


def test_without_a_start_the_first_answers_there_are_stand_for_it() -> None:
    two = afterwards().turn(days=1)
    first = answered(two, Occasion.AFTER, 1)
    two.now += timedelta(days=200)
    later = answered(two, Occasion.RESET, 3)

    assert then_and_now((first, later), "few") == (first, later)
