"""Climbing a ladder: the evening on a step, what comes next, and the curve of one's own ease."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.pages.climbing import EASY, Three, add, before_a_ladder, begun, chose, practised, rates
from tests.pages.evenings import at_hour, settled_on
from tests.pages.test_ladder import PAGES
from unhurried.core.rounds import Kind, Yes

FIRST, SECOND, THIRD = "The same room, both reading", "Hands held through a song", "A hand on a bare back"


@pytest.fixture
async def climbing(tmp_path: Path) -> AsyncIterator[Three]:
    async with before_a_ladder(tmp_path) as (here, ana, ben):
        await begun(here, ana, ben)
        yield here, ana, ben


async def test_today_is_the_step_with_its_question_and_its_way_out(climbing: Three) -> None:
    _, ana, _ = climbing
    page = await ana.open("/today")

    assert FIRST in page
    assert "Tonight’s limit is presence: one room, or one line, and no touch." in page
    assert "How the five minutes go As the page says, from beginning to end." in page
    assert "Checking in, halfway Still all right?" in page
    assert "A way out Either of you says “enough”" in page


@pytest.mark.parametrize("address", [*PAGES, "/check-ins"])
async def test_every_page_opens_on_a_step(climbing: Three, address: str) -> None:
    _, ana, _ = climbing
    await ana.open(address)

    assert ana.status == 200
    assert "day one" not in ana.words.lower()


async def test_a_sitting_on_a_step_has_its_limit_and_its_time(climbing: Three) -> None:
    here, ana, ben = climbing
    await settled_on(here, ana, ben)
    page = await ana.open("/sitting")

    assert f"{FIRST}, five minutes" in page
    assert "Before you begin Tonight’s limit is presence" in page
    await here.both(ana, ben, Kind.BEGIN, Yes())
    await ana.open("/sitting")
    assert ana.status == 200
    await ana.open("/today")
    assert ana.status == 200


async def test_afterwards_each_rates_alone_what_it_was(climbing: Three) -> None:
    here, ana, ben = climbing
    await practised(here, ana, ben)
    assert f"That was “{FIRST}”. On Tuesday 2 March, at noon, you’ll both read one sentence" in await ana.open("/today")
    await ben.open("/gate")
    before = ben.page

    page = await ana.send("/reflections", at="/reflections", distress="8")

    assert "What should come next?" in page
    assert "You put that above seven." in await ana.open("/gate")
    await ben.open("/gate")
    assert ben.page == before
    assert "Give the evening a number first" in ben.words


async def test_ones_own_figures_suggest_ones_own_answer(climbing: Three) -> None:
    here, ana, ben = climbing
    await practised(here, ana, ben, anas="3")
    assert "there’s more to be had from this step" in await ana.open("/gate")
    await chose(here, ana, ben, "stay", "stay")
    await practised(here, ana, ben, anas="3")

    assert "this step has grown easier" in await ana.open("/gate")
    assert " checked" not in ana.page


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [("on", "on", f"“{SECOND}” can be next."), ("on", "stay", f"“{FIRST}”, once more.")],
)
async def test_what_comes_next_is_the_gentler_of_two(climbing: Three, one: str, other: str, sentence: str) -> None:
    here, ana, ben = climbing
    await practised(here, ana, ben)
    await chose(here, ana, ben, one, other)

    pages = [await phone.open("/gate") for phone in (ana, ben)]

    assert sentence in pages[0]
    assert pages[0].replace("Ben", "Ana") == pages[1]


async def test_to_keep_the_peace_is_once_more_and_is_kept_as_that(climbing: Three) -> None:
    here, ana, ben = climbing
    await practised(here, ana, ben)
    await ana.send("/gate/answers", at="/gate", choice="stay")
    await ana.open("/gate")
    kept = ana.page

    page = await ana.send("/gate/answers", choice="keep-the-peace")

    assert "Then it’s not yet" in page
    assert "It’s taken as “again”" in page
    await ana.open("/gate")
    assert ana.page == kept
    await chose(here, ana, ben, "keep-the-peace", "on")
    assert f"“{FIRST}”, once more." in await ben.open("/gate")


async def test_smaller_is_the_step_below(climbing: Three) -> None:
    here, ana, ben = climbing
    await practised(here, ana, ben)
    await chose(here, ana, ben, "on", "on")
    await practised(here, ana, ben)
    await chose(here, ana, ben, "back", "on")

    assert f"“{FIRST}”, for the next evening." in await ben.open("/gate")


async def test_a_declined_step_is_acknowledged_and_comes_back_gentler(climbing: Three) -> None:
    here, ana, ben = climbing
    await practised(here, ana, ben)
    await chose(here, ana, ben, "on", "on")
    await ana.send("/check-ins", at="/check-ins", answer="no")
    await at_hour(here, ana, ben, 20, 45)
    assert "Tonight is a rest. That’s a whole answer. After a rest a step comes back" in await ben.open("/today")
    await ben.open("/check-ins")
    assert ben.status == 409

    await at_hour(here, ana, ben, 18)
    page = await ben.open("/today")
    assert "Tonight’s step is the smaller form of itself" in page
    assert "This evening goes less far than the step does." in page
    assert "How the two minutes go" in page


async def test_a_whole_climb_over_three_steps_ends_in_the_conversation(climbing: Three) -> None:
    here, ana, ben = climbing
    for title in (FIRST, SECOND, THIRD):
        assert title in await ana.open("/today")
        await practised(here, ana, ben, anas="2", bens="3")
        await chose(here, ana, ben, "on", "on")
        for address in PAGES:
            await ben.open(address)
            assert ben.status == 200

    assert "A time of your choosing" in await ana.open("/today")
    assert "day none" not in ana.words
    await ana.open("/conversation")
    assert ana.status == 200
    await ana.send("/conversation/endings", at="/conversation?movement=9")
    assert "behind you" in await ben.open("/today")
    for address in PAGES:
        await ben.open(address)
        assert ben.status == 200


async def test_a_step_taken_off_after_it_was_climbed_strands_no_page(climbing: Three) -> None:
    here, ana, ben = climbing
    await practised(here, ana, ben, anas="2")
    await chose(here, ana, ben, "on", "on")
    await ana.send("/ladder/rungs/set-aside", at="/ladder", rung="step-1")

    for address in (*PAGES, "/reflections", "/reflections/kept", "/gate"):
        await ana.open(address)
        assert ana.status == 200
    assert f"Together, “{FIRST}”" in await ana.open("/journey")


async def test_a_step_added_later_waits_for_both_figures(climbing: Three) -> None:
    _, ana, ben = climbing
    await add(ben, "step-3")

    assert "Not in the order yet Shoulders touching, on a sofa" in await ana.open("/ladder")
    await ana.open("/ladder/ratings")
    assert ana.page.count(" checked") == len(EASY)
    for phone in (ana, ben):
        await rates(phone, {**EASY, "step-3": "3"}, now="yes")
    assert "Not in the order yet" not in await ana.open("/ladder")


async def test_ones_own_curve_is_drawn_for_oneself(climbing: Three) -> None:
    here, ana, ben = climbing
    assert "They’ll be drawn here, and a line needs two." in await ana.open("/ladder/curve")
    await practised(here, ana, ben, anas="6")
    await chose(here, ana, ben, "stay", "stay")
    await practised(here, ana, ben, anas="3")

    page = await ana.open("/ladder/curve")
    await ben.open("/ladder/curve")

    assert 'd="M5 60C' in ana.page
    assert f"6 {FIRST} Monday 1 March: very tense" in page
    assert "M5 60" not in ben.page
    assert "very tense" not in ben.words


async def test_the_curve_of_both_takes_both_and_one_alone_takes_it_away(climbing: Three) -> None:
    here, ana, ben = climbing
    await practised(here, ana, ben, anas="6", bens="2")
    await ben.open("/ladder/curve")
    before = ben.page
    assert "Noted. Take that back" in await ana.send("/ladder/curve", at="/ladder/curve", answer="yes")
    await ben.open("/ladder/curve")
    assert ben.page == before

    await ben.send("/ladder/curve", answer="yes")
    assert "this is the harder of the two" in ben.words
    assert "6 The same room" in ben.words
    await ben.send("/ladder/curve/takings-back")
    assert "6 The same room" not in await ben.open("/ladder/curve")
    assert "I’d show mine, if we both would" in await ana.open("/ladder/curve")


async def test_a_curve_is_not_offered_by_who_has_none(climbing: Three) -> None:
    _, ana, _ = climbing
    await ana.send("/ladder/curve", at="/ladder/curve", answer="yes")

    assert ana.status == 409


async def test_pausing_and_taking_up_on_a_ladder(climbing: Three) -> None:
    _, ana, ben = climbing
    await ana.send("/pauses", at="/pauses")
    assert f"“{FIRST}”" in await ben.open("/pauses")
    for phone in (ana, ben):
        await phone.send("/takings-up", at="/pauses", how="here")

    assert FIRST in await ana.open("/today")
