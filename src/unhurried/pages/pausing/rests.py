"""A rest for the evening, from wherever one is; it leaves no trace of who asked."""

from starlette.responses import Response

from unhurried.core import deciding, sitting
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.refusals import NoSitting, NotOpen
from unhurried.core.rounds import Kind
from unhurried.core.whereabouts import Place
from unhurried.keeper.couple import CoupleBook
from unhurried.visits.visit import Visit


async def rest(visit: Visit) -> Response:
    """Rest tonight. It always works: where tonight holds nothing to rest from, nothing happens."""
    book = await visit.couple()
    place = (await visit.today()).place
    try:
        if place is Place.SITTING:
            await book.record(lambda journey, at: sitting.end(journey.progress.sitting, at))
        elif place is Place.ASKING:
            await book.answer(Kind.TONIGHT, CheckIn(Willing.NO))
        elif place is Place.ON:
            await book.record(deciding.rest)
    except (NotOpen, NoSitting):
        await _after_the_hour(book)
    return visit.go("/today")


async def _after_the_hour(book: CoupleBook) -> None:
    # The evening was settled between the page and the press; a rest is a rest all the same.
    tonight = book.journey.progress.tonight
    running = book.journey.progress.sitting is not None
    if tonight is not None and tonight.evening == book.journey.evening(book.now()) and not running:
        await book.record(deciding.rest)
