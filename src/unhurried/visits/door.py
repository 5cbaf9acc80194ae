"""Every page's door: who is let in, whose writes are taken, and how a no is put to them."""

import hmac
from collections.abc import Awaitable, Callable
from contextlib import suppress
from enum import Enum
from functools import wraps

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from unhurried.accounts.cookies import door_of, set_door, token_of
from unhurried.keeper.troubles import Full
from unhurried.visits.guard import BODY_MOST, TooLarge
from unhurried.visits.house import House
from unhurried.visits.sent import fields_of, laid_by
from unhurried.visits.trouble import answer_to, asleep
from unhurried.visits.visit import Unknown, Visit

Handler = Callable[[Visit], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]
MOST = 256  # fields of a form; more is nobody's form
# Pages on which one may sit still for an hour and a half.
LONG = ("/sitting", "/conversation", "/talks", "/reflections", "/listening", "/window")
# What a page asks by itself: nobody was there for that, and it keeps no sign-in awake.
BY_ITSELF = ("/listening/turn",)
# Where the handler itself says what came of a question that is open no more.
TOLD_THERE = ("/opting-in", "/sitting/beginnings/taken-back", "/stage-beginnings")
SITTING_ONLY = ("/sitting", "/leave", "/hand-over", "/sign-in")


class Who(Enum):
    """Whom a door lets in."""

    ANYBODY = "anybody"
    SIGNED_IN = "signed in"


def door(handler: Handler, who: Who = Who.SIGNED_IN) -> Endpoint:
    """A handler as Starlette calls it: signed in where it must be, its writes checked, its refusals in words."""

    @wraps(handler)
    async def endpoint(request: Request) -> Response:
        visit = _visitor(request)
        try:
            visit = await _recognised(visit)
            return await _answer(visit, handler, who)
        except Unknown:
            return await _who_is_it(visit)
        except Exception as trouble:  # noqa: BLE001 - nobody is ever shown a bare error
            return answer_to(trouble, visit)

    return endpoint


async def _answer(visit: Visit, handler: Handler, who: Who) -> Response:
    if who is Who.SIGNED_IN:
        signed = visit.signed
        if signed.signing.sitting and not _is_under(visit.request, SITTING_ONLY):
            return RedirectResponse("/hand-over", 303)
        if visit.has_couple:
            await visit.couple()
    if visit.request.method == "POST":
        await _take(visit)
        if not _is_under(visit.request, TOLD_THERE):
            await visit.need_asked()
    response = await handler(visit)
    if not visit.is_signed_in:
        set_door(response, visit.request, visit.house.config)
    return response


def _is_under(request: Request, addresses: tuple[str, ...]) -> bool:
    path: str = request.scope["path"]
    return any(path == address or path.startswith(f"{address}/") for address in addresses)


def _visitor(request: Request) -> Visit:
    house: House = request.app.state.house
    request.state.door = door_of(request, house.config)
    return Visit(request, house, None)


async def _recognised(visit: Visit) -> Visit:
    request, house = visit.request, visit.house
    token = token_of(request, house.config)
    if token is None:
        return visit
    long, wake = _is_under(request, LONG), not _is_under(request, BY_ITSELF)
    return Visit(request, house, await house.keeper.sessions.find(token, house.awake(), long=long, wake=wake))


async def _read(visit: Visit) -> None:
    # The guard bounds the whole: a long text in letters that take many bytes is a page's to turn back, with its words.
    visit.form = await visit.request.form(max_files=0, max_fields=MOST, max_part_size=BODY_MOST)


async def _who_is_it(visit: Visit) -> Response:
    """Ask for a sign-in; what somebody was writing when theirs fell asleep stays before them."""
    if visit.request.method == "POST" and is_from_here(visit.request, visit.house):
        with suppress(HTTPException, TooLarge):
            await _read(visit)
    token = token_of(visit.request, visit.house.config)
    if visit.request.method != "POST" or (token is None and not fields_of(visit)):
        return RedirectResponse("/sign-in", 303)
    return asleep(visit, waits=token is not None and await _laid_by(visit, token))


async def _laid_by(visit: Visit, token: bytes) -> bool:
    """Keep what was sent for whoever's sign-in fell asleep, if it came from a page of theirs."""
    keeper = visit.house.keeper
    key = await keeper.sessions.slept(token, visit.text("csrf"))
    if key is None:
        return False
    with suppress(Full):
        await keeper.slept.keep(token, key, laid_by(visit))
        return True
    return False


def is_from_here(request: Request, house: House) -> bool:
    """Whether a browser says that a page of ours sent this."""
    site = request.headers.get("sec-fetch-site")
    return site == "same-origin" or (not site and request.headers.get("origin") in house.config.origins)


async def _take(visit: Visit) -> None:
    """Read the form, if it comes from a page of ours."""
    request = visit.request
    if not is_from_here(request, visit.house):
        raise HTTPException(403)
    await _read(visit)
    if not hmac.compare_digest(visit.text("csrf").encode(errors="replace"), visit.csrf.encode()) or not visit.csrf:
        raise HTTPException(403)
