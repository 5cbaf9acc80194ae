"""Settling inside the sitting's page: it needs no line, nothing goes on over it, and it is left as it was come to."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.house_fixture import Phone
from tests.live.line_fixture import LiveStreet, browser, screen
from tests.live.test_what_a_pause_says import held_by

pytestmark = pytest.mark.browser


@pytest.fixture
async def two(street: LiveStreet) -> tuple[Phone, Phone]:
    """Ana and Ben, who have begun."""
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    return ana, ben


@pytest.fixture
async def phones(street: LiveStreet, chromium: Browser, two: tuple[Phone, Phone]) -> tuple[Page, Page]:
    """Ana's phone, in a pause that she made, and Ben's."""
    hers, his = [await held_by(street, chromium, phone) for phone in two]
    await hers.click("#pause")
    await expect(his.locator("#who")).to_have_text("Hands at rest.")
    return hers, his


async def test_settling_needs_no_line_and_is_no_wish_to_go_on(
    street: LiveStreet, two: tuple[Phone, Phone], phones: tuple[Page, Page]
) -> None:
    hers, his = phones
    await expect(hers.locator("#carry")).to_have_text("In a moment")
    street.turn(seconds=21)
    await hers.click("#carry")
    await expect(hers.locator("#carry")).to_have_text("Noted. Take that back")
    await street.has_noted(two[0])
    await hers.context.set_offline(offline=True)

    await hers.click("text=This is hard")

    await expect(hers.get_by_role("heading", name="Only this room.")).to_be_visible()
    await expect(hers.locator("#settling .senses li").first).to_be_visible()
    await expect(hers.locator("#settling")).to_be_focused()
    await expect(hers.locator(".leave")).to_be_in_viewport()
    await expect(hers.get_by_role("button", name="End here")).to_be_in_viewport()
    await expect(hers.locator("#carry")).to_be_hidden()
    await hers.context.set_offline(offline=False)
    await street.has_noted(two[0], wish=False)
    await his.click("#carry")
    await expect(his.locator("#carry")).to_have_text("Noted. Take that back")
    await hers.get_by_role("button", name="Go back").click()
    await expect(hers.locator("#carry")).to_be_focused()
    await expect(hers.locator("#carry")).to_have_text("Carry on")
    await expect(his.locator("#who")).to_have_text("Hands at rest.")


async def test_nothing_goes_on_over_whoever_settles(
    street: LiveStreet, two: tuple[Phone, Phone], phones: tuple[Page, Page]
) -> None:
    hers, his = phones
    street.turn(seconds=21)
    await hers.click("#carry")
    await expect(hers.locator("#carry")).to_have_text("Noted. Take that back")
    await street.has_noted(two[0])
    await hers.context.set_offline(offline=True)
    await hers.evaluate("lines.forEach(line => line.close())")
    await hers.click("text=This is hard")
    await his.click("#carry")
    await expect(his.locator("body.is-paused")).to_have_count(0)

    await hers.context.set_offline(offline=False)

    await expect(his.locator("body.is-paused")).to_have_count(1)
    await expect(hers.get_by_role("heading", name="Only this room.")).to_be_visible()


async def test_an_end_by_the_other_leads_to_more_calm(street: LiveStreet, phones: tuple[Page, Page]) -> None:
    hers, his = phones
    await hers.click("text=This is hard")

    await his.click("text=End here")

    await hers.wait_for_url(f"{street.origin}/calm")


async def test_the_first_touch_brings_the_sound_that_was_asked_for(street: LiveStreet) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    async with browser(sounds=False) as chromium:
        page = await screen(chromium, street.origin, await street.token(ana), has_touch=True, is_mobile=True)
        await page.goto(f"{street.origin}/sitting")
        hint = page.locator("#here", has_text="Touch once for the sound")
        await expect(hint).to_be_visible()

        finger = await page.context.new_cdp_session(page)  # a click of the test's own would be more than a finger is
        await finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": 195, "y": 300}]})
        await finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

        await expect(hint).to_have_count(0)


async def test_a_wish_taken_back_without_a_line_is_none_however_late_it_is_heard(
    street: LiveStreet, two: tuple[Phone, Phone], phones: tuple[Page, Page]
) -> None:
    hers, his = phones
    street.turn(seconds=21)
    await hers.click("#carry")
    await expect(hers.locator("#carry")).to_have_text("Noted. Take that back")
    await street.has_noted(two[0])
    await hers.context.set_offline(offline=True)
    await hers.evaluate("lines.forEach(line => line.close())")
    await hers.click("#carry")
    await expect(hers.locator("#carry")).to_have_text("Carry on")
    await his.click("#carry")
    await expect(his.locator("body.is-paused")).to_have_count(0)
    await hers.context.set_offline(offline=False)

    await hers.reload()

    await expect(his.locator("body.is-paused")).to_have_count(1)
    await expect(hers.locator("#carry")).not_to_have_text("Noted. Take that back")
