"""The one writer of a SQLite store: it takes what waits, writes it together, and only then says so."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from unhurried.store.promises import Burn, Drop, Full, Taken
from unhurried.store.sqlite_checkpoints import Checkpoints
from unhurried.store.sqlite_statements import Job, Prune, apply

# As many commits as share one visit to the disk. Beyond this the first of them waits longer than the disk saves.
TOGETHER = 64


@dataclass(frozen=True, slots=True)
class Waiting:
    """A commit on its way, and whom to tell."""

    writes: Sequence[Job]
    told: "asyncio.Future[None]"

    def tell(self, outcome: Exception | None) -> None:
        """Tell the one who waits, on their own loop. Somebody who left, or whose loop has ended, is not told."""
        with contextlib.suppress(RuntimeError):
            self.told.get_loop().call_soon_threadsafe(self._settle, outcome)

    def _settle(self, outcome: Exception | None) -> None:
        if self.told.done():
            return
        if outcome is None:
            self.told.set_result(None)
        else:
            self.told.set_exception(outcome)


class Writer:
    """Runs in a thread of its own until None is put on its queue. Nothing else writes to the file."""

    def __init__(self, connection: sqlite3.Connection, checkpoints: Checkpoints) -> None:
        self.queue: SimpleQueue[Waiting | None] = SimpleQueue()
        self._connection, self._checkpoints = connection, checkpoints
        self._owes_sweep = True  # a program that was killed may have owed one
        self._sweep()

    def run(self) -> None:
        """Take, write, tell; then close the file so that nothing but it is left on the disk."""
        ending = False
        while not ending:
            group, ending = self._next_group()
            for waiting, outcome in zip(group, self._write(group), strict=True):
                waiting.tell(outcome)
        self._checkpoints.end()
        self._owes_sweep = True
        self._sweep()
        self._connection.close()

    def _next_group(self) -> tuple[list[Waiting], bool]:
        group: list[Waiting] = []
        with contextlib.suppress(Empty):
            while len(group) < TOGETHER:
                waiting = self.queue.get(block=not group)
                if waiting is None:
                    return group, True
                group.append(waiting)
        return group, False

    def _write(self, group: list[Waiting]) -> list[Exception | None]:
        """One outcome for each. Where the disk refuses the group, each is tried alone, so that only what does not fit
        is refused.
        """
        try:
            outcomes = self._write_together(group)
        except Exception as problem:  # noqa: BLE001 - it belongs to whoever asked; the writer has to live on
            if len(group) == 1:
                return [_named(problem)]
            return [outcome for waiting in group for outcome in self._write([waiting])]
        self._owes_sweep |= any(isinstance(write, Drop | Burn | Prune) for waiting in group for write in waiting.writes)
        self._sweep()
        self._checkpoints.wrote()
        return outcomes

    def _write_together(self, group: list[Waiting]) -> list[Exception | None]:
        if len(group) == 1:
            return [self._write_alone(group[0].writes)]
        with self._transaction():
            return [self._write_one(waiting.writes) for waiting in group]

    def _write_alone(self, writes: Sequence[Job]) -> Exception | None:
        """A group of one needs no savepoint: it is refused as a whole."""
        try:
            with self._transaction():
                for write in writes:
                    apply(self._connection.execute, write)
        except Taken:
            return Taken()  # a new one: the first remembers the writer's own frames, and they remember it
        return None

    def _write_one(self, writes: Sequence[Job]) -> Exception | None:
        execute = self._connection.execute
        execute("SAVEPOINT one")
        try:
            for write in writes:
                apply(execute, write)
        except Taken:
            execute("ROLLBACK TO one")
            return Taken()
        finally:
            # After a full disk SQLite may have ended the whole transaction by itself, and the savepoint with it.
            if self._connection.in_transaction:
                execute("RELEASE one")
        return None

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _sweep(self) -> None:
        """Empty the write-ahead log after something was dropped: what was forgotten must not lie in it still.

        A program that reads the file beside us can hold this up; it is then done with the next commit.
        """
        if self._owes_sweep:
            with contextlib.suppress(sqlite3.OperationalError):
                self._owes_sweep = not self._checkpoints.empty(self._connection)


def _named(problem: Exception) -> Exception:
    full = getattr(problem, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
    return Full() if full else problem
