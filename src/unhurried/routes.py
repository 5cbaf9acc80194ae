"""Every door of the house on one page."""

from starlette.routing import BaseRoute, Mount, Route

from unhurried.pages.calm.handlers import calm
from unhurried.pages.help.handlers import help_page
from unhurried.pages.reading_room import handlers as reading_room
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


def _reading() -> list[BaseRoute]:  # help, calm, the reading room: for everybody
    return [
        Route("/help", door(help_page, ANYBODY), methods=GET),
        Route("/calm", door(calm, ANYBODY), methods=GET),
        Route("/reading-room", door(reading_room.index, ANYBODY), methods=GET),
        Route("/reading-room/{piece}", door(reading_room.piece, ANYBODY), methods=GET),
    ]


__all__ = ["ANYBODY", "GET", "POST", "Route", "door", "routes"]
