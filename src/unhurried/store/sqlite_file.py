"""The database file: who may hold it, who may read it, and the shape of what is inside."""

import fcntl
import os
import sqlite3
from pathlib import Path

from unhurried.store.promises import Busy

SCHEMA = Path(__file__).parent / "schema"

# How long a statement waits for another connection's lock, in milliseconds. We hold both connections and neither
# keeps a lock for a millisecond; only a backup program beside us can make this matter.
PATIENCE = 2000
# Pages of the write-ahead log after which a commit moves them into the file itself, 64 MiB: long before that it is done
# beside the writer, where no commit waits for it.
ITSELF = 8192


class TooNew(Exception):
    """The data was written by a later version of this program."""


class Unusable(Exception):
    """The file cannot be opened as ours: it is damaged, or was never a database, or there is no room for it."""


class Hold:
    """The exclusive hold of one server on its data. The kernel lets it go when the process dies, however it dies."""

    def __init__(self, path: Path) -> None:
        """Raises Busy when another server, in this process or another one, holds the same data."""
        self._lock = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._lock)
            raise Busy from None

    def release(self) -> None:
        """Let the data go. The lock file stays: removing it would let two servers lock two different files."""
        os.close(self._lock)


def connect(path: Path) -> sqlite3.Connection:
    """A connection with our settings. Times are in the file's hands: we say BEGIN and COMMIT ourselves."""
    # Connections are handed from the thread that opens to the one that uses them; each has one user at a time.
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, cached_statements=64)
    connection.executescript(
        f"""
        PRAGMA busy_timeout = {PATIENCE};
        PRAGMA page_size = 8192;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA trusted_schema = OFF;
        PRAGMA wal_autocheckpoint = {ITSELF};
        """
    )
    return connection


def prepare(path: Path) -> None:
    """Make the file, readable by its owner alone, before SQLite would make it readable by more."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    path.chmod(0o600)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date, one numbered script at a time. Raises TooNew for data of a later version."""
    scripts = sorted(SCHEMA.glob("[0-9]*.sql"))
    done = version_of(connection)
    if done > len(scripts):
        raise TooNew(f"The data has version {done}; this program knows versions up to {len(scripts)}.")
    for number, script in enumerate(scripts[done:], start=done + 1):
        body = script.read_text(encoding="utf-8")
        connection.executescript(f"BEGIN IMMEDIATE; {body} UPDATE version SET number = {number}; COMMIT;")


def version_of(connection: sqlite3.Connection) -> int:
    """Which of our scripts the tables come from; 0 where there are none of ours."""
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'version'").fetchone()
    return int(connection.execute("SELECT number FROM version").fetchone()[0]) if found else 0
