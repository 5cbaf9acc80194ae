"""The usual causes, marked for oneself, and what is said to each of them. None of it leaves one's own record."""

from datetime import datetime
from typing import Final

from starlette.responses import Response

from unhurried.core.events.own import StallCausesMarked
from unhurried.core.own import Own
from unhurried.visits.offering import slower_than
from unhurried.visits.visit import Visit

CAUSES: Final = ("reluctance", "resentment", "body", "fear", "life")


async def show(visit: Visit) -> Response:
    """The question, and what one has marked since it became quiet; or today, where it has not."""
    since, own = await _since(visit), (await visit.own()).own
    if since is None:
        # What was marked at another time can still be looked at, and taken out.
        return visit.page("stall/kept.html", marked=own.causes) if own.causes else visit.go("/today")
    book, marked = await visit.couple(), own.causes_since(since)
    slower = [id for id, _, _ in slower_than(visit.house, book.programme.id)]
    return visit.page(
        "stall/stall.html", asked=marked is not None, marked=marked or (), slower=bool(slower),
        steps=any(visit.house.shelf[id].programme.ladder for id in slower), partner=book.other.name,
    )  # fmt: skip


async def mark(visit: Visit) -> Response:
    """Keep what comes closest, in place of what was kept; several or none. None takes everything out."""
    since, chosen = await _since(visit), visit.texts("cause")
    causes = tuple(cause for cause in CAUSES if cause in chosen and since is not None)

    def decide(own: Own, at: datetime) -> StallCausesMarked | None:
        kept = own.causes if since is None else own.causes_since(since)
        return None if kept == causes else StallCausesMarked(at=at, causes=causes)

    await (await visit.own()).record(decide)
    return visit.go("/stall")


async def _since(visit: Visit) -> datetime | None:
    """When it became quiet; None where it is not, and for somebody in no couple."""
    if not visit.has_couple:
        return None
    journey = (await visit.couple()).journey
    return journey.progress.paused_at if journey.linked and journey.progress.stalled else None
