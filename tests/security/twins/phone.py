"""Somebody's phone as the house meets it: bare requests, cookies, a line. Everything it receives is written down."""

import asyncio
import base64
import hashlib
import http.cookies
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from starlette.types import ASGIApp

from tests.house_fixture import HIDDEN, ORIGIN, PASSPHRASE
from unhurried.keeper.sessions import csrf_of
from unhurried.vault.keys import sign_in

FIELDS = Mapping[str, str | list[str]]
AWAKE = timedelta(minutes=9)  # shorter than the idle lock: whoever comes back later signs in again
AT_MOST = timedelta(hours=11)


class Received(NamedTuple):
    """One answer, or one frame of a line, to the byte: what was asked, status, headers, and every piece of the body."""

    asked: str
    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: tuple[bytes, ...]


@dataclass
class Line:
    """An open line: what the phone says, and the task that answers."""

    says: "asyncio.Queue[dict[str, Any]]"
    task: "asyncio.Task[None]"


@dataclass
class Phone:
    """One person's phone. `received` is everything that came, in its order."""

    who: str
    app: ASGIApp
    now: Callable[[], datetime]
    drawing: Callable[[str], AbstractContextManager[None]]
    street: str = "192.0.2.7"
    cookies: dict[str, str] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    asked: int = 0
    together: str = ""  # what is done in both worlds alike is drawn alike, however much was done alone before
    since: datetime | None = None
    seen: datetime | None = None
    line: Line | None = None

    @property
    def signed_in(self) -> bool:
        """Whether there is a sign-in that has not fallen asleep."""
        if "in" not in self.cookies or self.seen is None or self.since is None:
            return False
        return self.now() - self.seen <= AWAKE and self.now() - self.since <= AT_MOST

    async def get(self, address: str) -> Received:
        """Ask for a page."""
        return await self._ask("GET", address)

    async def post(self, address: str, fields: FIELDS | None = None, *, forged: bool = False) -> Received:
        """Send a form of ours, as a browser would."""
        data = {"csrf": "" if forged else self._csrf(), **(fields or {})}
        return await self._ask("POST", address, urlencode(data, doseq=True).encode())

    async def send(self, address: str, fields: FIELDS | None = None) -> Received:
        """Send a form, and go on to wherever that leads."""
        answer = await self.post(address, fields)
        on = dict(answer.headers).get(b"location", b"").decode()
        return await self.get(on) if on.startswith("/") else answer

    async def come_in(self) -> None:
        """Sign in with the passphrase, where the last sign-in fell asleep; what lies open may have kept it awake."""
        if not self.signed_in and (await self.get("/today")).status != 200:
            await self.try_to_come_in(self.who, PASSPHRASE)
            self.since = self.now()

    async def try_to_come_in(self, name: str, passphrase: str) -> None:
        """Send the form of the door, with whatever somebody types into it."""
        found = HIDDEN.search(b"".join((await self.get("/sign-in")).body).decode())
        csrf = found[1] if found else self._csrf()
        await self.post("/sign-in", {"csrf": csrf, "name": name, "passphrase": passphrase})

    async def listen(self) -> None:
        """Open the line of a sitting."""
        await self.hang_up()
        answer = await self.get("/sitting/ticket")
        if answer.status != 200:
            return  # too often, or signed out by now
        ticket = answer.body[0].decode().split('"')[3]
        says: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        says.put_nowait({"type": "websocket.connect"})
        scope = {**self._scope("/sitting/line", "websocket", [(b"origin", ORIGIN.encode())]), "scheme": "ws"}
        scope["subprotocols"] = ["unhurried", ticket]
        self.line = Line(says, asyncio.create_task(self._spoken(scope, says)))
        await quiet()

    async def say(self, text: str) -> None:
        """Say something on the line."""
        if self.line is not None and not self.line.task.done():
            self.line.says.put_nowait({"type": "websocket.receive", "text": text})
            await quiet()

    async def hang_up(self) -> None:
        """Close the line."""
        if self.line is not None:
            self.line.says.put_nowait({"type": "websocket.disconnect", "code": 1001})
            await self.line.task
            self.line = None
            await quiet()

    async def _spoken(self, scope: dict[str, Any], says: "asyncio.Queue[dict[str, Any]]") -> None:
        async def send(message: Any) -> None:
            kind, body = message["type"], message.get("text", "").encode()
            self.received.append(Received(f"line {kind}", message.get("code", 0), (), (body,)))

        await self.app(scope, says.get, send)

    async def _ask(self, method: str, address: str, body: bytes = b"") -> Received:
        self.asked += 1
        doing = self.together or str(self.asked)
        headers = [] if method == "GET" else [
            (b"origin", ORIGIN.encode()), (b"sec-fetch-site", b"same-origin"), (b"content-length", b"%d" % len(body)),
            (b"content-type", b"application/x-www-form-urlencoded"),
        ]  # fmt: skip
        messages: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            messages.append(message)

        with self.drawing(f"{self.who}/{doing}/{address}"):
            await self.app({**self._scope(address, "http", headers), "method": method}, receive, send)
        start, *pieces = messages
        if start["status"] == 500:  # a mistake that breaks a page is not found for its own sake
            raise RuntimeError(f"{method} {address} broke")
        answer = Received(
            f"{method} {address}", start["status"], tuple(start["headers"]),
            tuple(piece.get("body", b"") for piece in pieces),
        )  # fmt: skip
        self.received.append(answer)
        self._keep(answer)
        return answer

    def _scope(self, address: str, kind: str, headers: list[tuple[bytes, bytes]]) -> dict[str, Any]:
        parts = urlsplit(address)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items()).encode()
        return {
            "type": kind, "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http", "path": parts.path,
            "raw_path": parts.path.encode(), "query_string": parts.query.encode(), "root_path": "",
            "server": ("localhost", 8000), "client": (self.street, 40_000),
            "headers": [(b"host", b"localhost:8000"), *([(b"cookie", cookies)] if cookies else []), *headers],
        }  # fmt: skip

    def _keep(self, answer: Received) -> None:
        for name, value in answer.headers:
            if name != b"set-cookie":
                continue
            for cookie in http.cookies.SimpleCookie(value.decode()).values():
                self.cookies.pop(cookie.key, None)
                if cookie["max-age"] != "0":
                    self.cookies[cookie.key] = cookie.value
        self.seen = self.now()

    def _csrf(self) -> str:
        if "in" in self.cookies:
            return csrf_of(sign_in(base64.urlsafe_b64decode(self.cookies["in"])).kek)
        return hashlib.sha256(b"door:" + self.cookies.get("door", "").encode()).hexdigest()


async def quiet() -> None:
    """Until nobody in this process has anything left to do."""
    for _ in range(12):
        await asyncio.sleep(0)
