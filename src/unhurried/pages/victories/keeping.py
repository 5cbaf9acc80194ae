"""Small good things: kept a line at a time, changed, erased, shown; and the first times that both can see."""

from collections.abc import Sequence
from datetime import date

from starlette.responses import Response

from unhurried.core.events.own import NoteKept
from unhurried.core.milestones import milestones
from unhurried.core.notes import LONGEST, About
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.keeper.notes import erase_note, keep_note
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.victories.said import victories
from unhurried.visits.own_notes import Kept, evening_for, of_kind, own_notes, partner_of, read, shown
from unhurried.visits.turns import counted
from unhurried.visits.visit import Visit

AT_ONCE = 12  # lines on one page
FURTHEST = 99  # pages
NAMED = "small-"


async def show(visit: Visit) -> Response:
    """The lines there are, and a new one to write."""
    return await _page(visit)


async def keep(visit: Visit) -> Response:
    """Keep a line, new or in other words. A form sent twice keeps one; what was typed stays where it can't be kept."""
    note, words, own = visit.text("note"), visit.text("words"), await visit.own()
    before = _mine((await own_notes(visit)).get(note)) if note else None
    if before is not None and before.text != visit.text("seen"):
        if (await read(visit, before)).words == {"words": words}:
            return visit.go("/small-good-things")
        before = None  # another line was kept from this very form since: it stays, and this one stands beside it
    note = note if before else await _fresh(visit)
    try:
        await keep_note(
            visit.house.keeper, visit.person, own, note, About.VICTORY, {"words": words},
            await evening_for(visit),
        )  # fmt: skip
    except Incomplete as lacks:
        return await _page(visit, note if before else "", words, refusal_words(lacks))
    return visit.go("/small-good-things")


async def erase(visit: Visit) -> Response:
    """Erase a line, and the key to its words."""
    note = visit.text("note")
    if _mine((await own_notes(visit)).get(note)) is not None:
        await erase_note(visit.house.keeper, visit.person, await visit.own(), note)
    return visit.go("/small-good-things")


def _mine(note: NoteKept | None) -> NoteKept | None:
    """A line of this page, if there is one of that name. Raises NotOffered for a note of another kind."""
    if note is not None and note.kind != About.VICTORY:
        raise NotOffered
    return note


async def _page(visit: Visit, edited: str = "", typed: str = "", refused: RefusalWords | None = None) -> Response:
    notes, further = await of_kind(visit, About.VICTORY), counted(visit, "further", FURTHEST)
    listed = [await read(visit, one) for one in notes[further * AT_ONCE : (further + 1) * AT_ONCE]]
    example = (await evening_for(visit)).toordinal() % len(victories().examples)
    return visit.page(
        "victories/victories.html", 422 if refused else 200, said=victories(), kept=listed, edited=edited, typed=typed,
        fresh=await _fresh(visit), refused_words=refused, longest=LONGEST, partner=await partner_of(visit),
        shown=await _shown(visit, listed), example=victories().examples[example],
        further=further + 1 if len(notes) > (further + 1) * AT_ONCE else 0, past=await _past(visit),
    )  # fmt: skip


async def _fresh(visit: Visit) -> str:
    """A name for the next line. A form carries it, so that sent twice it keeps one."""
    numbers = [note.removeprefix(NAMED) for note in (await visit.own()).own.notes]
    return f"{NAMED}{max((int(one) for one in numbers if one.isdigit()), default=0) + 1}"


async def _shown(visit: Visit, listed: Sequence[Kept]) -> dict[str, str]:
    """The lines that the other may read, and the notes they stand in."""
    notes = {said["words"]: id for id, said in await shown(visit, About.VICTORY) if "words" in said}
    return {one.id: notes[one.words["words"]] for one in listed if one.words.get("words") in notes}


async def _past(visit: Visit) -> list[tuple[str, date]]:
    """The first times of these two, with their words."""
    book = await visit.couple() if visit.has_couple else None
    if book is None or not book.journey.linked:
        return []
    said = victories().milestones
    return [(said[one.name], one.on) for one in milestones(book.journey, book.programme, visit.now)]
