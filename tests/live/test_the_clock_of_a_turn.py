"""The clock of a turn: drawn by the page alone from when it is opened, quiet to the end and after it."""

from typing import Final

import pytest
from playwright.async_api import Browser

from tests.live.line_fixture import LiveStreet

pytestmark = pytest.mark.browser

WOVEN: Final = """() => document.getAnimations().filter(one => one.animationName === 'woven')
  .map(one => [one.effect.getTiming().duration / 1000, one.effect.getKeyframes()[0].easing])"""
# How much of the strip lies bare, of a hundred, once so much of the turn is over.
BARE: Final = """part => {
  for (const one of document.getAnimations()) {
    if (one.animationName === 'woven') one.currentTime = part * one.effect.getTiming().duration
  }
  const [strip, cloth] = ['.weft', '.weft i'].map(one => document.querySelector(one).getBoundingClientRect())
  return Math.round(100 * (strip.right - cloth.right) / strip.width)
}"""


@pytest.mark.parametrize("scripts", [True, False])
async def test_it_fills_over_the_minutes_of_the_turn_also_without_scripts(
    street: LiveStreet, chromium: Browser, scripts: bool
) -> None:
    page = await (await chromium.new_context(java_script_enabled=scripts)).new_page()
    await page.goto(f"{street.origin}/talks/stall?part=1")

    assert await page.evaluate(WOVEN) == [[240, "linear"], [240, "linear"]]
    assert [await page.evaluate(BARE, part) for part in (0.25, 0.5, 0.999, 1, 2)] == [75, 50, 0, 0, 0]
    assert page.url.endswith("/talks/stall?part=1")


async def test_where_less_motion_is_wished_it_goes_on_once_a_minute(street: LiveStreet, chromium: Browser) -> None:
    page = await (await chromium.new_context(reduced_motion="reduce")).new_page()
    await page.goto(f"{street.origin}/talks/stall?part=1")

    assert await page.evaluate(WOVEN) == [[240, "steps(4)"], [240, "steps(4)"]]
    assert [await page.evaluate(BARE, part) for part in (0.3, 0.4, 0.5)] == [75, 75, 50]


async def test_it_is_words_to_whoever_listens_to_the_page(street: LiveStreet, chromium: Browser) -> None:
    page = await (await chromium.new_context()).new_page()
    await page.goto(f"{street.origin}/talks/weekly-review?part=1")

    said = await page.locator(".pace").aria_snapshot()
    assert said == "- paragraph: About two minutes. The weave fills as they pass; nothing happens when it’s full."
