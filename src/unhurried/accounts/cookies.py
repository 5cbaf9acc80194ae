"""The cookies: a sign-in's token, what its next page is to say, and the door a visitor's forms are bound to."""

import base64
import binascii

from starlette.requests import HTTPConnection
from starlette.responses import Response

from unhurried.config import Config

ONCE = "once"  # see visits/once.py


def cookie_name(what: str, config: Config) -> str:
    """The cookie's name; `__Host-` wherever the house is reached over TLS."""
    return f"__Host-{what}" if config.secure else what


def token_of(request: HTTPConnection, config: Config) -> bytes | None:
    """The sign-in's token out of a request."""
    try:
        token = base64.urlsafe_b64decode(request.cookies.get(cookie_name("in", config), ""))
    except (binascii.Error, ValueError):
        return None
    return token if len(token) == 32 else None


def set_token(response: Response, token: bytes, config: Config) -> Response:
    """Give a browser its sign-in."""
    _set(response, "in", base64.urlsafe_b64encode(token).decode(), config)
    return drop(response, ONCE, config)


def drop_token(response: Response, config: Config) -> Response:
    """Take a browser's sign-in away, and with it what was still to be said to that person."""
    return drop(drop(response, "in", config), ONCE, config)


def drop(response: Response, what: str, config: Config) -> Response:
    """Take one cookie out of a browser."""
    response.delete_cookie(cookie_name(what, config), secure=config.secure, httponly=True, samesite="strict")
    return response


def door_of(request: HTTPConnection, config: Config) -> str:
    """What a visitor's forms are bound to: what their cookie says, or what it will say."""
    return request.cookies.get(cookie_name("door", config), "") or str(request.scope.get("door", ""))


def set_door(response: Response, request: HTTPConnection, config: Config) -> None:
    """Give a visitor's browser what its forms are bound to."""
    if cookie_name("door", config) not in request.cookies:
        _set(response, "door", door_of(request, config), config)


def _set(response: Response, what: str, value: str, config: Config) -> None:
    response.set_cookie(cookie_name(what, config), value, secure=config.secure, httponly=True, samesite="strict")
