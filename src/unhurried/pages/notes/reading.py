"""What the two of them let each other read: all of it, and one note with its answer."""

from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from unhurried.core.between import Note
from unhurried.core.notes import HEARD, TALK, About, answer
from unhurried.core.refusals import Incomplete, NotThere
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.notes import Words, words_shown
from unhurried.layout.words import lines
from unhurried.visits.visit import Visit

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


async def index(visit: Visit) -> Response:
    """Everything that is shown, the newest first."""
    book = await visit.couple()
    shown = [await _shown(visit, note) for note in reversed(book.journey.between.notes)]
    return visit.page(
        "notes/notes.html", notes=[one for one in shown if one.words], partner=book.other.name,
        taken=visit.request.query_params.get("taken") == "back",
    )  # fmt: skip


async def read(visit: Visit) -> Response:
    """One note: its writer can take it back, its reader may answer or not."""
    book, id = await visit.couple(), visit.request.path_params["note"]
    note = book.journey.between.note(id)
    one = await _shown(visit, note) if note is not None else None
    if one is None or not one.words:
        raise NotThere
    return visit.page(
        "notes/note.html", one=one, partner=book.other.name, open=book.journey.linked, answers=_offered(book, one)
    )


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
    return Shown(note.id, note.kind, note.by == book.me, by, book.journey.evening(note.at), words, note.answer)
