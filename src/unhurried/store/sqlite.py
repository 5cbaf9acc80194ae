"""The embedded store: one file, one writer thread, and reads that are over before anyone could wait for them."""

import asyncio
import sqlite3
import threading
from pathlib import Path

from unhurried.store.promises import Closed, Held, Record, Shelf, Snapshot, Write
from unhurried.store.sqlite_checkpoints import Checkpoints
from unhurried.store.sqlite_file import Hold, Unusable, connect, migrate, prepare
from unhurried.store.sqlite_statements import Job, Prune
from unhurried.store.sqlite_writing import Waiting, Writer

TAIL = "SELECT seq, author, sealed, before FROM records WHERE stream = ? AND seq > ? ORDER BY seq"
HEAD = "SELECT sealed FROM heads WHERE stream = ?"
SNAPSHOT = "SELECT seq, sealed FROM snapshots WHERE stream = ?"

# One statement, so that the writer cannot come between the head and the records it speaks of.
HELD = """
SELECT 0 AS what, NULL AS seq, NULL, sealed, NULL FROM heads WHERE stream = ?1
UNION ALL SELECT 1, seq, NULL, sealed, NULL FROM snapshots WHERE stream = ?1
UNION ALL SELECT 2, seq, author, sealed, before FROM records
WHERE stream = ?1 AND seq > coalesce((SELECT seq FROM snapshots WHERE stream = ?1), 0)
"""


class SqliteStore:
    """Sealed rows in one file, held by one server.

    Writes wait for the disk in a thread of their own, never on the event loop. Reads run on the loop: the tail of
    120 records takes about 0.1 ms, which is less than handing it to another thread and back would.
    """

    def __init__(self, hold: Hold, reading: sqlite3.Connection, writer: Writer) -> None:
        self._hold = hold
        self._reading = reading
        self._writer = writer
        self._closed = False
        self._thread = threading.Thread(target=writer.run, name="store-writer", daemon=True)
        self._thread.start()

    @classmethod
    def open(cls, path: Path, *, most_pages: int | None = None) -> "SqliteStore":
        """Take hold of the data at `path`, making it where there is none. `most_pages` bounds the file, 8 KiB each.

        Raises Busy when another server holds it, TooNew when a later version of this program wrote it, and Unusable.
        """
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        hold = Hold(path)
        try:
            prepare(path)
            writing = connect(path)
            migrate(writing)
            if most_pages is not None:
                writing.execute(f"PRAGMA max_page_count = {most_pages:d}")
            reading = connect(path)
            reading.execute("PRAGMA query_only = ON")
            writer = Writer(writing, Checkpoints(connect(path)))
        except sqlite3.Error as fault:
            hold.release()
            raise Unusable(f"The database in {path.parent} cannot be opened: {fault}.") from None
        except BaseException:
            hold.release()
            raise
        return cls(hold, reading, writer)

    async def held(self, stream: bytes) -> Held:
        self._ask_open()
        head, snapshot, tail = None, None, []
        for what, seq, author, sealed, before in self._reading.execute(HELD, (stream,)).fetchall():
            match what:
                case 0:
                    head = sealed
                case 1:
                    snapshot = Snapshot(seq, sealed)
                case _:
                    tail.append(Record(seq, author, sealed, before))
        # In the order of its key already, wherever there is one way to read it; this costs nothing and makes it sure.
        tail.sort(key=lambda record: record.seq)
        return Held(head, snapshot, tuple(tail))

    async def tail(self, stream: bytes, after: int = 0) -> list[Record]:
        self._ask_open()
        return self._tail(stream, after)

    async def head(self, stream: bytes) -> bytes | None:
        self._ask_open()
        return self._head(stream)

    async def snapshot(self, stream: bytes) -> Snapshot | None:
        self._ask_open()
        return self._snapshot(stream)

    async def get(self, shelf: Shelf, key: bytes) -> bytes | None:
        self._ask_open()
        return self._value(f"SELECT value FROM {shelf} WHERE key = ?", key)

    async def under(self, shelf: Shelf, prefix: bytes) -> list[tuple[bytes, bytes]]:
        self._ask_open()
        beyond = _beyond(prefix)
        bound, values = ("", (prefix,)) if beyond is None else ("AND key < ?", (prefix, beyond))
        return self._reading.execute(
            f"SELECT key, value FROM {shelf} WHERE key >= ? {bound} ORDER BY key", values
        ).fetchall()

    async def commit(self, *writes: Write) -> None:
        await self._written(*writes)

    async def prune(self, before: int) -> None:
        await self._written(Prune(before))

    async def close(self) -> None:
        if self._closed:
            return
        self._closed = True
        self._reading.close()
        self._writer.queue.put(None)
        await asyncio.to_thread(self._thread.join)
        self._hold.release()

    async def _written(self, *jobs: Job) -> None:
        self._ask_open()
        told: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._writer.queue.put(Waiting(jobs, told))
        try:
            await told
        finally:
            del told  # a refusal remembers where it was raised: with what holds it, it would wait for the collector

    def _ask_open(self) -> None:
        if self._closed:
            raise Closed

    def _tail(self, stream: bytes, after: int) -> list[Record]:
        return [Record(*row) for row in self._reading.execute(TAIL, (stream, after))]

    def _head(self, stream: bytes) -> bytes | None:
        return self._value(HEAD, stream)

    def _snapshot(self, stream: bytes) -> Snapshot | None:
        row = self._reading.execute(SNAPSHOT, (stream,)).fetchone()
        return Snapshot(*row) if row else None

    def _value(self, question: str, key: bytes) -> bytes | None:
        row: tuple[bytes] | None = self._reading.execute(question, (key,)).fetchone()
        return row[0] if row else None


def _beyond(prefix: bytes) -> bytes | None:
    """The first key that sorts after everything with this prefix; None where nothing does."""
    stem = prefix.rstrip(b"\xff")
    return stem[:-1] + bytes([stem[-1] + 1]) if stem else None
