"""When one is asked how it is: at the start, on another day than the conversation, and at a reset."""

from tests.programme_fixture import THIRTY
from tests.two_people import Two, agreed, at_the_conversation, linked
from unhurried.core.deciding import hold_conversation
from unhurried.core.measuring import Occasion, occasion


def asked(two: Two) -> Occasion | None:
    return occasion(two.journey, two.programme, two.now)


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
