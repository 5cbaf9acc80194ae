"""Calm: a breath to follow, and three slow looks; and what stays of it on a phone without a line."""

import json

from starlette.responses import Response

from unhurried.pages.calm.copied import WORKER, kept, version
from unhurried.pages.calm.words import breath_called, words
from unhurried.visits.guard import policy
from unhurried.visits.visit import Visit


async def calm(visit: Visit) -> Response:
    """For anybody. The breath that its address names comes first; `none` leaves out all that moves."""
    chosen = breath_called(visit.request.query_params.get("breath", ""))
    response = visit.page("calm/calm.html", words=words(), chosen=chosen)
    response.headers["content-security-policy"] = policy(visit.house.config, worker=True)
    return response


async def worker(visit: Visit) -> Response:
    """The worker that copies a page for anybody, as any visitor gets it, and what it is made of."""
    files = visit.house.layout.files
    head = f"const VERSION = {json.dumps(version(files))}, KEPT = {json.dumps(kept(files))}\n"
    return Response(head.encode() + files.plain(WORKER), media_type="text/javascript")
