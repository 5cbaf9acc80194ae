"""Holding the window: its three lines, one after the other, and its closing, which counts them as used up."""

from typing import Final

from starlette.responses import Response

from unhurried.core import window
from unhurried.core.between import Window
from unhurried.pages.window.days import front
from unhurried.pages.window.prompts import KINDS, prompts
from unhurried.visits.turns import counted
from unhurried.visits.visit import Visit

CLOSING: Final = len(KINDS) + 1
LONGEST: Final = 6  # digits of a number of lines


async def show(visit: Visit) -> Response:
    """The window from outside, one of its lines or its closing, as the address says. Opening it is kept nowhere."""
    part = counted(visit, "part", CLOSING)
    if not part:
        return await front(visit)
    journey = (await visit.couple()).journey if visit.has_couple else None
    linked = journey is not None and journey.linked
    # As many as were used up when it was opened: the other phone may have closed it meanwhile.
    before = journey.between.window if linked and journey is not None else Window()
    seen = min(_counted(visit.request.query_params.get("seen", "")), before.prompts) if linked else 0
    more = counted(visit, "more", window.MOST_AT_ONCE - 1)
    facts = {"it": prompts(), "part": part, "seen": seen, "more": more, "linked": linked}
    if part == CLOSING:
        return visit.page("window/closing.html", **facts)
    kind = KINDS[part - 1]
    return visit.page(
        "window/line.html", kind=kind, line=prompts().line(kind, seen + more), last=part == len(KINDS),
        another=more + 1 < window.MOST_AT_ONCE, **facts,
    )  # fmt: skip


async def hold(visit: Visit) -> Response:
    """They had it. Sent twice, or from both phones, it counts once; of what was said nothing is sent."""
    seen, more = _counted(visit.text("seen")), _counted(visit.text("more"))
    await (await visit.couple()).record(lambda journey, at: window.hold(journey, seen, more + 1, at))
    return visit.go("/today")


def _counted(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST else 0
