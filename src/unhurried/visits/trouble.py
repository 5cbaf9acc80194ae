"""What happened, what to do, and that what was typed is still there."""

import logging
from traceback import format_tb

from starlette.exceptions import HTTPException
from starlette.responses import Response

from unhurried.accounts.rates import TooOften
from unhurried.core.refusals import Refusal
from unhurried.keeper.couple import TooBusy
from unhurried.keeper.streams import Tampered
from unhurried.keeper.troubles import Full, Taken, TooLong, TooMany
from unhurried.layout.words import refusal_words
from unhurried.visits.guard import TooLarge
from unhurried.visits.sent import fields_of, may_be_sent_again, written_in
from unhurried.visits.visit import Visit

log = logging.getLogger("unhurried")


def answer_to(trouble: Exception, visit: Visit) -> Response:
    """The page for whatever stood in the way."""
    match trouble:
        case Refusal():
            return _page(visit, 409, "refused", words=refusal_words(trouble))
        case HTTPException():
            return _page(visit, trouble.status_code, "forged" if trouble.status_code == 403 else "nowhere")
        case TooMany() | TooOften():
            return _wait(visit, 503 if isinstance(trouble, TooMany) else 429)
        case TooBusy() | Taken():
            return _page(visit, 409, "both")
        case TooLong() | TooLarge():
            return _page(visit, 413, "long")
        case Full():
            return _page(visit, 507, "full")
        case Tampered():
            log.error("a record does not open: it was damaged or altered; nothing of it was shown")
            return _page(visit, 500, "tampered")
        case _:
            # Where it broke, and nothing of what it was working on: an exception's own text may quote a journey.
            log.error("a page broke: %s\n%s", type(trouble).__name__, "".join(format_tb(trouble.__traceback__)))
            return _page(visit, 500, "broken")


def nowhere(visit: Visit) -> Response:
    """There is no page at this address."""
    return _page(visit, 404, "nowhere")


def asleep(visit: Visit, *, waits: bool) -> Response:
    """Nobody is signed in any more. `waits`: what was sent is laid by for whoever comes in; nothing of it is shown."""
    return _page(visit, 403, "asleep", waits=waits)


def _page(visit: Visit, status: int, kind: str, *, waits: bool = False, **facts: object) -> Response:
    address, fields = visit.request.url.path, [] if waits else fields_of(visit)
    wrote = written_in(address, fields)
    return visit.page(
        "trouble.html", status, kind=kind, wrote=wrote, address=address, signed_in=visit.is_signed_in, waits=waits,
        typed=fields if _offered_again(visit, kind, wrote=bool(wrote)) else [], **({"words": None} | facts),
    )  # fmt: skip


def _offered_again(visit: Visit, kind: str, *, wrote: bool) -> bool:
    """Never what the rules refused or what nobody is signed in for, nor a choice that may have been another's."""
    if kind in {"refused", "asleep", "nowhere"} or not may_be_sent_again(visit):
        return False
    return kind != "forged" or wrote  # whose words they are shows, and with them whose choices


def _wait(visit: Visit, status: int) -> Response:
    response = _page(visit, status, "wait")
    response.headers["retry-after"] = "5"
    return response
