"""Phones on the line to a house: each says that it is there every few seconds, and hears what it is told.

Thousands of them are in one process, beside the house on the same machine. So that what is measured is the house, each
costs as little as it can: frames are written and read as bytes, and only what tells a state is opened.
"""

import asyncio
import base64
import json
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

from bench.serving import get

EVERY = 5.0  # seconds from one message of a phone's to the next
TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA
Sitting = dict[str, Any]


class Frames(asyncio.Protocol):
    """The bytes of one line (RFC 6455), and what it hears."""

    def __init__(self, hears: Callable[[bytes], None]) -> None:
        self._hears, self._rest, self._open = hears, bytearray(), False
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def connection_lost(self, exc: Exception | None) -> None:
        self.transport = None
        if not self.opened.done():
            self.opened.set_exception(OSError("the line fell before it was open"))

    def data_received(self, data: bytes) -> None:
        self._rest += data
        if not self._open:
            head, found, rest = self._rest.partition(b"\r\n\r\n")
            if not found:
                return
            if not head.startswith(b"HTTP/1.1 101"):
                self.opened.set_exception(OSError("the house opened no line"))
                return
            self._open, self._rest = True, rest
            self.opened.set_result(None)
        while frame := self._frame():
            self._told(*frame)

    def send(self, payload: bytes, opcode: int = TEXT) -> None:
        """Send one frame; a mask of noughts leaves it as it is. Raises OSError where there is no line."""
        if self.transport is None:
            raise OSError("there is no line")
        size = len(payload)
        length = bytes([0x80 | size]) if size < 126 else bytes([0xFE]) + size.to_bytes(2, "big")
        self.transport.write(bytes([0x80 | opcode]) + length + bytes(4) + payload)

    def _frame(self) -> tuple[int, bytes] | None:
        rest = self._rest
        if len(rest) < 2:
            return None
        size, start = rest[1] & 0x7F, 2
        if size > 125:
            start = 4 if size == 126 else 10
            size = int.from_bytes(rest[2:start], "big")
        if len(rest) < start + size:
            return None
        frame = rest[0] & 0x0F, bytes(rest[start : start + size])
        del rest[: start + size]
        return frame

    def _told(self, opcode: int, payload: bytes) -> None:
        if opcode == TEXT:
            self._hears(payload)
        elif opcode == PING:
            self.send(payload, PONG)
        elif opcode == CLOSE and self.transport is not None:
            self.transport.close()


class Line:
    """One phone. `sitting`: as it was told last."""

    def __init__(self, port: int, cookie: str) -> None:
        self._port, self._cookie, self._count = port, cookie, 0
        self._frames: Frames | None = None
        self._told = asyncio.Event()
        self._beat: asyncio.TimerHandle | None = None
        self._due = 0.0
        self.sitting: Sitting = {}

    async def open(self, after: float = 0.0) -> None:
        """Come onto the line; the first message by itself comes so many seconds later. Raises OSError, RuntimeError."""
        body, _ = await asyncio.to_thread(get, self._port, "/sitting/ticket", cookie=f"in={self._cookie}")
        loop = asyncio.get_running_loop()
        transport, frames = await loop.create_connection(lambda: Frames(self._heard), "127.0.0.1", self._port)
        transport.write(self._asks(json.loads(body)["ticket"]))
        self._frames = frames
        async with asyncio.timeout(60):
            await frames.opened
        await self.say("here")
        self._due = loop.time() + after
        self._beat = loop.call_at(self._due, self._beats)

    async def again(self, seconds: float) -> bool:
        """Come back after the line broke, as often as it takes; False where there is none in so many seconds."""
        await self.close()
        self.sitting = {}
        until = asyncio.get_running_loop().time() + seconds
        while asyncio.get_running_loop().time() < until:
            with suppress(OSError, RuntimeError):
                await self.open()
                return await self.until(bool, seconds)
            await asyncio.sleep(0.5)
        return False

    async def say(self, what: str, **more: object) -> None:
        """Say a small fact. Raises OSError where there is no line."""
        assert self._frames is not None
        self._count += 1
        self._frames.send(json.dumps({"id": self._count, "say": what, **more}).encode())

    async def until(self, wanted: Callable[[Sitting], bool], seconds: float) -> bool:
        """Wait until it is told what is wanted; False where it is not within so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not (self.sitting and wanted(self.sitting)):
                    self._told.clear()
                    await self._told.wait()
                return True
        return False

    async def close(self) -> None:
        """Leave the line."""
        if self._beat is not None:
            self._beat.cancel()
        if self._frames is not None and self._frames.transport is not None:
            self._frames.transport.close()

    def _heard(self, message: bytes) -> None:
        if b'"sitting"' not in message:
            return
        state = json.loads(message).get("state")
        if state and state["sitting"]:
            self.sitting = state["sitting"]
            self._told.set()

    def _beats(self) -> None:
        if self._frames is None or self._frames.transport is None:
            return
        self._count += 1
        self._frames.send(b'{"id":%d,"say":"here"}' % self._count)
        # Each keeps its own beat: phones of different people are never late together.
        self._due += EVERY
        self._beat = asyncio.get_running_loop().call_at(self._due, self._beats)

    def _asks(self, ticket: str) -> bytes:
        key = base64.b64encode(os.urandom(16)).decode()
        return (
            f"GET /sitting/line HTTP/1.1\r\nhost: localhost:{self._port}\r\n"
            "connection: Upgrade\r\nupgrade: websocket\r\n"
            f"origin: http://localhost:{self._port}\r\ncookie: in={self._cookie}\r\nsec-websocket-version: 13\r\n"
            f"sec-websocket-key: {key}\r\nsec-websocket-protocol: unhurried, {ticket}\r\n\r\n"
        ).encode()
