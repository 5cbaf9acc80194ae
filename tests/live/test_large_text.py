"""On the narrowest phone, with the text twice as large, no page scrolls sideways."""

from pathlib import Path
from typing import Final

import pytest

from tests.live.line_fixture import browser, live_street, screen
from tests.walk.strangers import addresses
from unhurried.routes import routes

pytestmark = pytest.mark.browser

INSIDE: Final = ("/reading-room/when-a-therapist", "/talks/stall", "/say-it/the-no", "/journal/triggers")
WIDE: Final = """() => {
  document.documentElement.style.fontSize = '200%'
  return document.documentElement.scrollWidth - innerWidth
}"""


async def test_no_page_scrolls_sideways(tmp_path: Path) -> None:
    async with live_street(tmp_path / "data") as street, browser() as chromium:
        ana, _ = await street.evening()
        page = await screen(chromium, street.origin, await street.token(ana), viewport={"width": 320, "height": 640})
        looked_at, wide = 0, dict[str, int]()
        for address in (*addresses(routes(street.wired)), *INSIDE):
            answer = await page.goto(street.origin + address)
            assert answer is not None, address
            if "text/html" not in answer.headers.get("content-type", ""):
                continue
            looked_at += 1
            wide[address] = await page.evaluate(WIDE)

    assert looked_at > 50
    assert {address: by for address, by in wide.items() if by > 0} == {}
