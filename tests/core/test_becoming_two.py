"""Four words read aloud make a couple; either can leave, at any time, and nobody is told why."""

from collections.abc import Callable

import pytest

from tests.two_people import ANA, BEN, CLEO, SIX, TERMS, ZONE, Two, agreed, linked, sitting
from unhurried.core import linking
from unhurried.core.deciding import narrow, pause, propose, rest
from unhurried.core.events import CoupleClosed, WordsMatched
from unhurried.core.limits import Mark
from unhurried.core.refusals import Closed, NotInThisCouple, NotLinked, NotOpen
from unhurried.core.whereabouts import Place


def invited() -> Two:
    two = Two()
    two.do(lambda journey, now: linking.begin(journey, ANA, BEN, ZONE, now))
    return two


def test_ana_and_ben_are_linked_once_both_heard_the_same_words() -> None:
    two = invited()

    two.do(lambda journey, now: linking.match_words(journey, ANA.id, now))
    assert two.place() is Place.LINKING
    two.do(lambda journey, now: linking.match_words(journey, BEN.id, now))
    assert two.place() is Place.OPTING_IN


def test_ana_saying_twice_that_the_words_match_does_not_speak_for_ben() -> None:
    two = invited()
    two.do(lambda journey, now: linking.match_words(journey, ANA.id, now))

    assert linking.match_words(two.journey, ANA.id, two.now) is None
    assert not two.journey.told(WordsMatched(at=SIX, by=ANA.id)).linked


def test_words_that_differ_link_nobody() -> None:
    two = invited()
    two.do(lambda journey, now: linking.match_words(journey, ANA.id, now))
    two.do(lambda journey, now: linking.differ(journey, BEN.id, now))

    assert two.place() is Place.CLOSED
    with pytest.raises(Closed):
        linking.match_words(two.journey, BEN.id, two.now)


def test_cleo_is_not_asked_for_words_and_has_no_partner_here() -> None:
    two = invited()

    for step in (linking.match_words, linking.differ):
        with pytest.raises(NotInThisCouple):
            step(two.journey, CLEO.id, two.now)
    with pytest.raises(NotInThisCouple):
        two.journey.other(CLEO.id)
    assert two.journey.other(ANA.id) == BEN


def test_nobody_becomes_a_couple_with_themselves_or_within_another_couple() -> None:
    with pytest.raises(NotOpen):
        linking.begin(Two().journey, ANA, ANA, ZONE, SIX)
    with pytest.raises(NotOpen):
        linking.begin(linked().journey, CLEO, BEN, ZONE, SIX)


def test_words_that_matched_are_not_taken_apart_later() -> None:
    with pytest.raises(NotOpen):
        linking.differ(linked().journey, ANA.id, SIX)


def test_nothing_is_shared_before_the_words_matched() -> None:
    two = invited()

    assert not two.asked()
    with pytest.raises(NotLinked):
        pause(two.journey, two.now)


@pytest.mark.parametrize("begin", [Two, invited, linked, agreed, lambda: sitting(agreed())])
def test_leaving_always_works_and_says_nothing_about_why(begin: Callable[[], Two]) -> None:
    two = begin()
    left = linking.leave(two.journey, two.now)
    two.tell(left)

    assert left == CoupleClosed(at=two.now)
    assert (two.place(), two.asked(), two.journey.progress.sitting) == (Place.CLOSED, set(), None)
    assert linking.leave(two.journey, two.now) is None


def test_after_one_left_what_was_shared_can_no_longer_be_changed() -> None:
    two = agreed()
    two.do(linking.leave)

    for decide in (pause, rest, lambda journey, at: narrow(journey, "bedroom", Mark.OFF, at)):
        with pytest.raises(Closed):
            decide(two.journey, two.now)
    with pytest.raises(Closed):
        propose(two.journey, TERMS, two.now)
