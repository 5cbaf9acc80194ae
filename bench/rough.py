"""A rough way between two phones and a house: every frame takes its time, and one in five breaks the connection."""

import asyncio
import heapq
from contextlib import suppress
from random import Random
from typing import Final

from starlette.types import Message, Receive, Scope, Send

from tests.live.front import Front, Wire

LEAST, MOST, CUT = 150, 450, 0.2  # milliseconds that a frame takes, each way; the share of frames that break a line
FRAMES: Final = ("websocket.receive", "websocket.send")
Held = asyncio.Queue[tuple[int, bool, Message]]


class Rough(Front):
    """A front that holds what is on its way until its moment has come. `at`: milliseconds since it was made."""

    def __init__(self, drawn: Random) -> None:
        super().__init__()
        self.at = self.frames = self.cuts = 0
        self._drawn, self._due = drawn, list[tuple[int, int, asyncio.Future[None]]]()

    def next(self, by: int) -> int:
        """The moment at which the next of what is on its way arrives, and no later than `by`."""
        return max(self.at, min(by, self._due[0][0])) if self._due else by

    def arrive(self) -> None:
        """Let through whatever is due."""
        while self._due and self._due[0][0] <= self.at:
            arrives = heapq.heappop(self._due)[2]
            if not arrives.done():
                arrives.set_result(None)

    async def _line(self, wire: Wire, scope: Scope, receive: Receive, send: Send) -> None:
        """The page is opened at once; tickets and lines go the rough way."""
        if not scope["path"].startswith("/sitting/"):
            return await super()._line(wire, scope, receive, send)
        assert self.app is not None
        there, back = _Way(self), _Way(self)
        pumps = asyncio.create_task(there.fill(receive)), asyncio.create_task(back.empty(send))
        try:
            if scope["type"] == "http":  # a handler that wants no body never asks for what was sent
                await self.until(self.at + self.drawn())
            await self.app(scope, there.take, back.put)
            await back.held.join()
        finally:
            for pump in pumps:
                pump.cancel()
        return None

    def drawn(self) -> int:
        """How long the next takes."""
        return self._drawn.randint(LEAST, MOST)

    def breaks(self, message: Message) -> bool:
        """Whether a connection breaks on this one, which is then lost with it."""
        if message["type"] not in FRAMES:
            return False
        self.frames += 1
        return self._drawn.random() < CUT

    async def until(self, moment: int) -> None:
        """Wait for that moment."""
        self.moved += 1
        arrives = asyncio.get_running_loop().create_future()
        heapq.heappush(self._due, (moment, self.moved, arrives))
        await arrives
        self.moved += 1


class _Way:
    """One direction of one connection: each message after its own time, and none before an earlier one."""

    def __init__(self, front: Rough) -> None:
        self.held, self._front, self._last, self._line = Held(), front, 0, asyncio.current_task()

    async def put(self, message: Message) -> None:
        """Send on its way; nobody waits until it arrives."""
        self._last = max(self._last, self._front.at + self._front.drawn())
        self.held.put_nowait((self._last, self._front.breaks(message), message))

    async def take(self) -> Message:
        """The next that arrives."""
        moment, breaks, message = await self.held.get()
        await self._front.until(moment)
        if breaks and self._line is not None:
            self._front.cuts += 1
            self._line.cancel()
            await asyncio.Future[None]()
        return message

    async def fill(self, receive: Receive) -> None:
        """Put whatever comes, as it comes."""
        message: Message = {"type": ""}
        while not message["type"].endswith("disconnect"):
            message = await receive()
            await self.put(message)

    async def empty(self, send: Send) -> None:
        """Hand over whatever arrives; a phone that has gone meanwhile gets no more."""
        while True:
            message = await self.take()
            with suppress(RuntimeError, OSError):
                await send(message)
            self.held.task_done()
