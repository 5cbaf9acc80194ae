"""A server as it runs at home: a process of its own on a port of its own, started, asked, and ended with -9."""

import asyncio
import base64
import os
import random
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx

from unhurried.keeper.sessions import csrf_of
from unhurried.vault.keys import sign_in

UNHURRIED = Path(sys.executable).with_name("unhurried")


def free_port() -> int:
    """A port that nobody listens on, below those that the system gives to others before a server has taken it."""
    while True:
        with socket.socket() as one, suppress(OSError):
            one.bind(("127.0.0.1", random.randrange(20_000, 32_000)))
            return int(one.getsockname()[1])


def environment(data: Path, port: int, **more: str) -> dict[str, str]:
    """What a server is told, and nothing that this test happens to be told."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("UNHURRIED_")}
    given = {"DATA": str(data), "PORT": str(port), "MEMORY_KIB": "65536", **more}
    return kept | {f"UNHURRIED_{key}": value for key, value in given.items()}


def started(data: Path, port: int, **more: str) -> "subprocess.Popen[str]":
    """`unhurried serve`, once it says that it is open or has ended."""
    server = subprocess.Popen(
        [UNHURRIED, "serve"], env=environment(data, port, **more), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    assert server.stdout is not None
    server.stdout.readline()
    return server


@contextmanager
def running(data: Path, port: int) -> Iterator["subprocess.Popen[str]"]:
    """A server for the length of a block, ended as a power cut would."""
    with started(data, port) as server:
        try:
            yield server
        finally:
            server.kill()


def ended(data: Path, port: int, *, verb: str = "serve", **more: str) -> tuple[int, str]:
    """A server that should not start: its exit code, and what it said."""
    result = subprocess.run(
        [UNHURRIED, verb], env=environment(data, port, **more), capture_output=True, text=True, check=False, timeout=120
    )
    return result.returncode, result.stderr


class Browser:
    """Somebody signed in, at a real address."""

    def __init__(self, port: int, token: bytes) -> None:
        self._acknowledged = asyncio.Semaphore(0)
        self._origin, self._csrf = f"http://localhost:{port}", csrf_of(sign_in(token).kek)
        cookies = {"in": base64.urlsafe_b64encode(token).decode()}
        # The server says that it is open a moment before it listens.
        self._http = httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", cookies=cookies, transport=httpx.AsyncHTTPTransport(retries=6),
            timeout=60,
        )  # fmt: skip

    async def send(self, address: str, **fields: str) -> int:
        """Send a form; the status of the answer. Raises httpx.TransportError when the line is lost."""
        headers = {"origin": self._origin, "sec-fetch-site": "same-origin", "host": f"localhost:{self._origin[17:]}"}
        return (await self._http.post(address, data={"csrf": self._csrf, **fields}, headers=headers)).status_code

    def acknowledge(self) -> None:
        """Note that what was sent is kept."""
        self._acknowledged.release()

    async def acknowledged_times(self, times: int) -> None:
        """Until so much was acknowledged."""
        async with asyncio.timeout(60):
            for _ in range(times):
                await self._acknowledged.acquire()

    async def close(self) -> None:
        """Close the browser."""
        await self._http.aclose()
