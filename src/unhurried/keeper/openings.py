"""The journals that lie open, each in one sign-in and for five minutes after it was last used."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from unhurried.store.promises import ANY, AnyValue, Drop, Full, Put, Shelf, Store, Taken
from unhurried.vault.keyring import Untold
from unhurried.vault.keys import journal_opening
from unhurried.vault.seal import Broken, Chance, Place, seal, unseal

OPEN_FOR: Final = timedelta(minutes=5)
TOUCH_EVERY: Final = timedelta(seconds=10)


class Opening(Untold, frozen=True):
    """What lies beside a sign-in while its journal is open."""

    key: bytes
    seen: datetime


class Openings:
    """Keeps a journal's key beside a sign-in, sealed by what that sign-in's cookie alone holds.

    It never lies under the person key: whoever came by that one has not come by this.
    """

    def __init__(self, store: Store, instance: bytes, chance: Chance) -> None:
        self._store, self._instance, self._chance = store, instance, chance

    async def begin(self, token: bytes, key: bytes, now: datetime) -> None:
        """Leave a journal open in this sign-in."""
        await self._put(token, Opening(key, now))

    async def find(self, token: bytes, now: datetime) -> bytes | None:
        """The key of the journal open in this sign-in, which stays open five minutes from now; None where it closed."""
        id, kek = journal_opening(token)
        sealed = await self._store.get(Shelf.SESSIONS, id)
        if sealed is None:
            return None
        try:
            opening = msgspec.msgpack.decode(unseal(kek, sealed, self._place(id)), type=Opening)
        except Broken:
            return None
        if abs(now - opening.seen) >= OPEN_FOR:
            await self.end(token)
            return None
        if now - opening.seen > TOUCH_EVERY:
            try:
                await self._put(token, Opening(opening.key, now), was=sealed)
            except Taken:  # closed in another window: what was closed must not open again by itself
                return await self.find(token, now)
            except Full:
                pass
        return opening.key

    async def end(self, token: bytes) -> None:
        """Close the journal of this sign-in."""
        await self._store.commit(Drop(Shelf.SESSIONS, journal_opening(token).id))

    async def _put(self, token: bytes, opening: Opening, *, was: bytes | AnyValue = ANY) -> None:
        id, kek = journal_opening(token)
        sealed = seal(kek, msgspec.msgpack.encode(opening), self._place(id), self._chance)
        until = int((opening.seen + OPEN_FOR).timestamp())
        await self._store.commit(Put(Shelf.SESSIONS, id, sealed, was, until))

    def _place(self, id: bytes) -> Place:
        return Place("journal-opening", self._instance, id, 0, bytes(16))
