"""One's own marks, made alone."""

from collections.abc import Mapping, Sequence

from starlette.responses import Response

from unhurried.core.asking import open_round
from unhurried.core.limits import Mark
from unhurried.core.refusals import NotOpen
from unhurried.core.rounds import Kind, Marks
from unhurried.keeper.couple import CoupleBook
from unhurried.pages.agreement.marked import Line, Sheet, all_of, own_lines, parts, sheet_of, with_room
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The whole list, with what one has marked so far."""
    book = await visit.couple()
    if open_round(book.journey, book.programme, visit.now, Kind.LIMITS) is None:
        return visit.go("/agreement")
    mine = (await book.my_slip(Kind.LIMITS)).answer
    answer = mine if isinstance(mine, Marks) else Marks({})
    proposed = () if answer is mine else await _proposed(visit)
    return _page(visit, book, answer.marks, own_lines(answer, book.journey.agreement.labels, proposed))


async def _proposed(visit: Visit) -> tuple[str, ...]:
    """The lines of one's own map that are to be put to the agreement."""
    return tuple(line.text for line in (await visit.own()).own.map.values() if line.proposed)


async def press(visit: Visit) -> Response:
    """Ask to look now; it counts if the other, on their own phone, asks for it within two minutes."""
    book = await visit.couple()
    kept = (await book.my_slip(Kind.LIMITS)).answer
    if kept is not None:
        await book.answer(Kind.LIMITS, kept, asked=visit.text("asked"), pressed=True)
    return visit.go("/agreement")


async def answer(visit: Visit) -> Response:
    """Hand them in, keep them for later, or give a whole part one mark. What is wrong is said above what was typed.

    Both pages are put together on the full hour after both are in, or at once where both press.
    """
    book, added = await visit.couple(), (await visit.couple()).journey.agreement.labels
    sheet, later = sheet_of(book.programme, added, visit.form.keys(), visit.text), visit.text("later")
    if group := visit.text("all"):
        sheet = all_of(sheet, group, list(parts(book.programme, added, {})))
    if group or sheet.faults:
        return _again(visit, book, sheet, 422 if sheet.faults else 200)
    if visit.text("review") not in ("", *(round.id for round in book.rounds)):
        return _again(visit, book, sheet, 409)  # marked for a review gone by: it is read once more before it is in
    marks = Marks(sheet.marks, sheet.labels, draft=bool(later))
    try:
        await book.answer(Kind.LIMITS, marks, asked=visit.text("review"), pressed=bool(visit.text("together")))
    except NotOpen:
        if not (book.journey.linked and book.journey.progress.opened):
            raise
        return _again(visit, book, sheet, 409)
    return visit.go(f"/agreement/marks#part-{int(later)}" if later.isdecimal() else "/agreement")


def _again(visit: Visit, book: CoupleBook, sheet: Sheet, status: int) -> Response:
    own = with_room(sheet.own, book.journey.agreement.labels)
    return _page(visit, book, sheet.marks, own, status, sheet.faults)


def _page(
    visit: Visit, book: CoupleBook, marks: Mapping[str, Mark], own: Sequence[Line], status: int = 200,
    faults: tuple[str, ...] = (),
) -> Response:  # fmt: skip
    laid = list(parts(book.programme, book.journey.agreement.labels, marks))
    holds = book.journey.agreement.signed and not book.journey.agreement.afresh
    return visit.page(
        "agreement/marks.html", status, parts=laid, own=own, faults=faults, shut=status == 409,
        holds=holds and not marks,
    )  # fmt: skip
