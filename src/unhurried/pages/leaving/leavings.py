"""Leaving: nobody has to agree, and nothing asks why."""

from starlette.responses import Response

from unhurried.accounts.putting_away import put_away
from unhurried.core import linking
from unhurried.core.refusals import NotOffered
from unhurried.programmes.lands import Land, lands
from unhurried.visits.visit import Visit


async def show(visit: Visit, *, typed: str | None = None, status: int = 200) -> Response:
    """What leaving means where one is now; and, apart from it, erasing."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    two = journey is not None and len(journey.people) == 2
    state = "alone" if not two or journey is None else "over" if journey.closed_at is not None else "two"
    facts = {"state": state, "typed": typed, "wrong": typed is not None, "near": await _near(visit)}
    return visit.page("leaving/leaving.html", status, on=visit.now.date(), **facts)


async def leave(visit: Visit) -> Response:
    """Leave now. The other one's book says that it has one reader, and not why."""
    if not visit.has_couple or not (await visit.couple()).journey.people:
        return visit.go("/leaving")
    journey = await (await visit.couple()).record(linking.leave)
    await put_away(visit.house.keeper, visit.person, await visit.own(), journey)
    return visit.page("leaving/left.html", near=await _near(visit), on=visit.now.date())


async def set_aside(visit: Visit) -> Response:
    """Put a book that is over behind oneself; a new one starts empty. Raises NotOffered while it is open."""
    if visit.has_couple:
        journey = (await visit.couple()).journey
        if journey.closed_at is None:
            raise NotOffered
        await put_away(visit.house.keeper, visit.person, await visit.own(), journey)
    return visit.go("/today")


async def _near(visit: Visit) -> list[Land]:
    country = (await visit.own()).own.settings.get("country", "")
    return [land for land in lands() if land.name == country]
