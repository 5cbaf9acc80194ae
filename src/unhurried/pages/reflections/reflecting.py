"""Writing after a practice, and what is said to that person alone."""

from starlette.responses import Response

from unhurried.core.feeling import mapping
from unhurried.core.gate import begin_again
from unhurried.core.own import Reflected
from unhurried.core.progress import Evening
from unhurried.core.refusals import NotOffered
from unhurried.pages.reflections.written import LINES, MOST, before, line_of, written
from unhurried.visits.lines import lines
from unhurried.visits.visit import Visit


async def ask(visit: Visit) -> Response:
    """Three lines, if there are any."""
    last = await last_evening(visit)
    kept = kept_of(last, (await visit.own()).own.reflections)
    return visit.page(
        "reflections/reflections.html",
        day=last.day,
        on=last.on,
        most=MOST,
        sent=before(kept),
        limited=(await visit.couple()).programme.stage_of(last.day).constraint,
        partner=(await visit.couple()).other.name,
    )


async def keep(visit: Visit) -> Response:
    """Keep what was written, for its writer."""
    last, sent, own = await last_evening(visit), written(visit.form), await visit.own()
    await own.record(lambda _, at: sent.reflected(last.on, last.day, at))
    return visit.go("/reflections/kept")


async def kept(visit: Visit) -> Response:
    """What is said to somebody alone after what they wrote, and which line they may show."""
    last, own, book = await last_evening(visit), (await visit.own()).own, await visit.couple()
    mine = kept_of(last, own.reflections)
    if mine is None:
        return visit.go("/reflections")
    shared = {line.words for line in await lines(visit, book.journey.shared) if line.mine and line.day == mine.day}
    progress = book.journey.progress
    return visit.page(
        "reflections/kept.html",
        held=mine.held,
        hard=mine.hard,
        slower=own.only_gentler(progress.last_together),
        to_share=[(which, line) for which in LINES if (line := line_of(mine, which)) and line not in shared],
        mapping=mapping(book.journey, book.programme),
        again=progress.opened and progress.stage != book.programme.conversation and progress.sitting is None,
        partner=book.other.name,
    )


async def begin_stage_again(visit: Visit) -> Response:
    """The stage starts over for both; it takes only one."""
    book = await visit.couple()
    await book.record(lambda journey, at: begin_again(journey, book.programme, at))
    return visit.go("/today")


async def last_evening(visit: Visit) -> Evening:
    """The last evening together. Raises NotOffered before there was one."""
    evenings = (await visit.couple()).journey.progress.evenings
    for one in reversed(evenings):
        if one.together:
            return one
    raise NotOffered


def kept_of(last: Evening, reflections: tuple[Reflected, ...]) -> Reflected | None:
    """What was kept of that evening, if anything was."""
    return next((one for one in reflections if one.evening == last.on), None)
