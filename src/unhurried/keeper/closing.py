"""Closing what two people wrote together: at once for both, and after fourteen days its key is destroyed.

Nobody can be made to hand in a key that lies in their keyring. So what they wrote is sealed afresh, under a key that
no keyring holds: it lies in one row, wrapped under theirs, and when that row goes nobody opens the record again. In
the record's old place stays that it began, that it was left, and that it was closed.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from unhurried.core.events import CoupleBegun, CoupleClosed, CoupleEvent, SharedClosed, WordsDiffered, WordsMatched
from unhurried.core.journey import Journey
from unhurried.core.notation import write
from unhurried.keeper.streams import COUPLE, Kept, Stream, Streams, Tampered
from unhurried.keeper.texts import Texts
from unhurried.store.promises import Burn, Drop, Put, Shelf, Store, Taken, Write
from unhurried.vault.keyring import Untold
from unhurried.vault.keys import new_id, new_key
from unhurried.vault.seal import Broken, Chance, Place, unwrap, wrap

CLOSED: Final = b"closed/"
BOND: Final = (CoupleBegun, WordsMatched, WordsDiffered, CoupleClosed)


class Row(msgspec.Struct, frozen=True):
    """When it is destroyed, in seconds as the clock counts them; where it lies until then; and its last key."""

    until: int
    stream: bytes
    key: bytes


class Over(Untold, frozen=True):
    """A couple that is over, opened for one of the two: its record's name, the other's, and where its texts lie.

    What was closed stands there until its key is destroyed; after that only that there was something.
    """

    id: str
    name: str
    journey: Journey
    texts: Stream


class Closings:
    """Closes records, finds what was closed, and destroys it when its time has come."""

    def __init__(
        self, store: Store, streams: "Streams[CoupleEvent, Journey]", texts: Texts, instance: bytes, chance: Chance
    ) -> None:
        self._store, self._streams, self._texts = store, streams, texts
        self._instance, self._chance = instance, chance

    async def close(self, stream: Stream, closed: SharedClosed) -> bool:
        """Close a record that was left. False when it was closed, or read, in the same moment. Raises Tampered."""
        events, row = await self._streams.authored(stream), await self._store.get(Shelf.META, CLOSED + stream.id)
        if row is not None:
            return False
        inner = Stream(new_id(self._chance), new_key(self._chance))
        wrapped = wrap(stream.key, inner.key, self._place(stream), self._chance)
        kept = msgspec.msgpack.encode(Row(int(closed.until.timestamp()), inner.id, wrapped))
        bond = [(event, author) for event, author in events if isinstance(event, BOND)]
        writes: list[Write] = [
            Put(Shelf.META, CLOSED + stream.id, kept, was=None),
            Burn(stream.id),
            *self._written(stream, [*bond, (closed, COUPLE)]),
            *self._written(inner, events),
            *await self._texts.moved(stream, inner),
            *(Drop(Shelf.ROUNDS, name) for name, _ in await self._store.under(Shelf.ROUNDS, stream.id)),
        ]
        try:
            await self._store.commit(*writes)
        except Taken:
            return False
        return True

    async def inner(self, stream: Stream) -> Stream | None:
        """Where a closed record lies until its key is destroyed; None when it was not closed. Raises Tampered."""
        raw = await self._store.get(Shelf.META, CLOSED + stream.id)
        if raw is None:
            return None
        row = msgspec.msgpack.decode(raw, type=Row)
        try:
            return Stream(row.stream, unwrap(stream.key, row.key, self._place(stream)))
        except Broken:
            raise Tampered("a closed record does not open") from None

    async def destroy_due(self, now: datetime) -> None:
        """Destroy every closed record whose fourteen days are over: its key, and all that lay under it."""
        for name, raw in await self._store.under(Shelf.META, CLOSED):
            row = msgspec.msgpack.decode(raw, type=Row)
            if now.timestamp() < row.until:
                continue
            texts = await self._store.under(Shelf.TEXTS, row.stream)
            await self._store.commit(
                Drop(Shelf.META, name), Burn(row.stream), *(Drop(Shelf.TEXTS, text) for text, _ in texts)
            )

    def _written(self, stream: Stream, events: Sequence[tuple[CoupleEvent, bytes]]) -> list[Write]:
        kept, writes = Kept(Journey()), list[Write]()
        for event, author in events:
            kept, more = self._streams.added(stream, kept, (event,), write, author)
            writes += more
        return writes

    def _place(self, stream: Stream) -> Place:
        return Place("closed", self._instance, stream.id, 0, bytes(16))
