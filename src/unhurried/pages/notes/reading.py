"""What the two of them let each other read: all of it, and one note with its answer."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from starlette.responses import Response

from unhurried.core.between import Note
from unhurried.core.events.own import NotePutAway
from unhurried.core.notes import HEARD, TALK, About, answer
from unhurried.core.refusals import Incomplete, NotThere
from unhurried.core.whereabouts import Place
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.notes import Words, words_shown
from unhurried.layout.composed import beginning, sentence
from unhurried.layout.words import lines
from unhurried.visits.visit import Visit

A_LINE: Final = 60  # letters of a note that the list shows
ANSWERS: dict[str, str] = {About.SOFT_NO: "answer.soft-no", About.TENTATIVE_YES: "answer.tentative-yes"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A note as it is read."""

    id: str
    kind: str
    mine: bool
    by: str
    on: date
    words: Words
    answer: str
    away: bool

    @property
    def first_words(self) -> str:
        """How it begins, as long as a line of the list."""
        said = sentence(self.words) if self.kind == About.SENTENCE else ""
        return beginning(said or self.words.get("words") or next(filter(None, self.words.values()), ""), A_LINE)


async def index(visit: Visit) -> Response:
    """Everything that is shown, the newest first."""
    book = await visit.couple()
    shown = [await _shown(visit, note) for note in reversed(book.journey.between.notes)]
    return visit.page(
        "notes/notes.html", notes=[one for one in shown if one.words and not one.away], partner=book.other.name,
        away=[one for one in shown if one.words and one.away], taken=visit.request.query_params.get("taken") == "back",
    )  # fmt: skip


async def read(visit: Visit) -> Response:
    """One note: its writer can take it back, its reader may answer or not."""
    book, id = await visit.couple(), visit.request.path_params["note"]
    note = book.journey.between.note(id)
    one = await _shown(visit, note) if note is not None else None
    if one is None or not one.words:
        raise NotThere
    return visit.page(
        "notes/note.html", one=one, partner=book.other.name, open=book.journey.linked, answers=_offered(book, one),
        asked=(await visit.today()).place is Place.ASKING,
    )  # fmt: skip


async def reply(visit: Visit) -> Response:
    """Answer it, or take the answer back. What is sent is one of the answers that were offered."""
    book, id, said = await visit.couple(), visit.text("note"), visit.text("answer")
    note = book.journey.between.note(id)
    if note is None:
        raise NotThere
    if said and said not in _answers(note.kind):
        raise Incomplete(missing=("answer",))
    await book.record(lambda journey, at: answer(journey, id, said, book.me, at))
    return visit.go(f"/notes/{id}")


async def put_away(visit: Visit) -> Response:
    """Take a note of the other's out of one's own list, or back into it. Only the reader's own record knows of it."""
    book, own, id = await visit.couple(), await visit.own(), visit.text("note")
    note, back = book.journey.between.note(id), visit.text("back") == "yes"
    if note is None or note.by == book.me:
        raise NotThere
    await own.record(
        lambda own, at: NotePutAway(at=at, note=id, back=back) if own.has_put_away(id, note.at) == back else None
    )
    return visit.go(f"/notes/{id}" if back else "/notes")


def _offered(book: CoupleBook, one: Shown) -> tuple[str, ...]:
    """The answers its reader may press. A phrase was for its evening: afterwards it is simply an older note."""
    past = one.kind in ANSWERS and one.on != book.journey.evening(book.now())
    return () if past or not book.journey.linked else _answers(one.kind)


def _answers(kind: str) -> tuple[str, ...]:
    if kind in ANSWERS:
        return lines(ANSWERS[kind])
    return (HEARD, TALK) if kind == About.SENTENCE else ()


async def _shown(visit: Visit, note: Note) -> Shown:
    book = await visit.couple()
    words = await words_shown(visit.house.keeper, visit.person, note)
    by = next(person.name for person in book.journey.people if person.id == note.by)
    mine, away = note.by == book.me, (await visit.own()).own.has_put_away(note.id, note.at)
    return Shown(note.id, note.kind, mine, by, book.journey.evening(note.at), words, note.answer, away and not mine)
