"""What every test of a sitting may ask for: a house that listens, and a browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.live.line_fixture import LiveStreet, browser, live_street


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[LiveStreet]:
    async with live_street(tmp_path / "data") as street:
        yield street


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with browser() as found:
        yield found
