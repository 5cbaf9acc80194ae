"""A sitting on two phones with screens: in step, paused by either, and going on whatever happens to the line."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.house_fixture import Phone
from tests.live.line_fixture import LiveStreet, browser, live_street, screen

# One browser for all of them: each test has phones and a house of its own.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("two phones"), pytest.mark.asyncio(loop_scope="module")]
UPRIGHT = ((320, 640, 100), (360, 560, 100), (195, 422, 100), (390, 844, 200), (320, 640, 200))
LOW = 432  # pixels: 27 rem, where the words begin to give way
SIZES = (*UPRIGHT, (844, 390, 100), (844, 390, 200), (568, 320, 100))
TOUCHED = "(document.querySelector('#pause').click(), document.querySelector('#carry').innerText)"
here = pytest_asyncio.fixture(loop_scope="module")


@here
async def street(tmp_path: Path) -> AsyncIterator[LiveStreet]:
    async with live_street(tmp_path / "data") as street:
        yield street


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened() -> AsyncIterator[Browser]:
    async with browser() as found:
        yield found


@here
async def chromium(opened: Browser) -> AsyncIterator[Browser]:
    yield opened
    for phone in opened.contexts:
        await phone.close()


async def held_by(street: LiveStreet, chromium: Browser, phone: Phone, **kind: object) -> Page:
    page = await screen(chromium, street.origin, await street.token(phone), **kind)
    await page.goto(f"{street.origin}/sitting")
    return page


@here
async def phones(street: LiveStreet, chromium: Browser) -> AsyncIterator[tuple[Page, Page]]:
    """Ana's phone and Ben's, on which they have just begun, and whose scripts run to the end without a fault."""
    ana, ben = await street.evening()
    hers, his = [await held_by(street, chromium, phone) for phone in (ana, ben)]
    faults: list[str] = []
    for page in (hers, his):
        page.on("pageerror", lambda fault: faults.append(str(fault)))
    await hers.click("text=Begin together")
    await his.click("text=Begin together")
    for page in (hers, his):
        await expect(page.locator("#here")).to_contain_text("is here")
    yield hers, his
    # A cross-fade that is cut short by leaving is how browsers put it, and no fault of a script's.
    assert not [fault for fault in faults if "Transition was skipped" not in fault]


async def test_both_press_and_both_begin(phones: tuple[Page, Page]) -> None:
    for page in phones:
        await expect(page.locator("#part")).to_have_text("Together, about twenty minutes left")


async def test_pause_on_one_stops_both_and_going_on_takes_both_after_twenty_seconds(
    street: LiveStreet, phones: tuple[Page, Page]
) -> None:
    hers, his = phones
    await his.click("#pause")
    await expect(hers.locator("#who")).to_have_text("Hands at rest.")
    await expect(hers.locator("#carry")).to_have_attribute("aria-disabled", "true")

    street.turn(seconds=21)
    await hers.click("#carry")
    await expect(hers.locator("#carry")).to_have_text("Noted. Take that back")
    await expect(his.locator("#carry")).to_have_text("Carry on")

    await his.click("#carry")
    for page in phones:
        await expect(page.locator("#who")).to_have_text("Side by side.")


async def test_a_later_pause_asks_both_afresh(street: LiveStreet, phones: tuple[Page, Page]) -> None:
    hers, his = phones
    await hers.click("#pause")
    await expect(his.locator("body.is-paused")).to_be_visible()
    street.turn(seconds=21)
    for page in phones:
        await page.click("#carry")
    for page in phones:
        await expect(page.locator("body.is-paused")).to_have_count(0)
    for page in phones:
        await page.context.set_offline(True)

    # At the touch, whatever the house has said by then: it is looked at in the same breath.
    says = await his.evaluate(TOUCHED)

    assert says.strip() == "In a moment"


async def test_slower_says_on_both_phones_what_holds_now(phones: tuple[Page, Page]) -> None:
    hers, his = phones
    await hers.click("text=Slower")

    for page in (hers, his):
        await expect(page.locator("#who")).to_have_text("Near, without touch.")
        await expect(page.locator("#line")).to_contain_text("What holds now is company")


async def test_ending_on_one_phone_ends_it_on_both(street: LiveStreet, phones: tuple[Page, Page]) -> None:
    hers, his = phones
    await his.click("text=End here")

    for page in (hers, his):
        await page.wait_for_url(f"{street.origin}/reflections")


async def test_at_its_end_both_phones_say_so_and_then_go_on(street: LiveStreet, phones: tuple[Page, Page]) -> None:
    street.turn(minutes=20)

    # Of both at once: each goes on a few seconds after it has said so, whoever is still looking at the other.
    said = [expect(page.locator("#who")).to_have_text("That’s the evening’s practice.") for page in phones]
    await asyncio.gather(*said)
    for page in phones:
        await page.wait_for_url(f"{street.origin}/reflections")


async def test_a_reload_comes_back_to_the_same_second(street: LiveStreet, phones: tuple[Page, Page]) -> None:
    hers, _ = phones
    street.turn(minutes=7, seconds=13)
    await expect(hers.locator("#part")).to_have_text("Together, about thirteen minutes left")
    gone = "document.querySelector('#a').getAnimations().length"

    await hers.reload()

    await expect(hers.locator("#part")).to_have_text("Together, about thirteen minutes left")
    assert await hers.evaluate(gone) == 1
    assert await hers.evaluate("JSON.parse(document.querySelector('main').dataset.state).now") == round(
        street.clock.now().timestamp() * 1000
    )


async def test_a_pause_without_a_line_holds_at_once_and_reaches_ben_when_it_is_back(
    street: LiveStreet, phones: tuple[Page, Page]
) -> None:
    hers, his = phones
    await hers.context.set_offline(offline=True)
    await hers.evaluate("dispatchEvent(new Event('offline'))")
    await hers.click("#pause")

    await expect(hers.locator("#who")).to_have_text("Hands at rest.")
    await hers.context.set_offline(offline=False)
    await expect(his.locator("#who")).to_have_text("Hands at rest.")


async def test_ben_leaves_at_once_and_ana_can_carry_on(street: LiveStreet, phones: tuple[Page, Page]) -> None:
    hers, his = phones
    await his.context.close()

    await expect(hers.locator("#lost")).to_be_visible()
    await expect(hers.locator("#lost")).to_contain_text("We’ve lost the line to Ben.")
    await expect(hers.locator("#part")).to_contain_text("about twenty minutes left")


async def test_a_phone_whose_script_does_not_run_can_still_pause(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    page = await held_by(street, chromium, ana, java_script_enabled=False)

    await page.click("#pause")

    await expect(page.locator("#who")).to_have_text("Hands at rest.")
    assert (await street.book(ben)).journey.progress.sitting is not None
    assert (await street.book(ben)).journey.progress.sitting.paused is not None  # type: ignore[union-attr]


@pytest.mark.parametrize("paused", [False, True], ids=["running", "paused"])
async def test_pause_and_going_on_stay_in_view_on_every_phone(
    street: LiveStreet, phones: tuple[Page, Page], *, paused: bool
) -> None:
    page, _ = phones
    if paused:
        await page.click("#pause")
        await expect(page.locator("#carry")).to_be_visible()
    for width, height, text in SIZES:
        await page.set_viewport_size({"width": width, "height": height})
        await page.evaluate(f"document.documentElement.style.fontSize = '{text}%'")

        box = await page.locator("#carry" if paused else "#pause").bounding_box()
        # Where there is no room the word gives way to what helps; that it stands is said above as well.
        stands = ["#part"] if height <= LOW else ["#part", "#word"]
        said = [await page.locator(each).bounding_box() for each in ([*stands, "#who"] if paused else ["#who"])]

        assert box is not None
        for words in said:
            assert words is not None
            assert 0 <= words["y"] <= box["y"] - words["height"], (width, height, text)
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height, (width, height, text)
        assert await page.evaluate("document.documentElement.scrollWidth") <= width, (width, height, text)


async def test_ben_cannot_tell_that_ana_has_gone_to_settle(street: LiveStreet, phones: tuple[Page, Page]) -> None:
    hers, his = phones
    await hers.click("#pause")
    await expect(his.locator("#who")).to_have_text("Hands at rest.")
    seen = await his.inner_text("main")

    await hers.click("text=This is hard")
    await hers.click("text=I’d like some space")
    await hers.wait_for_url(f"{street.origin}/sitting/grounding")
    for _ in range(28):
        await his.wait_for_timeout(250)
        assert await his.inner_text("main") == seen


async def test_somebody_who_asks_for_space_is_given_it_on_the_other_phone(
    street: LiveStreet, phones: tuple[Page, Page]
) -> None:
    hers, his = phones
    await hers.click("#pause")
    await expect(his.locator("#who")).to_have_text("Hands at rest.")  # the way to settle is there once the house knows
    await hers.click("text=This is hard")
    await hers.click("text=I’d like some space")

    await hers.click("text=Ask for some space")

    await expect(his.locator("h1")).to_have_text("Ana needs some space.")
    await hers.click("text=End here")
    await hers.wait_for_url(f"{street.origin}/calm")
    await his.wait_for_timeout(500)
    await expect(his.locator("h1")).to_have_text("Ana needs some space.")
    await his.click("text=End here")
    await his.wait_for_url(f"{street.origin}/calm")
