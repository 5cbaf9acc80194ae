"""What every store promises: sealed bytes in, the same bytes out, all of a commit or nothing of it."""

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Final, Protocol

import msgspec


class Shelf(StrEnum):
    """A kind of small sealed row; each lies in a table of its own."""

    PEOPLE = "people"
    NAMES = "names"
    SESSIONS = "sessions"
    INVITATIONS = "invitations"
    ROUNDS = "rounds"
    TEXTS = "texts"
    META = "meta"


class AnyValue(Enum):
    """The type of `ANY`, so that `None` can go on meaning that nothing may be there yet."""

    ANY = "any"


ANY: Final = AnyValue.ANY


class Record(msgspec.Struct, frozen=True):
    """One sealed event. `seq` counts from 1 in its stream; `before` is the hash of the record before.

    A msgspec struct, since a page reads some hundred of them and a frozen dataclass takes far longer to make.
    """

    seq: int
    author: bytes
    sealed: bytes
    before: bytes


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A sealed fold of a stream, up to and with record `seq`."""

    seq: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Held:
    """Everything needed to open a stream, as it stood at one moment: what follows the snapshot is the tail."""

    head: bytes | None
    snapshot: Snapshot | None
    tail: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Append:
    """The next record of a stream and its new sealed head. Taken unless `seq` is the last one plus one."""

    stream: bytes
    record: Record
    head: bytes


@dataclass(frozen=True, slots=True)
class Keep:
    """A snapshot to keep. It replaces one of the same age or older; a newer one stays, and that is no error."""

    stream: bytes
    snapshot: Snapshot


@dataclass(frozen=True, slots=True)
class Put:
    """A row on a shelf. `was`: what has to be there now; None for nothing, ANY for whatever is. `until` is for `prune`.

    Where the old value has to be gone from the disk (a wrap of a key), Drop it first in the same commit.
    """

    shelf: Shelf
    key: bytes
    value: bytes
    was: bytes | AnyValue | None = ANY
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    """A row to take off its shelf and off the disk. With `must_exist` it is Taken when somebody else took it first."""

    shelf: Shelf
    key: bytes
    must_exist: bool = False


@dataclass(frozen=True, slots=True)
class Burn:
    """A whole stream to destroy: its records, its head and its snapshot."""

    stream: bytes


Write = Append | Keep | Put | Drop | Burn


class Taken(Exception):
    """Somebody wrote first; nothing of this commit was written."""


class Full(Exception):
    """The disk is full; nothing of this commit was written."""


class Busy(Exception):
    """Another server holds this data."""


class Closed(Exception):
    """The store was closed before this was asked of it."""


class Store(Protocol):
    """Streams of sealed records, and shelves of sealed rows. What was acknowledged is on the disk."""

    async def held(self, stream: bytes) -> Held:
        """Head, snapshot and the records after it, all of one moment."""
        ...

    async def tail(self, stream: bytes, after: int = 0) -> list[Record]:
        """The records with a sequence above `after`, in order."""
        ...

    async def head(self, stream: bytes) -> bytes | None:
        """The sealed head of a stream that has a record."""
        ...

    async def snapshot(self, stream: bytes) -> Snapshot | None:
        """The newest snapshot kept."""
        ...

    async def get(self, shelf: Shelf, key: bytes) -> bytes | None:
        """The value under a key. Rows past their `until` are still there until pruned."""
        ...

    async def under(self, shelf: Shelf, prefix: bytes) -> list[tuple[bytes, bytes]]:
        """Keys and values whose key begins with `prefix`, in the order of their keys."""
        ...

    async def commit(self, *writes: Write) -> None:
        """Write all of these in their order, or raise Taken or Full and write none."""
        ...

    async def prune(self, before: int) -> None:
        """Drop every row whose `until` is below `before`."""
        ...

    async def close(self) -> None:
        """Finish what was asked, and let the data go."""
        ...
