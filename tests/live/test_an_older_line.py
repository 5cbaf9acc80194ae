"""A phone that wakes may find its line again before the older one has ended, and has one line all the same."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.live.line_fixture import LiveStreet, page_says, screen
from tests.live.test_what_a_pause_says import LINES

pytestmark = pytest.mark.browser
# As on a network that is gone: its end is a long time coming.
ENDING = "Object.defineProperty(lines[0], 'readyState', {get: () => WebSocket.CLOSING})"
WAKES = "dispatchEvent(new Event('online')); document.dispatchEvent(new Event('visibilitychange'))"
OVER = """line => new Promise(over => {
  lines[line].addEventListener('close', () => over())
  WebSocket.prototype.close.call(lines[line])
})"""


async def on_a_phone(street: LiveStreet, chromium: Browser) -> Page:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    page = await screen(chromium, street.origin, await street.token(ben))
    await page.add_init_script(LINES)
    await page.clock.install()
    await page.goto(f"{street.origin}/sitting")
    await page_says(page, "lines[0]?.readyState === WebSocket.OPEN")
    return page


async def test_an_older_line_that_ends_does_not_take_the_new_one_away(street: LiveStreet, chromium: Browser) -> None:
    page = await on_a_phone(street, chromium)
    await page.evaluate(ENDING)
    await page.evaluate("dispatchEvent(new Event('online'))")
    await page_says(page, "lines[1]?.readyState === WebSocket.OPEN")

    await page.evaluate(OVER, 0)

    await page.clock.run_for(3_000)
    await expect(page.locator("body.is-cut")).to_have_count(0)
    street.turn(minutes=20)
    await page.clock.run_for(10_000)
    await page.wait_for_url(f"{street.origin}/reflections")


async def test_a_phone_that_wakes_opens_one_line_at_once(street: LiveStreet, chromium: Browser) -> None:
    page = await on_a_phone(street, chromium)
    await page.evaluate(OVER, 0)

    await page.evaluate(WAKES)

    await page_says(page, "lines[1]?.readyState === WebSocket.OPEN")
    assert await page.evaluate("lines.length") == 2
