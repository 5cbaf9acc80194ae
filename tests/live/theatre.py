"""Where the schedules are played: a house that can be stopped hard and started again, and one browser for all."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from playwright.async_api import Browser

from tests.house_fixture import START, Phone
from tests.live.front import Front
from tests.live.line_fixture import LiveStreet, bound_socket, browser, listening, settings_at
from unhurried.app import application
from unhurried.core.journey import Journey
from unhurried.core.sitting import Sitting
from unhurried.live.hub import Hub, Rooms
from unhurried.store.memory import MemoryStore
from unhurried.wiring import TurnedClock, wire


class House(LiveStreet):
    """A house behind a front, that can be stopped hard and started again on what it had written."""

    def __init__(self, wired: Any, clock: TurnedClock, front: Front) -> None:
        super().__init__(wired, clock)
        self.front, self.written = front, list[Sitting | None]()
        self.start()

    def start(self) -> None:
        """Open, with an empty hub and no tickets: all that a process keeps in memory is gone."""
        self.stop()
        wired = replace(self.wired, hub=Hub())
        wired.house.keeper.told = lambda room, journey: self._told(wired.hub, room, journey)
        self.front.app = application(wired)

    def stop(self) -> None:
        """Hard: whatever was on its way is lost."""
        self.front.app = None
        for one in self.front.wires.values():
            self.front.cut(one)

    def _told(self, hub: Rooms, room: bytes, journey: Journey) -> None:
        self.written.append(journey.progress.sitting)
        hub.tell(room, journey)


@asynccontextmanager
async def house(data: Path, front: Front | None = None) -> AsyncIterator[House]:
    """A house that listens, on a clock that stands. `front`: what lies before it, where that is not a smooth one."""
    front, clock = front or Front(), TurnedClock(START, stopped=True)
    with bound_socket() as bound:
        config = settings_at(bound, data)
        street = House(await wire(config, clock=clock, store=MemoryStore()), clock, front)
        street.origin = config.origin
        async with listening(front, bound, config):
            try:
                yield street
            finally:
                street.stop()


class Theatre:
    """A house and a browser that stay open from evening to evening; what was written is put back before each."""

    def __init__(self, house: House, chromium: Browser, ana: Phone, ben: Phone, closing: AsyncExitStack) -> None:
        self.house, self.chromium, self.ana, self.ben, self._closing = house, chromium, ana, ben, closing
        self._store = cast(MemoryStore, house.wired.store)
        self._written, self._began = self._store._state, house.clock.now()

    @classmethod
    async def opened(cls, data: Path) -> "Theatre":
        """With Ana and Ben in the house, and an evening that is on."""
        async with AsyncExitStack() as stack:
            there = await stack.enter_async_context(house(data))
            chromium = await stack.enter_async_context(browser())
            ana, ben = await there.evening()
            return cls(there, chromium, ana, ben, stack.pop_all())
        raise AssertionError

    async def close(self) -> None:
        """Close both."""
        await self._closing.aclose()

    def put_back(self) -> None:
        """The clock and what was written, as they were; the house as if it had just been started."""
        self.house.clock.turn(self._began - self.house.clock.now())
        self._store._state = self._written
        self.house.front.wires.clear()
        self.house.start()
