"""The page of questions."""

from starlette.responses import Response

from unhurried.pages.questions.asked import questions
from unhurried.programmes.lands import lands
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The same bytes for everybody, with every answer's help in them already."""
    return visit.page("questions/questions.html", questions=questions(), lands=lands(), on=visit.now.date())
