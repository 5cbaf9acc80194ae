"""The front page."""

from starlette.responses import Response

from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The cover for a visitor; somebody who is signed in has a page for today."""
    return visit.go("/today") if visit.is_signed_in else visit.page("welcome/welcome.html")
