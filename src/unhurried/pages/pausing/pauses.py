"""The programme at rest: either may ask for it, or it has become quiet by itself."""

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.pages.pausing import taking_up
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """What pausing means; or, once it rests, where everything is and how it is taken up."""
    journey = (await visit.couple()).journey
    if journey.progress.paused_at is None or journey.closed_at is not None:
        return visit.page("pausing/pauses.html", opened=journey.linked and journey.progress.opened)
    return await taking_up.ask(visit)


async def pause(visit: Visit) -> Response:
    """Pause everything, at once. Pausing twice is pausing."""
    book = await visit.couple()
    await book.record(deciding.pause)
    return visit.go("/pauses")
