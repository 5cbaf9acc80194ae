"""Signing, each alone; neither signature shows before both are in."""

from starlette.responses import Response

from unhurried.core.rounds import Kind, No, Yes
from unhurried.pages.agreement import overview
from unhurried.pages.agreement.view import edition
from unhurried.visits.visit import Visit


async def sign(visit: Visit) -> Response:
    """Sign what one has read, or take one's signature back."""
    book = await visit.couple()
    yes = visit.text("answer") == "yes"
    # A signature is for the page that was read; what was rewritten meanwhile is read again first.
    if yes and visit.text("edition") != edition(book.journey.agreement):
        return await overview.show(visit, changed=True)
    await book.answer(Kind.SIGNATURES, Yes() if yes else No())
    return visit.go("/agreement")
