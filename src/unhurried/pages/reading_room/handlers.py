"""The reading room: its list, and a piece."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from unhurried.programmes.readings import pieces
from unhurried.visits.visit import Visit


async def index(visit: Visit) -> Response:
    """What there is to read."""
    return visit.page("reading_room/index.html", pieces=pieces().values())


async def piece(visit: Visit) -> Response:
    """One piece, with its sources."""
    one = pieces().get(visit.request.path_params["piece"])
    if one is None:
        raise HTTPException(404)
    return visit.page("reading_room/piece.html", piece=one)
