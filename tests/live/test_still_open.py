"""A field that was left open: said in our words beside it, before anything is sent, and nothing typed is lost."""

import pytest
from playwright.async_api import Browser, expect

from tests.live.line_fixture import LiveStreet

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("address", "press", "typed", "open_still"),
    [
        ("/join", "Keep it, and make the sheet", "passphrase", ("name", "called")),
        ("/sign-in", "Open", "name", ("passphrase",)),
    ],
)
async def test_what_is_still_open_is_said_beside_it(
    street: LiveStreet, chromium: Browser, address: str, press: str, typed: str, open_still: tuple[str, ...]
) -> None:
    page = await chromium.new_page()
    await page.goto(street.origin + address)
    await expect(page.locator("p.still:visible")).to_have_count(0)
    await page.fill(f"#{typed}", "something long enough")

    await page.get_by_role("button", name=press).last.click()

    for name in open_still:
        field = page.locator(".field", has=page.locator(f"#{name}"))
        await expect(field.locator("p.still")).to_have_text("This one is still open.")
        await expect(field.locator("p.still")).to_be_visible()
    await expect(page.locator("p.still:visible")).to_have_count(len(open_still))
    await expect(page.locator(f"#{open_still[0]}")).to_be_focused()
    assert await page.input_value(f"#{typed}") == "something long enough"
