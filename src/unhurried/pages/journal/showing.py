"""Letting the other read one entry: seen first exactly as they would, behind the journal's own lock."""

import re
from dataclasses import dataclass
from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import Response

from unhurried.core.journal import LONGEST, PARTS, Leaf, Page, Words, written
from unhurried.core.notes import About, need_short, seen_as, standing
from unhurried.core.refusals import Incomplete
from unhurried.keeper.journal import JournalBook
from unhurried.keeper.notes import show_note
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.journal import lock
from unhurried.pages.journal.said import as_note, exercises, sharing
from unhurried.pages.journal.writing import keep
from unhurried.visits.visit import Visit

NAME: Final = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it would be shown; `own` is what was typed on its own page and isn't kept there."""

    page: Page
    leaf: Leaf
    words: Words
    own: Words
    refused: RefusalWords | None

    @property
    def said(self) -> Words:
        """What the other would read."""
        return as_note(self.leaf, self.words)

    @property
    def as_seen(self) -> str:
        """What names these very words."""
        return seen_as(About(self.leaf), self.said)


async def go_on(visit: Visit, book: JournalBook) -> Response:
    """What waited behind the lock goes on: an entry about to be shown is seen once more, a page is kept."""
    return await (preview if lock.shows(visit) else keep)(visit, book)


async def preview(visit: Visit, book: JournalBook) -> Response:
    """What exactly the other would read. A clock that closes the journal leaves it waiting behind the lock."""
    (await visit.couple()).journey.need_link()
    entry = await _entry(visit, book)
    return await lock.close(visit) if visit.text("then") == "close" else await _preview(visit, entry)


async def show(visit: Visit, book: JournalBook) -> Response:
    """Show it, as it stood in the preview, and remember behind the lock which note it became.

    In other words, or with another line left out, it is only seen again. What of the entry was shown before goes.
    """
    (await visit.couple()).journey.need_link()
    entry = await _entry(visit, book)
    if visit.text("then") == "close":
        return await lock.close(visit)
    if entry.refused is not None or visit.text("as_seen") != entry.as_seen:
        return await _preview(visit, entry, changed=True)
    note, of, about = _name(visit), entry.page.id, About(entry.leaf)
    if entry.own:
        of = await book.keep(entry.leaf, entry.own, of, visit.text("seen"))
    await book.shown(of, note)
    earlier = entry.page.notes
    await show_note(visit.house.keeper, visit.person, await visit.couple(), note, about, entry.said, earlier)
    return visit.go(f"/notes/{note}")


async def _entry(visit: Visit, book: JournalBook) -> Entry:
    """The entry it is about: in the words typed for it since, else as it is kept, with the parts that were chosen."""
    page = book.journal.pages.get(visit.text("of"))
    if page is None:
        raise HTTPException(404)
    leaf, kept = Leaf(page.leaf), await book.words(page)
    typed = lock.words_in(visit, leaf) if visit.text("typed") else kept
    chosen = set(visit.texts("part"))
    offered = set(visit.texts("offered")) or (set(written(typed)) if chosen else set[str]())
    words = {part: "" if part in offered - chosen else typed.get(part, "") for part in PARTS[leaf]}
    # With no line left there is nothing to show, and nothing of what was typed is to be lost.
    refused = _refused(as_note(leaf, words))
    own = lock.own_in(visit, leaf) or (typed if visit.text("page") == page.id else {})
    unkept = own != {part: kept.get(part, "") for part in PARTS[leaf]}
    return Entry(page, leaf, words if written(words) else typed, own if unkept else {}, refused)


async def _preview(visit: Visit, entry: Entry, *, changed: bool = False) -> Response:
    book, leaf, words = await visit.couple(), entry.leaf, entry.words
    me = next(person.name for person in book.journey.people if person.id == book.me)
    note, between = _name(visit), book.journey.between
    return visit.page(
        "journal/preview.html", 422 if entry.refused else 200, leaf=leaf.value, words=words, of=entry.page.id,
        note_said=entry.said, me=me, partner=book.other.name, as_seen=entry.as_seen, changed=changed,
        # Under the name of one that stands there already nothing else could be shown.
        note=note if between.note(note) is None else visit.house.keeper.name(),
        afresh=bool(standing(book.journey, entry.page.notes, book.me)), own=entry.own, seen_was=visit.text("seen"),
        longest=LONGEST, refused_words=entry.refused, said=sharing(), parts=PARTS[leaf],
        exercise=exercises().of(words) if leaf is Leaf.EXERCISE else None, filled=tuple(written(words)),
    )  # fmt: skip


def _name(visit: Visit) -> str:
    """The note's name, as its preview gave it; a new one where it gave none."""
    name = visit.text("note")
    return name if NAME.fullmatch(name) else visit.house.keeper.name()


def _refused(said: Words) -> RefusalWords | None:
    try:
        need_short({part: words for part, words in said.items() if part != "asked"})
    except Incomplete as lacks:
        return refusal_words(lacks)
    return None
