"""A copy of the data, made while a server may be running; and a copy put back, while none is."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from unhurried.store.promises import Shelf
from unhurried.store.sqlite_file import SCHEMA, Hold, TooNew, Unusable, connect, version_of

# What must not come alive again: open questions with their answers, and sign-ins that have been ended since.
LEFT_OUT = (Shelf.ROUNDS, Shelf.SESSIONS)


class InTheWay(Exception):
    """A file that would be written over; it was not."""


def copy(data: Path, to: Path) -> None:
    """Copy the data, as it is at one moment, to a new file that only its owner may read.

    Table by table, so that what is left out never touches the copy's disk. Raises InTheWay, Unusable.
    """
    if not data.exists():
        raise Unusable(f"There is no data in {data.parent}.")
    if to.exists():
        raise InTheWay(str(to))
    with _new(to) as part, _told(data), closing(connect(data)) as reading:
        with closing(sqlite3.connect(part, isolation_level=None)) as writing:
            for (table,) in reading.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC"):
                writing.execute(table)
        reading.execute("ATTACH ? AS copied", (str(part),))
        reading.execute("BEGIN")
        for (name,) in reading.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            if name not in LEFT_OUT:
                reading.execute(f'INSERT INTO copied."{name}" SELECT * FROM main."{name}"')
        reading.execute("COMMIT")


def put_back(copied: Path | None, data: Path, mark: tuple[bytes, bytes], *, over: bool = False) -> None:
    """Put a copy in the place of the data, with a `mark` on META that says so; None where it lies there already.

    Raises Busy while a server holds the data, InTheWay where there is data and it is not to be written `over`,
    Unusable and TooNew for a copy that could not be used.
    """
    data.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    hold = Hold(data)
    try:
        if copied is None:
            _mark(data, mark)
            return
        if data.exists() and not over:
            raise InTheWay(str(data))
        if copied.resolve() == data.resolve():
            raise Unusable(f"{copied} is the data itself.")
        with _new(data) as part:
            shutil.copyfile(copied, part)
            _mark(part, mark)
            for beside in ("-wal", "-shm"):
                data.with_name(data.name + beside).unlink(missing_ok=True)
    finally:
        hold.release()


def _mark(data: Path, mark: tuple[bytes, bytes]) -> None:
    """Say in the data when it was put back, once it is known to be sound."""
    if not data.exists():
        raise Unusable(f"There is no data in {data.parent}.")
    with _told(data), closing(connect(data)) as writing:
        found = writing.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise Unusable(f"{data.name} is damaged.")
        if (number := version_of(writing)) == 0:
            raise Unusable(f"{data.name} is no data of Unhurried’s.")
        if number > (known := len(list(SCHEMA.glob("[0-9]*.sql")))):
            raise TooNew(f"The data has version {number}; this program knows versions up to {known}.")
        writing.execute("BEGIN IMMEDIATE")
        for shelf in LEFT_OUT:
            writing.execute(f"DELETE FROM {shelf}")
        writing.execute("INSERT INTO meta VALUES (?1, ?2, NULL) ON CONFLICT DO UPDATE SET value = ?2", mark)
        writing.execute("COMMIT")
        writing.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _new(to: Path) -> Iterator[Path]:
    """A file to fill, which is whole and on the disk when it stands under its name, and gone when that failed."""
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    try:
        yield part
        _on_disk(part)
        part.replace(to)
        _on_disk(to.parent)
    finally:
        for left in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + left).unlink(missing_ok=True)


@contextmanager
def _told(data: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as fault:
        raise Unusable(f"{data.name} cannot be used: {fault}.") from None


def _on_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
