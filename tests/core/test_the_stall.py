"""The stall: what the shared record alone says, and when."""

from datetime import timedelta

import pytest

from tests.programme_fixture import SIX, THIRTY
from tests.two_people import TERMS, Two, agreed, at_the_conversation, pass_gate, practise, ready, sitting
from unhurried.core import sitting as sittings
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.deciding import pause, propose
from unhurried.core.evening import TURNS_AT, moment_on
from unhurried.core.events import ProgrammeStalled
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Kind, Marks, No, Yes
from unhurried.core.stall import stalled
from unhurried.core.whereabouts import Place, whereabouts

STAY = GateAnswer(Choice.STAY)
NO = CheckIn(Willing.NO)


def rests(two: Two, evenings: int) -> Two:
    for _ in range(evenings):
        at_four(two).until(19, 45)
    return two


def at_four(two: Two) -> Two:
    """The turn of the evening."""
    two.now = moment_on(two.journey.evening(two.now) + timedelta(days=1), TURNS_AT, two.journey.zone)
    two.settle()
    return two


def with_drawn_rests() -> Two:
    two = ready()
    two.both(Kind.LIMITS, Marks({item.id: Mark.WILLING for item in THIRTY.items})).turn(hours=1)
    terms = Terms(hour=TERMS.hour, zone=TERMS.zone, drawn_rests=True)
    two.do(lambda journey, now: propose(journey, terms, now))
    return two.both(Kind.SIGNATURES, Yes())


def test_three_evenings_without_practice_pause_the_programme_at_their_turn() -> None:
    two = rests(practise(agreed(), 4), 3)
    assert two.place() is Place.REST

    at_four(two)
    assert (two.place(), two.journey.progress.stalled) == (Place.PAUSED, True)
    assert two.events[-1] == ProgrammeStalled(at=two.now)


def test_two_evenings_without_practice_do_not() -> None:
    two = at_four(rests(practise(agreed(), 4), 2))

    assert (two.place(), two.journey.progress.stalled) == (Place.ASKING, False)


def test_nobody_looking_for_weeks_comes_to_one_stall_dated_when_it_came() -> None:
    two = practise(agreed(), 4)
    third = two.journey.evening(two.now) + timedelta(days=4)
    two.turn(weeks=6)

    stalls = [event for event in two.events if isinstance(event, ProgrammeStalled)]
    assert [stall.at for stall in stalls] == [moment_on(third, TURNS_AT, two.journey.zone)]


def test_fewer_than_four_in_seven_evenings_are_a_stall_too() -> None:
    two = practise(agreed(), 1)
    for _ in range(2):
        practise(rests(two, 2), 1)
    assert not two.journey.progress.stalled

    assert at_four(two).journey.progress.stalled


def test_four_in_seven_are_none() -> None:
    two = practise(agreed(), 2)
    for _ in range(2):
        practise(rests(two, 1), 1)
    at_four(rests(two, 1))

    assert not two.journey.progress.stalled


def test_an_evening_ended_early_was_an_evening_together() -> None:
    two = rests(practise(agreed(), 4), 2)
    two.until(18)
    sitting(two)
    two.tell(sittings.end(two.journey.progress.sitting, two.now))

    assert not at_four(rests(two, 1)).journey.progress.stalled


def test_a_pause_is_left_out_and_counting_begins_afresh_after_it() -> None:
    two = rests(practise(agreed(), 4), 2)
    two.do(pause)
    two.turn(days=10).both(Kind.TAKE_UP, Yes())
    assert not at_four(rests(two, 1)).journey.progress.stalled

    assert at_four(rests(two, 2)).journey.progress.stalled


def test_who_chose_drawn_rests_has_one_evening_more_whichever_was_drawn() -> None:
    two = rests(practise(with_drawn_rests(), 4), 3)
    assert not at_four(two).journey.progress.stalled

    assert at_four(rests(two, 1)).journey.progress.stalled


def test_in_six_weeks_the_evening_the_programme_leaves_free_does_not_count() -> None:
    two = practise(agreed(SIX), 1)
    assert at_four(two).place() is Place.BETWEEN
    assert Kind.TONIGHT not in two.asked()

    assert not at_four(rests(two, 2)).journey.progress.stalled
    assert at_four(two.until(19, 45)).journey.progress.stalled


def test_a_third_staying_counts_as_a_stall() -> None:
    two = practise(agreed(), 7)
    for _ in range(2):
        practise(two.until(18).both(Kind.GATE, STAY, pressed=True), 3)
    two.until(18).both(Kind.GATE, STAY, pressed=True)

    assert (two.place(), two.journey.progress.stalled) == (Place.PAUSED, True)
    two.both(Kind.TAKE_UP, Yes())
    assert (two.place(), two.day()) == (Place.ASKING, 5)


@pytest.mark.parametrize("days", [3, 10, 26])
def test_the_conversation_is_offered_for_weeks_without_a_stall(days: int) -> None:
    assert at_the_conversation().turn(days=days).place() is Place.CONVERSATION


def test_before_both_have_signed_there_is_nothing_to_stall() -> None:
    assert ready().turn(days=30).place() is Place.AGREEING


def test_taking_it_up_takes_both_and_comes_back_one_ceiling_lower() -> None:
    two = at_four(rests(practise(pass_gate(practise(agreed(), 7)), 1), 3))
    two.both(Kind.TAKE_UP, Yes(), No())
    assert two.place() is Place.PAUSED

    two.answer(1, Kind.TAKE_UP, Yes())
    assert (two.place(), two.day(), two.today().ceiling.word) == (Place.ASKING, 9, "everyday")


def test_who_wants_to_begin_afresh_is_the_gentler_one() -> None:
    two = at_four(rests(practise(pass_gate(practise(agreed(), 7)), 1), 3))
    two.both(Kind.TAKE_UP, Yes(), Yes(afresh=True))

    assert (two.place(), two.day()) == (Place.ASKING, 1)


def test_a_stall_follows_from_the_shared_record_alone() -> None:
    """Somebody who answers no and somebody who says nothing come to the same stall in the same moment."""
    silent, refusing = practise(agreed(), 4), practise(agreed(), 4)
    rests(silent, 3)
    for _ in range(3):
        at_four(refusing).until(18)
        refusing.answer(0, Kind.TONIGHT, NO)
        refusing.until(19, 45)

    assert at_four(silent).events == at_four(refusing).events
    assert stalled(whereabouts(silent.journey, THIRTY, silent.now)) is None
