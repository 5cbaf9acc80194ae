"""Saying yes, not yet, or that it would be to keep the peace, which is not yet; and taking it back."""

from dataclasses import dataclass

from starlette.responses import Response

from unhurried.accounts.readiness import asked, carry, say_not_yet, say_yes, take_back
from unhurried.core.rounds import Kind, Slip, Yes
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.reasons import LONGEST, keep_reasons, reasons
from unhurried.visits.offering import chosen_of, offers
from unhurried.visits.once import once, said_once, say_once
from unhurried.visits.visit import Visit

YES, NOT_YET, PEACE = "own-reasons", "not-sure", "keep-the-peace"
SAYABLE = frozenset({YES, NOT_YET, PEACE})
PAGE = "opting_in/opting_in.html"


@dataclass(frozen=True, slots=True)
class Typed:
    """What came with the form. `programme` is none that is on offer where it is None."""

    said: str
    words: str
    programme: str | None
    pressed: bool

    @property
    def wrong(self) -> str:
        """What stands in the way of keeping it; empty where nothing does."""
        if self.said not in SAYABLE:
            return "nothing"
        if self.said == YES and self.programme is None:
            return "programme"
        return "long" if len(self.words) > LONGEST else ""


async def show(visit: Visit) -> Response:
    """The question, and what one has said to it so far; or today, once it is settled."""
    own, book = await visit.own(), await _book(visit)
    if book is not None:
        await carry(own, book)
        if book.journey.linked and not asked(book):
            return visit.go("/today")
    slip = await book.my_slip(Kind.READY) if book is not None else Slip()
    # A later thirty days is asked afresh.
    again = book is not None and book.journey.progress.opened
    ready = isinstance(slip.answer, Yes) if slip.answer is not None else None if again else own.own.ready
    programme = slip.answer.programme if isinstance(slip.answer, Yes) else own.own.programme if ready else ""
    peace = said_once(visit) and ready is False
    page = await _page(visit, book, ready=ready, pressed=slip.presses(visit.now), peace=peace, programme=programme)
    return once(visit, page)


async def answer(visit: Visit) -> Response:
    """Keep the answer with oneself, and put it into the round where there is one."""
    own, book, typed = await visit.own(), await _book(visit), _typed(visit)
    if book is not None and not asked(book):
        return _after_the_hour(visit, typed.words)
    await visit.need_asked()
    if typed.wrong:
        return await _page(visit, book, typed=typed)
    await _keep_words(visit, typed.words)
    if typed.said == YES:
        await say_yes(own, book, typed.programme or "", to=visit.text("asked"), pressed=typed.pressed)
    else:
        await say_not_yet(own, book, to=visit.text("asked"), pressed=typed.pressed)
    return say_once(visit, "/opting-in") if typed.said == PEACE else visit.go("/opting-in")


async def unsay(visit: Visit) -> Response:
    """Take one's answer back, as if it had never been given. One's own words stay where they are."""
    book = await _book(visit)
    if book is not None and not asked(book):
        return _after_the_hour(visit, "")
    await visit.need_asked()
    await take_back(await visit.own(), book, to=visit.text("asked"))
    return visit.go("/opting-in")


def _typed(visit: Visit) -> Typed:
    programme = chosen_of(visit.house, visit.text("programme"))
    return Typed(visit.text("answer"), visit.text("words"), programme, visit.text("now") == "yes")


async def _keep_words(visit: Visit, words: str) -> None:
    own = await visit.own()
    # Words of another time aren't in the field, so that an empty one doesn't take them out.
    if words or (own.own.reasons is not None and not own.own.reasons.past):
        await keep_reasons(visit.house.keeper, visit.person, own, words)


def _after_the_hour(visit: Visit, words: str) -> Response:
    return visit.page("opting_in/opened.html", 409, words=words)


async def _page(
    visit: Visit, book: CoupleBook | None, *, ready: bool | None = None, pressed: bool = False, peace: bool = False,
    programme: str = "", typed: Typed | None = None,
) -> Response:  # fmt: skip
    own, linked = await visit.own(), book is not None and book.journey.linked
    past = own.own.reasons is not None and own.own.reasons.past
    kept = "" if past else await reasons(visit.house.keeper, visit.person, own)
    chosen = "" if ready is None else YES if ready else NOT_YET
    return visit.page(
        PAGE, 422 if typed else 200, linked=linked, other=book.other.name if book is not None and linked else "",
        ready=ready, pressed=pressed, peace=peace, past=past, kept=bool(kept), wrong=typed.wrong if typed else "",
        chosen=typed.said if typed else chosen, words=typed.words if typed else kept,
        programme=(typed.programme or "") if typed else programme, offers=offers(visit.house), most=LONGEST,
    )  # fmt: skip


async def _book(visit: Visit) -> CoupleBook | None:
    """The record of these two, once they are linked; before that one answers for oneself alone."""
    book = await visit.couple() if visit.has_couple else None
    return book if book is not None and book.journey.linked else None
