"""The application: the routes, and around them what holds for every answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response

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

    async def lost(request: Request, trouble: Exception) -> Response:
        return nowhere(Visit(request, wired.house, None))

    app = Starlette(routes=routes(wired), lifespan=lifespan, exception_handlers={404: lost, 405: lost})
    app.state.house, app.state.hub = wired.house, wired.hub
    return Guard(app, wired.house.config, wired.chance)


async def _sweep(wired: Wired) -> None:
    """Every hour, let go of sign-ins and invitations that have run out."""
    while True:
        # On a full disk nothing can be let go of for now; the next hour will do.
        with suppress(Full):
            await wired.store.prune(int(wired.house.awake().timestamp()))
        await asyncio.sleep(3600)
