"""Texts that can be taken back: each under a key of its own, so that taking it back destroys the key."""

from unhurried.keeper.streams import Stream, Tampered
from unhurried.store.promises import Drop, Put, Shelf, Store, Write
from unhurried.vault.forget import seal_text, unseal_text
from unhurried.vault.seal import Broken, Chance, Place


class Texts:
    """Keeps shared texts beside a couple's stream."""

    def __init__(self, store: Store, instance: bytes, chance: Chance) -> None:
        self._store, self._instance, self._chance = store, instance, chance

    def share(self, stream: Stream, words: str) -> tuple[str, Write]:
        """A new text's name, and what to commit with the event that names it."""
        name = self._chance(16)
        row = seal_text(stream.key, words.encode(), self._place(stream, name), self._chance)
        return name.hex(), Put(Shelf.TEXTS, stream.id + name, row, was=None)

    def take_back(self, stream: Stream, name: str) -> Write:
        """What to commit so that nobody can read the text again."""
        return Drop(Shelf.TEXTS, stream.id + bytes.fromhex(name))

    async def read(self, stream: Stream, name: str) -> str | None:
        """The words of a shared text, or None when it was taken back. Raises Tampered."""
        row = await self._store.get(Shelf.TEXTS, stream.id + bytes.fromhex(name))
        if row is None:
            return None
        try:
            return unseal_text(stream.key, row, self._place(stream, bytes.fromhex(name))).decode()
        except Broken:
            raise Tampered("a shared text does not open") from None

    async def moved(self, stream: Stream, to: Stream) -> list[Write]:
        """What to commit so that every text of one stream lies under another, sealed afresh. Raises Tampered."""
        writes: list[Write] = []
        for key, row in await self._store.under(Shelf.TEXTS, stream.id):
            name = key.removeprefix(stream.id)
            try:
                plain = unseal_text(stream.key, row, self._place(stream, name))
            except Broken:
                raise Tampered("a shared text does not open") from None
            again = seal_text(to.key, plain, self._place(to, name), self._chance)
            writes += [Drop(Shelf.TEXTS, key), Put(Shelf.TEXTS, to.id + name, again, was=None)]
        return writes

    def _place(self, stream: Stream, name: bytes) -> Place:
        return Place("text", self._instance, stream.id, 0, name)
