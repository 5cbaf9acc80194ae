"""One phone, handed back and forth: this sign-in ends before the other's begins."""

from starlette.responses import Response

from unhurried.accounts.cookies import drop_token
from unhurried.visits.visit import Visit

PAGE = "sign_in/hand_over.html"


async def show(visit: Visit) -> Response:
    """Before: what it does. After: the other's way in."""
    locked = visit.is_signed_in and visit.signed.signing.sitting
    runs = locked and visit.has_couple and (await visit.couple()).journey.progress.sitting is not None
    return visit.page(
        PAGE, signed_in=visit.is_signed_in, sitting=runs, over=locked and not runs, name="", next="", shared=True
    )


async def lock(visit: Visit) -> Response:
    """End this sign-in; whoever holds the phone next comes in by their own."""
    response = visit.go("/hand-over")
    if visit.is_signed_in:
        await visit.house.keeper.sessions.end(visit.signed.token)
        drop_token(response, visit.house.config)
    return response
