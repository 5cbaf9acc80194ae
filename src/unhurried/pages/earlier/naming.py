"""Opening an earlier book by the name of whom it was with. Nothing lists them or tells whether there are any."""

from starlette.responses import Response

from unhurried.core.own import Earlier
from unhurried.keeper.closing import Over
from unhurried.pages.earlier.shared import named, noted, shared
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """Where a name is typed; the same page for everybody."""
    return visit.page("earlier/earlier.html", sought="", books=(), notes=(), both=())


async def open_by_name(visit: Visit) -> Response:
    """What stands under that name. It comes in a form: an address would keep the name in the history."""
    sought = visit.text("name")
    books = [book for book in await _books(visit) if _same(book.name, sought)]
    every = [await shared(visit, one) for one in await _over(visit, sought)]
    both = [one for one in every if one.until is not None or not one.empty]
    notes = [await noted(visit, book.own) for book in books]
    return visit.page("earlier/earlier.html", sought=sought, books=books, notes=notes, both=both)


async def close(visit: Visit) -> Response:
    """Close what was written together with somebody, for both. It takes only one of the two, and asks no reason."""
    for one in await _over(visit, visit.text("name")):
        if visit.text("book") == named(visit, one):  # two of them may have gone by one name
            await visit.house.keeper.close_shared(visit.person, one.id)
    return await open_by_name(visit)


async def _books(visit: Visit) -> tuple[Earlier, ...]:
    """The books put away, and one that is over and lies about still."""
    own = (await visit.own()).own
    journey = (await visit.couple()).journey if visit.has_couple else None
    if journey is None or journey.closed_at is None or len(journey.people) != 2:
        return own.earlier
    return (*own.earlier, Earlier(journey.other(visit.person.id).name, journey.closed_at, own.of_this_time))


async def _over(visit: Visit, sought: str) -> list[Over]:
    return [one for one in await visit.house.keeper.over(visit.person) if _same(one.name, sought)]


def _same(name: str, sought: str) -> bool:
    wanted = " ".join(sought.casefold().split())
    return bool(wanted) and " ".join(name.casefold().split()) == wanted
