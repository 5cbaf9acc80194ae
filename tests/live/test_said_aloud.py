"""Changes said aloud for closed eyes: by a voice that lives on the phone, off by choice; and announced once."""

import pytest
from playwright.async_api import Browser, expect

from tests.live.line_fixture import LiveStreet, screen

pytestmark = pytest.mark.browser


A_VOICE = """lives => {
  globalThis.said = []
  const voices = [{localService: lives, lang: 'en-GB', name: 'Somebody'}]
  const there = {getVoices: () => voices, addEventListener() {}, cancel() {}, speak: words => said.push(words.text)}
  Object.defineProperty(globalThis, 'speechSynthesis', {value: there})
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
  localStorage.setItem('aloud', 'yes')
}"""


@pytest.mark.parametrize(("lives", "times"), [("true", 1), ("false", 0)])
async def test_a_change_is_announced_once_and_said_aloud_only_by_a_voice_that_lives_on_the_phone(
    street: LiveStreet, chromium: Browser, lives: str, times: int
) -> None:
    ana, ben = await street.evening()
    await street.begin(ana, ben)
    page = await screen(chromium, street.origin, await street.token(ana))
    await page.add_init_script(f"({A_VOICE})({lives})")
    await page.goto(f"{street.origin}/sitting")
    await expect(page.locator("#here")).to_contain_text("You both see this")

    await page.click("#pause")

    await expect(page.locator("#live")).to_have_text("Paused, on both phones.")
    said = await page.evaluate("said")
    assert said.count("Paused, on both phones.") == times
    assert bool(said) == bool(times)


async def test_a_voice_is_offered_before_it_begins_and_kept_on_this_phone_alone(
    street: LiveStreet, chromium: Browser
) -> None:
    ana, _ = await street.evening()
    page = await screen(chromium, street.origin, await street.token(ana))
    await page.add_init_script(f"({A_VOICE})(true); localStorage.removeItem('aloud')")
    sent: list[str] = []
    await page.goto(f"{street.origin}/sitting")
    await expect(page.locator("#aloud")).not_to_be_checked()
    page.on("request", lambda request: sent.append(request.url))

    await page.check("#aloud")

    assert await page.evaluate("localStorage.getItem('aloud')") == "yes"
    assert sent == []
