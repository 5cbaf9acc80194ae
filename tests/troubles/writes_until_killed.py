"""Writes events without end, and says which of them were acknowledged. For `test_killed.py`, which ends it."""

import asyncio
import sys
from pathlib import Path

from unhurried.store.promises import Append, Put, Record, Shelf
from unhurried.store.sqlite import SqliteStore


async def write_stream(store: SqliteStore, stream: bytes) -> None:
    """One person who never stops."""
    seq = len(await store.tail(stream))
    while True:
        seq += 1
        last = Put(Shelf.META, stream, b"%d" % seq)
        await store.commit(Append(stream, Record(seq, b"author", bytes(300), b""), b"%d" % seq), last)
        sys.stdout.write(f"{stream.decode()} {seq}\n")
        sys.stdout.flush()


async def main(path: Path) -> None:
    """Four of them at once."""
    store = SqliteStore.open(path)
    await asyncio.gather(*(write_stream(store, stream) for stream in (b"ana", b"ben", b"cleo", b"mara")))


asyncio.run(main(Path(sys.argv[1])))
