"""Where the browser itself is told to show larger letters, a sitting keeps what matters in sight and whole."""

from typing import Final

import pytest
from playwright.async_api import Browser, CDPSession, FloatRect, Page

from tests.live.line_fixture import LiveStreet
from tests.live.test_every_screen import LOSE, box, press, still, two_in_the_first_half

pytestmark = pytest.mark.browser

SCREENS: Final = ((844, 390, 24), (844, 390, 32), (320, 640, 24), (320, 640, 32), (360, 640, 32), (390, 844, 32))
CONTROLS: Final = ("#pause", "#carry", ".s-bar button.slower", ".s-bar .end")


async def lettered(page: Page, browser: CDPSession, width: int, height: int, pixels: int) -> None:
    """The browser's own size of letters, which its measures of the window follow too; 16 is what it comes with."""
    await page.set_viewport_size({"width": width, "height": height})
    sizes = {"standard": pixels, "fixed": round(pixels * 13 / 16)}
    await browser.send("Page.setFontSizes", {"fontSizes": sizes})
    assert await page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{pixels}px"


async def whole(page: Page, of: str) -> bool:
    """Whether it can be read without a finger: inside the window, and above the bar."""
    found, bar = await box(page, of), await box(page, ".s-bar")
    sideways = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return sideways <= 0 <= found["y"] and found["y"] + found["height"] <= bar["y"] + 1


async def largest(page: Page, of: str) -> FloatRect:
    """A control that is in view and larger than each of the others."""
    boxes = {each: await page.locator(each).bounding_box() for each in CONTROLS}
    areas = {each: found["width"] * found["height"] for each, found in boxes.items() if found}
    assert min(areas, key=lambda each: -areas[each]) == of, areas
    for found in boxes.values():
        assert found is None or min(found["width"], found["height"]) >= 48
    found = boxes[of]
    window = page.viewport_size
    assert found is not None
    assert window is not None
    assert found["y"] + found["height"] <= window["height"] + 1
    return found


async def test_a_running_sitting_shows_its_instruction_and_pause(street: LiveStreet, chromium: Browser) -> None:
    for phone in await two_in_the_first_half(street):
        page = await still(street, chromium, phone)
        browser = await page.context.new_cdp_session(page)
        for lost in (False, True):
            if lost:
                await page.evaluate(LOSE)
            for size in SCREENS:
                await lettered(page, browser, *size)

                await largest(page, "#pause")
                for words in ("#who", "#line"):
                    assert await whole(page, words), (words, lost, size)


async def test_a_paused_one_shows_what_helps_and_the_way_on(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await two_in_the_first_half(street)
    page = await still(street, chromium, ana)
    browser = await page.context.new_cdp_session(page)
    await press(page, "#pause")
    for says in ("Carry on", "Noted. Take that back"):
        if says != "Carry on":
            street.turn(seconds=21)
            await press(page, "#carry")
        assert await page.inner_text("#carry span:last-child") == says
        for size in SCREENS:
            await lettered(page, browser, *size)

            await largest(page, "#carry")
            for words in ("#who", ".settle .btn"):
                assert await whole(page, words), (words, says, size)


async def test_on_its_side_a_phone_shows_all_of_it_at_the_usual_size(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await two_in_the_first_half(street)
    hers, his = [await still(street, chromium, phone) for phone in (ana, ben)]
    for page in (hers, his):
        await page.set_viewport_size({"width": 844, "height": 390})
        # A page that can lose its line has a script, and need not say how it does without.
        await page.evaluate(f"{LOSE}, document.querySelector('noscript').remove()")
        for words in ("#who", "#line", ".line-lost"):
            assert await whole(page, words), words

    await press(hers, ".slower")
    await press(hers, "#pause")

    for words in ("#who", ".settle .btn", ".gentler", "#line"):
        assert await whole(hers, words), words
