"""One line made more careful: alone, at once, and without a reason."""

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.limits import Mark
from unhurried.pages.agreement.marked import MARKS
from unhurried.pages.agreement.view import to_narrow
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The lines that can be made more careful."""
    book = await visit.couple()
    book.journey.need_link()
    return _form(visit, to_narrow(book.journey.agreement, book.programme))


async def narrow(visit: Visit) -> Response:
    """Make one so. It holds from this moment."""
    book = await visit.couple()
    word, _, item = visit.text("line").partition(" ")
    if word not in MARKS or not item:
        return _form(visit, to_narrow(book.journey.agreement, book.programme), 422)
    await book.record(lambda journey, at: deciding.narrow(journey, item, MARKS[word], at))
    return visit.go("/agreement")


def _form(visit: Visit, lines: list[tuple[str, str, Mark]], status: int = 200) -> Response:
    return visit.page("agreement/narrowings.html", status, lines=lines, blank=status != 200)
