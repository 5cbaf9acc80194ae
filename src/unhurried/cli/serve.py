"""`unhurried serve`: the house, open at its address."""

import asyncio
import gc
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import uvicorn
from starlette.types import ASGIApp

from unhurried.app import application
from unhurried.cli.programme import HINT
from unhurried.config import Config, Misconfigured, read
from unhurried.programmes.faults import Unsound
from unhurried.wiring import Busy, TooNew, Unusable, WrongData, wire


def serve() -> None:
    """Serve the house on its embedded database until it is stopped."""
    with in_words():
        asyncio.run(_serve(read()))


@contextmanager
def in_words() -> Iterator[None]:
    """Whatever keeps a house from opening, said in words with what to do about it."""
    try:
        yield
    except Misconfigured as wrong:
        tell("These settings cannot be used:", *wrong.faults, "hint: README.md lists the settings and their defaults.")
    except Unsound as wrong:
        tell(*wrong.faults, HINT)
    except Busy:
        tell("Another server is using this data.", "hint: stop it first, or give this one its own UNHURRIED_DATA.")
    except TooNew as later:
        tell(str(later), "hint: start the version that wrote it, or a later one.")
    except Unusable as broken:
        tell(str(broken), "hint: put back a backup, or make room on the disk.")
    except WrongData as wrong:
        tell(str(wrong), "hint: choose another folder with UNHURRIED_DATA.")
    except OSError as wrong:
        tell(
            f"{wrong.filename or 'Something'} cannot be used: {wrong.strerror}.",
            "hint: UNHURRIED_DATA names a folder that can be written to.",
        )


async def _serve(config: Config) -> None:
    need_port(config)
    app = application(await wire(config))
    settle_down()
    print(f"Unhurried is open at {config.origin}", flush=True)
    await uvicorn.Server(server_config(app, config)).serve()


def need_port(config: Config) -> None:
    """Raises Misconfigured for an address at which nothing can be opened, before anybody is told that it is open."""
    try:
        for family, _, _, _, address in socket.getaddrinfo(config.host, config.port, type=socket.SOCK_STREAM):
            socket.create_server((str(address[0]), config.port), family=family).close()
    except OSError as fault:
        raise Misconfigured([f"UNHURRIED_PORT: {config.port} at {config.host}: {fault.strerror}"]) from None


def settle_down() -> None:
    """Texts, templates and programmes stay for good: the collector need not look through them at every page."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


def server_config(app: ASGIApp, config: Config) -> uvicorn.Config:
    """How uvicorn serves: no access log (it would hold paths and addresses), small frames, no deflate."""
    return uvicorn.Config(
        app, host=config.host, port=config.port, access_log=False, log_level="warning", server_header=False,
        ws_max_size=4096, ws_per_message_deflate=False, loop="uvloop", http="httptools", timeout_graceful_shutdown=2,
    )  # fmt: skip


def tell(*lines: str) -> NoReturn:
    """Say it to whoever typed the command, and stop."""
    print("\n".join(lines), file=sys.stderr)
    raise SystemExit(2)
