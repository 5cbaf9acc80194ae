"""Erasing: the keys to everything of one's own are destroyed now."""

from starlette.responses import Response

from unhurried.accounts.cookies import drop_token
from unhurried.keeper.people import NotTogether
from unhurried.pages.leaving import leavings
from unhurried.visits.visit import Visit


async def erase(visit: Visit) -> Response:
    """Erase everything of one's own, once the name one signs in with has been typed."""
    typed, keeper = visit.text("name"), visit.house.keeper
    try:
        await keeper.erase(visit.person, typed)
    except NotTogether:
        return await leavings.show(visit, typed=typed, status=422)
    await keeper.sessions.end(visit.signed.token)
    return drop_token(visit.go("/leaving/erased"), visit.house.config)


async def erased(visit: Visit) -> Response:
    """The same page for anybody who opens it."""
    return visit.page("leaving/erased.html")
