"""The application: the routes, and around them what holds for every answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from unhurried.routes import routes
from unhurried.visits.guard import Guard
from unhurried.visits.trouble import nowhere
from unhurried.visits.visit import Visit
from unhurried.wiring import Full, Wired


def application(wired: Wired) -> Guard:
    """The house as an ASGI application. It closes what was wired when the server stops."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        sweeping = asyncio.create_task(_sweep(wired))
        yield
        sweeping.cancel()
        await wired.close()

    app = Starlette(routes=routes(wired), lifespan=lifespan)
    app.state.house, app.state.hub = wired.house, wired.hub
    return Guard(Doors(app), wired.house.config, wired.chance)


class Doors:
    """The routes, with nothing around them: every door answers its own troubles, and an address without one is lost."""

    def __init__(self, app: Starlette) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope["app"] = self._app
        try:
            await self._app.router(scope, receive, send)
        except HTTPException:
            lost = Visit(Request(scope), self._app.state.house, None)
            await nowhere(lost)(scope, receive, send)


async def _sweep(wired: Wired) -> None:
    """Every minute, let go of what has run out: sign-ins, invitations, open journals, closed records."""
    while True:
        # On a full disk nothing can be let go of for now; the next minute will do.
        with suppress(Full):
            await wired.store.prune(int(wired.house.awake().timestamp()))
            await wired.house.keeper.closings.destroy_due(wired.house.keeper.now())
        await asyncio.sleep(60)
