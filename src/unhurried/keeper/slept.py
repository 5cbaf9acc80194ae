"""What somebody was sending when their sign-in had fallen asleep: for them alone, behind their next one."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from unhurried.keeper.people import Unlocked
from unhurried.store.promises import Put, Shelf, Store
from unhurried.vault.keyring import Untold
from unhurried.vault.keys import slept_form, slept_key
from unhurried.vault.seal import Broken, Chance, Place, seal, unseal

WAITS: Final = timedelta(minutes=30)  # a yes that is older has to be said afresh


class Sent(Untold, frozen=True):
    """A form as it came. Without an address it is only to be read."""

    address: str
    fields: tuple[tuple[str, str], ...]
    since: datetime


class Slept:
    """Keeps one form for each sign-in. Its row is found by the cookie, and opened by the person's own key alone:
    whoever else comes in on that phone finds nothing.
    """

    def __init__(self, store: Store, instance: bytes, chance: Chance) -> None:
        self._store, self._instance, self._chance = store, instance, chance

    @staticmethod
    def key_of(person: Unlocked) -> bytes:
        """The key by which a person who has come in opens what they had sent."""
        return slept_key(person.key)

    async def keep(self, token: bytes, key: bytes, sent: Sent) -> None:
        """Lay a form by. `key` is what the sleeping sign-in left for this, and opens nothing else."""
        id = slept_form(token)
        sealed = seal(key, msgspec.msgpack.encode(sent), self._place(id), self._chance)
        await self._store.commit(Put(Shelf.SESSIONS, id, sealed, until=int((sent.since + WAITS).timestamp())))

    async def find(self, token: bytes, key: bytes, now: datetime) -> Sent | None:
        """The form that waits in this sign-in, if any does and the key is its person's."""
        id = slept_form(token)
        sealed = await self._store.get(Shelf.SESSIONS, id)
        if sealed is None:
            return None
        try:
            sent = msgspec.msgpack.decode(unseal(key, sealed, self._place(id)), type=Sent)
        except Broken:
            return None
        return sent if abs(now - sent.since) < WAITS else None

    def _place(self, id: bytes) -> Place:
        return Place("slept-form", self._instance, id, 0, bytes(16))
