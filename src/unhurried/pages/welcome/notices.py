"""What machines ask every house for: what not to index, where to report a hole, and a mark for the tab."""

from datetime import timedelta
from urllib.parse import urlsplit

from starlette.responses import PlainTextResponse, Response

from unhurried.visits.visit import Visit

A_DAY = {"cache-control": "public, max-age=86400"}
LASTS = timedelta(days=180)


async def robots(visit: Visit) -> Response:
    """Nothing here is for an index."""
    return Response(visit.house.layout.files.plain("robots.txt"), headers=A_DAY, media_type="text/plain")


async def security(visit: Visit) -> Response:
    """Where to report a hole: the mailbox that RFC 2142 keeps for it, at whoever runs this house."""
    origin, until = visit.house.config.origin, visit.now.date() + LASTS
    lines = (
        f"Contact: mailto:security@{urlsplit(origin).hostname}",
        f"Expires: {until.isoformat()}T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: {origin}/.well-known/security.txt",
    )
    return PlainTextResponse("\n".join(lines) + "\n", headers=A_DAY)


async def mark(visit: Visit) -> Response:
    """The mark, for browsers that ask before they have read the page."""
    return Response(visit.house.layout.files.plain("icon-180.png"), headers=A_DAY, media_type="image/png")
