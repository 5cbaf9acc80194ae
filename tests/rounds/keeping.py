"""The keeper on a real store in which a place lies: what is answered, and everything that is kept afterwards."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from tests.promises.conftest import STORES
from tests.rounds.situations import SHELVED, Place, place
from tests.rounds.specification import SILENCE, Asked, Said
from tests.vault.chains import chance_from
from unhurried.core.asking import open_round
from unhurried.core.climbing import in_force
from unhurried.core.notation import read_couple
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.streams import START
from unhurried.store.memory import MemoryStore
from unhurried.store.promises import Append, Burn, Drop, Keep, Put, Shelf, Store, Write
from unhurried.store.sqlite import SqliteStore
from unhurried.vault.keys import Hardness
from unhurried.vault.seal import Place as Sealed
from unhurried.vault.seal import record_hash, unseal

# Of what is sealed, only how long it is: that is all that a thief of the disk can tell.
ROWS: Final = {
    "records": "SELECT stream, seq, author, length(sealed), length(before) FROM records",
    "heads": "SELECT stream, length(sealed) FROM heads",
    "snapshots": "SELECT stream, seq, length(sealed) FROM snapshots",
    **{shelf.value: f"SELECT key, length(value), coalesce(until, 0) FROM {shelf}" for shelf in Shelf},
}
Kept = list[tuple[object, ...]]


class House:
    """Two people, one keeper, a clock of its own, and a store that can be put back to what it was."""

    def __init__(self, where: str, store: Store, file: Path, *, drawn: bool = False) -> None:
        self.place: Place = place(where)
        self.now, self.store, self.file, self._drawn = self.place.now, store, file, drawn
        instance = self.place.state.rows[Shelf.META, b"instance"][0]
        self._chance = chance_from("rounds")
        programmes = {id: one.programme for id, one in SHELVED.items()}
        self.keeper = Keeper(
            store, instance, self.place.secret, self.chance, lambda: self.now, programmes, Hardness(65_536, 3)
        )

    def chance(self, size: int) -> bytes:
        """Chance told again, but for whether a rest is drawn: eight bytes are asked for nothing else."""
        return int(not self._drawn).to_bytes(8) if size == 8 else self._chance(size)

    async def book(self, who: int) -> CoupleBook:
        """The couple's record, opened for Ana (0) or Ben (1)."""
        return await self.keeper.couple(self.place.people[who])

    async def put_back(self) -> None:
        """Everything as it was when they came to this place."""
        self.now = self.place.now
        state, writes = self.place.state, list[Write]()
        stream = self.keeper.stream_of(self.place.people[0]).id
        writes += [Drop(Shelf.ROUNDS, name) for name, _ in await self.store.under(Shelf.ROUNDS, stream)]
        writes.append(Burn(stream))
        writes += [Append(stream, record, state.heads[stream]) for record in state.records[stream]]
        writes += [Keep(stream, state.snapshots[stream])] if stream in state.snapshots else []
        # No box: each question opens afresh, with its draw.
        kept = {where: row for where, row in state.rows.items() if where[0] is not Shelf.ROUNDS}
        writes += [Put(shelf, key, value) for (shelf, key), (value, _) in kept.items()]
        await self.store.commit(*writes)

    async def answered(self, asked: Asked, said: Sequence[Said], order: Sequence[int], *, pressed: bool) -> None:
        """Each does their part, in that order; then the question's moment comes, and Ana looks."""
        journey = (await self.book(0)).journey
        round = open_round(journey, (await self.book(0)).programme, self.now, asked.kind)
        # A yes can be taken back only while the other has said none.
        for who in sorted(order, key=lambda who: not said[who].was_taken_back):
            await self._does(asked, said[who], who, pressed=pressed)
        self.now = self.moment(asked, round.hour if round is not None else None)
        await (await self.book(0)).settle()

    async def _does(self, asked: Asked, said: Said, who: int, *, pressed: bool) -> None:
        if said.words == SILENCE:
            return
        book = await self.book(who)
        if said.was_taken_back:
            await book.answer(asked.kind, asked.yes)
            book = await self.book(who)
        await book.answer(asked.kind, said.answer, pressed=pressed and said.answer is not None)

    def moment(self, asked: Asked, hour: datetime | None) -> datetime:
        """When to look: at the question's hour where it has one, and on the next full hour of those that stand."""
        return hour or (self.now + timedelta(hours=1) if asked.moment == "full hour" else self.now)

    async def events(self) -> list[tuple[Any, bytes]]:
        """The couple's stream, decrypted: each event and its author."""
        stream, last, found = self.keeper.stream_of(self.place.people[0]), START, []
        instance = self.place.state.rows[Shelf.META, b"instance"][0]
        for record in await self.store.tail(stream.id):
            at = Sealed("couple-record", instance, stream.id, record.seq, record.author, last)
            found.append((read_couple(unseal(stream.key, record.sealed, at)), record.author))
            last = record_hash(at, record.sealed)
        return found

    def name_of(self, asked: Asked) -> bytes:
        """Under what name the box of that question lies."""
        stream, journey = self.keeper.stream_of(self.place.people[0]), self.place.journey
        programmes = {id: one.programme for id, one in SHELVED.items()}
        round = open_round(journey, in_force(programmes, journey), self.place.now, asked.kind)
        assert round is not None
        return self.keeper._boxes._name(stream, round)

    def everything(self) -> Kept:
        """Every row of the whole database: its table, its key, and how large everything sealed in it is."""
        if isinstance(self.store, MemoryStore):
            return _in_memory(self.store)
        reading = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        try:
            return sorted((table, *row) for table, question in ROWS.items() for row in reading.execute(question))
        finally:
            reading.close()

    def on_disk(self) -> bytes:
        """The files of the database, byte for byte."""
        return b"".join(path.read_bytes() for path in self.file.parent.glob(f"{self.file.name}*"))


@asynccontextmanager
async def house(where: str, kind: str, folder: Path, *, drawn: bool = False) -> AsyncIterator[House]:
    """Somewhere, on a store of that kind."""
    store = await STORES[kind](folder)
    assert isinstance(store, MemoryStore | SqliteStore)
    try:
        one = House(where, store, folder / "data.db", drawn=drawn)
        await one.put_back()
        yield one
    finally:
        await store.close()


def _in_memory(store: MemoryStore) -> Kept:
    state = store._open
    rows: Kept = [(shelf.value, key, len(value), until or 0) for (shelf, key), (value, until) in state.rows.items()]
    for stream, many in state.records.items():
        rows += [("records", stream, one.seq, one.author, len(one.sealed), len(one.before)) for one in many]
    rows += [("heads", stream, len(sealed)) for stream, sealed in state.heads.items()]
    return sorted(rows + [("snapshots", stream, one.seq, len(one.sealed)) for stream, one in state.snapshots.items()])
