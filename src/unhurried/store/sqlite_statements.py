"""Each kind of write as SQL."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from unhurried.store.promises import ANY, Append, Burn, Drop, Keep, Put, Shelf, Taken, Write


@dataclass(frozen=True, slots=True)
class Prune:
    """Every row whose time is up."""

    before: int


Job = Write | Prune
Execute = Callable[..., sqlite3.Cursor]

# Only the next number is let in: the row is written if, and only if, the one before it is the last.
APPEND = """
INSERT INTO records (stream, seq, author, sealed, before)
SELECT ?1, ?2, ?3, ?4, ?5 WHERE ?2 = 1 + coalesce((SELECT max(seq) FROM records WHERE stream = ?1), 0)
"""
HEAD = "INSERT INTO heads VALUES (?1, ?2) ON CONFLICT DO UPDATE SET sealed = ?2"
KEEP = """
INSERT INTO snapshots VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET seq = ?2, sealed = ?3 WHERE seq <= ?2
"""


def apply(execute: Execute, job: Job) -> None:
    """Carry one write out. Raises Taken when somebody wrote first."""
    match job:
        case Append(stream, record, head):
            _one(execute(APPEND, (stream, record.seq, record.author, record.sealed, record.before)))
            execute(HEAD, (stream, head))
        case Keep(stream, snapshot):
            execute(KEEP, (stream, snapshot.seq, snapshot.sealed))
        case Put():
            _put(execute, job)
        case Drop(shelf, key, must_exist):
            dropped = execute(f"DELETE FROM {shelf} WHERE key = ?", (key,))
            if must_exist:
                _one(dropped)
        case Burn(stream):
            for table in ("records", "heads", "snapshots"):
                execute(f"DELETE FROM {table} WHERE stream = ?", (stream,))
        case Prune(before):
            for shelf in Shelf:
                execute(f"DELETE FROM {shelf} WHERE until < ?", (before,))


def _put(execute: Execute, put: Put) -> None:
    row = (put.key, put.value, put.until)
    into = f"INSERT INTO {put.shelf} VALUES (?1, ?2, ?3) ON CONFLICT DO "
    if put.was is ANY:
        execute(into + "UPDATE SET value = ?2, until = ?3", row)
    elif put.was is None:
        _one(execute(into + "NOTHING", row))
    else:
        change = f"UPDATE {put.shelf} SET value = ?2, until = ?3 WHERE key = ?1 AND value = ?4"
        _one(execute(change, (*row, put.was)))


def _one(cursor: sqlite3.Cursor) -> None:
    if cursor.rowcount != 1:
        raise Taken
