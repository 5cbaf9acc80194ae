"""Somebody's journal, opened with the passphrase given again: a stream and texts under a key of its own."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import msgspec

from unhurried.core import journal as deciding
from unhurried.core.journal import Journal, JournalEvent, Leaf, Page, Words, fold_journal
from unhurried.core.notation import read_journal, write
from unhurried.keeper.couple import TRIES, TooBusy
from unhurried.keeper.streams import Kept, Kind, Stream, Streams, Tampered
from unhurried.keeper.texts import Texts
from unhurried.store.promises import Store, Taken, Write
from unhurried.vault.keys import new_id
from unhurried.vault.seal import Chance

JOURNALS: Final = Kind("journal", read_journal, fold_journal, Journal)


class JournalBook:
    """One person's journal. `journal` says which pages there are since the last read or write."""

    def __init__(
        self, stream: Stream, author: bytes, streams: "Streams[JournalEvent, Journal]", texts: Texts, store: Store,
        chance: Chance, now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._stream, self._author, self._streams, self._texts = stream, author, streams, texts
        self._store, self._chance, self._now = store, chance, now
        self._kept: Kept[Journal] = Kept(Journal())

    @property
    def journal(self) -> Journal:
        """Which pages there are."""
        return self._kept.state

    async def read(self) -> "JournalBook":
        """Read the journal afresh. Raises Tampered."""
        self._kept = await self._streams.open(self._stream)
        return self

    async def keep(self, leaf: Leaf, words: Words, page: str = "", seen: str = "") -> str:
        """Keep a page; the id it has then. Raises Incomplete, TooBusy.

        What it said before is destroyed with its key, in the same transaction.
        """
        deciding.need_words(words)
        fresh = new_id(self._chance).hex()
        for _ in range(TRIES):
            text, put = self._texts.share(self._stream, msgspec.json.encode(words).decode())
            event = deciding.keep(self.journal, leaf, page, seen, fresh, text, self._now())
            if await self._committed(event, put, *self._gone(event.page)):
                return event.page
        raise TooBusy

    async def erase(self, page: str) -> None:
        """Erase a page, and the key to its words. Raises TooBusy."""
        for _ in range(TRIES):
            event = deciding.erase(self.journal, page, self._now())
            if event is None or await self._committed(event, *self._gone(page)):
                return
        raise TooBusy

    async def shown(self, page: str, note: str) -> None:
        """Remember which note a page is about to become. Raises TooBusy."""
        for _ in range(TRIES):
            event = deciding.show(self.journal, page, note, self._now())
            if event is None or await self._committed(event):
                return
        raise TooBusy

    async def words(self, page: Page) -> Words:
        """What a page says. Raises Tampered, also where its words are gone and nobody erased them; TooBusy."""
        text = await self._texts.read(self._stream, page.text)
        if text is None:
            if (await self.read()).journal.pages.get(page.id) == page:
                raise Tampered("a page of a journal has lost its words")
            raise TooBusy  # another window kept or erased it in this moment
        return msgspec.json.decode(text, type=Words)

    async def all_words(self, leaf: Leaf) -> Sequence[tuple[Page, Words]]:
        """Every page of one kind with what it says, the newest first. Raises Tampered."""
        return [(page, await self.words(page)) for page in self.journal.of(leaf)]

    def _gone(self, page: str) -> list[Write]:
        before = self.journal.pages.get(page)
        return [] if before is None else [self._texts.take_back(self._stream, before.text)]

    async def _committed(self, event: JournalEvent, *writes: Write) -> bool:
        after, appended = self._streams.added(self._stream, self._kept, (event,), write, self._author)
        try:
            await self._store.commit(*appended, *writes)
        except Taken:
            await self.read()
            return False
        self._kept = after
        return True
