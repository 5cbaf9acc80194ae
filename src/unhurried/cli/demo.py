"""`unhurried demo`: both phones side by side in one window, and a clock one can turn."""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from unhurried.app import application
from unhurried.cli.serve import in_words, need_port, server_config
from unhurried.config import Config, read
from unhurried.demo.console import PICKED_UP, Console
from unhurried.demo.people import seed
from unhurried.wiring import TurnedClock, wire

WINDOW = "unhurried.localhost"
PHONES = ("ana.unhurried.localhost", "ben.unhurried.localhost")
A_MONDAY = datetime(2027, 3, 1, 18, 0, tzinfo=UTC)
LIGHT_KIB = 65_536


def demo() -> None:
    """Show both phones and a clock one can turn. Everything in it is invented, and gone when it stops."""
    with in_words(), tempfile.TemporaryDirectory(prefix="unhurried-demo-") as folder:
        asyncio.run(_demo(demo_config(read(), Path(folder))))


def demo_config(config: Config, folder: Path) -> Config:
    """A demo's settings: data of its own, and a host for the window and for each phone."""
    hosts = [f"{host}:{config.port}" for host in (WINDOW, *PHONES)]
    origins = [f"http://{host}" for host in hosts]
    return Config(
        data=folder / "data", host=config.host, port=config.port, origin=origins[0], also=tuple(origins[1:]),
        framed_by=origins[0], frames=" ".join(origins[1:]), memory_kib=LIGHT_KIB, demo=True, leave_to=config.leave_to,
        programmes=config.programmes,
    )  # fmt: skip


async def _demo(config: Config) -> None:
    need_port(config)
    app = await demo_application(config)
    print(f"The demo is open at {config.origin} (everything in it is invented)", flush=True)
    await uvicorn.Server(server_config(app, config)).serve()


async def demo_application(config: Config, clock: TurnedClock | None = None) -> ASGIApp:
    """The window and both phones, each at its own host."""
    clock = clock or TurnedClock(A_MONDAY)
    wired = await wire(config, clock=clock)
    phones = tuple(origin.removeprefix("http://") for origin in config.also)
    console = Console(wired, clock, await seed(wired.house.keeper), (phones[0], phones[1]))
    await console.sign_in()
    return Hosts(phones, application(wired), console)


class Hosts:
    """Sends each request to the phone or the window it is for; what names neither goes to the window."""

    def __init__(self, phones: tuple[str, ...], phone: ASGIApp, console: Console) -> None:
        self._phones, self._phone = {host.encode() for host in phones}, phone
        self._window, self._entrance = console.application(), console.entrance()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        on_a_phone = scope["type"] == "lifespan" or dict(scope["headers"]).get(b"host") in self._phones
        entering = scope.get("path") == PICKED_UP
        app = self._window if not on_a_phone else self._entrance if entering else self._phone
        await app(scope, receive, send)
