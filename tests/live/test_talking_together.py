"""Listening and the window on phones with screens: by the one, the other, and a third person who sees nothing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.live.line_fixture import LiveStreet, browser, live_street, screen

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("two phones"), pytest.mark.asyncio(loop_scope="module")]
here = pytest_asyncio.fixture(loop_scope="module")


@here
async def street(tmp_path: Path) -> AsyncIterator[LiveStreet]:
    async with live_street(tmp_path / "data") as street:
        yield street


@here
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as found:
        yield found


@here
async def phones(street: LiveStreet, chromium: Browser) -> AsyncIterator[tuple[Page, Page]]:
    """Ana's phone and Ben's, each at the page before it begins."""
    pages, faults = [], list[str]()
    for phone in await street.linked():
        page = await screen(chromium, street.origin, await street.token(phone))
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        await page.clock.install()
        await page.goto(f"{street.origin}/listening")
        pages.append(page)
    yield pages[0], pages[1]
    assert not [fault for fault in faults if "Transition was skipped" not in fault]


async def speaks(page: Page, who: str) -> None:
    """It says so, by itself where there are scripts."""
    await soon(page)
    await expect(page.locator(".speaks")).to_contain_text(f"{who} speaks.")


async def soon(page: Page) -> None:
    """The seconds go by in which a page asks for news."""
    await page.clock.fast_forward(4_000)


async def test_an_evening_of_turns_on_two_phones(street: LiveStreet, phones: tuple[Page, Page]) -> None:
    hers, his = phones
    await hers.get_by_role("button", name="Ana", exact=True).click()
    await speaks(his, "Ana")
    await expect(his.get_by_role("button", name="“Yes, that”")).to_have_count(0)

    await hers.get_by_role("button", name="“Yes, that”").click()
    await speaks(his, "Ben")
    await expect(his.locator("h1")).to_have_text("Speak of one thing")

    await hers.get_by_text("A break", exact=True).click()
    await hers.get_by_role("button", name="Twenty minutes").click()
    for page in phones:
        await soon(page)
        await expect(page.locator("h1")).to_have_text("Back at 18.20.")

    street.turn(minutes=20)
    for page in phones:
        await speaks(page, "Ben")

    await hers.get_by_role("button", name="Stop here").click()
    for page in phones:
        await soon(page)
        await expect(page.locator("h1")).to_have_text("To end with")


async def test_a_third_person_has_a_page_without_buttons(
    street: LiveStreet, chromium: Browser, phones: tuple[Page, Page]
) -> None:
    cleo = await screen(chromium, street.origin, await street.token(await street.joined("Cleo")))
    await phones[0].get_by_role("button", name="Ben", exact=True).click()

    await cleo.goto(f"{street.origin}/listening")

    await expect(cleo.locator("main")).to_contain_text("One speaks")
    await expect(cleo.locator("main form")).to_have_count(0)
    for name in ("Ana", "Ben"):
        await expect(cleo.locator("body")).not_to_contain_text(name)


async def test_nothing_is_asked_for_while_nobody_looks_and_nothing_moves_while_nothing_changes(
    street: LiveStreet, phones: tuple[Page, Page]
) -> None:
    hers, his = phones
    await hers.get_by_role("button", name="Ana", exact=True).click()
    await speaks(his, "Ana")
    await his.evaluate("document.body.dataset.stays = 'yes'")
    for _ in range(2):
        async with his.expect_response("**/listening/turn"):
            await soon(his)
    assert await his.evaluate("document.body.dataset.stays") == "yes"

    await his.evaluate("Object.defineProperty(document, 'hidden', {value: true})")
    asked: list[str] = []
    his.on("request", lambda request: asked.append(request.url))
    await hers.get_by_role("button", name="“Yes, that”").click()
    await speaks(hers, "Ben")
    await soon(his)
    async with hers.expect_response("**/listening/turn"):
        await soon(hers)

    assert asked == []


async def test_without_scripts_it_is_walked_by_looking_again(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await street.linked()
    hers, his = [
        await screen(chromium, street.origin, await street.token(phone), java_script_enabled=False)
        for phone in (ana, ben)
    ]
    for page in (hers, his):
        await page.goto(f"{street.origin}/listening")
    await hers.get_by_role("button", name="Ana", exact=True).click()
    await speaks(hers, "Ana")
    await his.get_by_role("link", name="Look again").click()
    await speaks(his, "Ana")

    await hers.get_by_role("button", name="“Yes, that”").click()
    await speaks(hers, "Ben")
    await his.get_by_role("link", name="Look again").click()

    await speaks(his, "Ben")


async def test_a_window_on_the_day_that_one_of_them_chose(
    street: LiveStreet, chromium: Browser, phones: tuple[Page, Page]
) -> None:
    cleo = await screen(chromium, street.origin, await street.token(await street.joined("Cleo")))
    for page in (*phones, cleo):
        await page.goto(f"{street.origin}/window")
    hers, his = phones
    await hers.get_by_text("Choose days").click()
    await hers.get_by_text("Monday").click()
    await hers.get_by_label("At what hour?").fill("20:15")
    await hers.get_by_role("button", name="Keep these days").click()
    await expect(hers.locator("main")).to_contain_text("This evening, at 20.15")
    await his.reload()
    await expect(his.locator("main")).to_contain_text("This evening, at 20.15")
    async with his.expect_download() as kept:
        await his.get_by_text("A line for the calendar").click()
    assert (await kept.value).suggested_filename == "ten-minutes.ics"

    for page in phones:
        async with page.expect_navigation():
            await page.get_by_text("Open the window").click()
    for onward in ("On", "On", "To the closing"):
        line = await hers.locator(".line").inner_text()
        await expect(his.locator(".line")).to_have_text(line)
        for page in phones:
            async with page.expect_navigation():
                await page.locator(".bound", has_text=onward).click()
    await hers.get_by_role("button", name="Close the window").click()
    await hers.wait_for_url(f"{street.origin}/today")

    await his.goto(f"{street.origin}/window")
    await expect(his.locator("main")).to_contain_text("Monday 8 March, at 20.15")
    await cleo.reload()
    await expect(cleo.locator("main")).not_to_contain_text("20.15")
    await expect(cleo.locator("main form")).to_have_count(0)
