"""Letting the other read one entry: seen first exactly as they would, behind the journal's own lock."""

import re
from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import Response

from unhurried.core.journal import LONGEST, PARTS, Leaf, Words, written
from unhurried.core.notes import About, need_short
from unhurried.core.refusals import Incomplete
from unhurried.keeper.journal import JournalBook
from unhurried.keeper.notes import show_note
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.journal import lock
from unhurried.pages.journal.said import as_note, exercises, sharing
from unhurried.pages.journal.writing import keep
from unhurried.visits.visit import Visit

NAME: Final = re.compile("[0-9a-f]{32}")


async def go_on(visit: Visit, book: JournalBook) -> Response:
    """What waited behind the lock goes on: an entry about to be shown is seen once more, a page is kept."""
    return await (preview if lock.shows(visit) else keep)(visit, book)


async def preview(visit: Visit, book: JournalBook) -> Response:
    """What exactly the other would read. A clock that closes the journal leaves it waiting behind the lock."""
    (await visit.couple()).journey.need_link()
    leaf, words = await _entry(visit, book)
    if visit.text("then") == "close":
        return await lock.close(visit)
    return await _preview(visit, leaf, words)


async def show(visit: Visit, book: JournalBook) -> Response:
    """Show it, as it stood in the preview, and remember behind the lock which note it became."""
    (await visit.couple()).journey.need_link()
    leaf, words = await _entry(visit, book)
    note, said = _name(visit), as_note(leaf, words)
    if _refused(said) is not None:
        return await _preview(visit, leaf, words)
    await book.shown(visit.text("of"), note)
    await show_note(visit.house.keeper, visit.person, await visit.couple(), note, About(leaf), said)
    return visit.go(f"/notes/{note}")


async def _entry(visit: Visit, book: JournalBook) -> tuple[Leaf, Words]:
    """The entry it is about: in the words typed for it since, else as it is kept, with the parts that were chosen."""
    page = book.journal.pages.get(visit.text("of"))
    if page is None:
        raise HTTPException(404)
    leaf, chosen = Leaf(page.leaf), visit.texts("part")
    words = lock.words_in(visit, leaf) if visit.text("typed") else await book.words(page)
    left_out = set(written(words)) - set(chosen) if chosen else set[str]()
    return leaf, {part: "" if part in left_out else words.get(part, "") for part in PARTS[leaf]}


async def _preview(visit: Visit, leaf: Leaf, words: Words) -> Response:
    book, said = await visit.couple(), as_note(leaf, words)
    me = next(person.name for person in book.journey.people if person.id == book.me)
    refused = _refused(said)
    return visit.page(
        "journal/preview.html", 422 if refused else 200, leaf=leaf.value, words=words, of=visit.text("of"),
        note_said=said, me=me, partner=book.other.name, note=_name(visit),
        longest=LONGEST, refused_words=refused, said=sharing(), parts=PARTS[leaf],
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
