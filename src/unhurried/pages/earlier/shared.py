"""What two people wrote together, as it was when one of them left, for either of the two."""

import hashlib
from datetime import date
from zoneinfo import ZoneInfo

import msgspec

from unhurried.core.limits import Mark
from unhurried.core.own import Own
from unhurried.keeper.closing import Over
from unhurried.keeper.notes import Words, words_kept, words_over
from unhurried.visits.visit import Visit

OWN_WORDS = ("pausing", "soft_no", "tentative_yes", "checking", "leaving", "afterwards", "plan")


class Read(msgspec.Struct, frozen=True):
    """Words that one of the two let the other read."""

    by: str
    words: str


class Noted(msgspec.Struct, frozen=True):
    """A note: one's own of that time, or one that was shown, `by` its writer."""

    kind: str
    on: date
    words: Words
    by: str = ""


class Shared(msgspec.Struct, frozen=True, kw_only=True):
    """The record of both. `name` is what closing it asks for.

    `until`: the day on which its key is destroyed, where it was closed; `gone`: it has been.
    """

    name: str
    until: date | None
    gone: bool
    marks: list[tuple[str, Mark]]
    words: list[tuple[str, str]]
    read: list[Read]
    notes: list[Noted]

    @property
    def empty(self) -> bool:
        """Whether nothing was written in it, or nothing is left."""
        return not (self.marks or self.words or self.read or self.notes)


async def shared(visit: Visit, over: Over) -> Shared:
    """Everything of it that words were found for."""
    until = over.journey.until
    return Shared(
        name=named(visit, over),
        until=None if until is None else until.astimezone(ZoneInfo(over.journey.zone)).date(),
        gone=until is not None and visit.now >= until, marks=_marks(visit, over), words=_own_words(over),
        read=await _read(visit, over), notes=await _notes(visit, over),
    )  # fmt: skip


def named(visit: Visit, over: Over) -> str:
    """A name for one of the records, for the forms of one sign-in: it is told of nowhere else, and opens nothing."""
    return hashlib.sha256(f"{visit.csrf} {over.id}".encode()).hexdigest()[:12]


def _marks(visit: Visit, over: Over) -> list[tuple[str, Mark]]:
    """The lines of the agreement as it was, by their words."""
    agreement, shelf = over.journey.agreement, visit.house.shelf
    known = {item.id: item.label for one in shelf.values() for item in one.programme.items} | agreement.labels
    return sorted((known.get(id, id), mark) for id, mark in agreement.in_force.items())


def _own_words(over: Over) -> list[tuple[str, str]]:
    terms = over.journey.agreement.terms
    found = [] if terms is None else [(field, getattr(terms, field)) for field in OWN_WORDS]
    return [(field, words) for field, words in found if words]


async def _read(visit: Visit, over: Over) -> list[Read]:
    """What each had let the other read, as far as it was not taken back."""
    journey = over.journey
    names = {person.id: person.name for person in journey.people}
    said = [(one.by, one.text) for one in journey.shared]
    said += [(one.by, one.text) for one in journey.signs]
    said += [(one.by, one.text) for one in journey.repair.lines]
    found = [(by, await visit.house.keeper.texts.read(over.texts, text)) for by, text in said]
    return [Read(names.get(by, ""), words) for by, words in found if words is not None]


async def _notes(visit: Visit, over: Over) -> list[Noted]:
    """The notes that each had shown the other, with whoever's they are."""
    journey = over.journey
    names = {person.id: person.name for person in journey.people}
    found = [(one, await words_over(visit.house.keeper, over, one)) for one in journey.between.notes]
    read = [(one, words) for one, words in found if any(words.values())]
    return [Noted(one.kind, journey.evening(one.at), words, names.get(one.by, "")) for one, words in read]


async def noted(visit: Visit, own: Own) -> list[Noted]:
    """The notes that somebody kept for themselves in that time."""
    found = [(one, await words_kept(visit.house.keeper, visit.person, one)) for one in own.notes.values()]
    return [Noted(one.kind, one.on, words) for one, words in found if any(words.values())]
