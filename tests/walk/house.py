"""A real house on its embedded store, a stopped clock, and the phones of those who walk in."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.async_api import Browser

from tests.house_fixture import START
from tests.live.line_fixture import bound_socket, browser, listening, settings_at
from tests.walk.hands import Plain, Screen
from unhurried.app import application
from unhurried.wiring import Clock, TurnedClock, Wired, wire

HOME = ZoneInfo("Europe/London")


@dataclass
class Somebody:
    """One person and their phone: the screen they look at, and its plain forms for evenings that go quickly."""

    name: str
    screen: Screen
    plain: Plain


class Walk:
    """The house, its clock, and the way through it."""

    def __init__(self, wired: Wired, clock: TurnedClock, chromium: Browser) -> None:
        self.wired, self.origin = wired, wired.house.config.origin
        self.clock, self._chromium = clock, chromium
        self.faults: list[str] = []

    @property
    def now(self) -> datetime:
        """What the clock at home shows."""
        return self.clock.now().astimezone(HOME)

    @property
    def evening(self) -> date:
        """Today's date."""
        return self.now.date()

    def turn(self, **by: float) -> None:
        """Turn the clock; whoever is on the line is told."""
        self.clock.turn(timedelta(**by))
        self.wired.hub.catch_up()

    def turn_to(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """Turn it to that hour of today, or of a day to come."""
        then = self.now.replace(hour=hour, minute=minute, second=0) + timedelta(days=days)
        self.turn(seconds=then.timestamp() - self.now.timestamp())

    def tomorrow(self) -> None:
        """It is six on the next evening."""
        self.turn_to(18, days=1)

    async def comes(self, name: str, **kind: object) -> Somebody:
        """Somebody at the front door, with a phone nobody has used here before."""
        options: dict[str, object] = {"viewport": {"width": 390, "height": 844}, "reduced_motion": "reduce", **kind}
        context = await self._chromium.new_context(**options)  # type: ignore[arg-type]
        page = await context.new_page()
        page.on("pageerror", lambda fault: self.faults.append(f"{name}: {fault}"))
        page.on("console", lambda said: self._heard(name, said.text))
        return Somebody(name, Screen(page, self.origin), Plain(context.request, self.origin))

    def _heard(self, name: str, said: str) -> None:
        if "Content Security Policy" in said:
            self.faults.append(f"{name}: {said}")


@asynccontextmanager
async def walk(data: Path) -> AsyncIterator[Walk]:
    """A house that answers at an address of its own until the end of the block."""
    clock = TurnedClock(START, stopped=True)
    with bound_socket() as bound:
        config = settings_at(bound, data)
        wired = await wire(config, clock=clock)
        # Months go by in a minute here: as in the demo, a sign-in falls asleep by real time.
        wired = replace(wired, house=replace(wired.house, awake=Clock().now))
        async with listening(application(wired), bound, config), browser() as chromium:
            walked = Walk(wired, clock, chromium)
            yield walked
            # A cross-fade that is cut short by leaving is how browsers put it, and no fault of a script's.
            assert not [fault for fault in walked.faults if "Transition was skipped" not in fault]
