"""Moving what was written from the write-ahead log into the file, beside the writer: no commit waits for that."""

import contextlib
import sqlite3
import threading

from unhurried.store.sqlite_file import PATIENCE

# Commits until the log is worth a visit. A page is eight kilobytes and a commit some five of them: forty megabytes.
EVERY = 1024
TRIES = 8  # one visit moves what was there as it began; the next few what came meanwhile


class Checkpoints:
    """Runs in a thread of its own, on a connection of its own, until it is ended.

    Where commits follow each other so closely that it never catches up, the writer does it itself: see `connect`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._since, self._due, self._ended = 0, threading.Event(), False
        self._one_at_a_time = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="store-checkpoints", daemon=True)
        self._thread.start()

    def wrote(self) -> None:
        """Count one visit of the writer's to the disk."""
        self._since += 1
        if self._since >= EVERY:
            self._since = 0
            self._due.set()

    def empty(self, connection: sqlite3.Connection) -> bool:
        """Empty the log to the last byte, on the writer's own connection; False where somebody else reads in it."""
        with self._one_at_a_time:
            connection.execute("PRAGMA busy_timeout = 0")  # a pause may be next, and a backup reads for minutes
            try:
                held_up, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        return not held_up

    def end(self) -> None:
        """Stop, and let the file go."""
        self._ended = True
        self._due.set()
        self._thread.join()
        self._connection.close()

    def _run(self) -> None:
        while True:
            self._due.wait()
            self._due.clear()
            if self._ended:
                return
            # A disk that is full, or a program that holds the file, is the writer's to report.
            with contextlib.suppress(sqlite3.Error):
                self._move()

    def _move(self) -> None:
        for _ in range(TRIES):
            with self._one_at_a_time:
                _, log, moved = self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            if log == moved:
                return
