"""A copy was put back: what Ana took back since it was made must not come alive again."""

from datetime import timedelta

from tests.two_people import WILLING, Two, agreed, marks, practise, ready, sign, sitting
from unhurried.core.deciding import narrow
from unhurried.core.events import RecordRestored, SittingEnded
from unhurried.core.limits import Mark
from unhurried.core.restoring import restored
from unhurried.core.rounds import Kind, Yes
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place


def put_back(two: Two) -> Two:
    """The house's records are put back now, and the two are told so."""
    two.tell(restored(two.journey, two.now))
    return two


def ceiling(two: Two) -> Ceiling:
    return two.journey.agreement.ceiling(two.programme.touches)


def test_nothing_above_presence_is_offered_until_both_have_signed_the_whole_list_again() -> None:
    two = put_back(practise(agreed(), 2).until(18))
    assert (two.place(), ceiling(two), two.today().ceiling) == (Place.AGREEING, Ceiling.PRESENCE, Ceiling.PRESENCE)

    two.both(Kind.LIMITS, marks(), pressed=True)
    two.answer(0, Kind.SIGNATURES, Yes())
    assert ceiling(two) is Ceiling.PRESENCE

    two.answer(1, Kind.SIGNATURES, Yes())
    assert (two.place(), ceiling(two)) == (Place.ASKING, Ceiling.OPEN)


def test_a_signature_for_other_arrangements_brings_nothing_back() -> None:
    two = sign(put_back(agreed()))

    assert (two.place(), ceiling(two)) == (Place.AGREEING, Ceiling.PRESENCE)
    assert Kind.LIMITS in two.asked()


def test_marks_that_waited_for_signatures_are_gone_and_every_line_is_asked() -> None:
    two = put_back(agreed().turn(weeks=2).both(Kind.LIMITS, marks()).turn(hours=1))

    assert two.journey.agreement.pending is None
    assert {Kind.LIMITS, Kind.SIGNATURES} & two.asked() == {Kind.LIMITS}


def test_before_anything_was_signed_the_list_is_asked_once_more() -> None:
    two = put_back(ready().both(Kind.LIMITS, marks()).turn(hours=1))

    assert Kind.LIMITS in two.asked()
    assert not two.journey.agreement.afresh


def test_a_running_practice_is_over_and_one_that_had_ended_has() -> None:
    running, over = sitting(agreed()), sitting(agreed())
    over.now += timedelta(hours=1)

    assert put_back(running).journey.progress.sitting is None
    put_back(over)
    assert [type(event) for event in over.events[-2:]] == [SittingEnded, RecordRestored]
    assert over.day() == 2


def test_tonight_is_asked_again_after_it() -> None:
    two = put_back(agreed().both(Kind.TONIGHT, WILLING, pressed=True))
    two.both(Kind.LIMITS, marks(), pressed=True)

    assert two.both(Kind.SIGNATURES, Yes()).place() is Place.ASKING


def test_the_evenings_without_anything_that_held_count_for_no_stall() -> None:
    two = put_back(practise(agreed())).turn(days=9)
    assert two.place() is Place.AGREEING

    two.both(Kind.LIMITS, marks(), pressed=True)
    assert two.both(Kind.SIGNATURES, Yes()).turn(days=1).place() is Place.ASKING


def test_a_record_learns_of_it_once_and_one_begun_since_then_not_at_all() -> None:
    two = agreed()
    before, now = two.now - timedelta(days=300), two.now

    assert restored(two.journey, None) == restored(two.journey, before) == ()
    assert restored(put_back(two).journey, now) == ()
    assert restored(two.journey, now + timedelta(days=1)) != ()


def test_its_history_says_when_and_a_line_can_still_be_made_more_careful() -> None:
    two = put_back(agreed())
    two.do(lambda journey, now: narrow(journey, "back-bare", Mark.OFF, now))

    assert [line.what for line in two.journey.agreement.history] == ["signed", "restored", "narrowed"]
