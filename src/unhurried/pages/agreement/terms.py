"""The arrangements besides the marks; written down by either, signed by both."""

import hashlib
from datetime import datetime

import msgspec
from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.agreement import Agreement
from unhurried.core.events import TermsProposed
from unhurried.core.journey import Journey
from unhurried.core.limits import Terms
from unhurried.core.refusals import Incomplete
from unhurried.keeper.couple import CoupleBook
from unhurried.layout.words import refusal_words
from unhurried.pages.agreement.arranged import LONGEST, RESTS, terms_of, typed_before, typed_now, zones
from unhurried.pages.agreement.differences import differences
from unhurried.pages.agreement.lengths import lengths
from unhurried.visits.visit import Visit


class WrittenMeanwhile(Exception):
    """Something else stands than when the form was opened."""


async def show(visit: Visit) -> Response:
    """The form, as the two have it so far."""
    book = await visit.couple()
    journey, offered = book.journey, lengths(book.programme)
    journey.need_link()
    typed = typed_before(_standing(journey.agreement), journey.zone, offered)
    return _form(visit, book, typed, _edition(journey.agreement))


async def propose(visit: Visit) -> Response:
    """Write them down for both to sign. What was typed stays where something is still open.

    What the other has written since the form was opened is shown first, and never written over unseen.
    """
    book, typed, opened = await visit.couple(), typed_now(visit.text), visit.text("edition")
    offered = lengths(book.programme)
    try:
        terms = terms_of(typed, _standing(book.journey.agreement), offered)
        await book.record(lambda journey, at: _written(journey, terms, opened, at))
    except Incomplete as open_still:
        return _form(visit, book, typed, opened, 422, words=refusal_words(open_still))
    except WrittenMeanwhile:
        agreement = book.journey.agreement
        meanwhile = differences(_standing(agreement), (terms,), offered)
        return _form(visit, book, typed, _edition(agreement), 409, meanwhile=meanwhile)
    return visit.go("/agreement")


def _written(journey: Journey, terms: Terms, opened: str, at: datetime) -> TermsProposed | None:
    """None for what says the same: it needs no new signatures."""
    if terms == _standing(journey.agreement):
        return None
    proposed = deciding.propose(journey, terms, at)
    if opened not in ("", _edition(journey.agreement)):
        raise WrittenMeanwhile
    return proposed


def _standing(agreement: Agreement) -> Terms | None:
    return agreement.proposed or agreement.terms


def _edition(agreement: Agreement) -> str:
    """What stands as one short word, the same for both."""
    return hashlib.sha256(msgspec.json.encode(_standing(agreement))).hexdigest()[:12]


def _form(
    visit: Visit, book: CoupleBook, typed: dict[str, str], edition: str, status: int = 200, **said: object
) -> Response:
    # What one does differently since then is asked of nobody to whom nothing has happened.
    mending = bool(typed["plan"]) or book.journey.repair.began is not None
    facts = {"lengths": lengths(book.programme), "rests": RESTS, "zones": zones(), "longest": LONGEST}
    said = {"edition": edition, "mending": mending, **said}
    said = {"words": None, "meanwhile": None, **said}
    return visit.page("agreement/terms.html", status, typed=typed, **facts, **said)
