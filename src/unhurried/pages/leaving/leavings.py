"""Leaving: nobody has to agree, and nothing asks why."""

from datetime import date
from zoneinfo import ZoneInfo

from starlette.responses import Response

from unhurried.accounts.putting_away import put_away
from unhurried.core.journey import Journey
from unhurried.core.refusals import NotOffered
from unhurried.keeper.invitations import couple_of
from unhurried.programmes.lands import Land, lands
from unhurried.visits.visit import Visit


async def show(visit: Visit, *, typed: str | None = None, status: int = 200) -> Response:
    """What leaving means where one is now; and, apart from it, erasing."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    facts = {"state": await _state(visit, journey), "typed": typed, "wrong": typed is not None}
    return visit.page(
        "leaving/leaving.html", status, on=visit.now.date(), near=await _near(visit), until=until(journey), **facts,
    )  # fmt: skip


async def leave(visit: Visit) -> Response:
    """Leave now, and close what was written together where that is wished; or let one's own open invitation go."""
    if not visit.has_couple:
        return visit.go("/leaving")
    book, keeper, couple = await visit.couple(), visit.house.keeper, couple_of(visit.person.keyring)
    if not book.journey.people:
        await keeper.withdraw(visit.person)
        return visit.go("/leaving")
    await book.leave()
    if visit.text("close") == "yes" and couple is not None:
        await keeper.close_shared(visit.person, couple.stream.hex())
        await book.read()
    await put_away(keeper, visit.person, await visit.own(), book.journey)
    return visit.page("leaving/left.html", near=await _near(visit), on=visit.now.date(), until=until(book.journey))


async def set_aside(visit: Visit) -> Response:
    """Put a book that is over behind oneself; a new one starts empty. Raises NotOffered while it is open."""
    if visit.has_couple:
        journey = (await visit.couple()).journey
        if journey.closed_at is None:
            raise NotOffered
        await put_away(visit.house.keeper, visit.person, await visit.own(), journey)
    return visit.go("/today")


async def close(visit: Visit) -> Response:
    """Close what was written together, for both. It takes only one of the two. Raises NotOffered while it is open."""
    couple = couple_of(visit.person.keyring)
    if couple is None or (await visit.couple()).journey.closed_at is None:
        raise NotOffered
    await visit.house.keeper.close_shared(visit.person, couple.stream.hex())
    return visit.go("/leaving")


def until(journey: Journey | None) -> date | None:
    """The day on which the key to what was written together is destroyed; None where it was not closed."""
    if journey is None or journey.until is None:
        return None
    return journey.until.astimezone(ZoneInfo(journey.zone)).date()


async def _state(visit: Visit, journey: Journey | None) -> str:
    if journey is None or len(journey.people) != 2:
        invited = await visit.house.keeper.invitations.current(visit.person, visit.now)
        return "alone" if invited is None else "invited"
    if journey.closed_at is None:
        return "two"
    return "over" if journey.until is None else "closed" if visit.now < journey.until else "gone"


async def _near(visit: Visit) -> list[Land]:
    country = (await visit.own()).own.settings.get("country", "")
    return [land for land in lands() if land.name == country]
