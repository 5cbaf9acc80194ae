"""Every version of the agreement, to be read as it was signed."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from unhurried.core.versions import as_signed
from unhurried.pages.agreement.view import as_it_was
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """One version, whole. Both see the same."""
    book = await visit.couple()
    said: str = visit.request.path_params["number"]
    number = int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0
    version = as_signed(book.journey.agreement.history, number)
    if version is None:
        raise HTTPException(404)
    now = number == book.journey.agreement.version
    return visit.page("agreement/version.html", it=as_it_was(version, book.journey, book.programme), now=now)
