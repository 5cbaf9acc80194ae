"""What the pages around a sitting say on a phone, where a style alone decides it: paused, without a line, over."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.house_fixture import Phone
from tests.live.line_fixture import LiveStreet, browser, live_street, screen

pytestmark = pytest.mark.browser

LINES = """globalThis.lines = []
globalThis.WebSocket = class extends WebSocket { constructor(...to) { super(...to); lines.push(this) } }"""
SILENT = """Object.defineProperty(AudioContext.prototype, 'state',
  {get: () => globalThis.rings ? 'running' : 'suspended'})"""
OVER_THE_BAR = """() => {
  const bottom = query => document.querySelector(query).getBoundingClientRect().bottom
  return bottom('.settle .btn') <= document.querySelector('.s-bar').getBoundingClientRect().top
}"""


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[LiveStreet]:
    async with live_street(tmp_path / "data") as street:
        yield street


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as found:
        yield found


async def held_by(street: LiveStreet, chromium: Browser, phone: Phone) -> Page:
    page = await screen(chromium, street.origin, await street.token(phone))
    await page.add_init_script(LINES)
    await page.goto(f"{street.origin}/sitting")
    return page


@pytest.mark.parametrize("phones", ["two", "apart"])
async def test_in_a_pause_without_a_line_nothing_asks_ana_to_carry_on(
    street: LiveStreet, chromium: Browser, phones: str
) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben, phones)
    hers, _ = [await held_by(street, chromium, phone) for phone in (ana, ben)]
    await expect(hers.locator("#here")).to_contain_text("is here")
    await hers.click("#pause")
    await expect(hers.locator(".gentler")).to_be_hidden()
    await hers.click("text=Slower")
    await expect(hers.locator(".gentler")).to_be_visible()
    await hers.set_viewport_size({"width": 320, "height": 640})
    assert await hers.evaluate(OVER_THE_BAR)

    await hers.context.set_offline(offline=True)
    await hers.evaluate("lines.forEach(line => line.close())")

    await expect(hers.locator("#lost .stands")).to_be_visible(timeout=12_000)
    await expect(hers.locator("#lost .runs")).to_be_hidden()
    await expect(hers.locator("#line")).to_contain_text("there’s no need to go on")
    assert await hers.evaluate(OVER_THE_BAR)

    # Without a line the page stays where it is when it has ended, and says nothing of lines any more.
    await hers.click("text=End here")
    await expect(hers.locator("#who")).to_have_text("That’s the evening’s practice.")
    await expect(hers.locator("#line")).to_be_visible()
    await expect(hers.locator("#lost")).to_be_hidden()


async def test_whoever_chooses_a_call_reads_at_once_what_it_will_be(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await street.evening()
    page = await held_by(street, chromium, ana)
    await expect(page.locator(".lede .as-far")).to_be_hidden()

    await page.check("[name=phones][value=apart]")

    await expect(page.locator(".lede .as-far")).to_be_visible()
    await expect(page.locator(".lede .as-near")).to_be_hidden()


async def test_settling_needs_no_line_and_is_no_wish_to_go_on(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers, his = [await held_by(street, chromium, phone) for phone in (ana, ben)]
    await hers.click("#pause")
    await expect(hers.locator("#carry")).to_have_text("In a moment")
    street.turn(seconds=21)
    await hers.click("#carry")
    await expect(hers.locator("#carry")).to_have_text("Noted. Take that back")
    await hers.context.set_offline(offline=True)

    await hers.click("text=This is hard")

    await expect(hers.get_by_role("heading", name="Only this room.")).to_be_visible()
    await expect(hers.locator("#settling .senses li").first).to_be_visible()
    await expect(hers.locator("#settling")).to_be_focused()
    await expect(hers.locator(".leave")).to_be_in_viewport()
    await expect(hers.get_by_role("button", name="End here")).to_be_in_viewport()
    await expect(hers.locator("#carry")).to_be_hidden()
    await hers.context.set_offline(offline=False)
    await his.click("#carry")
    await expect(his.locator("#carry")).to_have_text("Noted. Take that back")
    await hers.get_by_role("button", name="Go back").click()
    await expect(hers.locator("#carry")).to_have_text("Carry on")
    await expect(his.locator("#who")).to_have_text("Hands at rest.")


async def test_a_phone_that_may_not_sound_yet_says_what_it_waits_for(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers = await screen(chromium, street.origin, await street.token(ana))
    await hers.add_init_script(SILENT)
    await hers.goto(f"{street.origin}/sitting")

    await expect(hers.locator("#here")).to_contain_text("Touch once for the sound")
    await hers.evaluate("globalThis.rings = true")
    await expect(hers.locator("#here")).not_to_contain_text("Touch once")
