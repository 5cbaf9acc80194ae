"""What lies between phones and the house: lines that are cut, muted, stalled in one direction, and healed again."""

import asyncio
from dataclasses import dataclass, field
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

TICKET: Final = "/sitting/ticket"  # all that a page asks for while it stays; everything else comes with another page


@dataclass
class Wire:
    """What lies between one phone and the house."""

    cut: bool = False
    up: asyncio.Event = field(default_factory=asyncio.Event)  # what the phone says gets through
    free: asyncio.Event = field(default_factory=asyncio.Event)  # anything does
    lines: set[asyncio.Task[None]] = field(default_factory=set)
    turning: int = 0  # pages, and what they are made of, that wait for the clocks on their way to this phone

    def __post_init__(self) -> None:
        self.heal()

    @property
    def is_through(self) -> bool:
        """Whether what is asked for is answered, or refused, and does not hang."""
        return self.up.is_set() and self.free.is_set()

    def heal(self) -> None:
        """Everything gets through, both ways."""
        self.cut = False
        self.up.set()
        self.free.set()


class Front:
    """The house as the network has it: whose requests come through, and when. `app` None: the house is down."""

    def __init__(self) -> None:
        self.app: ASGIApp | None = None
        self.wires: dict[str, Wire] = {}
        self.still = asyncio.Event()
        self.still.set()
        self.moved = 0  # messages that came through so far

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return None
        wire = self.wires.get(_cookie(scope), Wire())
        if wire.cut or self.app is None:
            return await _refuse(scope, receive, send)
        task = asyncio.ensure_future(self._line(wire, scope, receive, send))
        wire.lines.add(task)
        try:
            await task
        except asyncio.CancelledError:
            await _broken(scope, send)
        finally:
            wire.lines.discard(task)

    def cut(self, wire: Wire) -> None:
        """Break whatever is open between a phone and the house."""
        for task in wire.lines:
            task.cancel()

    async def _line(self, wire: Wire, scope: Scope, receive: Receive, send: Send) -> None:
        assert self.app is not None
        is_page = scope["type"] == "http" and scope["path"] != TICKET
        await self.app(scope, self._in(wire, receive), self._out(wire, send, is_page=is_page))

    def _in(self, wire: Wire, receive: Receive) -> Receive:
        async def received() -> Message:
            message = await receive()
            await wire.free.wait()
            await wire.up.wait()
            self.moved += 1
            return message

        return received

    def _out(self, wire: Wire, send: Send, *, is_page: bool) -> Send:
        async def sent(message: Message) -> None:
            await wire.free.wait()
            wire.turning += is_page
            try:
                await self.still.wait()
            finally:
                wire.turning -= is_page
            self.moved += 1
            await send(message)

        return sent


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    await receive()
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1006})
    else:
        await send({"type": "http.response.start", "status": 502, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def _broken(scope: Scope, send: Send) -> None:
    if scope["type"] == "websocket":
        try:
            await send({"type": "websocket.close", "code": 1012})
        except RuntimeError:
            return  # it was closed


def _cookie(scope: Scope) -> str:
    headers = dict(scope["headers"])
    cookies = headers.get(b"cookie", b"").decode().split("; ")
    return next((each.removeprefix("in=") for each in cookies if each.startswith("in=")), "")
