"""Every door of the house on one page."""

from starlette.routing import BaseRoute, Mount, Route

from unhurried.visits.door import Who, door
from unhurried.wiring import Wired

ANYBODY = Who.ANYBODY
GET, POST = ["GET"], ["POST"]


def routes(wired: Wired) -> list[BaseRoute]:
    """All of them; static files first, since there are most of those."""
    return [
        Mount("/static", wired.house.layout.files),
        *_front(),
        *_agreeing(),
        *_evening(),
        *_together(),
        *_reading(),
    ]


def _front() -> list[BaseRoute]:  # coming in, inviting, opting in
    return []


def _agreeing() -> list[BaseRoute]:  # the agreement, settings, leaving, pausing
    return []


def _evening() -> list[BaseRoute]:  # today, check-in, afterwards, the gate, the journey
    return []


def _together() -> list[BaseRoute]:  # the sitting, the conversation, the time afterwards
    return []


def _reading() -> list[BaseRoute]:  # help, calm, the reading room
    return []


__all__ = ["ANYBODY", "GET", "POST", "Route", "door", "routes"]
