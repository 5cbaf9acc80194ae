"""Rating the rungs apart: how hard each is expected to be, kept for oneself and put into the round."""

from starlette.responses import Response

from unhurried.core.asking import open_round
from unhurried.core.events.own import StepsRated
from unhurried.core.journey import Journey
from unhurried.core.ladder import Ratings
from unhurried.core.refusals import Incomplete, NotOpen
from unhurried.core.rounds import Kind, Slip
from unhurried.core.rungs import WORST
from unhurried.keeper.couple import CoupleBook
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.ladder.building import ladder_book
from unhurried.pages.ladder.rungs import seen
from unhurried.visits.visit import Visit

FIGURES = {str(figure): figure for figure in range(WORST + 1)}


async def show(visit: Visit) -> Response:
    """Every step with what one expects of it so far; or the ladder, when nothing is asked."""
    book = await ladder_book(visit)
    if book is None or not _asked(book, visit):
        return visit.go("/ladder" if book else "/today")
    slip, kept = await book.my_slip(Kind.RUNGS), (await visit.own()).own.expected
    given = slip.answer.expected if isinstance(slip.answer, Ratings) else {}
    return await _page(visit, book, {**kept, **given}, slip)


async def rate(visit: Visit) -> Response:
    """Keep one's own figures until both lists are looked at, in place of earlier ones. Raises NotOpen."""
    book, own = await visit.couple(), await visit.own()
    if not _asked(book, visit):
        raise NotOpen
    expected = _typed(visit, book.journey)
    if expected.keys() != {rung.id for rung in book.journey.ladder.standing}:
        return await _page(visit, book, expected, Slip(), refusal_words(Incomplete(missing=("figures",))))
    await own.record(lambda _, at: StepsRated(at=at, expected=expected))
    await book.answer(Kind.RUNGS, Ratings(expected), asked=visit.text("asked"), pressed=visit.text("now") == "yes")
    return visit.go("/ladder/ratings")


async def take_back(visit: Visit) -> Response:
    """Take one's figures back, as if they had never been given. Raises NotOpen."""
    await (await visit.couple()).answer(Kind.RUNGS, None, asked=visit.text("asked"))
    return visit.go("/ladder/ratings")


async def press(visit: Visit) -> Response:
    """Ask to look now; it counts if the other, on their own phone, asks for it within two minutes."""
    book = await visit.couple()
    kept = (await book.my_slip(Kind.RUNGS)).answer
    if kept is not None:
        await book.answer(Kind.RUNGS, kept, asked=visit.text("asked"), pressed=True)
    return visit.go("/ladder/ratings")


def _asked(book: CoupleBook, visit: Visit) -> bool:
    return open_round(book.journey, book.programme, visit.now, Kind.RUNGS) is not None


def _typed(visit: Visit, journey: Journey) -> dict[str, int]:
    sent = {rung.id: visit.text(f"rate-{rung.id}") for rung in journey.ladder.standing}
    return {id: FIGURES[figure] for id, figure in sent.items() if figure in FIGURES}


async def _page(
    visit: Visit, book: CoupleBook, expected: dict[str, int], slip: Slip, refused: RefusalWords | None = None
) -> Response:
    return visit.page(
        "ladder/ratings.html",
        422 if refused else 200,
        rungs=seen(book.journey.ladder.standing, book.journey, await visit.shelved()),
        expected=expected,
        answered=slip.answer is not None,
        pressed=slip.presses(visit.now),
        refused_words=refused,
    )
