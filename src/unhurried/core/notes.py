"""Notes: what one writes for oneself in the tools of every day, and what of it one lets the other read."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec

from unhurried.core.between import Note
from unhurried.core.events import NoteAnswered, NoteShown, NoteTakenBack
from unhurried.core.journey import Journey
from unhurried.core.people import PersonId
from unhurried.core.refusals import Incomplete, NotOffered, NotThere

LONGEST: Final = 4_000  # characters of one part of a note: two pages of a printed book


class About(StrEnum):
    """What a note is about. The private pages behind the journal's lock are shown under names of their own."""

    SENTENCE = "sentence"
    SOFT_NO = "soft-no"
    TENTATIVE_YES = "tentative-yes"
    EVENING = "evening"
    VICTORY = "victory"
    JOURNAL = "journal"
    TRIGGERS = "triggers"
    GAPS = "gaps"
    NAMING = "naming"
    EXERCISE = "exercise"


PARTS: Final[dict[About, tuple[str, ...]]] = {
    About.SENTENCE: ("feel", "when", "prefer", "try"),
    About.SOFT_NO: ("words",),
    About.TENTATIVE_YES: ("words",),
    About.EVENING: ("day", "between", "wish"),
    About.VICTORY: ("words",),
    About.JOURNAL: ("words",),
    About.TRIGGERS: ("what", "within", "helps"),
    About.GAPS: ("where", "safer"),
    About.NAMING: ("what", "situation", "wish"),
    About.EXERCISE: ("asked", "words"),
}
HEARD, TALK = "heard", "talk"  # the answers to a sentence; a phrase is answered in words lent for it


def need_short(words: dict[str, str]) -> None:
    """Raises Incomplete for a note without a word, or with a part that is too long."""
    if not any(words.values()):
        raise Incomplete(missing=("words",))
    if any(len(part) > LONGEST for part in words.values()):
        raise Incomplete(missing=("shorter-note",))


def seen_as(kind: About, words: dict[str, str]) -> str:
    """What names exactly these words in a preview: others than were seen in it are never shown by a press there."""
    return hashlib.sha256(msgspec.json.encode((kind, sorted(words.items())))).hexdigest()


def show(journey: Journey, note: str, kind: About, text: str, by: PersonId, at: datetime) -> NoteShown | None:
    """Let the other read it. None where that very note stands there already. Raises NotLinked, Closed."""
    journey.need_link()
    if journey.between.note(note) is not None:
        return None
    return NoteShown(at=at, by=by, note=note, kind=kind, text=text)


def show_afresh(
    journey: Journey, note: str, kind: About, text: str, earlier: Iterable[str], by: PersonId, at: datetime
) -> tuple[NoteShown | NoteTakenBack, ...]:
    """Let the other read it in the place of the `earlier` ones, which are taken back. Raises NotLinked, Closed."""
    shown = show(journey, note, kind, text, by, at)
    gone = tuple(NoteTakenBack(at=at, note=one.id) for one in standing(journey, earlier, by) if one.id != note)
    return gone if shown is None else (*gone, shown)


def standing(journey: Journey, notes: Iterable[str], by: PersonId) -> tuple[Note, ...]:
    """Those of one's own notes with these names that the other may still read."""
    found = (journey.between.note(note) for note in notes)
    return tuple(one for one in found if one is not None and one.by == by)


def answer(journey: Journey, note: str, said: str, by: PersonId, at: datetime) -> NoteAnswered | None:
    """Answer a note of the other's, or take the answer back with an empty one. None where it says so already.

    Raises NotLinked, Closed; NotThere for a note that is shown no more, NotOffered for one of one's own.
    """
    journey.need_link()
    shown = _there(journey, note)
    if shown.by == by:
        raise NotOffered
    return None if shown.answer == said else NoteAnswered(at=at, note=note, answer=said)


def take_back(journey: Journey, note: str, by: PersonId, at: datetime) -> NoteTakenBack:
    """Take a note of one's own back, also out of a book that is over. Raises NotThere."""
    if _there(journey, note).by != by:
        raise NotThere
    return NoteTakenBack(at=at, note=note)


def _there(journey: Journey, note: str) -> Note:
    shown = journey.between.note(note)
    if shown is None:
        raise NotThere
    return shown
