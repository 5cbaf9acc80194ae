"""The longest name anybody may have scrolls no page of the tools sideways, and large words stay whole."""

from pathlib import Path

import pytest

from tests.live.line_fixture import browser, live_street, screen
from tests.pages.test_notes import shown

pytestmark = pytest.mark.browser
LONGEST = "B" * 60
WIDE = "document.documentElement.scrollWidth - innerWidth"
# How much room the longest word of a choice lacks, with the text twice as large.
LACKS = """() => {
  document.documentElement.style.fontSize = '200%';
  return Math.max(...[...document.querySelectorAll('.answers b')].map(one => {
    one.style.overflowWrap = 'normal';
    return one.scrollWidth - one.clientWidth;
  }));
}"""


async def test_a_long_name_wraps_and_the_choices_keep_their_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with live_street(tmp_path / "data") as street, browser() as chromium:
        accept = street.keeper.accept
        monkeypatch.setattr(street.keeper, "accept", lambda who, _, *rest: accept(who, LONGEST, *rest))
        ana, ben = await street.linked()
        await shown(ben)
        page = await screen(chromium, street.origin, await street.token(ana), viewport={"width": 320, "height": 640})
        for address in ("/phrases", "/notes", "/listening"):
            await page.goto(street.origin + address)
            assert LONGEST in await page.content()
            assert await page.evaluate(WIDE) <= 0, address
        await page.set_viewport_size({"width": 390, "height": 844})
        assert await page.evaluate(LACKS) <= 0
