"""The page of questions."""

from starlette.responses import Response

from unhurried.pages.questions.asked import questions
from unhurried.programmes.lands import lands
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """Every answer's help is in it already, the same for everybody; after a stall the way leads on to its page."""
    return visit.page(
        "questions/questions.html", questions=questions(), lands=lands(), on=visit.now.date(),
        stalled=await _stalled(visit),
    )  # fmt: skip


async def _stalled(visit: Visit) -> bool:
    # By the shared record alone, so that the page is the same for both and says nothing about either.
    journey = (await visit.couple()).journey if visit.has_couple else None
    return journey is not None and journey.linked and journey.progress.stalled
