"""What a phone keeps when it is loaded again without a line: a pause, a softening, an end; and no wish to go on."""

import base64
from pathlib import Path

import pytest

import unhurried
from tests.live.line_fixture import browser

pytestmark = pytest.mark.browser

SOURCE = (Path(unhurried.__file__).parent / "live" / "unheard.mjs").read_bytes()
SAID = ("pause", "on", "slower", "end", "on-taken-back")
SAY = """async ([source, all]) => {
  const {keep, kept} = await import('data:text/javascript;base64,' + source)
  keep(new Map(all.map((say, at) => [at + 1, {say, began: 7, version: 1, softened: 0, does: {}}])))
  const loaded = [...kept()].map(([id, said]) => [id, said.say])
  keep(new Map([[2, {say: 'on', began: 7, version: 1, softened: 0, does: {}}]]))
  return [loaded, sessionStorage.length]
}"""


async def test_a_wish_to_go_on_is_gone_with_its_page_and_what_is_gentle_is_said_again() -> None:
    async with browser() as chromium:
        page = await chromium.new_page()
        await page.route("**/*", lambda route: route.fulfill(body="", content_type="text/html"))
        await page.goto("http://home.test/")

        loaded, left = await page.evaluate(SAY, [base64.b64encode(SOURCE).decode(), SAID])

    assert loaded == [[1, "pause"], [3, "slower"], [4, "end"], [5, "on-taken-back"]]
    assert left == 0
