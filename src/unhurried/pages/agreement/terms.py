"""The arrangements besides the marks; written down by either, signed by both."""

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.refusals import Incomplete
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.agreement.arranged import LONGEST, RESTS, terms_of, typed_before, typed_now, zones
from unhurried.pages.agreement.lengths import Lengths, lengths
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The form, as the two have it so far."""
    book = await visit.couple()
    journey, offered = book.journey, lengths(book.programme)
    journey.need_link()
    standing = journey.agreement.proposed or journey.agreement.terms
    return _form(visit, offered, typed_before(standing, journey.zone, offered))


async def propose(visit: Visit) -> Response:
    """Write them down for both to sign. What was typed stays where something is still open."""
    book, typed = await visit.couple(), typed_now(visit.text)
    standing = book.journey.agreement.proposed or book.journey.agreement.terms
    offered = lengths(book.programme)
    try:
        terms = terms_of(typed, standing, offered)
        if terms != standing:  # what says the same needs no new signatures
            await book.record(lambda journey, at: deciding.propose(journey, terms, at))
    except Incomplete as open_still:
        return _form(visit, offered, typed, refusal_words(open_still), 422)
    return visit.go("/agreement")


def _form(
    visit: Visit, offered: Lengths, typed: dict[str, str], words: RefusalWords | None = None, status: int = 200
) -> Response:
    facts = {"lengths": offered, "rests": RESTS, "zones": zones(), "longest": LONGEST}
    return visit.page("agreement/terms.html", status, typed=typed, words=words, **facts)
