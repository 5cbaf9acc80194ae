"""One's own map: adding, changing and taking out lines."""

from datetime import datetime
from typing import Final

from starlette.responses import Response

from unhurried.core.events.own import MapLineKept, MapLineTakenOut
from unhurried.core.feeling import mapping
from unhurried.core.own import Own
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.visits.lines import lines
from unhurried.visits.visit import Visit

MOST: Final = 60  # lines
LONGEST: Final = 300  # characters of a line
PROPOSED: Final = 60  # characters that a line of the agreement holds


async def show(visit: Visit) -> Response:
    """The map, or from when on there is one."""
    return await _page(visit)


async def keep(visit: Visit) -> Response:
    """Keep a new line, or one in other words. What was typed stays where it doesn't fit."""
    line, text, proposed = visit.text("line"), " ".join(visit.text("text").split()), visit.text("proposed") == "yes"
    own = await visit.own()
    await _need_map(visit, own.own)
    lacks = _lacks(own.own, line, text, proposed=proposed)
    if lacks:
        return await _page(visit, line, text, refusal_words(Incomplete(missing=lacks)), proposed=proposed)

    def decide(own: Own, at: datetime) -> MapLineKept:
        return MapLineKept(at=at, line=line or _next(own), text=text, proposed=proposed)

    await own.record(decide)
    return visit.go("/map")


async def take_out(visit: Visit) -> Response:
    """Take a line off the map."""
    line, own = visit.text("line"), await visit.own()
    await own.record(lambda own, at: MapLineTakenOut(at=at, line=line) if line in own.map else None)
    return visit.go("/map")


async def _page(
    visit: Visit, line: str = "", text: str = "", refused: RefusalWords | None = None, *, proposed: bool = False
) -> Response:
    book, kept = await visit.couple(), (await visit.own()).own.map
    book.journey.need_link()
    shared = {one.words for one in await lines(visit, book.journey.shared) if one.mine}
    return visit.page(
        "what_felt_good/map.html", 422 if refused else 200, here=bool(kept) or mapping(book.journey, book.programme),
        kept=[(id, one.text, one.proposed, one.text in shared) for id, one in kept.items()], line=line, text=text,
        proposed=proposed, refused_words=refused, longest=LONGEST, partner=book.other.name,
        edited=line or visit.request.query_params.get("line", ""),
    )  # fmt: skip


async def _need_map(visit: Visit, own: Own) -> None:
    book = await visit.couple()
    book.journey.need_link()
    if not own.map and not mapping(book.journey, book.programme):
        raise NotOffered


def _lacks(own: Own, line: str, text: str, *, proposed: bool) -> tuple[str, ...]:
    if line and line not in own.map:
        raise NotOffered
    if not text:
        return ("words",)
    if len(text) > LONGEST or (proposed and len(text) > PROPOSED):
        return ("shorter-agreement",) if len(text) <= LONGEST else ("shorter",)
    return () if line or len(own.map) < MOST else ("room",)


def _next(own: Own) -> str:
    numbers = [int(id.removeprefix("line-")) for id in own.map if id.removeprefix("line-").isdigit()]
    return f"line-{max(numbers, default=0) + 1}"
