"""Something that is said once, on the very next page: no address, log line or record tells that it was said.

An answer of its own kind would otherwise show in the log of whoever runs the house, by its status alone.
"""

import hashlib
import hmac
from typing import Final

from starlette.responses import Response

from unhurried.accounts.cookies import ONCE, cookie_name, drop
from unhurried.visits.visit import Visit

SECONDS: Final = 60


def say_once(visit: Visit, address: str) -> Response:
    """On to another page, which will say it: to this sign-in, and to nobody who comes in after it."""
    response, config = visit.go(address), visit.house.config
    response.set_cookie(
        cookie_name(ONCE, config), _to(visit), max_age=SECONDS, secure=config.secure, httponly=True, samesite="strict"
    )
    return response


def said_once(visit: Visit) -> bool:
    """Whether this page is to say it."""
    said = visit.request.cookies.get(cookie_name(ONCE, visit.house.config), "")
    return hmac.compare_digest(said.encode(errors="replace"), _to(visit).encode())


def once(visit: Visit, response: Response) -> Response:
    """A page after which it isn't said again."""
    return drop(response, ONCE, visit.house.config) if said_once(visit) else response


def _to(visit: Visit) -> str:
    return hashlib.sha256(b"once:" + visit.csrf.encode()).hexdigest()
