"""A breath to follow is there in the lengths that are for breathing, and in no other, whatever the programme."""

from functools import partial

import pytest
from playwright.async_api import Browser, Page, expect

from tests.live.line_fixture import LiveStreet, page_says, screen
from unhurried.core.deciding import choose_form
from unhurried.core.events import GateSettled
from unhurried.core.programme import BREATH

pytestmark = pytest.mark.browser
STILL = "document.getElementById('a').getAnimations().every(one => one.playState === 'finished')"
# The rate that was set is told once the browser has taken it over, which it does between two of its pictures.
RATES = """Promise.all(document.getElementById('a').getAnimations()
  .map(async one => (await one.ready, one.playbackRate)))"""
MOVING = "document.getElementById('a').getAnimations().every(one => one.playState === 'running')"


async def begun(street: LiveStreet, chromium: Browser, *, breath: bool = True, pace: int = BREATH) -> Page:
    """Ana's phone, just after the two have begun an evening of breathing, turns and rest."""
    ana, ben = await street.agreed()
    book = await street.book(ana)
    await book.record(lambda journey, at: GateSettled(at=at, outcome="on", stage="attention", days=(8, 9)))
    chosen = partial(choose_form, programme=book.programme, form="full", breath=breath, pace=pace)
    await book.record(lambda journey, at: chosen(journey, at=at))
    await street.willing(ana, ben)
    await street.begin(ana, ben)
    page = await screen(chromium, street.origin, await street.token(ana))
    await page.goto(f"{street.origin}/sitting")
    return page


async def test_it_is_followed_while_they_breathe_and_let_out_when_the_turns_begin(
    street: LiveStreet, chromium: Browser
) -> None:
    page = await begun(street, chromium)
    await expect(page.locator("#part")).to_contain_text("Breathing")
    await expect(page.locator("#word")).not_to_be_empty()
    assert await page.evaluate(MOVING)

    street.turn(minutes=5)

    await expect(page.locator("#part")).to_contain_text("First half")
    await expect(page.locator("#word")).to_be_empty()
    await page_says(page, STILL)


async def test_where_breath_was_left_out_nothing_moves_from_beginning_to_end(
    street: LiveStreet, chromium: Browser
) -> None:
    page = await begun(street, chromium, breath=False)

    for minutes, part in ((0, "Settling"), (5, "First half"), (15, "Second half"), (15, "Rest")):
        street.turn(minutes=minutes)
        await expect(page.locator("#part")).to_contain_text(part)
        await expect(page.locator("#word")).to_be_empty()
        assert await page.evaluate(STILL)


async def test_it_is_followed_at_the_pace_that_was_chosen(street: LiveStreet, chromium: Browser) -> None:
    page = await begun(street, chromium, pace=12)
    await expect(page.locator("#word")).not_to_be_empty()

    assert await page.evaluate(RATES) == [pytest.approx(10 / 12)]
