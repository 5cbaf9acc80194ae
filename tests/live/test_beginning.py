"""Before an evening begins: one phone or two, a press that no longer counts, and an evening that became a rest."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.house_fixture import Phone
from tests.live.line_fixture import LiveStreet, screen

pytestmark = pytest.mark.browser


async def before_it(street: LiveStreet, chromium: Browser, phone: Phone) -> Page:
    page = await screen(chromium, street.origin, await street.token(phone))
    await page.goto(f"{street.origin}/sitting")
    await expect(page.locator("h1")).to_have_text("Before you begin")
    return page


async def test_an_evening_on_one_phone_stays_on_one_until_the_other_is_touched(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, ben = await street.evening()
    hers, his = [await before_it(street, chromium, phone) for phone in (ana, ben)]

    await hers.get_by_text("One phone between us").click()
    await hers.click("text=Begin together")

    await hers.wait_for_url(f"{street.origin}/sitting")
    await expect(hers.locator("#pause")).to_be_visible()
    await expect(his.locator("#elsewhere")).to_contain_text("It has begun, on one phone between you.")
    sitting = (await street.book(ana)).journey.progress.sitting
    assert sitting is not None
    assert sitting.phones == "one"

    await his.click("text=show the evening as well")

    await expect(his.locator("#pause")).to_be_visible()
    sitting = (await street.book(ana)).journey.progress.sitting
    assert sitting is not None
    assert sitting.phones == "two"


async def test_a_press_that_no_longer_counts_is_not_noted_any_more(street: LiveStreet, chromium: Browser) -> None:
    ana, _ = await street.evening()
    hers = await before_it(street, chromium, ana)
    await hers.clock.install()
    await hers.click("text=Begin together")
    await expect(hers.locator("text=Noted.")).to_be_visible()

    street.turn(minutes=2, seconds=1)
    await hers.clock.run_for(121_000)

    await expect(hers.locator("text=Begin together")).to_be_visible()


async def test_who_noted_a_press_is_told_when_the_evening_becomes_a_rest(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await street.evening()
    his = await before_it(street, chromium, ben)
    await his.click("text=Begin together")
    await expect(his.locator("text=Noted.")).to_be_visible()
    hers = await before_it(street, chromium, ana)

    await hers.click("text=Make it a rest after all")

    await his.wait_for_url(f"{street.origin}/today")


async def test_a_press_that_was_noted_does_not_join_an_evening_on_one_phone(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, ben = await street.evening()
    hers, his = [await before_it(street, chromium, phone) for phone in (ana, ben)]
    await his.clock.install()
    await his.click("text=Begin together")
    await expect(his.locator("text=Noted.")).to_be_visible()

    await hers.get_by_text("One phone between us").click()
    await hers.click("text=Begin together")

    await expect(his.locator("#elsewhere")).to_be_in_viewport()
    await expect(his.locator("text=Noted.")).to_be_hidden()
    await expect(his.locator("text=Make it a rest after all")).to_be_hidden()
    street.turn(minutes=2, seconds=1)
    await his.clock.run_for(121_000)
    await expect(his.locator("#elsewhere")).to_be_visible()
    sitting = (await street.book(ana)).journey.progress.sitting
    assert sitting is not None
    assert sitting.phones == "one"
