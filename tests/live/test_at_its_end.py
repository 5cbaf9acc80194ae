"""The end of an evening: no phone leaves one paused in its last moment, or for a page it has no line to fetch."""

import json

import pytest
from playwright.async_api import Browser, expect

from tests.live.line_fixture import LiveStreet, page_says, screen
from tests.live.test_said_aloud import A_VOICE
from tests.live.test_what_a_pause_says import LINES

pytestmark = pytest.mark.browser
NEVER = """globalThis.tried = 0
globalThis.WebSocket = class {
  static OPEN = 1
  readyState = 0
  constructor() { tried += 1 }
  close() { this.readyState = 3; this.onclose?.({}) }
}"""


async def test_a_pause_in_its_last_moment_holds_whoever_heard_the_bowl_already(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers, his = [await screen(chromium, street.origin, await street.token(phone)) for phone in (ana, ben)]
    await his.add_init_script(LINES)
    await his.clock.install()
    for page in (hers, his):
        await page.goto(f"{street.origin}/sitting")
    await expect(his.locator("#here")).to_contain_text("is here")
    await his.context.set_offline(offline=True)
    await his.evaluate("lines.forEach(line => line.close())")
    await his.clock.fast_forward("20:00")
    await expect(his.locator("body.is-over")).to_have_count(1)

    await hers.click("#pause")
    await street.has_paused(ana)
    await his.context.set_offline(offline=False)

    await expect(his.locator("body.is-paused")).to_have_count(1)
    await his.clock.run_for(30_000)
    await expect(his.locator("#who")).to_have_text("Hands at rest.")
    assert his.url.endswith("/sitting")


async def test_a_phone_whose_line_never_comes_stays_where_it_is_and_tries_again(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    his = await screen(chromium, street.origin, await street.token(ben))
    await his.add_init_script(NEVER)
    await his.clock.install()
    await his.goto(f"{street.origin}/sitting")
    await page_says(his, "tried === 1")

    await his.clock.fast_forward("20:00")
    await his.clock.run_for(10_000)

    await expect(his.locator("#who")).to_have_text("That’s the evening’s practice.")
    assert his.url.endswith("/sitting")
    await his.clock.run_for(30_000)
    await page_says(his, "tried > 1")


async def test_an_end_that_one_chose_is_heard_and_said_on_both_phones(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers, his = [await screen(chromium, street.origin, await street.token(phone)) for phone in (ana, ben)]
    for page in (hers, his):
        await page.add_init_script(f"({A_VOICE})(true)")
        await page.clock.install()
        await page.goto(f"{street.origin}/sitting")
    for page in (hers, his):
        await expect(page.locator("#here")).to_contain_text("is here")

    await his.click("text=End here")

    for page in (hers, his):
        await expect(page.locator("#who")).to_have_text("That’s the evening’s practice.")
        said = await page.evaluate("said")
        assert said[-1].startswith("That’s the evening’s practice.")
        assert not [words for words in said if words.startswith("Paused")]
        await page.clock.run_for(5_000)
        await page.wait_for_url(f"{street.origin}/reflections")


async def test_whoever_settles_is_left_in_quiet_and_led_to_calm_when_the_other_ends_it(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    hers, his = [await screen(chromium, street.origin, await street.token(phone)) for phone in (ana, ben)]
    await hers.add_init_script(f"({A_VOICE})(true)")
    for page in (hers, his):
        await page.goto(f"{street.origin}/sitting")
    await hers.click("#pause")
    await hers.click("text=This is hard")
    await expect(hers.locator("#settling")).to_be_visible()
    said = await hers.evaluate("said.length")
    await hers.evaluate("addEventListener('pagehide', () => { localStorage.said = JSON.stringify(said) })")

    await his.click("text=End here")

    await hers.wait_for_url(f"{street.origin}/calm")
    assert len(json.loads(await hers.evaluate("localStorage.said"))) == said


async def test_leaving_at_once_says_nothing_and_leaves_nothing(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    page = await screen(chromium, street.origin, await street.token(ana))
    await page.add_init_script(f"({A_VOICE})(true)")
    await page.goto(f"{street.origin}/sitting")
    await expect(page.locator("#here")).to_contain_text("You both see this")
    said = await page.evaluate("said.length")

    await page.evaluate("dispatchEvent(new Event('leaving'))")

    assert await page.evaluate("said.length") == said
    assert await page.evaluate("sessionStorage.unheard ?? null") is None
    await street.has_paused(ben)


async def test_a_phone_that_cannot_sound_keeps_time_all_the_same(street: LiveStreet, chromium: Browser) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    page = await screen(chromium, street.origin, await street.token(ana))
    await page.add_init_script("delete globalThis.AudioContext")
    await page.clock.install()
    await page.goto(f"{street.origin}/sitting")
    before = await page.inner_text("#part")
    await page.context.set_offline(offline=True)

    await page.clock.fast_forward("08:00")
    await page.clock.run_for(1_000)

    await expect(page.locator("#part")).not_to_have_text(before)
