"""Sealed streams: every record in its place, the chain whole, the tail uncut, or nothing is shown at all."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import msgspec

from unhurried import core
from unhurried.store.promises import Append, Held, Keep, Record, Snapshot, Store, Write
from unhurried.vault.keyring import Untold
from unhurried.vault.seal import Broken, Chance, Cipher, Place, ready, record_hash, seal, unseal, unseal_record

START: Final = bytes(32)
NOBODY: Final = bytes(16)
PROGRAMME: Final = b"programme".ljust(16, b"\0")
COUPLE: Final = b"couple".ljust(16, b"\0")
SNAPSHOT_EVERY: Final = 20

Event = TypeVar("Event")
State = TypeVar("State")


class Tampered(Exception):
    """A stream that is not as it was written. It says nothing of what the stream holds."""


class Stream(Untold, frozen=True):
    """Which stream, and the key that opens it. `id` is 16 bytes, `key` 32."""

    id: bytes
    key: bytes


class Kept(msgspec.Struct, Generic[State], frozen=True):
    """A fold, how far into its stream it reaches, the hash it reaches to, and the age of the snapshot it came from."""

    state: State
    seq: int = 0
    last: bytes = START
    snapshot: int = 0


class Kind(Generic[Event, State]):
    """What a stream of one kind holds: how its events are read and written, and what they fold to."""

    def __init__(
        self, name: str, read: Callable[[bytes], Event], fold: Callable[[Iterable[Event], State | None], State],
        state: type[State],
    ) -> None:  # fmt: skip
        self.name, self.read, self.fold = name, read, fold
        self.pack = msgspec.msgpack.Encoder().encode
        self.unpack = msgspec.msgpack.Decoder(state).decode


class Streams(Generic[Event, State]):
    """Opens streams of one kind, and prepares what is added to them."""

    def __init__(self, kind: Kind[Event, State], store: Store, instance: bytes, chance: Chance) -> None:
        self._kind, self._store, self._instance, self._chance = kind, store, instance, chance

    async def open(self, stream: Stream) -> Kept[State]:
        """Where a stream's fold is now. Raises Tampered when anything in it is not as it was written."""
        held, cipher = await self._store.held(stream.id), ready(stream.key)
        try:
            start = self._from_snapshot(stream, cipher, held.snapshot)
            if start is None and held.snapshot is not None:
                held = await self._whole(stream, held)
            return self._opened(stream, cipher, held, start or Kept(self._kind.fold((), None)))
        except Broken:
            raise Tampered(f"a {self._kind.name} record does not open") from None

    async def authored(self, stream: Stream) -> list[tuple[Event, bytes]]:
        """Every event of a stream with its author, once the whole of it was seen to be as it was written.

        Raises Tampered.
        """
        held, cipher = await self._store.held(stream.id), ready(stream.key)
        try:
            whole = await self._whole(stream, held)
            self._opened(stream, cipher, whole, Kept(self._kind.fold((), None)))
            return [(self._read(stream, cipher, record), record.author) for record in whole.tail]
        except Broken:
            raise Tampered(f"a {self._kind.name} record does not open") from None

    def added(
        self,
        stream: Stream,
        kept: Kept[State],
        events: Sequence[Event],
        written: Callable[[Event], bytes],
        author: bytes,
    ) -> tuple[Kept[State], list[Write]]:
        """What to commit so that these events follow, and the fold after them."""
        writes: list[Write] = []
        seq, last = kept.seq, kept.last
        for event in events:
            seq += 1
            place = self._place("record", stream, seq, author, last)
            sealed = seal(stream.key, written(event), place, self._chance)
            record = Record(seq, author, sealed, last)
            last = record_hash(place, sealed)
            writes.append(Append(stream.id, record, self._head(stream, seq, last)))
        after = Kept(self._kind.fold(events, kept.state), seq, last, kept.snapshot)
        if seq - kept.snapshot >= SNAPSHOT_EVERY:
            after = msgspec.structs.replace(after, snapshot=seq)
            writes.append(self._snapshot(stream, after))
        return after, writes

    def _read(self, stream: Stream, cipher: Cipher, record: Record) -> Event:
        place = self._place("record", stream, record.seq, record.author, record.before)
        return self._kind.read(unseal(cipher, record.sealed, place))

    async def _whole(self, stream: Stream, held: Held) -> Held:
        """The same moment of a stream, without its snapshot: what was written since belongs to a later head."""
        last = held.tail[-1].seq if held.tail else held.snapshot.seq if held.snapshot else 0
        tail = await self._store.tail(stream.id)
        return Held(held.head, None, tuple(record for record in tail if record.seq <= last))

    def _opened(self, stream: Stream, cipher: Cipher, held: Held, kept: Kept[State]) -> Kept[State]:
        events, last, seq = [], kept.last, kept.seq
        for record in held.tail:
            seq += 1
            if record.seq != seq or record.before != last:
                raise Tampered(f"a {self._kind.name} stream has a gap")
            plain, last = unseal_record(cipher, record.sealed, self._place("record", stream, seq, record.author, last))
            events.append(self._kind.read(plain))
        self._check_head(stream, cipher, held.head, seq, last)
        state = self._kind.fold(events, kept.state) if events else kept.state
        return Kept(state, seq, last, kept.snapshot)

    def _from_snapshot(self, stream: Stream, cipher: Cipher, snapshot: Snapshot | None) -> Kept[State] | None:
        if snapshot is None:
            return None
        plain = unseal(cipher, snapshot.sealed, self._place("snapshot", stream, snapshot.seq))
        if plain[:32] != FOLDED_BY:
            return None
        return Kept(self._kind.unpack(plain[64:]), snapshot.seq, plain[32:64], snapshot.seq)

    def _snapshot(self, stream: Stream, kept: Kept[State]) -> Keep:
        plain = FOLDED_BY + kept.last + self._kind.pack(kept.state)
        sealed = seal(stream.key, plain, self._place("snapshot", stream, kept.seq), self._chance)
        return Keep(stream.id, Snapshot(kept.seq, sealed))

    def _head(self, stream: Stream, seq: int, last: bytes) -> bytes:
        return seal(stream.key, seq.to_bytes(8, "big") + last, self._place("head", stream), self._chance)

    def _check_head(self, stream: Stream, cipher: Cipher, head: bytes | None, seq: int, last: bytes) -> None:
        if head is None:
            if seq:
                raise Tampered(f"a {self._kind.name} stream has lost its head")
            return
        if unseal(cipher, head, self._place("head", stream)) != seq.to_bytes(8, "big") + last:
            raise Tampered(f"a {self._kind.name} stream has lost its end")

    def _place(self, what: str, stream: Stream, seq: int = 0, author: bytes = NOBODY, before: bytes = START) -> Place:
        return Place(f"{self._kind.name}-{what}", self._instance, stream.id, seq, author, before)


def _fingerprint() -> bytes:
    digest = hashlib.sha256()
    for path in sorted(Path(core.__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.digest()


# A snapshot is a fold by the rules of its day: when a rule changes, the stream is folded afresh.
FOLDED_BY: Final = _fingerprint()

AnyKind = Kind[Any, Any]
