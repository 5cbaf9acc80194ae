"""The conversation, the commitment, the date of the next thirty days, and the weeks after them."""

from datetime import date, timedelta

import pytest

from tests.programme_fixture import THIRTY
from tests.two_people import Two, agreed, at_the_conversation, review
from unhurried.core import linking
from unhurried.core.commitment import Commitment, commit, missing, reset_date
from unhurried.core.deciding import hold_conversation, practise_weekly, propose_commitment
from unhurried.core.refusals import Closed, Incomplete, NotOffered, Vague
from unhurried.core.rounds import Kind, No, Yes
from unhurried.core.whereabouts import Place
from unhurried.layout.words import language

LAMP = commit("Lie down together with the lamp on", "thursday", "20:45", "30")


def held() -> Two:
    two = at_the_conversation()
    two.do(lambda journey, now: hold_conversation(journey, THIRTY, now))
    return two


def committed() -> Two:
    two = held()
    in_autumn = two.journey.evening(two.now) + timedelta(weeks=30)
    two.do(lambda journey, now: propose_commitment(journey, THIRTY, LAMP, in_autumn, now))
    return two


def test_the_conversation_opens_after_day_29_and_brings_the_time_afterwards() -> None:
    two = at_the_conversation()
    assert (two.place(), two.day()) == (Place.CONVERSATION, 30)

    two.do(lambda journey, now: hold_conversation(journey, THIRTY, now))
    assert two.place() is Place.AFTERWARDS
    assert hold_conversation(two.journey, THIRTY, two.now) is None


def test_the_conversation_is_not_held_before_its_day() -> None:
    with pytest.raises(NotOffered):
        hold_conversation(agreed().journey, THIRTY, agreed().now)


def test_after_four_weeks_the_time_afterwards_begins_without_it() -> None:
    two = at_the_conversation()
    assert two.journey.progress.since is not None
    two.now = two.journey.progress.since + timedelta(weeks=4, seconds=-1)
    assert two.place() is Place.CONVERSATION

    assert two.turn(seconds=1).place() is Place.AFTERWARDS
    assert hold_conversation(two.journey, THIRTY, two.now) is not None


@pytest.mark.parametrize(
    ("fields", "gaps"),
    [
        (("We will be more intimate", "thursday", "20:45", "30"), ("what",)),
        (("Be closer, more often", "thursday", "20:45", "30"), ("what",)),
        (("closeness", "thursday", "20:45", "30"), ("what",)),
        (("Lie down with the lamp on", "soon", "20:45", "30"), ("day",)),
        (("Lie down with the lamp on", "thursday", "after supper", "30"), ("time",)),
        (("Lie down with the lamp on", "thursday", "8:45", "30"), ("time",)),
        (("Lie down with the lamp on", "thursday", "24:00", "30"), ("time",)),
        (("Lie down with the lamp on", "thursday", "20:45", "4"), ("how-long",)),
        (("Lie down with the lamp on", "thursday", "20:45", "181"), ("how-long",)),
        (("Lie down with the lamp on", "thursday", "20:45", "a while"), ("how-long",)),
        (("Lie down with the lamp on", "thursday", "20:45", "9" * 5000), ("how-long",)),
        (("", "", "", ""), ("what", "day", "time", "how-long")),
    ],
)
def test_a_hope_is_turned_back_with_what_it_lacks(fields: tuple[str, str, str, str], gaps: tuple[str, ...]) -> None:
    assert missing(*fields, language()) == gaps
    with pytest.raises(Vague) as refused:
        commit(*fields, language())

    assert refused.value.facts["missing"] == gaps


def test_a_commitment_is_four_things_one_could_see_happening() -> None:
    assert commit("  Hold  hands on the sofa ", "sunday", "21:00", "5") == Commitment(
        "Hold hands on the sofa", "sunday", "21:00", 5
    )


def test_it_stands_when_both_have_signed_it() -> None:
    two = committed()
    two.both(Kind.COMMITMENT, Yes(), No())
    assert two.journey.keeping.commitment is None

    two.answer(1, Kind.COMMITMENT, Yes())
    assert two.journey.keeping.commitment == LAMP
    assert Kind.COMMITMENT not in two.asked()


def test_a_signature_is_for_the_sentence_that_was_there() -> None:
    two = committed()
    two.answer(0, Kind.COMMITMENT, Yes())
    other = commit("Walk to the river and back", "sunday", "10:00", "60")
    two.do(lambda journey, now: propose_commitment(journey, THIRTY, other, date(2026, 12, 1), now))

    two.answer(1, Kind.COMMITMENT, Yes())
    assert two.journey.keeping.commitment is None


def test_nobody_commits_before_the_conversation_is_open() -> None:
    with pytest.raises(NotOffered):
        propose_commitment(agreed().journey, THIRTY, LAMP, date(2026, 10, 1), agreed().now)


@pytest.mark.parametrize(("weeks", "days"), [(26, -1), (53, 1), (0, 0), (-30, 0)])
def test_the_next_thirty_days_are_six_to_twelve_months_ahead(weeks: int, days: int) -> None:
    today = date(2026, 4, 5)

    with pytest.raises(Incomplete):
        reset_date(today + timedelta(weeks=weeks, days=days), today)
    for first_or_last in (26, 53):
        on = today + timedelta(weeks=first_or_last)
        assert reset_date(on, today) == on


def test_the_thirty_days_are_offered_again_on_their_date_and_take_both() -> None:
    two = committed().both(Kind.COMMITMENT, Yes()).turn(weeks=29)
    assert two.asked() == {Kind.LIMITS, Kind.WEEK}
    two.turn(weeks=1).both(Kind.READY, Yes()).turn(hours=1)
    assert (two.place(), two.asked()) == (Place.AGREEING, {Kind.LIMITS})

    review(two)
    assert (two.place(), two.day(), two.journey.progress.turn) == (Place.ASKING, 1, 2)
    assert two.journey.keeping.commitment == LAMP


def test_a_date_that_only_one_has_written_down_is_no_date_yet() -> None:
    two = committed()
    in_thirty_weeks = two.journey.evening(two.now) + timedelta(weeks=30)
    assert two.journey.keeping.reset_on is None

    two.both(Kind.COMMITMENT, Yes())
    assert two.journey.keeping.reset_on == in_thirty_weeks


def test_a_second_time_round_that_one_does_not_want_does_not_begin() -> None:
    two = committed().both(Kind.COMMITMENT, Yes()).turn(weeks=30).both(Kind.READY, Yes(), No()).turn(days=3)

    assert two.place() is Place.AFTERWARDS


def test_the_weekly_practice_is_woven_once_an_evening() -> None:
    two = held()
    for _ in range(2):
        two.do(lambda journey, now: practise_weekly(journey, THIRTY, now))

    assert two.journey.keeping.weeks == (two.journey.evening(two.now),)


def test_the_weekly_practice_belongs_to_the_time_afterwards() -> None:
    with pytest.raises(NotOffered):
        practise_weekly(agreed().journey, THIRTY, agreed().now)


def test_after_one_left_nothing_more_is_kept_together() -> None:
    two = committed()
    two.do(linking.leave)

    assert (two.place(), two.asked()) == (Place.CLOSED, set())
    with pytest.raises(Closed):
        practise_weekly(two.journey, THIRTY, two.now)
