"""Signing, each alone; neither signature shows before both are in."""

from starlette.responses import Response

from unhurried.core.refusals import NotOpen
from unhurried.core.rounds import Kind, No, Yes
from unhurried.pages.agreement import overview
from unhurried.pages.agreement.view import edition
from unhurried.visits.visit import Visit


async def sign(visit: Visit) -> Response:
    """Sign what one has read, or take one's signature back."""
    book = await visit.couple()
    yes, read, asked = visit.text("answer") == "yes", visit.text("edition"), book.asks(Kind.SIGNATURES)
    # A signature is for the page that was read; what was rewritten meanwhile is read again first.
    if (yes or read) and read != edition(book.journey.agreement):
        return await overview.show(visit, changed=True)
    try:
        await book.answer(Kind.SIGNATURES, Yes() if yes else No(), asked=asked)
    except NotOpen:
        if not read or read == edition(book.journey.agreement):
            raise
        return await overview.show(visit, changed=True)  # it was rewritten while this was on its way
    return visit.go("/agreement")
