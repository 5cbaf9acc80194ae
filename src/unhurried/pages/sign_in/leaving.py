"""Leaving at once: the sign-in ends, and a neutral page stands in the place of this one."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from unhurried.accounts.cookies import drop_token, token_of
from unhurried.core.refusals import Refusal
from unhurried.keeper.couple import TooBusy
from unhurried.visits import in_step
from unhurried.visits.door import Who, door, is_from_here
from unhurried.visits.house import House
from unhurried.visits.visit import Visit


async def leave(request: Request) -> Response:
    """The way out. It never argues with somebody whose sign-in has ended by itself, however old their page is."""
    house: House = request.app.state.house
    answer = await door(_end, Who.ANYBODY)(request)
    if answer.status_code >= 500:  # a full disk or a damaged record keeps nobody on the page
        return drop_token(_away(house), house.config)
    if answer.status_code != 403:
        return answer
    # A page from before the last sign-in carries a token that has died; whoever presses there has to be gone as well.
    token = token_of(request, house.config)
    if token is not None and is_from_here(request, house):
        await house.keeper.sessions.end(token)
        return drop_token(_away(house), house.config)
    return answer if await _is_signed_in(token, house) else _away(house)


async def _end(visit: Visit) -> Response:
    response = _away(visit.house)
    token = token_of(visit.request, visit.house.config)
    if token is not None:  # also one that fell asleep: what waits in it is gone with whoever leaves
        await visit.house.keeper.sessions.end(token)
        drop_token(response, visit.house.config)
    if visit.is_signed_in:
        await _pause(visit)
    return response


async def _pause(visit: Visit) -> None:
    """Pause a sitting that runs: for the other it looks like any pause. One's own wish to begin or go on goes too."""
    if not visit.has_couple:
        return
    try:
        book = await in_step.from_here(await visit.couple(), visit.signed.signing)
        await in_step.pause_if_running(book)
        await in_step.step_back(book)
    except (Refusal, TooBusy):
        return  # no sitting runs, or it has just changed: the one who leaves has gone either way


async def _is_signed_in(token: bytes | None, house: House) -> bool:
    return token is not None and await house.keeper.sessions.find(token, house.awake()) is not None


def _away(house: House) -> Response:
    return RedirectResponse(house.config.leave_to, 303)
