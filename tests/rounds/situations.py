"""Ana and Ben wherever a question is asked: each place is reached once and kept as it lay on the disk."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.house_fixture import START, Street, street
from tests.keeper.altering import Disk, here
from tests.rounds.ways import SHELVED, WAYS, Going, Here
from unhurried.config import Config
from unhurried.core.journey import Journey
from unhurried.keeper.people import Unlocked
from unhurried.store.memory import MemoryStore, _State
from unhurried.wiring import TurnedClock, wire


@dataclass(frozen=True)
class Place:
    """A house in which a question is open: everything that is kept, the moment, the secret, and who is there."""

    state: _State
    now: datetime
    secret: bytes
    people: tuple[Unlocked, Unlocked]
    journey: Journey


@cache
def place(where: str) -> Place:
    """That place, reached once for all tests of this process; in a thread, for a test may be in a loop of its own."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(lambda: asyncio.run(_reached(where))).result()


@asynccontextmanager
async def at(where: str, data: Path) -> AsyncIterator[Here]:
    """A house with both of them in that place, each signed in on a phone."""
    found = place(where)
    async with _house(data, found) as now:
        yield now


async def _reached(where: str) -> Place:
    begins, going = WAYS[where]
    with TemporaryDirectory() as folder:
        data = Path(folder)
        if begins:
            async with _house(data, place(begins)) as now:
                return await _gone(now, going, data)
        async with street(data, start=START + timedelta(minutes=10), shelved=SHELVED) as fresh:
            return await _gone(Here(fresh, *await fresh.linked()), going, data)


async def _gone(now: Here, going: Going, data: Path) -> Place:
    await going(now)
    people = [await now.street.keeper.people.with_key(one.id, one.key) for one in (here(now.ana), here(now.ben))]
    secret = (data / "secret").read_bytes()
    book = await now.street.book(now.ana)
    journey = await book.settle()
    return Place(Disk(now.street).copy(), now.street.clock.now(), secret, (people[0], people[1]), journey)


@asynccontextmanager
async def _house(data: Path, found: Place) -> AsyncIterator[Here]:
    (data / "secret").write_bytes(found.secret)
    store = MemoryStore()
    store._state = found.state.copy()
    clock = TurnedClock(found.now, stopped=True)
    wired = await wire(Config(data=data, memory_kib=65_536), clock=clock, store=store, shelved=SHELVED)
    one = Street(wired, clock)
    phones = []
    for person in found.people:
        phone = one.visitor()
        phone.person = person
        await one.sign_in(phone)
        phones.append(phone)
    try:
        yield Here(one, phones[0], phones[1])
    finally:
        await wired.close()


__all__ = ["SHELVED", "WAYS", "Here", "Place", "at", "place"]
