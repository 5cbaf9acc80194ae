"""Calm: a breath to follow, and three ways of looking slowly; and what stays of it on a phone without a line."""

import json
from collections.abc import Awaitable, Callable
from typing import Final

from starlette.responses import Response

from unhurried.pages.calm.copied import MADE_OF, version
from unhurried.pages.calm.words import breath_called, words
from unhurried.visits.guard import policy
from unhurried.visits.visit import Visit

WORKER: Final = "calm-worker.mjs"


async def calm(visit: Visit) -> Response:
    """For anybody. The breath that its address names comes first; `none` leaves out all that moves."""
    chosen = breath_called(visit.request.query_params.get("breath", ""))
    response = visit.page("calm/calm.html", words=words(), chosen=chosen)
    response.headers["content-security-policy"] = policy(visit.house.config, worker=True)
    return response


def worker(pages: tuple[str, ...]) -> Callable[[Visit], Awaitable[Response]]:
    """The worker that copies these pages, as any visitor gets them, and what they are made of."""

    async def script(visit: Visit) -> Response:
        files = visit.house.layout.files
        copied = [*pages, *(files.address(name) for name in MADE_OF)]
        head = f"const VERSION = {json.dumps(version(files))}, KEPT = {json.dumps(copied)}\n"
        return Response(head.encode() + files.plain(WORKER), media_type="text/javascript")

    return script
