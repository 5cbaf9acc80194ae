"""Lists of where everything is; each line leads to a page that exists."""

from dataclasses import dataclass
from typing import Final

from starlette.responses import Response

from unhurried.core.programme import Programme, Stage
from unhurried.programmes.shelf import Shelved
from unhurried.visits.visit import Visit

USUAL: Final = "thirty-days"
PICTURED: Final = {1: 4, 2: 10, 3: 16, 4: 24, 5: 30}  # the day that stands for each chapter


@dataclass(frozen=True, slots=True)
class Open:
    """Which pages have something on them today; all of it is what both can see."""

    together: bool = False
    place: str = ""
    stage: str = ""
    sat: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stage as a chapter: its days in words, the day whose picture stands for it, and how it opens."""

    id: str
    title: str
    days: str
    picture: int
    opening: str
    common: str
    here: bool


async def contents(visit: Visit) -> Response:
    """Five chapters and every page."""
    shelved = await visit.shelved() if visit.has_couple else visit.house.shelf[USUAL]
    it = await _open(visit)
    return visit.page("contents/contents.html", chapters=chapters(shelved, it.stage), it=it)


async def pause(visit: Visit) -> Response:
    """The ways to stop, where a browser shows no sheet."""
    if visit.has_couple:
        await visit.couple()
    return visit.page("contents/pause.html")


async def _open(visit: Visit) -> Open:
    if not visit.has_couple:
        return Open()
    journey = (await visit.couple()).journey
    if not journey.people:
        return Open()
    today, progress = await visit.today(), journey.progress
    return Open(
        together=True, place=today.place, stage=progress.stage if journey.linked else "",
        sat=journey.linked and progress.last_together is not None,
    )  # fmt: skip


def chapters(shelved: Shelved, here: str) -> list[Chapter]:
    """The stages in their order; a ladder is a page of its own and has no chapters."""
    if shelved.programme.ladder:
        return []
    numbered = enumerate(shelved.programme.stages, start=1)
    return [_chapter(number, shelved, here=stage.id == here) for number, stage in numbered]


def _chapter(number: int, shelved: Shelved, *, here: bool) -> Chapter:
    stage = shelved.programme.stages[number - 1]
    text = shelved.texts.stage(stage.id)
    days = _days(shelved.programme, number)
    return Chapter(stage.id, text.title, days, _pictured(number, stage), text.opening, text.common, here)


def _pictured(number: int, stage: Stage) -> int:
    return PICTURED.get(number, stage.days[len(stage.days) // 2])


def _days(programme: Programme, number: int) -> str:
    days = programme.stages[number - 1].days
    return f"Day {days[0]}" if len(days) == 1 else f"Days {days[0]} to {days[-1]}"
