"""A slow look goes on by itself; it is heard where that is wished, held, gone back in and left. And what moves."""

from typing import Final

import pytest
from playwright.async_api import Browser, Page, expect

from tests.live.line_fixture import LiveStreet, page_says
from tests.live.test_said_aloud import A_VOICE

pytestmark = pytest.mark.browser

BOWL: Final = """() => {
  globalThis.struck = 0
  const make = AudioContext.prototype.createOscillator
  AudioContext.prototype.createOscillator = function () { globalThis.struck += 1; return make.call(this) }
}"""
WOOD: Final = 3  # partials of one note
HEARD: Final = """
  globalThis.turns = 0
  globalThis.heard = location.hash
  addEventListener('hashchange', () => { turns += 1; globalThis.heard = location.hash })
"""
TURNS: Final = """document.getElementById('a').getAnimations()
  .map(one => [one.animationName, one.effect.getTiming().duration])"""


async def opened(street: LiveStreet, chromium: Browser, at: str = "", *, voice: bool = False, **kind: object) -> Page:
    """The calm page on a phone whose clock is put forward by hand."""
    context = await chromium.new_context(**{"viewport": {"width": 390, "height": 844}, **kind})  # type: ignore[arg-type]
    page = await context.new_page()
    await page.add_init_script(f"({BOWL})()")
    await page.add_init_script(HEARD)
    if voice:
        await page.add_init_script(f"({A_VOICE})(true)")
    await page.clock.install()
    await page.goto(f"{street.origin}/calm{at}")
    await expect(page.locator("#staying, .along").first).to_be_attached()
    return page


async def follow(page: Page, name: str) -> None:
    """A link of the page, until the page has heard that its address changed: that comes a little after the press."""
    before = await page.evaluate("turns")
    await page.get_by_role("link", name=name).click()
    await page_says(page, "before => turns > before", before)


async def pass_time(page: Page, seconds: int) -> None:
    """The clock put forward, until the page has heard what its own timers changed in its address."""
    await page.clock.run_for(seconds * 1000)
    await page_says(page, "heard === location.hash")


async def test_steps_go_on_by_themselves_to_the_last_one_and_stay_there(street: LiveStreet, chromium: Browser) -> None:
    page = await opened(street, chromium, "#senses")
    await follow(page, "One step at a time")
    for words in ("things you can see", "places where", "sounds", "smells"):
        await expect(page.locator("li:target")).to_contain_text(words)
        await pass_time(page, 35)
    await expect(page.locator("li:target")).to_contain_text("slow breath")

    await pass_time(page, 200)

    await expect(page.locator("li:target")).to_contain_text("slow breath")
    assert await page.evaluate("struck") == 0


async def test_they_are_held_gone_back_in_and_left(street: LiveStreet, chromium: Browser) -> None:
    page = await opened(street, chromium, "#body")
    await follow(page, "One step at a time")
    await pass_time(page, 30)
    await expect(page.locator("li:target")).to_contain_text("Notice where")

    await page.get_by_role("button", name="Pause").click()
    await pass_time(page, 300)
    await expect(page.locator("li:target")).to_contain_text("Notice where")
    await follow(page, "Back")
    await pass_time(page, 300)
    await expect(page.locator("li:target")).to_contain_text("Let your eyes rest")
    await page.get_by_role("button", name="Go on").click()
    await pass_time(page, 30)
    await expect(page.locator("li:target")).to_contain_text("Notice where")
    await follow(page, "End here")
    await pass_time(page, 300)

    assert page.url.endswith("#top")


async def test_the_finger_stays_on_pause_when_a_step_goes_on(street: LiveStreet, chromium: Browser) -> None:
    page = await opened(street, chromium, "#body")
    await follow(page, "One step at a time")
    await page.focus("#hold")

    await pass_time(page, 30)

    await expect(page.locator("li:target")).to_contain_text("Notice where")
    await expect(page.locator("#hold")).to_be_focused()


async def test_a_page_opened_in_the_middle_waits_to_be_told(street: LiveStreet, chromium: Browser) -> None:
    page = await opened(street, chromium, "#touch-2", voice=True)

    await pass_time(page, 300)

    await expect(page.locator("li:target")).to_contain_text("Which is the warmer")
    await expect(page.locator("#hold")).to_have_text("Go on")
    assert await page.evaluate("said") == []


async def test_a_bowl_and_a_voice_come_where_they_are_wished(street: LiveStreet, chromium: Browser) -> None:
    page = await opened(street, chromium, "#senses", voice=True)
    await page.get_by_label("A soft bowl at each step").check()
    await expect(page.get_by_label("Say the steps aloud")).to_be_checked()
    await follow(page, "One step at a time")
    for notes in (1, 2, 3, 4, 5, 7):  # begun, four changes, and two notes at the end
        await page_says(page, "partials => struck === partials", notes * WOOD)
        await pass_time(page, 35)

    said = await page.evaluate("said")
    assert said[0] == "5 things you can see. Colours, corners, the edge of the light."
    assert len(said) == 5


async def test_a_voice_is_not_used_until_it_is_chosen(street: LiveStreet, chromium: Browser) -> None:
    page = await opened(street, chromium, "#senses", voice=True)
    await page.get_by_label("Say the steps aloud").uncheck()

    await follow(page, "One step at a time")
    await expect(page.locator("li:target")).to_contain_text("things you can see")
    await pass_time(page, 35)

    await expect(page.locator("li:target")).to_contain_text("places where")
    assert await page.evaluate("said") == []
    assert await page.evaluate("localStorage.getItem('aloud')") is None


async def test_a_voice_is_silent_as_soon_as_the_page_is_left(street: LiveStreet, chromium: Browser) -> None:
    page = await opened(street, chromium, "#senses", voice=True)
    await follow(page, "One step at a time")
    await page.evaluate("speechSynthesis.cancel = () => { said.push('silence') }")

    await page.evaluate("dispatchEvent(new Event('pagehide'))")

    assert (await page.evaluate("said"))[-1] == "silence"


async def test_the_forms_follow_the_breath_that_is_chosen_or_lie_still(street: LiveStreet, chromium: Browser) -> None:
    page = await opened(street, chromium)
    assert await page.evaluate(TURNS) == [["breathe", 10_000]]

    for label, moves in (
        ("Four and eight", [["four-eight", 12_000]]),
        ("Three and five", [["three-five", 8_000]]),
        ("Five and five", [["five-five", 10_000]]),
        ("Without the breath", []),
    ):
        await page.get_by_label(label).check()
        assert await page.evaluate(TURNS) == moves
    await expect(page.locator(".phase")).to_be_hidden()


async def test_where_less_motion_is_wished_the_forms_only_change_their_depth(
    street: LiveStreet, chromium: Browser
) -> None:
    page = await opened(street, chromium, reduced_motion="reduce")
    await page.get_by_label("Four and eight").check()

    assert await page.evaluate(TURNS) == [["four-eight-dim", 12_000]]
    await page.get_by_label("Without the breath").check()
    assert await page.evaluate(TURNS) == []
