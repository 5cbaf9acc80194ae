"""What one presses alone reaches the other nowhere: every page of theirs, before and after, letter for letter."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from tests.walk.house import Somebody

TOKEN: Final = re.compile(r'name="csrf" value="[0-9a-f]+"')
PAGES: Final = (
    "/today", "/pauses", "/journey", "/gate", "/questions", "/stall", "/talks/stall", "/reflections", "/repair",
    "/repair?part=sorry", "/repair?part=safe", "/agreement", "/contents", "/settings",
)  # fmt: skip


@asynccontextmanager
async def unseen_by(other: Somebody) -> AsyncIterator[None]:
    """Whatever is pressed in this block leaves every page of the other's as it was."""
    before = await _pages(other)
    yield
    for address, old in before.items():
        await other.plain.open(address)
        new = TOKEN.sub("", await other.plain.markup())
        assert new == old, f"{address} of {other.name} changed: {await other.plain.words()}"


async def _pages(other: Somebody) -> dict[str, str]:
    pages = {}
    for address in PAGES:
        await other.plain.open(address)
        pages[address] = TOKEN.sub("", await other.plain.markup())
    return pages
