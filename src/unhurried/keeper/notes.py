"""Notes of one's own: kept for oneself, changed and erased, shown to the other and taken back.

Their words lie under keys of their own, so that what is changed, erased or taken back cannot be read again by anybody.
What is shown is a copy: the note one keeps can be changed without the other seeing it.
"""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from unhurried.core.between import Note
from unhurried.core.events.own import NoteErased, NoteKept
from unhurried.core.notes import About, need_short, show_afresh, standing, take_back
from unhurried.core.own import Own
from unhurried.keeper.closing import Over
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.own import OwnBook
from unhurried.keeper.people import Unlocked
from unhurried.store.promises import Write

Words = dict[str, str]


async def keep_note(
    keeper: Keeper, person: Unlocked, own: OwnBook, note: str, about: About, words: Words, on: date
) -> None:
    """Keep a note for oneself under that name; what it said before is destroyed with its key. Raises Incomplete."""
    need_short(words)
    text, shared = keeper.texts.share(person.own, msgspec.json.encode(words).decode())

    def decide(own: Own, at: datetime) -> NoteKept:
        before = own.notes.get(note)
        return NoteKept(at=at, note=note, kind=about, text=text, on=on if before is None else before.on)

    def beside(own: Own) -> Sequence[Write]:
        return (*_gone(keeper, person, own, note), shared)

    await own.record(decide, beside)


async def erase_note(keeper: Keeper, person: Unlocked, own: OwnBook, note: str) -> None:
    """Erase it, and the key to its words. Nothing when it is gone already."""
    await own.record(
        lambda own, at: NoteErased(at=at, note=note) if note in own.notes else None,
        lambda own: _gone(keeper, person, own, note),
    )


async def words_kept(keeper: Keeper, person: Unlocked, kept: NoteKept) -> Words:
    """What a note of one's own says; nothing where another window erased it in this moment. Raises Tampered."""
    return _words(await keeper.texts.read(person.own, kept.text))


async def show_note(
    keeper: Keeper, person: Unlocked, book: CoupleBook, note: str, about: About, words: Words,
    earlier: Sequence[str] = (),
) -> None:  # fmt: skip
    """Let the other read these words, under that name. Sent twice it is shown once. Raises Incomplete, NotLinked.

    What stands of the `earlier` notes is taken back in the same transaction, and its keys go.
    """
    need_short(words)
    stream = keeper.stream_of(person)
    text, shared = keeper.texts.share(stream, msgspec.json.encode(words).decode())
    before = standing(book.journey, earlier, book.me)
    if book.journey.between.note(note) is None:
        names, gone = [one.id for one in before], [keeper.texts.take_back(stream, one.text) for one in before]
        await book.record(
            lambda journey, at: show_afresh(journey, note, about, text, names, book.me, at), *gone, shared
        )


async def take_note_back(keeper: Keeper, person: Unlocked, book: CoupleBook, note: str) -> None:
    """Take it back: its key goes, and nobody can read it again. Raises NotThere."""
    shown = book.journey.between.note(note)
    gone = () if shown is None else (keeper.texts.take_back(keeper.stream_of(person), shown.text),)
    await book.record(lambda journey, at: take_back(journey, note, book.me, at), *gone)


async def words_shown(keeper: Keeper, person: Unlocked, shown: Note) -> Words:
    """What a note says that is shown; nothing where it was taken back in this moment. Raises Tampered."""
    return _words(await keeper.texts.read(keeper.stream_of(person), shown.text))


async def words_over(keeper: Keeper, over: Over, shown: Note) -> Words:
    """What a note says that was shown in a couple that is over; nothing where it was taken back. Raises Tampered."""
    return _words(await keeper.texts.read(over.texts, shown.text))


def _words(text: str | None) -> Words:
    return {} if text is None else msgspec.json.decode(text, type=Words)


def _gone(keeper: Keeper, person: Unlocked, own: Own, note: str) -> Sequence[Write]:
    before = own.notes.get(note)
    return () if before is None else (keeper.texts.take_back(person.own, before.text),)
