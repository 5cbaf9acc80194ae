"""Showing the other a line, exactly as it was shown first to its writer, and taking it back."""

from urllib.parse import urlencode

from starlette.responses import Response

from unhurried.core.refusals import NotOffered
from unhurried.core.sharing import share as share_line
from unhurried.core.sharing import take_back as take_line_back
from unhurried.pages.reflections.reflecting import kept_of, last_evening
from unhurried.pages.reflections.written import line_of
from unhurried.visits.visit import Visit

ON_THE_MAP = "map-"


async def preview(visit: Visit) -> Response:
    """What exactly would be seen."""
    which = visit.request.query_params.get("line", "")
    day, words = await _line(visit, which)
    book = await visit.couple()
    name = next(person.name for person in book.journey.people if person.id == book.me)
    return visit.page(
        "reflections/sharing.html", which=which, words=words, day=day, me=name, partner=book.other.name,
        back="/map" if which.startswith(ON_THE_MAP) else "/reflections/kept",
        step=(await visit.shelved()).step_on(day),
    )  # fmt: skip


async def share(visit: Visit) -> Response:
    """Show it. The words come from what was kept; were they changed since they were shown, they are shown again."""
    which = visit.text("line")
    day, words = await _line(visit, which)
    if visit.text("words").split() != words.split():
        return visit.go(f"/shared-lines?{urlencode({'line': which})}")
    keeper, book = visit.house.keeper, await visit.couple()
    text, write = keeper.texts.share(keeper.stream_of(visit.person), words)
    await book.record(lambda journey, at: share_line(journey, text, day, book.me, at), write)
    return visit.go("/today")


async def take_back(visit: Visit) -> Response:
    """Take a line back: its key goes, and nobody can read it again."""
    keeper, book, text = visit.house.keeper, await visit.couple(), visit.text("line")
    if text not in {line.text for line in book.journey.shared}:
        raise NotOffered
    write = keeper.texts.take_back(keeper.stream_of(visit.person), text)
    await book.record(lambda journey, at: take_line_back(journey, text, book.me, at), write)
    return visit.go("/journey")


async def _line(visit: Visit, which: str) -> tuple[int, str]:
    """The day a line belongs to, and its words: a reflection's, or one of the map of what felt good."""
    last, own = await last_evening(visit), (await visit.own()).own
    if which.startswith(ON_THE_MAP):
        line = own.map.get(which.removeprefix(ON_THE_MAP))
        words = line.text if line is not None else ""
    else:
        mine = kept_of(last, own.reflections)
        words = line_of(mine, which) if mine is not None else ""
    if not words:
        raise NotOffered
    return last.day, words
