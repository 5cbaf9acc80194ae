"""A house that really listens, on a turned clock, and two phones with screens."""

import asyncio
import base64
import os
import random
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path

import uvicorn
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect
from starlette.types import ASGIApp

from tests.house_fixture import START, Phone, Street
from unhurried.app import application
from unhurried.cli.serve import server_config
from unhurried.config import Config
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind, Yes
from unhurried.store.memory import MemoryStore
from unhurried.visits import in_step
from unhurried.wiring import TurnedClock, wire

WILLING = CheckIn(Willing.WILLING)
LONG = 20.0  # seconds in which something has come, however slow the machine is; what is there at once costs none
expect.set_options(timeout=LONG * 1000)


class LiveStreet(Street):
    """A street whose house has an address of its own."""

    origin: str = ""

    def turn(self, **by: float) -> None:
        """Turn the clock, as the demo does: whoever is on the line is told."""
        self.clock.turn(timedelta(**by))
        self.wired.hub.catch_up()

    async def token(self, phone: Phone) -> bytes:
        """A sign-in for that phone's person."""
        assert phone.person is not None
        return await self.keeper.sessions.begin(phone.person, self.keeper.now())

    async def evening(self) -> tuple[Phone, Phone]:
        """Ana and Ben, with an evening that is on."""
        ana, ben = await self.agreed()
        await self.willing(ana, ben)
        return ana, ben

    async def willing(self, ana: Phone, ben: Phone) -> None:
        """Both are willing tonight, and have pressed for it."""
        for phone in (ana, ben):
            await (await self.book(phone)).answer(Kind.TONIGHT, WILLING, pressed=True)

    async def begin(self, ana: Phone, ben: Phone, phones: str = "two") -> None:
        """Both press Begin."""
        for phone in (ana, ben):
            await (await self.book(phone)).answer(Kind.BEGIN, Yes(phones), pressed=True)

    async def has_paused(self, phone: Phone) -> None:
        """Until the house has heard of a pause; a phone shows its own at the touch."""

        async def heard() -> bool:
            sitting = (await self.book(phone)).journey.progress.sitting
            return sitting is not None and sitting.paused is not None

        await until(heard)

    async def has_noted(self, phone: Phone, *, wish: bool = True) -> None:
        """Until the house has heard of that phone's wish to go on, or that it was taken back."""

        async def heard() -> bool:
            return (await in_step.told(await self.book(phone))).noted == wish

        await until(heard)

    async def has_signed_out(self, token: bytes) -> None:
        """Until that sign-in is ended: whoever leaves at once is gone before the house hears of it."""

        async def heard() -> bool:
            return not await self.keeper.sessions.holds(token, self.keeper.now(), wake=False)

        await until(heard)


async def until(so: Callable[[], Awaitable[bool]]) -> None:
    """Look again until it is so."""
    async with asyncio.timeout(LONG):
        while not await so():  # noqa: ASYNC110 - nothing tells when it becomes so
            await asyncio.sleep(0.02)


def free_port() -> int:
    """A port nobody listens at, for a process that binds it a little later.

    It lies below those that the system gives out by itself, so that nobody else is given it meanwhile.
    """
    while True:
        with socket.socket() as found, suppress(OSError):
            found.bind(("127.0.0.1", random.randrange(20_000, 32_000)))
            port: int = found.getsockname()[1]
            return port


def bound_socket() -> socket.socket:
    """A socket at a port that is its own already."""
    bound = socket.socket()
    bound.bind(("127.0.0.1", 0))
    return bound


def settings_at(bound: socket.socket, data: Path) -> Config:
    """The settings of a house that is to listen there."""
    port: int = bound.getsockname()[1]
    return Config(data=data, memory_kib=65_536, port=port, origin=f"http://localhost:{port}")


@asynccontextmanager
async def listening(app: ASGIApp, bound: socket.socket, config: Config) -> AsyncIterator[None]:
    """It answers there until the end of the block."""
    server = uvicorn.Server(server_config(app, config))
    serving = asyncio.create_task(server.serve(sockets=[bound]))
    while not server.started:  # noqa: ASYNC110 - uvicorn says so by an attribute and nothing else
        await asyncio.sleep(0)
    try:
        yield
    finally:
        server.should_exit = True
        await serving


@asynccontextmanager
async def live_street(data: Path, *, stopped: bool = True) -> AsyncIterator[LiveStreet]:
    """A house that answers at an address of its own until the end of the block."""
    clock = TurnedClock(START, stopped=stopped)
    with bound_socket() as bound:
        config = settings_at(bound, data)
        wired = await wire(config, clock=clock, store=MemoryStore())
        street = LiveStreet(wired, clock)
        street.origin = config.origin
        async with listening(application(wired), bound, config):
            yield street


@asynccontextmanager
async def browser(*, keeps_pages: bool = False, sounds: bool = True) -> AsyncIterator[Browser]:
    """The browser that `make test` brings. `keeps_pages`: it keeps whole pages in memory for Back, as people's do.

    Without `sounds` it is silent until it has been touched, as people's are.
    """
    async with async_playwright() as playwright:
        found = await playwright.chromium.launch(
            executable_path=os.environ["UNHURRIED_CHROMIUM"],
            ignore_default_args=["--disable-back-forward-cache"] if keeps_pages else None,
            args=[
                "--no-sandbox",
                "--disable-dev-shm-usage",
                f"--autoplay-policy={'no-user-gesture-required' if sounds else 'document-user-activation-required'}",
            ],
        )
        try:
            yield found
        finally:
            await found.close()


async def screen(chromium: Browser, origin: str, token: bytes, **kind: object) -> Page:
    """A phone with a screen, signed in by that token."""
    options: dict[str, object] = {"viewport": {"width": 390, "height": 844}, **kind}
    context: BrowserContext = await chromium.new_context(**options)  # type: ignore[arg-type]
    await context.add_cookies([{"name": "in", "value": base64.urlsafe_b64encode(token).decode(), "url": origin}])
    return await context.new_page()


async def page_says(page: Page, so: str, *of: object) -> None:
    """Until a page says that it is so. It is asked from here: nothing may be evaluated inside a page of ours."""

    async def said() -> bool:
        return bool(await page.evaluate(so, *of))

    await until(said)
