"""What holds for every answer: headers that let nothing in and nothing out, a bound on bodies, logs without people."""

import base64
import logging
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from unhurried.config import Config

BODY_MOST: Final = 256 * 1024
NOBODY: Final = "'none'"
log = logging.getLogger("unhurried.answers")


class TooLarge(Exception):
    """A body that no form of ours sends."""


class Guard:
    """Wraps the application."""

    def __init__(self, app: ASGIApp, config: Config, chance: Callable[[int], bytes]) -> None:
        self._app, self._chance = app, chance
        self._headers = [(name.encode(), value.encode()) for name, value in _headers(config).items()]
        self._names = {name for name, _ in self._headers}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope["door"] = base64.urlsafe_b64encode(self._chance(24)).decode()
        status = 500

        async def guarded(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*self._missing(message["headers"]), *message["headers"]]
            await send(message)

        try:
            await self._app(scope, receive if scope["method"] == "GET" else _bounded(receive), guarded)
        finally:
            route = scope.get("route")
            log.info("%s %s", getattr(route, "path", "nowhere"), status)

    def _missing(self, given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        # Our answers write their names small, as ASGI asks; most have none of these.
        names = {name for name, _ in given}
        return self._headers if names.isdisjoint(self._names) else [one for one in self._headers if one[0] not in names]


def _bounded(receive: Receive) -> Receive:
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > BODY_MOST:
            raise TooLarge
        return message

    return bounded


def policy(config: Config, *, worker: bool = False) -> str:
    """What a page may load and do. Only one that says so may start a worker, which stays when the page is gone."""
    frames = config.framed_by or NOBODY
    sockets = " ".join(origin.replace("http", "ws", 1) for origin in config.origins)
    workers, trusted = ("'self'", "default") if worker else (NOBODY, NOBODY)
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
        f"connect-src 'self' {sockets}; manifest-src 'self'; worker-src {workers}; "
        # Leaving posts a form and is sent on to a neutral page; browsers ask form-action about both.
        f"form-action 'self' {_origin(config.leave_to)}; base-uri 'none'; "
        f"frame-ancestors {frames}; frame-src {config.frames or NOBODY}; "
        f"require-trusted-types-for 'script'; trusted-types {trusted}"
    )


def _headers(config: Config) -> dict[str, str]:
    headers = {
        "content-security-policy": policy(config),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-site" if config.demo else "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self), "
        "publickey-credentials-get=(self), publickey-credentials-create=(self)",
        "cache-control": "no-store",
    }
    if not config.demo:
        headers["cross-origin-embedder-policy"] = "require-corp"
    if config.secure:
        headers["strict-transport-security"] = "max-age=63072000; includeSubDomains"
    return headers


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
