"""The page of questions."""

from typing import Final

from starlette.responses import Response

from unhurried.accounts.ways import way_on
from unhurried.pages.questions.asked import questions
from unhurried.programmes.lands import lands
from unhurried.visits.offering import offers
from unhurried.visits.visit import Visit

# Only a page answered with 200 is kept whole in a browser's memory, ticks and all, and shown again by Back. A script
# would ask for it anew; this holds where none runs. To people and to proxies 203 is a page like any other.
ASKED_ANEW: Final = 203


async def show(visit: Visit) -> Response:
    """Every answer's help is in it already, the same for everybody; after a stall the way leads on to its page."""
    return visit.page(
        "questions/questions.html", ASKED_ANEW, questions=questions(), lands=lands(), on=visit.now.date(),
        stalled=await _stalled(visit), paces=offers(visit.house),
        back=way_on(visit.request.query_params.get("next", "")),
        steps=any(one.programme.ladder for one in visit.house.shelf.values()),
    )  # fmt: skip


async def _stalled(visit: Visit) -> bool:
    # By the shared record alone, so that the page is the same for both and says nothing about either.
    journey = (await visit.couple()).journey if visit.has_couple else None
    return journey is not None and journey.linked and journey.progress.stalled
