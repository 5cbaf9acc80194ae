"""The six weeks: eighteen practices with room between them, as Ana and Ben read and walk them."""

import re
from datetime import timedelta

import pytest

from tests.two_people import Two, pass_gate, practise, ready, sign
from unhurried.core.evening import TURNS_AT, moment_on
from unhurried.core.limits import Mark
from unhurried.core.programme import Doing
from unhurried.core.rounds import Kind, Marks
from unhurried.core.soundness import faults
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place
from unhurried.programmes.shelf import shelf

SIX = shelf()["six-weeks"]
DAYS = range(1, 19)
WILLING = Marks({item.id: Mark.WILLING for item in SIX.programme.items})


def agreed() -> Two:
    """Both willing to everything on the list, signed on a Monday before the evening's hour."""
    two = ready(SIX.programme).both(Kind.LIMITS, WILLING).turn(hours=1)
    return sign(two)


def evening(two: Two, number: int) -> Two:
    """Three hours before the hour of an evening, counted from the first."""
    first = two.journey.evening(two.events[0].at)
    two.now = moment_on(first + timedelta(days=number), two.journey.hour, two.journey.zone) - timedelta(hours=3)
    two.settle()
    return two


def one_evening(two: Two) -> Two:
    """Whatever this evening asks of them, done."""
    if Kind.LIMITS in two.asked():
        sign(two.both(Kind.LIMITS, WILLING).turn(hours=1))
    if two.place() is Place.ASKING:
        practise(two)
    elif two.place() is Place.GATE:
        pass_gate(two)
    return two


def walk(two: Two, *weekdays: int) -> list[int]:
    """Evenings on which they practised, until the conversation; they come on these weekdays (Monday is 0) and gates."""
    practised: list[int] = []
    for number in range(60):
        evening(two, number)
        if two.place() is Place.CONVERSATION:
            return [*practised, number]
        before = len(together(two))
        if number % 7 in weekdays or two.place() is Place.GATE:
            one_evening(two)
        practised += [number] * (len(together(two)) - before)
    raise AssertionError(two.place())


def together(two: Two) -> list[int]:
    return [one.day for one in two.journey.progress.evenings if one.together]


def turned(two: Two, evenings: int) -> Two:
    """So many turns of the evening go by, and nobody does anything."""
    for _ in range(evenings):
        two.now = moment_on(two.journey.evening(two.now) + timedelta(days=1), TURNS_AT, two.journey.zone)
        two.settle()
    return two


def test_it_is_six_stages_with_eighteen_practices_expected_twice_a_week() -> None:
    six = SIX.programme

    assert faults(six) == []
    assert (len(six.stages), six.days, six.expected_weekly, six.evenings_apart) == (6, 18, 2, 2)
    assert six.conversation == six.stages[-1].id


def test_ceilings_never_sink_until_the_last_day_which_is_talk() -> None:
    *limits, last = [stage.limit for stage in SIX.programme.stages]

    assert limits == [Ceiling.EVERYDAY, Ceiling.BODY, Ceiling.BODY, Ceiling.INTIMATE, Ceiling.OPEN]
    assert last is Ceiling.PRESENCE


def test_every_length_the_agreement_may_choose_is_there() -> None:
    lengths = {stage.id: [form.minutes for form in stage.forms] for stage in SIX.programme.stages}

    assert lengths == {
        "closeness": [20, 15],
        "attention": [40, 30, 15],
        "showing": [40, 30, 15],
        "without-a-goal": [40, 30, 15],
        "open": [30, 20, 15],
        "integration": [60],
    }


def test_only_after_both_had_turns_of_their_own_is_there_a_stretch_for_both() -> None:
    for form in SIX.programme.stage("without-a-goal").forms:
        turns = [phase.doing for phase in form.phases]

        assert turns == [Doing.BREATHE, Doing.FIRST_GIVES, Doing.SECOND_GIVES, Doing.TOGETHER, Doing.REST]


def test_the_limit_of_each_stage_has_words_for_before_a_practice() -> None:
    said = {stage.restated for stage in SIX.programme.stages} - {""}

    assert len(said) == 6


def test_eighteen_days_are_eighteen_distinct_texts_and_none_is_of_the_thirty() -> None:
    days = [*SIX.texts.days.values(), *shelf()["thirty-days"].texts.days.values()]

    assert set(SIX.texts.days) == set(DAYS)
    for part in ("title", "lede", "tonight", "why", "words", "afterwards"):
        assert len({getattr(day, part) for day in days}) == 48


@pytest.mark.parametrize("number", DAYS)
def test_a_day_takes_a_minute_to_read_and_ends_with_one_question(number: int) -> None:
    day = SIX.texts.day(number)
    words = " ".join([day.tonight, day.why, *day.words, day.afterwards]).split()

    assert 120 <= len(words) <= 250
    assert day.afterwards.endswith("?")
    assert len(day.words) in (2, 3)


