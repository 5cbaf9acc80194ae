"""A house stopped hard under its rooms and started again: who hears a pause afterwards, and what became of those made
meanwhile. Most rooms are bare lines; in some both phones are real pages.
"""

import asyncio
import os
import signal
import tempfile
from pathlib import Path
from time import perf_counter
from urllib.parse import quote

from playwright.async_api import Browser, Error, Page, expect

from bench.couples import Signed, sittings
from bench.figure import Figure
from bench.lines import Line
from bench.serving import serving
from tests.live.line_fixture import browser

ROOMS, REAL = 200, 6
BACK, ARRIVES = 60.0, 30_000  # seconds in which a line is back; milliseconds in which a phone has heard
AT_REST = "Hands at rest."
Room = tuple[Line, Line]
Phones = tuple[Page, Page]


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        signed = asyncio.run(sittings(data, ROOMS))
        back, heard, acted, arrived = asyncio.run(_restarted(data, signed))
    note = f"{ROOMS} rooms, all back after {back:.1f} s"
    return [
        Figure("restart: later pauses that were not heard", ROOMS - REAL - heard, 0, "", note=note),
        Figure(
            "restart: pauses meanwhile that did not act at once", REAL - acted, 0, "", note=f"{REAL} on real phones"
        ),
        Figure("restart: pauses meanwhile that did not arrive", REAL - arrived, 0, "", note=f"{REAL} on real phones"),
    ]


async def _restarted(data: Path, signed: list[Signed]) -> tuple[float, int, int, int]:
    async with browser() as chromium:
        with serving(data) as (port, pid, _):
            phones = [await _phones(chromium, port, one) for one in signed[:REAL]]
            rooms = [await _room(port, one) for one in signed[REAL:]]
            os.kill(pid, signal.SIGKILL)
        acted = [await _pauses(*each) for each in phones]
        with serving(data, port):
            began = perf_counter()
            await asyncio.gather(*(line.again(BACK) for room in rooms for line in room))
            back = perf_counter() - began
            heard = await asyncio.gather(*(_heard(*room) for room in rooms))
            arrived = [await _rests(hers) and await _rests(his) for hers, his in phones]
            await asyncio.gather(*(line.close() for room in rooms for line in room))
    return back, sum(heard), sum(acted), sum(arrived)


async def _room(port: int, signed: Signed) -> Room:
    lines = Line(port, signed.cookies[0]), Line(port, signed.cookies[1])
    for line in lines:
        await line.open()
    return lines


async def _phones(chromium: Browser, port: int, signed: Signed) -> Phones:
    origin, pages = f"http://localhost:{port}", []
    for cookie in signed.cookies:
        context = await chromium.new_context(viewport={"width": 390, "height": 844})
        await context.add_cookies([{"name": "in", "value": quote(cookie, safe="="), "url": origin}])
        pages.append(await context.new_page())
        await pages[-1].goto(f"{origin}/sitting")
    for page in pages:
        await expect(page.locator("#here")).to_contain_text("is here", timeout=ARRIVES)
    return pages[0], pages[1]


async def _pauses(hers: Page, his: Page) -> bool:
    """She pauses while there is no house; whether her phone stands at once, and his goes on."""
    await hers.click("#pause")
    return await hers.inner_text("#who") == AT_REST != await his.inner_text("#who")


async def _rests(page: Page) -> bool:
    try:
        await expect(page.locator("#who")).to_have_text(AT_REST, timeout=ARRIVES)
    except (AssertionError, Error):
        return False
    return True


async def _heard(tapping: Line, hearing: Line) -> bool:
    if not tapping.sitting:
        return False
    await tapping.say("pause", began=tapping.sitting["began"])
    return await hearing.until(lambda told: told["paused"] is not None, BACK)
