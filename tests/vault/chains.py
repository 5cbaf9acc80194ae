"""A short stream as a keeper keeps it: sealed records, each bound to the one before, and a sealed head apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import shake_256

from unhurried.vault.seal import START, Chance, Place, ready, record_hash, seal, unseal, unseal_record

INSTANCE = b"one instance...."
OURS, THEIRS = b"a couple's strm.", b"another stream.."
ANA, BEN, CLEO = b"ana.............", b"ben.............", b"cleo............"
KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))


def chance_from(seed: str) -> Chance:
    """Chance that can be told again: the same seed draws the same bytes."""
    count = iter(range(10**9))
    return lambda size: shake_256(f"{seed}/{next(count)}".encode()).digest(size)


@dataclass(frozen=True)
class Sealed:
    """A record as a store holds it."""

    author: bytes
    sealed: bytes


@dataclass(frozen=True)
class Chain:
    """What lies on the disk, and under which names it is looked for."""

    records: tuple[Sealed, ...]
    head: bytes
    instance: bytes = INSTANCE
    stream: bytes = OURS
    purpose: str = "record"
    key: bytes = field(default=KEY, repr=False)

    def without(self, *gone: int) -> "Chain":
        """Some records are missing, and the others have moved up."""
        return replace(self, records=tuple(r for at, r in enumerate(self.records) if at not in gone))

    def with_record(self, at: int, record: Sealed) -> "Chain":
        """Another record in that place."""
        return replace(self, records=(*self.records[:at], record, *self.records[at + 1 :]))

    def read(self) -> list[bytes]:
        """Open all of it, and compare the end with the head. Raises Broken."""
        cipher, plains, last = ready(self.key), [], START
        for place, record in self._places():
            plain, last = unseal_record(cipher, record.sealed, place)
            plains.append(plain)
        unseal(self.key, self.head, self._head_place(len(plains), last))
        return plains

    def _places(self) -> Iterator[tuple[Place, Sealed]]:
        before = START
        for seq, record in enumerate(self.records, start=1):
            place = Place(self.purpose, self.instance, self.stream, seq, record.author, before)
            yield place, record
            before = record_hash(place, record.sealed)

    def _head_place(self, seq: int, last: bytes) -> Place:
        return Place("head", self.instance, self.stream, seq, bytes(16), last)


def chain_of(texts: list[bytes], chance: Chance, *, stream: bytes = OURS, key: bytes = KEY) -> Chain:
    """Ana and Ben write in turn."""
    records, before = [], START
    for seq, text in enumerate(texts, start=1):
        place = Place("record", INSTANCE, stream, seq, (ANA, BEN)[seq % 2], before)
        records.append(Sealed(place.author, seal(key, text, place, chance)))
        before = record_hash(place, records[-1].sealed)
    end = Place("head", INSTANCE, stream, len(texts), bytes(16), before)
    return Chain(tuple(records), seal(key, b"", end, chance), stream=stream, key=key)
