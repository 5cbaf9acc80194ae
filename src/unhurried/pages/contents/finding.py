"""The things to use, and looking for one: what is sought stays in this answer and is kept nowhere."""

from collections.abc import Iterator

from starlette.responses import Response

from unhurried.core.whereabouts import Place
from unhurried.layout.tools import found, there
from unhurried.programmes.readings import pieces
from unhurried.visits.visit import Visit

LONGEST = 200  # characters

Line = tuple[str, str, str]  # address, name, note


async def tools(visit: Visit) -> Response:
    """What there is to use on any day."""
    return visit.page("contents/tools.html", groups=there(await _has(visit)), longest=LONGEST)


async def find(visit: Visit) -> Response:
    """The tools and the readings in which some words stand. They are sent in a form, since addresses are kept."""
    sought = visit.text("sought")[:LONGEST]
    lines = dict(_tools(await _has(visit))) | dict(_readings())
    hits = [lines[id][0] for id in found(sought, ((id, text) for id, (_, text) in lines.items()))]
    return visit.page("contents/found.html", sought=sought, found=hits, longest=LONGEST)


def _tools(has: frozenset[str]) -> Iterator[tuple[str, tuple[Line, str]]]:
    for group in there(has):
        for one in group.tool:
            yield one.id, ((one.address, one.name, one.note), f"{one.name}\n{one.note}\n{one.seek}")


def _readings() -> Iterator[tuple[str, tuple[Line, str]]]:
    for name, piece in pieces().items():
        address = f"/reading-room/{name}"
        yield address, ((address, piece.title, "To read"), f"{piece.title}\n{piece.lede}\n{piece.body}")


async def _has(visit: Visit) -> frozenset[str]:
    """What these two have come to; all of it is what both can see."""
    if not visit.has_couple:
        return frozenset()
    journey = (await visit.couple()).journey
    if not journey.linked:
        return frozenset()
    has = {"linked"} | ({"open"} if journey.progress.opened else set())
    return frozenset(has | ({"asking"} if (await visit.today()).place is Place.ASKING else set()))
