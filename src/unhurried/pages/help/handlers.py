"""The page of help lines."""

from starlette.responses import Response

from unhurried.programmes.lands import lands
from unhurried.visits.visit import Visit


async def help_page(visit: Visit) -> Response:
    """The same for everybody, so that having opened it says nothing."""
    return visit.page("help/help.html", lands=lands(), on=visit.now.date())
