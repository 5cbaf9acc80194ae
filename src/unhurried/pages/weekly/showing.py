"""The week's page: the sentence, the hem of the cloth, and one button for an evening that was had."""

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.asking import open_round
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Kind, Yes
from unhurried.core.today import Place
from unhurried.pages.weekly.weeks import SHOWN, since, strips
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The page of the time afterwards. Raises NotOffered before it."""
    book, now = await visit.couple(), await visit.today()
    began, keeping = since(book.journey), book.journey.keeping
    if now.place is not Place.AFTERWARDS or began is None:
        raise NotOffered
    woven = strips(keeping.weeks, began, now.evening)
    ready = open_round(book.journey, book.programme, visit.now, Kind.READY)
    return visit.page(
        "weekly/weekly.html", keeping=keeping, woven=woven, bare=SHOWN + 1 - len(woven),
        weeks=(now.evening - began).days // 7, had=now.evening in keeping.weeks, asked=ready is not None,
        noted=isinstance((await book.my_slip(Kind.READY)).answer, Yes), several=len(visit.house.shelf) > 1,
    )  # fmt: skip


async def practise(visit: Visit) -> Response:
    """They had their evening: one more strip."""
    book = await visit.couple()
    await book.record(lambda journey, at: deciding.practise_weekly(journey, book.programme, at))
    return visit.go("/weekly")


async def be_ready(visit: Visit) -> Response:
    """One's own yes to the thirty days again, or that yes taken back."""
    book = await visit.couple()
    answer, pressed = visit.text("answer"), visit.text("answer") == "now"
    kept = (await book.my_slip(Kind.READY)).answer  # said on the page of one's own answer, with a programme
    yes = kept if pressed and isinstance(kept, Yes) else Yes()
    await book.answer(Kind.READY, None if answer == "back" else yes, pressed=pressed)
    return visit.go("/today" if book.journey.progress.held_at is None else "/weekly")
