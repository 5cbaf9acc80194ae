"""Phones on the line to a house: each says that it is there every few seconds, and hears what it is told."""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from bench.serving import get

EVERY = 5.0  # seconds from one message of a phone's to the next
Sitting = dict[str, Any]


class Line:
    """One phone. `sitting`: as it was told last."""

    def __init__(self, port: int, cookie: str) -> None:
        self._port, self._cookie, self._count = port, cookie, 0
        self._socket: ClientConnection | None = None
        self._told = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self.sitting: Sitting = {}

    async def open(self, after: float = 0.0) -> None:
        """Come onto the line; the first message by itself comes so many seconds later. Raises OSError, RuntimeError."""
        body, _ = await asyncio.to_thread(get, self._port, "/sitting/ticket", cookie=f"in={self._cookie}")
        self._socket = await connect(
            f"ws://127.0.0.1:{self._port}/sitting/line", origin=f"http://localhost:{self._port}", compression=None,  # type: ignore[arg-type]
            subprotocols=["unhurried", json.loads(body)["ticket"]], ping_interval=None, open_timeout=60,  # type: ignore[list-item]
            additional_headers={"cookie": f"in={self._cookie}"},
        )  # fmt: skip
        self._tasks = [asyncio.create_task(self._hears(self._socket)), asyncio.create_task(self._beats(after))]

    async def again(self, seconds: float) -> bool:
        """Come back after the line broke, as often as it takes; False where there is none in so many seconds."""
        await self.close()
        self.sitting = {}
        until = asyncio.get_running_loop().time() + seconds
        while asyncio.get_running_loop().time() < until:
            with suppress(OSError, RuntimeError, WebSocketException):
                await self.open()
                return await self.until(bool, seconds)
            await asyncio.sleep(0.5)
        return False

    async def say(self, what: str, **more: object) -> None:
        """Say a small fact. Raises WebSocketException where there is no line."""
        assert self._socket is not None
        self._count += 1
        await self._socket.send(json.dumps({"id": self._count, "say": what, **more}))

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
        for task in self._tasks:
            task.cancel()
        if self._socket is not None:
            await self._socket.close()

    async def _hears(self, socket: ClientConnection) -> None:
        with suppress(WebSocketException):
            async for message in socket:
                state = json.loads(message).get("state")
                if state and state["sitting"]:
                    self.sitting = state["sitting"]
                    self._told.set()

    async def _beats(self, after: float) -> None:
        with suppress(WebSocketException):
            await self.say("here")
            await asyncio.sleep(after)
            while True:
                await self.say("here")
                await asyncio.sleep(EVERY)
