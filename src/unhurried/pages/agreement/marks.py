"""One's own marks, made alone."""

from starlette.responses import Response

from unhurried.core.asking import open_round
from unhurried.core.rounds import Kind, Marks
from unhurried.pages.agreement.marked import marked, own_lines, parts
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The whole list, with what one has marked so far."""
    book = await visit.couple()
    if open_round(book.journey, book.programme, visit.now, Kind.LIMITS) is None:
        return visit.go("/agreement")
    mine, added = (await book.my_slip(Kind.LIMITS)).answer, book.journey.agreement.labels
    answer = mine if isinstance(mine, Marks) else Marks({})
    proposed = () if answer is mine else await _proposed(visit)
    own = own_lines(answer, added, proposed)
    return visit.page("agreement/marks.html", parts=list(parts(book.programme, added, answer.marks)), own=own)


async def _proposed(visit: Visit) -> tuple[str, ...]:
    """The lines of one's own map that are to be put to the agreement."""
    return tuple(line.text for line in (await visit.own()).own.map.values() if line.proposed)


async def press(visit: Visit) -> Response:
    """Ask to look now; it counts if the other, on their own phone, asks for it within two minutes."""
    book = await visit.couple()
    kept = (await book.my_slip(Kind.LIMITS)).answer
    if kept is not None:
        await book.answer(Kind.LIMITS, kept, pressed=True)
    return visit.go("/agreement")


async def answer(visit: Visit) -> Response:
    """Keep them. Both pages are put together on the full hour after both are in, or at once where both press."""
    book = await visit.couple()
    marks = marked(book.programme, book.journey.agreement.labels, visit.text)
    await book.answer(Kind.LIMITS, marks, pressed=bool(visit.text("together")))
    return visit.go("/agreement")
