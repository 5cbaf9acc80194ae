"""Today's page, signed in, with 120 sealed events on SQLite, beside a bare route that renders the same template.

Both are asked over HTTP of one real server process, and what is counted is that process's own time: other work on the
machine slows the clock on the wall, and not the page.
"""

import asyncio
import multiprocessing
import socket
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path
from time import process_time

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bench.couples import couple, house
from bench.figure import Figure
from bench.serving import free_port
from unhurried.app import application
from unhurried.cli.serve import server_config, settle_down
from unhurried.config import Config
from unhurried.core import deciding
from unhurried.layout.render import Layout

EVENTS, REQUESTS, TURNS = 120, 300, 7
Shown = tuple[tuple[object, ...], dict[str, object]]


def measure() -> list[Figure]:
    ours, theirs = multiprocessing.Pipe()
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        server = multiprocessing.get_context("spawn").Process(target=_serve, args=(folder, port, theirs), daemon=True)
        server.start()
        cookie, events = ours.recv()
        _seconds(port, "/today", cookie, ours)  # warm, and the bare route has its values
        ratios = sorted(_ratio(port, cookie, ours) for _ in range(TURNS))
        page, bare = _seconds(port, "/today", cookie, ours), _seconds(port, "/bare", cookie, ours)
        ours.send("stop")
        server.join(10)
    note = f"{REQUESTS / page:.0f} requests a second of its time beside {REQUESTS / bare:.0f}, {events} events"
    return [
        Figure("today: requests a second, of a bare route's", ratios[TURNS // 2], 0.5, "", at_least=True, note=note)
    ]


def _ratio(port: int, cookie: str, server: Connection) -> float:
    return _seconds(port, "/bare", cookie, server) / _seconds(port, "/today", cookie, server)


def _seconds(port: int, path: str, cookie: str, server: Connection) -> float:
    """What a run of requests takes of the server's own time."""
    ask = f"GET {path} HTTP/1.1\r\nhost: localhost:{port}\r\ncookie: in={cookie}\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", port)) as line:
        before = _time(server)
        for _ in range(REQUESTS):
            line.sendall(ask)
            _read_one(line)
        return _time(server) - before


def _time(server: Connection) -> float:
    server.send("time")
    return float(server.recv())


def _read_one(line: socket.socket) -> None:
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += line.recv(65536)
    head, _, body = answer.partition(b"\r\n\r\n")
    if b" 200 " not in head.splitlines()[0]:
        raise RuntimeError(f"the page answered {head.splitlines()[0]!r}")
    [length] = [int(line.split(b":")[1]) for line in head.lower().splitlines() if line.startswith(b"content-length")]
    while len(body) < length:
        body += line.recv(65536)


def _serve(folder: str, port: int, pipe: Connection) -> None:
    asyncio.run(_served(Path(folder), port, pipe))


async def _served(folder: Path, port: int, pipe: Connection) -> None:
    wired = await house(folder)
    keeper = wired.house.keeper
    signed = await couple(keeper, 1)
    book = await keeper.couple(signed.people[0])
    while book.version < EVENTS:  # lengths chosen and chosen again: plain events that leave today as it is
        await book.record(lambda journey, at: deciding.choose_form(journey, book.programme, "full", breath=True, at=at))
    config = Config(data=folder, port=port)
    server = uvicorn.Server(server_config(Both(application(wired), wired.house.layout), config))
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    settle_down()
    pipe.send((signed.cookies[0], book.version))
    while await asyncio.to_thread(pipe.recv) == "time":
        pipe.send(process_time())
    server.should_exit = True
    await serving


class Both:
    """The house, and at `/bare` a route that renders what today's page rendered last, from values that lie ready."""

    def __init__(self, app: ASGIApp, layout: Layout) -> None:
        self._app, self._layout, self._render = app, layout, layout.render
        self._shown: Shown = ((), {})
        layout.render = self._listening  # type: ignore[method-assign]
        self._bare = Starlette(routes=[Route("/bare", self._answer)])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        bare = scope["type"] == "http" and scope["path"] == "/bare"
        await (self._bare if bare else self._app)(scope, receive, send)

    def _listening(self, *given: object, **facts: object) -> bytes:
        self._shown = given, facts
        return self._render(*given, **facts)  # type: ignore[arg-type]

    async def _answer(self, request: Request) -> Response:
        given, facts = self._shown
        return Response(self._render(*given, **facts), media_type="text/html; charset=utf-8")  # type: ignore[arg-type]
