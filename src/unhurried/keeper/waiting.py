"""What somebody was writing when their journal closed: for them alone, and out of sight until it is open again."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from unhurried.store.promises import Drop, Put, Shelf, Store
from unhurried.vault.keyring import Untold
from unhurried.vault.keys import ID, waiting_pages
from unhurried.vault.seal import Broken, Chance, Place, seal, unseal

WAITS: Final = timedelta(days=7)
MOST: Final = 16  # of one person; then the oldest goes

Fields = tuple[tuple[str, str], ...]


class Laid(Untold, frozen=True):
    """A form as it came, without its token."""

    fields: Fields
    since: datetime


class Waiting:
    """Keeps forms beside the sign-ins, sealed to the person who sent them.

    They wait for the person and not for their cookie: falling asleep over the lock, or going, lets none of it go.
    """

    def __init__(self, store: Store, instance: bytes, chance: Chance) -> None:
        self._store, self._instance, self._chance = store, instance, chance

    async def lay(self, person: bytes, fields: Fields, now: datetime) -> None:
        """Lay a form by for whoever has that key. Sent again as it is, it lies there once. Raises Full."""
        there = await self.of(person, now)
        if any(laid.fields == fields for _, laid in there):
            return
        row, key = waiting_pages(person)
        id = row + self._chance(ID)
        sealed = seal(key, msgspec.msgpack.encode(Laid(fields, now)), self._place(id), self._chance)
        gone = [Drop(Shelf.SESSIONS, old) for old, _ in there[: len(there) - MOST + 1]] if len(there) >= MOST else []
        await self._store.commit(*gone, Put(Shelf.SESSIONS, id, sealed, was=None, until=int((now + WAITS).timestamp())))

    async def of(self, person: bytes, now: datetime) -> list[tuple[bytes, Laid]]:
        """Everything that waits for them, the oldest first."""
        row, key = waiting_pages(person)
        found = [(id, self._opened(id, key, sealed)) for id, sealed in await self._store.under(Shelf.SESSIONS, row)]
        fresh = [(id, laid) for id, laid in found if laid is not None and now - laid.since < WAITS]
        return sorted(fresh, key=lambda one: one[1].since)

    async def let_go(self, id: bytes) -> None:
        """It has gone in, or stands before its writer again."""
        await self._store.commit(Drop(Shelf.SESSIONS, id))

    def _opened(self, id: bytes, key: bytes, sealed: bytes) -> Laid | None:
        try:
            return msgspec.msgpack.decode(unseal(key, sealed, self._place(id)), type=Laid)
        except Broken:
            return None

    def _place(self, id: bytes) -> Place:
        return Place("journal-waiting", self._instance, id[:ID], 0, id[ID:])
