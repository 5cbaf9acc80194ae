"""Notes of one's own, as a page lists them: which there are, and what of them the other may read just now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from unhurried.core.evening import evening_of
from unhurried.core.events.own import NoteKept
from unhurried.core.notes import About
from unhurried.keeper.notes import Words, words_kept, words_shown
from unhurried.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Kept:
    """A note with its words. `seen` names them: a form that was made before they changed is told apart by it."""

    id: str
    on: date
    words: Words
    seen: str


async def evening_for(visit: Visit) -> date:
    """The evening it is: by the couple's home, or the house's for one alone."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    if journey is None or not journey.people:
        return evening_of(visit.now, visit.house.config.zone)
    return journey.evening(visit.now)


async def partner_of(visit: Visit) -> str:
    """The name of the one who could be let read something; empty without anybody."""
    book = await visit.couple() if visit.has_couple else None
    return book.other.name if book is not None and book.journey.linked else ""


async def over_since(visit: Visit) -> datetime | None:
    """When the book one is in was left; None while it is open, or where there is none."""
    return (await visit.couple()).journey.closed_at if visit.has_couple else None


async def own_notes(visit: Visit) -> Mapping[str, NoteKept]:
    """One's own notes. Of a book that is over none: what was written then opens by the other's name, and not here."""
    notes, over = (await visit.own()).own.notes, await over_since(visit)
    return notes if over is None else {id: note for id, note in notes.items() if note.at > over}


async def of_kind(visit: Visit, about: About) -> Sequence[NoteKept]:
    """One's own notes of a kind, the newest first."""
    newest = [one for one in reversed(tuple((await own_notes(visit)).values())) if one.kind == about]
    return sorted(newest, key=lambda one: (one.on, one.at), reverse=True)


async def read(visit: Visit, kept: NoteKept) -> Kept:
    """A note with its words. Raises Tampered."""
    return Kept(kept.note, kept.on, await words_kept(visit.house.keeper, visit.person, kept), kept.text)


async def shown(visit: Visit, about: About) -> Sequence[tuple[str, Words]]:
    """The notes of a kind that the other may read just now, by their names, with the parts that say something."""
    book = await visit.couple() if visit.has_couple else None
    if book is None:
        return []
    mine = [note for note in book.journey.between.notes if note.by == book.me and note.kind == about]
    words = [(note.id, await words_shown(visit.house.keeper, visit.person, note)) for note in mine]
    return [(id, {part: said for part, said in one.items() if said}) for id, one in words]
