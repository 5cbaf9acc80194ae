"""One's own reasons: read again on any day, put in other words, or taken out."""

from zoneinfo import ZoneInfo

from starlette.responses import Response

from unhurried.keeper.reasons import LONGEST, keep_reasons, reasons
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The words as they stand, or room for some."""
    return await _page(visit, await reasons(visit.house.keeper, visit.person, await visit.own()))


async def keep(visit: Visit) -> Response:
    """Keep them like this; no words take them out. What doesn't fit is still there."""
    words = "" if visit.text("out") == "yes" else visit.text("words")
    if len(words) > LONGEST:
        return await _page(visit, words, 422)
    await keep_reasons(visit.house.keeper, visit.person, await visit.own(), words)
    return visit.go("/reasons")


async def _page(visit: Visit, words: str, status: int = 200) -> Response:
    kept = (await visit.own()).own.reasons
    zone = ZoneInfo((await visit.couple()).journey.zone if visit.has_couple else visit.house.config.zone)
    return visit.page(
        "opting_in/reasons.html", status, words=words, past=kept is not None and kept.past, most=LONGEST,
        kept=kept is not None, on=kept.at.astimezone(zone).date() if kept else None,
        long=status != 200,
    )  # fmt: skip
