"""The programme at rest: either may ask for it, both take it up."""

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.progress import Progress
from unhurried.core.rounds import Kind, No, Yes
from unhurried.programmes.shelf import Shelved
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """What pausing means; or, once it rests, where everything is and how it is taken up."""
    book = await visit.couple()
    journey, noted = book.journey, isinstance((await book.my_slip(Kind.TAKE_UP)).answer, Yes)
    if journey.progress.paused_at is None or journey.closed_at is not None:
        opened = journey.linked and journey.progress.opened
        return visit.page("pausing/pauses.html", opened=opened)
    stage, day = where(journey.progress, await visit.shelved())
    return visit.page("pausing/paused.html", stage=stage, day=day, noted=noted)


async def pause(visit: Visit) -> Response:
    """Pause everything, at once. Pausing twice is pausing."""
    book = await visit.couple()
    await book.record(deciding.pause)
    return visit.go("/pauses")


async def take_up(visit: Visit) -> Response:
    """Say that one would take it up again, or take that back; it is taken up when both have said so."""
    book = await visit.couple()
    if book.journey.progress.paused_at is not None:
        await book.answer(Kind.TAKE_UP, Yes() if visit.text("answer") == "yes" else No())
    return visit.go("/pauses" if book.journey.progress.paused_at is not None else "/today")


def where(progress: Progress, shelved: Shelved) -> tuple[str, int | None]:
    """The stage's title and the day ahead, as both left them."""
    return shelved.texts.stage(progress.stage).title, progress.ahead[0] if progress.ahead else None
