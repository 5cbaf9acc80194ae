"""The calm page."""

from starlette.responses import Response

from unhurried.visits.visit import Visit


async def calm(visit: Visit) -> Response:
    """A breath and five senses, for anybody."""
    return visit.page("calm/calm.html")
