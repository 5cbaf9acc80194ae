"""The page of the journey: what is woven for both, and what only its reader sees."""

from starlette.responses import Response

from unhurried.core.journey import Journey
from unhurried.core.today import Today
from unhurried.pages.journey.weaving import weaving
from unhurried.programmes.shelf import Shelved
from unhurried.visits.lines import lines
from unhurried.visits.visit import Visit

Way = tuple[int, str, str]  # a stage's first day or a rung's place, its name, and whether it is behind, here, or ahead


async def show(visit: Visit) -> Response:
    """The cloth, the curve and the places; of a book that was closed for both there is nothing to show."""
    book, today, shelved = await visit.couple(), await visit.today(), await visit.shelved()
    if book.journey.until is not None:
        return visit.go("/leaving")
    return visit.page(
        "journey/journey.html",
        weaving=weaving(book.journey, book.programme, (await visit.own()).own.ease, today.evening),
        ways=_ways(book.journey, today, shelved),
        signed=next((line.on.date() for line in book.journey.agreement.history if line.what == "signed"), None),
        steps={one.day: shelved.step_on(one.day) for one in book.journey.progress.evenings},
        shown=await lines(visit, book.journey.shared),
        partner=book.other.name if book.journey.people else "",
    )


def _ways(journey: Journey, today: Today, shelved: Shelved) -> list[Way]:
    stages = shelved.programme.stages
    here = stages.index(today.stage) if today.stage else -1
    over = journey.progress.held_at is not None
    left = journey.closed_at is not None  # nobody is anywhere in it any more
    where = ["" if over or n < here else "here" if n == here and not left else "yet" for n in range(len(stages))]
    number = [n if shelved.programme.ladder else stage.days[0] for n, stage in enumerate(stages, start=1)]
    if today.day and here >= 0 and not shelved.programme.ladder:
        number[here] = today.day
    titles = (shelved.texts.stage(stage.id).title for stage in stages)
    return list(zip(number, titles, where, strict=True))
