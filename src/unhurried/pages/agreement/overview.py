"""The agreement as the two have it."""

from starlette.responses import Response

from unhurried.core.rounds import Kind, Marks, Yes
from unhurried.pages.agreement.signs import shown
from unhurried.pages.agreement.view import view
from unhurried.visits.visit import Visit


async def show(visit: Visit, *, changed: bool = False) -> Response:
    """What is in force, what waits for two signatures, and where one's own answers stand."""
    book = await visit.couple()
    mine = await book.my_slip(Kind.LIMITS)
    begun = isinstance(mine.answer, Marks) and mine.answer.draft
    facts = {"marked": mine.is_in, "begun": begun, "pressed": mine.presses(visit.now)}
    signed = isinstance((await book.my_slip(Kind.SIGNATURES)).answer, Yes)
    seen = view(book.journey, book.programme, book.me, visit.now)
    status = 409 if changed else 200
    return visit.page(
        "agreement/agreement.html", status, it=seen, signed=signed, changed=changed, signs=await shown(visit), **facts
    )


async def agreement(visit: Visit) -> Response:
    """The page at its own address; of a book that was closed for both there is nothing to show."""
    closed = (await visit.couple()).journey.until is not None
    return visit.go("/leaving") if closed else await show(visit)