def test_each_stage_opens_with_a_text_and_says_what_is_common_in_it() -> None:
    openings = [SIX.texts.stage(stage.id) for stage in SIX.programme.stages]

    assert len({one.opening for one in openings}) == len({one.common for one in openings}) == 6
    assert all(one.common for one in openings)


def test_the_hour_at_the_end_has_as_many_parts_as_its_text() -> None:
    (hour,) = SIX.programme.stage("integration").forms
    talk = SIX.texts.conversation("integration")

    assert hour.minutes == 60
    assert len(hour.phases) == len(talk.movements) + 2 == 7
    assert talk.opening != shelf()["thirty-days"].texts.conversation("integration").opening


def test_the_soonest_it_can_be_done_is_every_other_evening() -> None:
    two = agreed()
    *practised, talk = walk(two, *range(7))

    assert together(two) == list(range(1, 18))
    assert practised == list(range(0, 34, 2))
    assert talk == 34


def test_on_three_evenings_a_week_it_takes_its_forty_two_with_no_stall() -> None:
    two = agreed()
    *practised, talk = walk(two, 0, 2, 4)

    assert together(two) == list(range(1, 18))
    assert practised[-1] <= talk < 42
    assert not two.journey.progress.pauses


def test_twice_a_week_is_no_stall_and_takes_longer() -> None:
    two = agreed()
    *practised, talk = walk(two, 0, 3)

    assert len(practised) == 17
    assert talk // 7 == 8
    assert not two.journey.progress.pauses


def test_the_evening_after_a_practice_asks_nothing() -> None:
    two = turned(practise(agreed()), 1)

    assert two.place() is Place.BETWEEN
    assert Kind.TONIGHT not in two.asked()


def test_a_week_with_two_practices_is_no_stall() -> None:
    two = practise(turned(practise(agreed()), 3))

    assert turned(two, 4).place() is Place.ASKING


def test_a_week_with_one_practice_is() -> None:
    two = turned(practise(agreed()), 7)

    assert (two.place(), two.journey.progress.stalled) == (Place.PAUSED, True)


# What a therapist who teaches this would look for, and the place where it is said.
TAUGHT = {
    "no mood is needed": (1, "You don’t have to be in the mood"),
    "well before bed, without drink, not on a full stomach": (4, "well before bed, not straight after a big supper"),
    "the two take turns to prepare": (2, "The room is the other one’s to prepare"),
    "temperature, pressure, texture": (4, "warm or cool"),
    "for one's own interest": (5, "touch whatever interests you"),
    "only what is unpleasant is said": (5, "say if a thing’s unpleasant"),
    "a wandering mind comes back": (6, "Feel for the last thing you knew"),
    "nobody is looked at": (7, "shut your eyes"),
    "hand over hand": (8, "Put your hand on top of the giver’s"),
    "the limit holds though somebody is aroused": (11, "the limit stays where it is"),
    "nothing is demanded of a body": (12, "a tide goes out without anyone having offended it"),
    "pain stops it and a doctor hears of it": (12, "ask a doctor"),
    "both at once": (13, "you both touch and are both touched"),
    "the slower sets the pace": (13, "at the pace of whoever’s slower"),
    "stopping needs no reason": (14, "for no reason at all"),
    "no is easy": (16, "none of those, thank you"),
}
WAYS = {
    "two who are apart": r"\b(?:in two places|apart)\b",
    "a body in pain": r"\bhurts?\b|\bsore\b",
    "somebody who cannot lie down": r"\b(?:wheel|arm)?chairs?\b|\brecliner\b|\bsitting up\b",
    "a child in the house": r"\bchild(?:ren)?\b|\bsomebody small\b",
    "two who are worn out": r"\btired\b|\bworn out\b",
}


@pytest.mark.parametrize("taught", TAUGHT)
def test_a_therapist_reading_along_finds(taught: str) -> None:
    number, words = TAUGHT[taught]
    day = SIX.texts.day(number)

    assert words in f"{day.tonight}\n{day.why}"


@pytest.mark.parametrize("way", WAYS)
def test_in_most_stages_there_is_a_way_for(way: str) -> None:
    found = [
        stage.id
        for stage in SIX.programme.stages
        if any(re.search(WAYS[way], SIX.texts.day(day).tonight, re.IGNORECASE) for day in stage.days)
    ]

    assert len(found) >= 3


@pytest.mark.parametrize("id", ["closeness", "attention", "without-a-goal"])
def test_wanting_more_is_met_while_there_is_a_limit(id: str) -> None:
    assert re.search(r"like more|wish for more|Desire may return", SIX.texts.stage(id).common)
