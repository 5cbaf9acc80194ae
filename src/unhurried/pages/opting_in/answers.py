"""Saying yes, not yet, or that it would be to keep the peace, which is not yet."""

from starlette.responses import Response

from unhurried.accounts.readiness import asked, carry, say_not_yet, say_yes
from unhurried.core.rounds import Kind, Slip, Yes
from unhurried.keeper.couple import CoupleBook
from unhurried.visits.offering import chosen_of, offers
from unhurried.visits.visit import Visit

YES, UNSURE, PEACE = "own-reasons", "not-sure", "keep-the-peace"
SAYABLE = frozenset({YES, UNSURE, PEACE})
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
    if again and slip.answer is None:
        return _page(visit, book)
    programme = slip.answer.programme if isinstance(slip.answer, Yes) else own.own.programme
    return _page(visit, book, ready=ready, pressed=slip.presses(visit.now), programme=programme)


async def answer(visit: Visit) -> Response:
    """Keep the answer with oneself, and put it into the round where there is one."""
    own, book, said, words = await visit.own(), await _book(visit), visit.text("answer"), visit.text("words")
    pressed, programme = visit.text("now") == "yes", chosen_of(visit.house, visit.text("programme"))
    if said not in SAYABLE or (said == YES and programme is None):
        return _page(visit, book, wrong=said if said in SAYABLE else "nothing", words=words, programme=programme or "")
    if said == YES:
        await say_yes(own, book, words, programme or "", pressed=pressed)
    else:
        await say_not_yet(own, book, said, pressed=pressed)
    if said == PEACE:
        return _page(visit, book, ready=False, chosen=PEACE)
    return visit.go("/opting-in")


def _page(
    visit: Visit, book: CoupleBook | None, *, ready: bool | None = None, pressed: bool = False, chosen: str = "",
    words: str = "", wrong: str = "", programme: str = "",
) -> Response:  # fmt: skip
    linked = book is not None and book.journey.linked
    chosen = chosen or ("" if ready is None else YES if ready else UNSURE)
    return visit.page(
        PAGE, 422 if wrong else 200, linked=linked, other=book.other.name if book is not None and linked else "",
        ready=ready, pressed=pressed, chosen=wrong or chosen, peace=chosen == PEACE, words=words, wrong=wrong,
        offers=offers(visit.house), programme=programme,
    )  # fmt: skip


async def _book(visit: Visit) -> CoupleBook | None:
    """The record of these two, once they are linked; before that one answers for oneself alone."""
    book = await visit.couple() if visit.has_couple else None
    return book if book is not None and book.journey.linked else None
