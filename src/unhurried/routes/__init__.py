"""Every door of the house, by what one comes for."""

from starlette.routing import BaseRoute, Mount

from unhurried.routes import coming_in, practising, tools
from unhurried.wiring import Wired


def routes(wired: Wired) -> list[BaseRoute]:
    """All of them; static files first, since there are most of those."""
    return [
        Mount("/static", wired.house.layout.files),
        *practising.doors(wired),
        *coming_in.doors(),
        *tools.doors(),
    ]
