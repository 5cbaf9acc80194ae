"""Reading and writing: a new page, an earlier one, erasing one, finding one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from starlette.exceptions import HTTPException
from starlette.responses import Response

from unhurried.core.journal import EXERCISE, LONGEST, PARTS, Leaf, Page, Words, written
from unhurried.core.refusals import Incomplete
from unhurried.keeper.journal import JournalBook
from unhurried.layout.spoken import month_name
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.journal.lock import address_of, leaf_of, own_in, words_in
from unhurried.pages.journal.said import Exercise, exercises, sharing
from unhurried.visits.visit import Visit

A_LINE = 90  # letters of a page's first line that a list shows
TEMPLATES = {Leaf.JOURNAL: "journal/journal.html", Leaf.EXERCISE: "journal/exercises.html"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a list: its day, its first line, all of its words, and the notes of it that the other may read."""

    id: str
    leaf: str
    on: date
    line: str
    words: Words
    notes: tuple[str, ...]
    exercise: Exercise | None


async def show(visit: Visit, book: JournalBook) -> Response:
    """A new page to write on, and the earlier ones."""
    if visit.request.path_params.get("leaf", Leaf.TRIGGERS) not in set(Leaf) - {Leaf.JOURNAL}:
        raise HTTPException(404)
    return await _leaf(visit, book, leaf_of(visit))


async def try_one(visit: Visit, book: JournalBook) -> Response:
    """One exercise, to be written."""
    asked = visit.request.path_params["exercise"]
    if asked not in {one.id for one in exercises().exercise}:
        raise HTTPException(404)
    return await _exercise(visit, dict.fromkeys(PARTS[Leaf.EXERCISE], "") | {EXERCISE: asked})


async def read(visit: Visit, book: JournalBook) -> Response:
    """One page, to be read and changed."""
    page = book.journal.pages.get(visit.request.path_params["page"])
    if page is None:
        raise HTTPException(404)
    return await _page(visit, page, await book.words(page))


async def keep(visit: Visit, book: JournalBook) -> Response:
    """Keep a page, new or in other words; what was typed stays where it can't be kept."""
    leaf = leaf_of(visit)
    own = own_in(visit, leaf)  # out of a preview, where other words may stand beside them
    words, page = own or words_in(visit, leaf), visit.text("of" if own else "page")
    _exercise_of(leaf, words)
    try:
        page = await book.keep(leaf, words, page, visit.text("seen"))
    except Incomplete as lacks:
        before = book.journal.pages.get(page)
        if before is not None:
            return await _page(visit, before, words, refusal_words(lacks))
        return await _leaf(visit, book, leaf, words, refusal_words(lacks))
    if visit.text("then") == "close":
        await visit.house.keeper.openings.end(visit.signed.token)
        return visit.go("/journal")
    return visit.go(f"/journal/pages/{page}" if leaf is Leaf.JOURNAL else address_of(leaf))


async def erase(visit: Visit, book: JournalBook) -> Response:
    """Erase one page for good."""
    page = book.journal.pages.get(visit.text("page"))
    await book.erase(visit.text("page"))
    return visit.go(address_of(Leaf(page.leaf)) if page is not None else "/journal")


async def find(visit: Visit, book: JournalBook) -> Response:
    """The pages in which some words stand. They are sent in a form: an address would keep them in the history."""
    sought = visit.text("sought")
    wanted = sought.casefold()
    every = [one for leaf in Leaf for one in await _entries(visit, book, leaf)]
    found = [one for one in every if wanted and any(wanted in part.casefold() for part in written(one.words).values())]
    return visit.page("journal/found.html", sought=sought, found=found)


async def _leaf(
    visit: Visit, book: JournalBook, leaf: Leaf, typed: Words | None = None, refused: RefusalWords | None = None
) -> Response:
    if leaf is Leaf.EXERCISE and typed is not None:
        return await _exercise(visit, typed, refused)
    entries = await _entries(visit, book, leaf)
    return visit.page(
        TEMPLATES.get(leaf, "journal/private.html"), 422 if refused else 200, leaf=leaf.value, entries=entries,
        months=_months(entries), today=await _day(visit, visit.now), exercises=exercises(), id="", seen="",
        words=typed or dict.fromkeys(PARTS[leaf], ""), refused_words=refused, longest=LONGEST, said=sharing(),
        partner=await _partner(visit), exercise=None,
    )  # fmt: skip


async def _exercise(visit: Visit, words: Words, refused: RefusalWords | None = None) -> Response:
    return visit.page(
        "journal/exercise.html", 422 if refused else 200, leaf=Leaf.EXERCISE.value, exercise=exercises().of(words),
        skip=exercises().skip, words=words, id="", seen="", refused_words=refused, longest=LONGEST,
    )  # fmt: skip


async def _page(visit: Visit, page: Page, words: Words, refused: RefusalWords | None = None) -> Response:
    leaf = Leaf(page.leaf)
    return visit.page(
        "journal/page.html", 422 if refused else 200, leaf=page.leaf, on=await _day(visit, page.begun),
        back=address_of(leaf), words=words, refused_words=refused, id=page.id, said=sharing(),
        seen=visit.text("seen") if refused else page.text, longest=LONGEST, partner=await _partner(visit),
        exercise=_exercise_of(leaf, words), notes=await _shown(visit, page),
    )  # fmt: skip


def _exercise_of(leaf: Leaf, words: Words) -> Exercise | None:
    """The exercise that a page answers; none for a page of another kind. Raises NotOffered."""
    return exercises().of(words) if leaf is Leaf.EXERCISE else None


async def _partner(visit: Visit) -> str:
    """The name of the one who could be let read something; empty without anybody."""
    book = await visit.couple() if visit.has_couple else None
    return book.other.name if book is not None and book.journey.linked else ""


async def _shown(visit: Visit, page: Page) -> tuple[str, ...]:
    """The notes that a page became and that stand there still, by their names."""
    if not page.notes or not visit.has_couple:
        return ()
    between = (await visit.couple()).journey.between
    return tuple(note for note in page.notes if between.note(note) is not None)


async def _entries(visit: Visit, book: JournalBook, leaf: Leaf) -> list[Entry]:
    return [
        Entry(
            page.id,
            page.leaf,
            await _day(visit, page.begun),
            _first_line(words),
            words,
            await _shown(visit, page),
            _exercise_of(leaf, words),
        )
        for page, words in await book.all_words(leaf)
    ]


def _first_line(words: Words) -> str:
    text = next(iter(written(words).values()), "")
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= A_LINE else line[:A_LINE].rsplit(" ", 1)[0] + "…"


def _months(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    return [(month, list(of_it)) for month, of_it in groupby(entries, key=lambda one: month_name(one.on))]


async def _day(visit: Visit, at: datetime) -> date:
    """The date it was at home: by the couple's time, or the house's for one alone."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    zone = journey.zone if journey is not None and journey.people else visit.house.config.zone
    return at.astimezone(ZoneInfo(zone)).date()
