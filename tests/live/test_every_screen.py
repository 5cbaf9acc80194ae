"""What has to be read in a sitting is there on every screen, at every size of text, whatever else has to be said."""

from typing import Final

import pytest
from playwright.async_api import Browser, FloatRect, Page, expect

from tests.house_fixture import Phone
from tests.live.line_fixture import LiveStreet, screen
from tests.live.test_two_phones import SIZES
from unhurried.core.events import GateSettled

pytestmark = pytest.mark.browser

SMALL = ((375, 667, 100), (360, 640, 100), *SIZES)
LOSE: Final = "document.getElementById('lost').hidden = false"
CALL: Final = "name => { document.querySelector('#here span:last-child').textContent = `${name} is here` }"


async def two_in_the_first_half(street: LiveStreet) -> tuple[Phone, Phone]:
    """Ana gives and Ben receives."""
    ana, ben = await street.agreed()
    attention = GateSettled(at=street.clock.now(), outcome="on", stage="attention", days=(8, 9))
    await (await street.book(ana)).record(lambda journey, at: attention)
    await street.willing(ana, ben)
    await street.begin(ana, ben)
    street.turn(minutes=6)
    return ana, ben


async def still(street: LiveStreet, chromium: Browser, phone: Phone) -> Page:
    """The page as it comes: no script of its own changes it under the test."""
    page = await screen(chromium, street.origin, await street.token(phone), java_script_enabled=False)
    await page.goto(f"{street.origin}/sitting")
    return page


async def press(page: Page, of: str) -> None:
    """Press a button of such a page, which sends it, until the next one has come."""
    async with page.expect_navigation():
        await page.click(of)


async def sized(page: Page, width: int, height: int, text: int) -> None:
    await page.set_viewport_size({"width": width, "height": height})
    await page.evaluate(f"document.documentElement.style.fontSize = '{text}%'")


async def box(page: Page, of: str) -> FloatRect:
    found = await page.locator(of).first.bounding_box()
    assert found is not None, of
    return found


async def test_whose_turn_it_is_stands_above_the_bar_and_what_holds_is_never_hidden(
    street: LiveStreet, chromium: Browser
) -> None:
    _, ben = await two_in_the_first_half(street)
    page = await still(street, chromium, ben)
    for press, words in (("", "You may say softer"), (".slower", "What holds now"), ("#pause", "no need to go on")):
        if press:
            await page.click(press)
        await expect(page.locator("#line")).to_contain_text(words)
        for lost in (False, True):
            if lost:
                await page.evaluate(LOSE)
            for size in SMALL:
                await sized(page, *size)
                who, bar = await box(page, "#who"), await box(page, ".s-bar")
                assert 0 <= who["y"] <= bar["y"] - who["height"], (press, lost, size)
                assert (await box(page, "#line"))["height"] > 0, (press, lost, size)


async def test_on_common_phones_the_picture_gives_way_before_the_instruction_does(
    street: LiveStreet, chromium: Browser
) -> None:
    _, ben = await two_in_the_first_half(street)
    page = await still(street, chromium, ben)
    for size in ((390, 844, 100), (375, 667, 100), (360, 640, 100), (320, 640, 100), (844, 390, 100), (568, 320, 100)):
        await sized(page, *size)
        line, bar = await box(page, "#line"), await box(page, ".s-bar")
        assert line["y"] + line["height"] <= bar["y"], size


async def test_what_asking_for_space_does_is_said_on_the_smallest_phone(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await two_in_the_first_half(street)
    hers, his = [await still(street, chromium, phone) for phone in (ana, ben)]
    await hers.click("#pause")
    await street.has_paused(ana)
    await hers.goto(f"{street.origin}/sitting/grounding")
    for size in SMALL:
        await sized(hers, *size)
        assert await hers.locator("text=Ben then reads that you need some space").is_visible(), size
        assert await hers.evaluate("document.documentElement.scrollWidth") <= size[0], size

    async with hers.expect_navigation():
        await hers.click("text=Ask for some space")
    await his.reload()
    for size in SMALL:
        await sized(his, *size)
        assert await his.locator("text=Take your hands back").is_visible(), size


async def test_the_longest_name_there_may_be_stays_clear_of_leave(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await two_in_the_first_half(street)
    page = await still(street, chromium, ana)
    await page.evaluate(CALL, "B" + "en" * 30)
    for size in SMALL:
        await sized(page, *size)
        name, leave = await box(page, "#here"), await box(page, ".leave")
        assert await page.evaluate("document.getElementById('here').scrollWidth") <= name["width"] + 1, size
        assert name["x"] + name["width"] <= leave["x"], size


async def test_between_slower_and_the_end_there_is_nothing_to_press(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await two_in_the_first_half(street)
    page = await still(street, chromium, ana)
    for size in SMALL:
        await sized(page, *size)
        slower, end, pause = [await box(page, f".s-bar .{each}") for each in ("slower", "end", "pause")]
        across, down = end["x"] - slower["x"] - slower["width"], end["y"] - slower["y"] - slower["height"]
        assert max(across, down) >= 12, size
        assert end["height"] >= 48, size
        assert pause["width"] * pause["height"] > 2 * slower["width"] * slower["height"], size


async def test_in_forced_colours_pause_keeps_an_edge_and_nothing_is_lost(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await two_in_the_first_half(street)
    page = await still(street, chromium, ana)
    await page.emulate_media(forced_colors="active")

    edge = await page.evaluate("getComputedStyle(document.getElementById('pause')).borderTopWidth")

    assert float(edge.removesuffix("px")) >= 1
    await page.click("#pause")
    await expect(page.locator("#who")).to_have_text("Hands at rest.")


@pytest.mark.parametrize("size", [(390, 844, 200), (320, 640, 100), (320, 640, 200), (195, 422, 100), (1024, 768, 100)])
async def test_on_every_page_pause_and_leave_are_in_sight(
    street: LiveStreet, chromium: Browser, size: tuple[int, int, int]
) -> None:
    ana, _ = await street.evening()
    page = await still(street, chromium, ana)
    for address in ("/today", "/tools", "/journal"):
        await page.goto(f"{street.origin}{address}")
        await sized(page, *size)
        for of in (".foot .pause", ".leave"):
            found = await box(page, of)
            assert found["x"] >= 0, (address, of, size)
            assert found["x"] + found["width"] <= size[0], (address, of, size)
            assert found["y"] + found["height"] <= size[1], (address, of, size)
        assert (await box(page, "h1"))["width"] >= size[0] / 3, (address, size)
