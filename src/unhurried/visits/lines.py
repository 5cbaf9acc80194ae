"""The lines two people have shown each other, with their words, for whoever of the two looks."""

from collections.abc import Iterable
from dataclasses import dataclass

from unhurried.core.events import LineShared
from unhurried.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Line:
    """A shared line. `name` is what taking it back asks for; `by` is the name of whose it is; `step`: on a ladder."""

    name: str
    words: str
    by: str
    mine: bool
    day: int
    step: str


async def lines(visit: Visit, shared: Iterable[LineShared]) -> tuple[Line, ...]:
    """These lines with their words, without those whose key is gone."""
    found = [await _line(visit, one) for one in shared]
    return tuple(line for line in found if line is not None)


async def _line(visit: Visit, shared: LineShared) -> Line | None:
    keeper, journey = visit.house.keeper, (await visit.couple()).journey
    words = await keeper.texts.read(keeper.stream_of(visit.person), shared.text)
    if words is None:
        return None
    names = {person.id: person.name for person in journey.people}
    began = journey.progress.woven_from
    # A line of an earlier programme was written after a day of that one.
    step = "" if began is None or shared.at < began else (await visit.shelved()).step_on(shared.day)
    return Line(shared.text, words, names.get(shared.by, ""), shared.by == visit.person.id, shared.day, step)
