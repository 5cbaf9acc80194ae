"""Drift: a week at a time, out of the record and two brief questions."""

from datetime import timedelta
from itertools import pairwise

from tests.programme_fixture import THIRTY
from tests.two_people import Two, at_the_conversation
from unhurried.core.commitment import commit
from unhurried.core.deciding import hold_conversation, hold_talk, practise_weekly, propose_commitment
from unhurried.core.drift import WeekAnswer, next_look
from unhurried.core.events import WeekLookedAt
from unhurried.core.rounds import Kind, Yes

LAMP = commit("Lie down together with the lamp on", "thursday", "20:45", "30")


def afterwards() -> Two:
    two = at_the_conversation()
    two.do(lambda journey, now: hold_conversation(journey, THIRTY, now))
    on = two.journey.evening(two.now) + timedelta(weeks=30)
    two.do(lambda journey, now: propose_commitment(journey, THIRTY, LAMP, on, now, daily="hug", learnt="Sit first."))
    return two.both(Kind.COMMITMENT, Yes())


def weeks(two: Two, count: int, minutes: int = 30) -> Two:
    for _ in range(count):
        two.do(lambda journey, now: practise_weekly(journey, THIRTY, now, minutes))
        two.turn(weeks=1)
    return two


def looks(two: Two) -> list[bool]:
    return [event.lean for event in two.events if isinstance(event, WeekLookedAt)]


def test_weeks_that_hold_their_practice_and_no_worry_bring_no_word() -> None:
    two = weeks(afterwards(), 5)

    assert set(looks(two)) == {False}
    assert two.journey.keeping.lean_on is None


def test_two_weeks_without_the_practice_bring_it() -> None:
    two = weeks(afterwards(), 2)
    for _ in range(3):
        two.turn(weeks=1)

    assert looks(two)[-1]
    assert two.journey.keeping.lean_on is not None


def test_practices_that_get_much_shorter_bring_it() -> None:
    assert looks(weeks(afterwards(), 5, minutes=10))[-1]
    assert not any(looks(weeks(afterwards(), 5, minutes=25)))


def test_one_of_the_two_finding_it_loaded_brings_the_same_word() -> None:
    two = weeks(afterwards(), 2)
    two.do(lambda journey, now: practise_weekly(journey, THIRTY, now, 30))
    two.answer(1, Kind.WEEK, WeekAnswer(loaded=True))
    assert not any(looks(two))
    two.turn(weeks=1)

    assert looks(two)[-1]
    assert "loaded" not in str(two.events[-1])


def test_it_is_looked_at_once_a_week_the_evening_before_the_practice() -> None:
    two = weeks(afterwards(), 4)
    days = [event.on for event in two.events if isinstance(event, WeekLookedAt)]

    assert {day.strftime("%A") for day in days} == {"Wednesday"}
    assert {(later - day).days for day, later in pairwise(days)} == {7}


def test_weeks_in_which_nobody_looked_are_looked_at_one_after_the_other() -> None:
    two = weeks(afterwards(), 2)
    before = len(looks(two))
    two.turn(weeks=9)

    assert len(looks(two)) == before + 9
    look = next_look(two.journey, THIRTY, two.now)
    assert look is not None and look > two.journey.evening(two.now) - timedelta(days=1)


def test_a_worry_said_in_a_week_in_which_nobody_looked_again_is_not_lost() -> None:
    two = weeks(afterwards(), 2)
    two.do(lambda journey, now: practise_weekly(journey, THIRTY, now, 30))
    two.answer(0, Kind.WEEK, WeekAnswer(loaded=True))
    two.now += timedelta(weeks=1, days=6)
    two.settle()

    assert True in looks(two)[-2:]


def test_the_word_goes_when_they_have_had_their_evening() -> None:
    two = weeks(afterwards(), 1).turn(weeks=4)
    two.do(lambda journey, now: practise_weekly(journey, THIRTY, now))

    assert two.journey.keeping.lean_on is None


def test_what_they_want_to_know_again_and_the_small_contact_stand_with_the_sentence() -> None:
    keeping = afterwards().journey.keeping

    assert (keeping.daily, keeping.learnt, keeping.commitment) == ("hug", "Sit first.", LAMP)


def test_the_monthly_talk_is_kept_once_an_evening() -> None:
    two = afterwards()
    for _ in range(2):
        two.do(lambda journey, now: hold_talk(journey, THIRTY, now))

    assert two.journey.keeping.talks == (two.journey.evening(two.now),)
