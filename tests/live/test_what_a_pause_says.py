"""What the pages around a sitting say on a phone, where a style alone decides it: paused, without a line, over."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.house_fixture import Phone
from tests.live.line_fixture import LiveStreet, screen

pytestmark = pytest.mark.browser

LINES = """globalThis.lines = []
globalThis.WebSocket = class extends WebSocket { constructor(...to) { super(...to); lines.push(this) } }"""
OVER_THE_BAR = """() => {
  const bottom = query => document.querySelector(query).getBoundingClientRect().bottom
  return bottom('.settle .btn') <= document.querySelector('.s-bar').getBoundingClientRect().top
}"""


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
    for width, height in ((844, 390), (667, 375), (568, 320), (195, 422), (320, 640)):
        await hers.set_viewport_size({"width": width, "height": height})
        assert await hers.evaluate(OVER_THE_BAR), (width, height)

    await hers.context.set_offline(offline=True)
    await hers.evaluate("lines.forEach(line => line.close())")

    await expect(hers.locator("#lost .stands")).to_be_visible()
    await expect(hers.locator("#lost .runs")).to_be_hidden()
    await expect(hers.locator("#line")).to_contain_text("there’s no need to go on")
    assert await hers.evaluate(OVER_THE_BAR)

    # Without a line the page stays where it is when it has ended, and says that the other phone may not know it yet.
    await hers.click("text=End here")
    await expect(hers.locator("#who")).to_have_text("That’s the evening’s practice.")
    await expect(hers.locator("#line")).to_be_visible()
    await expect(hers.locator("#lost .ends")).to_be_visible()
    for other in (".stands", ".runs"):
        await expect(hers.locator(f"#lost {other}")).to_be_hidden()


async def test_whoever_chooses_a_call_reads_at_once_what_it_will_be(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await street.evening()
    page = await held_by(street, chromium, ana)
    await expect(page.locator(".lede .as-far")).to_be_hidden()

    await page.check("[name=phones][value=apart]")

    await expect(page.locator(".lede .as-far")).to_be_visible()
    await expect(page.locator(".lede .as-near")).to_be_hidden()
