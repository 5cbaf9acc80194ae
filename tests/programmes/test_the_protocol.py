"""What a couple therapist would look for in each of the four weeks, and finds."""

import re

import pytest

from unhurried.programmes.shelf import shelf

THIRTY = shelf()["thirty-days"]
WEEKS = {
    stage.id: "\n".join(f"{day.tonight}\n{day.why}\n{' '.join(day.words)}" for day in map(THIRTY.texts.day, stage.days))
    for stage in THIRTY.programme.stages[:-1]
}
WAYS = {
    "two who are apart tonight": r"\b(?:tele)?phone\b|\bring each other\b",
    "a body in pain": r"\bpain\b|\bhurts?\b|\bsore\b",
    "somebody who cannot lie down": r"\b(?:wheel|arm)?chairs?\b|\bsofa\b",
    "a child in the house": r"\bchild(?:ren)?\b",
    "two who are worn out": r"\btired\b|\bworn-out\b|\bshort of energy\b|\blittle in the tank\b",
    "somebody for whom it is too much": r"\bslower\b|\blean a little less\b|\bsofter\b|\bearlier week\b|\bgo back to\b",
}
COMMON = {
    "closeness": ("Tears", "in passing"),
    "attention": ("touch is felt again", "stress", "slowed here and never pushed through"),
    "without-a-goal": ("Desire often returns", "under the limit"),
    "open": ("Uneven nights", "intercourse", "Neither is the goal"),
}
WANTING_MORE = "wanting is what the limit"


@pytest.mark.parametrize("week", WEEKS)
@pytest.mark.parametrize("way", WAYS)
def test_every_week_has_a_way_for(way: str, week: str) -> None:
    assert re.search(WAYS[way], WEEKS[week], re.IGNORECASE)


@pytest.mark.parametrize("week", COMMON)
def test_every_week_tells_what_is_usual_in_it(week: str) -> None:
    common = THIRTY.texts.stage(week).common

    assert [sign for sign in COMMON[week] if sign not in common] == []


@pytest.mark.parametrize("week", list(WEEKS)[:3])
def test_wanting_more_is_met_while_there_is_a_limit(week: str) -> None:
    assert WANTING_MORE in WEEKS[week]
    assert WANTING_MORE in THIRTY.texts.stage(week).common


@pytest.mark.parametrize("week", list(WEEKS)[:3])
def test_the_limit_is_said_on_more_than_the_first_day(week: str) -> None:
    said = [day for day in THIRTY.programme.stage(week).days if "limit" in THIRTY.texts.day(day).tonight]

    assert said[0] == THIRTY.programme.stage(week).days[0]
    assert len(said) >= 3


def test_the_last_week_sets_none_and_aims_at_nothing() -> None:
    day = THIRTY.texts.day(22)

    assert "No limit is set" in day.lede
    assert "nobody has the job of bringing it about" in day.tonight


def test_nothing_is_told_as_more_than_a_beginning() -> None:
    attention, integration = (THIRTY.texts.stage(id) for id in ("attention", "integration"))

    assert "six weeks or more" in attention.opening
    assert "Thirty days is a beginning" in integration.common


@pytest.mark.parametrize("talk", ["first", "stall", "integration", "weekly-review", "monthly", "reset"])
def test_in_a_talk_a_clock_only_suggests(talk: str) -> None:
    assert "clock only suggests" in THIRTY.texts.conversation(talk).turns


def test_the_hour_asks_what_the_protocol_asks() -> None:
    hour = THIRTY.texts.conversation("integration")

    assert [part.title for part in hour.movements] == [
        "What shifted",
        "What was most useful",
        "The closeness to keep",
        "What came to light and needs longer",
        "What we’ll do each week",
    ]
    assert "isn’t a review of the programme" in hour.opening
    assert "Thirty to sixty slow minutes" in " ".join(hour.prompts)


def test_the_monthly_talk_is_about_limits_and_wishes_in_hard_months_too() -> None:
    talk = THIRTY.texts.conversation("monthly")

    assert "difficult months" in talk.lede
    assert "Half an hour" in talk.lede
