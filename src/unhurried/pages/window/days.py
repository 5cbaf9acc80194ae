"""When the window comes: days and an hour that either of the two may choose, and its line in a calendar."""

import re
from datetime import time
from hashlib import sha256
from typing import Final

from starlette.responses import Response

from unhurried.core import window
from unhurried.core.between import Window
from unhurried.core.refusals import Incomplete, NotThere
from unhurried.layout.calendar import Weekly
from unhurried.layout.spoken import WEEKDAYS
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.window.prompts import prompts
from unhurried.visits.visit import Visit

WEEK: Final = tuple(str(day) for day in range(len(WEEKDAYS)))  # Monday 0
HOUR: Final = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
LASTS: Final = 10  # minutes
NEUTRAL: Final = "Ten minutes"  # what stands in a calendar that others may look into


async def front(visit: Visit, refused: RefusalWords | None = None) -> Response:
    """The window from outside: what it is, when it comes next, and its days."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    linked = journey is not None and journey.linked
    now = journey.between.window if linked and journey is not None else Window()
    chosen = visit.texts("day") if refused else tuple(str(day) for day in now.weekdays)
    return visit.page(
        "window/window.html", 422 if refused else 200, it=prompts(), linked=linked, refused_words=refused,
        today=linked and journey is not None and window.is_today(journey, visit.now),
        next_on=window.next_on(journey, visit.now) if linked and journey is not None else None,
        hour=f"{now.hour:%H.%M}", days=list(zip(WEEK, WEEKDAYS, strict=True)), chosen=chosen,
        typed=visit.text("hour") if refused else f"{now.hour:%H:%M}", weekdays=[WEEKDAYS[day] for day in now.weekdays],
        seen=now.prompts,
    )  # fmt: skip


async def choose(visit: Visit) -> Response:
    """Choose its days and its hour, for both; without a day it comes at no fixed time."""
    book = await visit.couple()
    book.journey.need_link()
    try:
        days, hour = _days(visit.texts("day")), _hour(visit.text("hour"))
        await book.record(lambda journey, at: window.choose(journey, days, hour, at))
    except Incomplete as lacks:
        return await front(visit, refusal_words(lacks))
    return visit.go("/window")


async def calendar(visit: Visit) -> Response:
    """A file with one line for a calendar: its hour at home on its days, and a name that says nothing."""
    journey = (await visit.couple()).journey
    journey.need_link()
    evenings = window.ahead(journey, visit.now)
    if not evenings:
        raise NotThere
    begins = tuple(window.strikes(journey, evening) for evening in evenings)
    entry = Weekly(NEUTRAL, begins, LASTS, journey.zone, _ident(visit))
    headers = {"content-disposition": 'attachment; filename="ten-minutes.ics"'}
    return Response(entry.file(visit.now), headers=headers, media_type="text/calendar")


def _ident(visit: Visit) -> str:
    """One name for this person's line, by which nobody finds out whose it is or whose other one goes with it."""
    return sha256(b"window:" + visit.person.id.encode()).hexdigest()[:32]


def _days(chosen: tuple[str, ...]) -> tuple[int, ...]:
    if not all(day in WEEK for day in chosen):
        raise Incomplete(missing=("day",))
    return tuple(WEEK.index(day) for day in chosen)


def _hour(text: str) -> time:
    found = HOUR.fullmatch(text)
    if found is None:
        raise Incomplete(missing=("time",))
    return time(int(found[1]), int(found[2]))
