"""Lists of where everything is; each line leads to a page that exists."""

from dataclasses import dataclass
from typing import Final

from starlette.responses import Response

from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.today import afterwards, conversation_open
from unhurried.programmes.shelf import Shelved
from unhurried.visits.visit import Visit

USUAL: Final = "thirty-days"
PICTURED: Final = {1: 4, 2: 10, 3: 16, 4: 24, 5: 30}  # the day that stands for each chapter


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stage as a chapter: its days in words, the day whose picture stands for it, and how it opens."""

    id: str
    title: str
    days: str
    picture: int
    opening: str
    here: bool


async def contents(visit: Visit) -> Response:
    """Five chapters and every page."""
    if not visit.has_couple:
        return _page(visit, Journey(), visit.house.shelf[USUAL])
    return _page(visit, (await visit.couple()).journey, await visit.shelved())


async def tools(visit: Visit) -> Response:
    """What there is to use on any day."""
    together = visit.has_couple and bool((await visit.couple()).journey.people)
    return visit.page("contents/tools.html", together=together)


async def pause(visit: Visit) -> Response:
    """The ways to stop, where a browser shows no sheet."""
    if visit.has_couple:
        await visit.couple()
    return visit.page("contents/pause.html")


def _page(visit: Visit, journey: Journey, shelved: Shelved) -> Response:
    after = journey.linked and afterwards(journey, shelved.programme, visit.now)
    talk = journey.linked and (after or conversation_open(journey, shelved.programme))
    here = journey.progress.stage if journey.linked else ""
    return visit.page(
        "contents/contents.html",
        chapters=chapters(shelved, here),
        together=bool(journey.people),
        talk=talk,
        after=after,
    )


def chapters(shelved: Shelved, here: str) -> list[Chapter]:
    """The stages in their order."""
    numbered = enumerate(shelved.programme.stages, start=1)
    return [_chapter(number, shelved, here=stage.id == here) for number, stage in numbered]


def _chapter(number: int, shelved: Shelved, *, here: bool) -> Chapter:
    stage, text = shelved.programme.stages[number - 1], shelved.texts.stage(number)
    return Chapter(stage.id, text.title, _days(shelved.programme, number), PICTURED[number], text.opening, here)


def _days(programme: Programme, number: int) -> str:
    days = programme.stages[number - 1].days
    return f"Day {days[0]}" if len(days) == 1 else f"Days {days[0]} to {days[-1]}"
