"""Saying yes, not yet, or that it would be to keep the peace, which is not yet."""

from starlette.responses import Response

from unhurried.accounts.readiness import asked, carry, say_not_yet, say_yes
from unhurried.core.rounds import Kind, Slip, Yes
from unhurried.keeper.couple import CoupleBook
from unhurried.visits.visit import Visit

YES, UNSURE, PEACE = "own-reasons", "not-sure", "keep-the-peace"
PAGE = "opting_in/opting_in.html"


async def show(visit: Visit) -> Response:
    """The question, and what one has said to it so far; or today, once it is settled."""
    own, book = await visit.own(), await _book(visit)
    if book is not None:
        await carry(own, book)
        if book.journey.linked and not asked(book):
            return visit.go("/today")
    slip = await book.my_slip(Kind.READY) if book is not None else Slip()
    ready = own.own.ready if slip.answer is None else isinstance(slip.answer, Yes)
    again = book is not None and book.journey.progress.opened
    return _page(visit, book, ready=None if again and slip.answer is None else ready, pressed=slip.presses(visit.now))


async def answer(visit: Visit) -> Response:
    """Keep the answer with oneself, and put it into the round where there is one."""
    own, book, said, words = await visit.own(), await _book(visit), visit.text("answer"), visit.text("words")
    pressed = visit.text("now") == "yes"
    if said == YES:
        await say_yes(own, book, words, pressed=pressed)
    elif said in {UNSURE, PEACE}:
        await say_not_yet(own, book, said, pressed=pressed)
    else:
        return _page(visit, book, wrong=True, words=words, status=422)
    if said == PEACE:
        return _page(visit, book, ready=False, chosen=PEACE)
    return visit.go("/opting-in")


def _page(
    visit: Visit, book: CoupleBook | None, *, ready: bool | None = None, pressed: bool = False, chosen: str = "",
    words: str = "", wrong: bool = False, status: int = 200,
) -> Response:  # fmt: skip
    linked = book is not None and book.journey.linked
    chosen = chosen or ("" if ready is None else YES if ready else UNSURE)
    return visit.page(
        PAGE, status, linked=linked, other=book.other.name if book is not None and linked else "", ready=ready,
        pressed=pressed, chosen="" if wrong else chosen, peace=chosen == PEACE, words=words, wrong=wrong,
    )  # fmt: skip


async def _book(visit: Visit) -> CoupleBook | None:
    """The record of these two, once they are linked; before that one answers for oneself alone."""
    book = await visit.couple() if visit.has_couple else None
    return book if book is not None and book.journey.linked else None
