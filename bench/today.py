"""Today's page, signed in, with 120 sealed events on SQLite, beside a bare route that renders the same template."""

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path
from time import perf_counter

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Scope

from bench.couples import couple, house
from bench.figure import Figure
from unhurried.app import application
from unhurried.core import deciding
from unhurried.layout.render import Layout
from unhurried.wiring import TurnedClock

EVENTS, REQUESTS, TURNS, AT_ONCE = 120, 400, 5, 32


async def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        clock = TurnedClock()
        wired = await house(Path(folder), clock)
        keeper = wired.house.keeper
        signed = await couple(keeper, 1)
        book = await keeper.couple(signed.people[0])
        while book.version < EVENTS:  # lengths chosen and chosen again: plain events that leave today as it is
            await book.record(
                lambda journey, at: deciding.choose_form(journey, book.programme, "full", breath=True, at=at)
            )
        app = application(wired)
        scope = _scope("/today", f"in={signed.cookies[0]}")
        shown, bare = _listening(wired.house.layout), None
        await _ask(app, scope)
        bare = _bare(wired.house.layout, *shown)
        ratios = []
        for _ in range(TURNS):
            real, plain = await _rate(app, scope), await _rate(bare, _scope("/bare"))
            ratios.append(real / plain)
            clock.turn(timedelta(seconds=1))
        await wired.close()
    note = f"{real:.0f} requests a second beside {plain:.0f}, {book.version} events"
    return [Figure("today: requests a second, of a bare route's", sorted(ratios)[TURNS // 2], 0.5, "", True, note)]


def _listening(layout: Layout) -> list[tuple[tuple[object, ...], dict[str, object]]]:
    """Note the values that the real page renders with, so that the bare route can have them ready."""
    heard: list[tuple[tuple[object, ...], dict[str, object]]] = []
    render = layout.render

    def listening(*given: object, **facts: object) -> bytes:
        heard[:] = [(given, facts)]
        return render(*given, **facts)  # type: ignore[arg-type]

    layout.render = listening  # type: ignore[method-assign, assignment]
    return heard


def _bare(layout: Layout, shown: tuple[tuple[object, ...], dict[str, object]]) -> ASGIApp:
    given, facts = shown

    async def bare(request: Request) -> Response:
        return Response(layout.render(*given, **facts), media_type="text/html; charset=utf-8")  # type: ignore[arg-type]

    return Starlette(routes=[Route("/bare", bare)])


async def _rate(app: ASGIApp, scope: Scope) -> float:
    before = perf_counter()
    for _ in range(REQUESTS // AT_ONCE):
        await asyncio.gather(*(_ask(app, dict(scope)) for _ in range(AT_ONCE)))
    return (REQUESTS // AT_ONCE) * AT_ONCE / (perf_counter() - before)


async def _ask(app: ASGIApp, scope: Scope) -> None:
    status = 0

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        status = message.get("status", status)

    await app(scope, receive, send)
    if status != 200:
        raise RuntimeError(f"the page answered {status}")


def _scope(path: str, cookie: str = "") -> Scope:
    headers = [(b"host", b"localhost:8000"), (b"cookie", cookie.encode())]
    return {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "path": path,
        "raw_path": path.encode(), "query_string": b"", "root_path": "", "scheme": "http", "headers": headers,
        "server": ("localhost", 8000), "client": ("127.0.0.1", 1), "state": {},
    }  # fmt: skip
