"""Something that is said once, on the very next page: no address, log line or record tells that it was said.

An answer of its own kind would otherwise show in the log of whoever runs the house, by its status alone.
"""

from typing import Final

from starlette.responses import Response

from unhurried.visits.visit import Visit

ONCE: Final = "once"
SECONDS: Final = 60


def say_once(visit: Visit, address: str) -> Response:
    """On to another page, which will say it."""
    response = visit.go(address)
    secure = visit.house.config.secure
    response.set_cookie(ONCE, "1", max_age=SECONDS, secure=secure, httponly=True, samesite="strict")
    return response


def said_once(visit: Visit) -> bool:
    """Whether this page is to say it."""
    return ONCE in visit.request.cookies


def once(visit: Visit, response: Response) -> Response:
    """A page after which it isn't said again."""
    if said_once(visit):
        response.delete_cookie(ONCE, secure=visit.house.config.secure, httponly=True, samesite="strict")
    return response
