"""The server is killed in the middle of a sitting, without a word, and comes back to the same evening."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from playwright.async_api import expect

from tests.live.line_fixture import LiveStreet, browser, free_port, screen
from unhurried.config import Config
from unhurried.wiring import TurnedClock, wire

pytestmark = pytest.mark.browser
BACK = 60_000  # milliseconds; a phone that has long tried in vain waits up to nineteen seconds before the next time


async def served(config: Config) -> subprocess.Popen[bytes]:
    """A real `unhurried serve`, open at its address."""
    settings = {
        "UNHURRIED_DATA": str(config.data), "UNHURRIED_PORT": str(config.port),
        "UNHURRIED_MEMORY_KIB": "65536", "PATH": os.environ["PATH"],
    }  # fmt: skip
    server = subprocess.Popen(  # noqa: ASYNC220 - starting it takes no time; reading what it says does
        [sys.executable, "-c", "from unhurried.cli import main; main()", "serve"], env=settings, stdout=subprocess.PIPE
    )
    assert server.stdout is not None
    await asyncio.to_thread(server.stdout.readline)
    server.stdout.close()
    async with httpx.AsyncClient(transport=httpx.AsyncHTTPTransport(retries=8), timeout=60) as http:
        await http.get(config.origin)
    return server


@asynccontextmanager
async def at_home(config: Config) -> AsyncIterator[LiveStreet]:
    """The house's data while no server holds it; the clock stands, so that no other evening begins."""
    clock = TurnedClock(stopped=True)
    wired = await wire(config, clock=clock)
    try:
        yield LiveStreet(wired, clock)
    finally:
        await wired.close()


async def test_the_phones_keep_time_through_it_and_ask_where_they_are(tmp_path: Path) -> None:
    port = free_port()
    config = Config(data=tmp_path / "data", memory_kib=65_536, port=port, origin=f"http://localhost:{port}")
    async with at_home(config) as street:
        ana, ben = await street.evening()
        await street.begin(ana, ben)
        tokens = [await street.token(phone) for phone in (ana, ben)]
    server = await served(config)
    try:
        async with browser() as chromium:
            hers, his = [await screen(chromium, config.origin, token) for token in tokens]
            for page in (hers, his):
                await page.goto(f"{config.origin}/sitting")
            for page in (hers, his):
                await expect(page.locator("#here")).to_contain_text("is here")

            server.send_signal(signal.SIGKILL)
            server.wait()
            await hers.click("#pause")
            await expect(hers.locator("#who")).to_have_text("Hands at rest.")
            await expect(his.locator("#part")).to_contain_text("Together, about")
            server = await served(config)

            await expect(his.locator("#who")).to_have_text("Hands at rest.", timeout=BACK)
            await expect(hers.locator("#here")).to_contain_text("is here", timeout=BACK)
    finally:
        server.kill()
        server.wait()
