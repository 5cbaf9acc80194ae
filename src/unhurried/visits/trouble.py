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
from unhurried.visits.visit import Visit

log = logging.getLogger("unhurried")
HIDDEN = frozenset({"csrf", "passphrase", "again"})  # a passphrase is typed afresh
SENT_ALONG = frozenset({"asked", "edition"})  # what a form says of itself is nobody's words
A_FEW_LETTERS = 12  # what is longer is somebody's own words, and trouble.html shows it to be read


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


def was_writing(visit: Visit) -> bool:
    """Whether what was sent holds words somebody would not like to write twice."""
    return any(len(value) > A_FEW_LETTERS for name, value in _typed(visit) if name not in SENT_ALONG)


def asleep(visit: Visit) -> Response:
    """Nobody is signed in any more, and here is what they were writing."""
    return _page(visit, 403, "asleep")


def _typed(visit: Visit) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in visit.form.multi_items() if name not in HIDDEN]


def _page(visit: Visit, status: int, kind: str, **facts: object) -> Response:
    return visit.page(
        "trouble.html", status, kind=kind, typed=_typed(visit), address=visit.request.url.path,
        signed_in=visit.is_signed_in, **({"words": None} | facts),
    )  # fmt: skip


def _wait(visit: Visit, status: int) -> Response:
    response = _page(visit, status, "wait")
    response.headers["retry-after"] = "5"
    return response
