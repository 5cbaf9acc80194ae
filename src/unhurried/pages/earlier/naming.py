"""Opening an earlier book by the name of whom it was with. Nothing lists them or tells whether there are any."""

from starlette.responses import Response

from unhurried.core.own import Earlier
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """Where a name is typed; the same page for everybody."""
    return visit.page("earlier/earlier.html", sought="", books=())


async def open_by_name(visit: Visit) -> Response:
    """What stands under that name. It comes in a form: an address would keep the name in the history."""
    sought = visit.text("name")
    wanted = " ".join(sought.casefold().split())
    books = [book for book in await _books(visit) if wanted and " ".join(book.name.casefold().split()) == wanted]
    return visit.page("earlier/earlier.html", sought=sought, books=books)


async def _books(visit: Visit) -> tuple[Earlier, ...]:
    """The books put away, and one that is over and lies about still."""
    own = (await visit.own()).own
    journey = (await visit.couple()).journey if visit.has_couple else None
    if journey is None or journey.closed_at is None or len(journey.people) != 2:
        return own.earlier
    return (*own.earlier, Earlier(journey.other(visit.person.id).name, journey.closed_at, own.of_this_time))
