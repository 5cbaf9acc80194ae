"""A pause, from one phone's tap to the other phone, with every room of the house live; beside a bare durable append."""

import asyncio
import json
import tempfile
from pathlib import Path
from time import perf_counter

from websockets.asyncio.client import ClientConnection, connect

from bench.couples import Signed, couple, house, sitting
from bench.figure import Figure, quantile
from bench.serving import get, resident_mib, serving
from unhurried.store.promises import Append, Record
from unhurried.store.sqlite import SqliteStore

ROOMS, A_SECOND = 500, 40


def measure() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        signed = asyncio.run(_seeded(data))
        with serving(data) as (port, pid, _):
            pauses, appends = asyncio.run(_paused(port, signed, Path(folder) / "bare.sqlite"))
            size = resident_mib(pid)
    bare = quantile(appends, 0.99) * 1000
    half = quantile(pauses, 0.5) * 1000, quantile(appends, 0.5) * 1000
    note = f"p50 {half[0]:.2f} ms; bare append p50 {half[1]:.2f}, p99 {bare:.2f}"
    return [
        Figure("pause: to the other phone, p99", quantile(pauses, 0.99) * 1000, bare + 10, "ms", note=note),
        Figure("pause: lost", ROOMS - len(pauses), 0, "", note=f"{ROOMS} rooms, {size:.0f} MiB resident"),
    ]


async def _seeded(data: Path) -> list[Signed]:
    wired = await house(data)
    signed = []
    for number in range(ROOMS):
        signed.append(await couple(wired.house.keeper, number))
        await sitting(wired.house.keeper, signed[-1])
    await wired.close()
    return signed


async def _paused(port: int, signed: list[Signed], bare: Path) -> tuple[list[float], list[float]]:
    store, gate = SqliteStore.open(bare), asyncio.Semaphore(16)
    rooms = await asyncio.gather(*(_room(port, one, gate) for one in signed))
    appends: list[float] = []
    waiting = []
    for number, (tapping, hearing) in enumerate(rooms):
        waiting.append(asyncio.create_task(_pause(tapping, hearing)))
        appends.append(await _append(store, number))
        await asyncio.sleep(1 / A_SECOND)
    heard = [seconds for seconds in await asyncio.gather(*waiting) if seconds is not None]
    await asyncio.gather(*(line.close() for room in rooms for line in room))
    await store.close()
    return heard, appends


async def _room(port: int, signed: Signed, gate: asyncio.Semaphore) -> tuple[ClientConnection, ClientConnection]:
    async with gate:
        return await _line(port, signed.cookies[0]), await _line(port, signed.cookies[1])


async def _line(port: int, cookie: str) -> ClientConnection:
    body, _ = await asyncio.to_thread(get, port, "/sitting/ticket", cookie=f"in={cookie}")
    line = await connect(
        f"ws://127.0.0.1:{port}/sitting/line", origin=f"http://localhost:{port}", compression=None,  # type: ignore[arg-type]
        subprotocols=["unhurried", json.loads(body)["ticket"]], additional_headers={"cookie": f"in={cookie}"},  # type: ignore[list-item]
    )  # fmt: skip
    await line.send(json.dumps({"id": 1, "say": "here"}))
    return line


async def _pause(tapping: ClientConnection, hearing: ClientConnection) -> float | None:
    """Seconds until the other phone is told; None when it is not within ten."""
    began = (await _state(tapping, lambda sitting: True))["began"]
    before = perf_counter()
    await tapping.send(json.dumps({"id": 2, "say": "pause", "began": began}))
    try:
        async with asyncio.timeout(10):
            await _state(hearing, lambda sitting: sitting["paused"] is not None)
    except TimeoutError:
        return None
    return perf_counter() - before


async def _state(line: ClientConnection, wanted) -> dict:  # type: ignore[no-untyped-def, type-arg]
    while True:
        state = json.loads(await line.recv()).get("state")
        if state and state["sitting"] and wanted(state["sitting"]):
            return dict(state["sitting"])


async def _append(store: SqliteStore, number: int) -> float:
    record = Record(1, bytes(16), bytes(300), bytes(32))
    before = perf_counter()
    await store.commit(Append(number.to_bytes(16, "big"), record, bytes(100)))
    return perf_counter() - before
