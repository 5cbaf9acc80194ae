"""A pause, from one phone's tap to the other phone, with every room of the house live; beside a bare durable append."""

import asyncio
import gc
import resource
import tempfile
from pathlib import Path
from random import Random
from time import perf_counter

import uvloop

from bench.couples import Signed, sittings
from bench.figure import Figure, quantile
from bench.lines import EVERY, Line
from bench.serving import get, resident_mib, serving
from unhurried.store.promises import Append, Record
from unhurried.store.sqlite import SqliteStore

ROOMS, A_SECOND = 2_000, 40
BEYOND, A_SOCKET = 5.0, 60.0  # milliseconds beyond the bare append; kB resident
LONGEST = 10.0  # seconds, after which a pause counts as lost
Room = tuple[Line, Line]


def measure() -> list[Figure]:
    _room_for_sockets()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        signed = asyncio.run(sittings(data, ROOMS))
        with serving(data) as (port, pid, _):
            measured = _measured(port, pid, signed, Path(folder) / "bare.sqlite")
            pauses, appends, size = uvloop.run(measured)
            gc.enable()
    bare, half = quantile(appends, 0.99) * 1000, quantile(pauses, 0.5) * 1000
    note = f"p50 {half:.2f} ms; bare append p50 {quantile(appends, 0.5) * 1000:.2f}, p99 {bare:.2f}"
    beats = f"{ROOMS} rooms, {2 * ROOMS / EVERY:.0f} messages a second"
    return [
        Figure("pause: to the other phone, p99", quantile(pauses, 0.99) * 1000, bare + BEYOND, "ms", note=note),
        Figure("pause: lost", ROOMS - len(pauses), 0, "", note=beats),
        Figure("pause: resident a socket", size, A_SOCKET, "kB"),
    ]


async def _measured(port: int, pid: int, signed: list[Signed], bare: Path) -> tuple[list[float], list[float], float]:
    for one in signed[:20]:  # what is read once and kept is no socket's
        await asyncio.to_thread(get, port, "/sitting", cookie=f"in={one.cookies[0]}")
    before, gate, die = resident_mib(pid), asyncio.Semaphore(16), Random(1)
    rooms = await asyncio.gather(*(_room(port, one, gate, die) for one in signed))
    await asyncio.sleep(2 * EVERY)  # until all of them have settled into their beat
    gc.collect()
    gc.freeze()  # the phones' own pauses for tidying are no part of the measure
    gc.disable()
    size = (resident_mib(pid) - before) * 1024 * 1.024 / (2 * len(rooms))
    pauses, appends = await _paused(rooms, bare)
    await asyncio.gather(*(line.close() for room in rooms for line in room))
    return pauses, appends, size


async def _room(port: int, signed: Signed, gate: asyncio.Semaphore, die: Random) -> Room:
    lines = Line(port, signed.cookies[0]), Line(port, signed.cookies[1])
    async with gate:
        for line in lines:
            await line.open(die.uniform(0, EVERY))
    return lines


async def _paused(rooms: list[Room], bare: Path) -> tuple[list[float], list[float]]:
    store, appends, waiting = SqliteStore.open(bare), list[float](), []
    for number, room in enumerate(rooms):
        waiting.append(asyncio.create_task(_pause(*room)))
        # Neither is to wait for the other at the disk: what is compared is what each takes beside the rooms' own work.
        await asyncio.sleep(0.5 / A_SECOND)
        appends.append(await _append(store, number))
        await asyncio.sleep(0.5 / A_SECOND)
    heard = [seconds for seconds in await asyncio.gather(*waiting) if seconds is not None]
    await store.close()
    return heard, appends


async def _pause(tapping: Line, hearing: Line) -> float | None:
    """Seconds until the other phone is told; None when it is not in time."""
    before = perf_counter()
    await tapping.say("pause", began=tapping.sitting.get("began"))
    told = await hearing.until(lambda sitting: sitting["paused"] is not None, LONGEST)
    return perf_counter() - before if told else None


async def _append(store: SqliteStore, number: int) -> float:
    record = Record(1, bytes(16), bytes(300), bytes(32))
    before = perf_counter()
    await store.commit(Append(number.to_bytes(16, "big"), record, bytes(100)))
    return perf_counter() - before


def _room_for_sockets() -> None:
    """As many open files as this takes, here and in the house."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 3 * ROOMS)), hard))
