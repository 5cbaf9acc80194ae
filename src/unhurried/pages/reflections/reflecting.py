"""Writing after a practice, and what is said to that person alone."""

from starlette.responses import Response

from unhurried.core.climbing import rung_of
from unhurried.core.events.own import Reflected
from unhurried.core.feeling import mapping
from unhurried.core.gate import begin_meant_again
from unhurried.core.programme import Programme
from unhurried.core.progress import Evening
from unhurried.core.refusals import NotOffered
from unhurried.core.whereabouts import Place
from unhurried.keeper.couple import CoupleBook
from unhurried.layout.words import moment
from unhurried.pages.reflections.written import LINES, MOST, before, line_of, written
from unhurried.programmes.shelf import Shelved
from unhurried.visits.lines import lines
from unhurried.visits.visit import Visit


async def ask(visit: Visit) -> Response:
    """Three lines, if there are any."""
    last = await last_evening(visit)
    kept, shelved = kept_of(last, (await visit.own()).own.reflections), await visit.shelved()
    return visit.page(
        "reflections/reflections.html",
        day=last.day,
        on=last.on,
        most=MOST,
        sent=before(kept),
        step=shelved.step_on(last.day),
        question=moment("after.apart") if last.apart else _question(shelved, last.day),
        limited=moment("reach.apart") if last.apart else _limited(shelved.programme, last.day),
        apart=last.apart,
        partner=(await visit.couple()).other.name,
    )


def _question(shelved: Shelved, day: int) -> str:
    """The one question that a day leaves for afterwards."""
    text = shelved.texts.days.get(day)
    return text.afterwards if text is not None else ""


async def keep(visit: Visit) -> Response:
    """Keep what was written, for its writer."""
    last, sent, own, book = await last_evening(visit), written(visit.form), await visit.own(), await visit.couple()
    rung = rung_of(book.journey, last.day) if book.programme.ladder else None
    await own.record(lambda _, at: sent.reflected(last.on, last.day, at, rung.id if rung else ""))
    return visit.go("/reflections/kept")


async def kept(visit: Visit) -> Response:
    """What is said to somebody alone after what they wrote, and which line they may show."""
    last, own, book = await last_evening(visit), (await visit.own()).own, await visit.couple()
    mine = kept_of(last, own.reflections)
    if mine is None:
        return visit.go("/reflections")
    shared = {line.words for line in await lines(visit, book.journey.shared) if line.mine and line.day == mine.day}
    return visit.page(
        "reflections/kept.html",
        held=mine.held,
        hard=mine.hard,
        slower=own.only_gentler(book.journey.progress.last_together),
        to_share=[(which, line) for which in LINES if (line := line_of(mine, which)) and line not in shared],
        mapping=mapping(book.journey, book.programme),
        again=_may_begin_again(book),
        asked=(await visit.today()).place is Place.GATE and book.programme.ladder,
        partner=book.other.name,
    )


def _may_begin_again(book: CoupleBook) -> bool:
    progress = book.journey.progress
    stages = progress.opened and not book.programme.ladder
    return stages and progress.stage != book.programme.conversation and progress.sitting is None


async def begin_stage_again(visit: Visit) -> Response:
    """The stage starts over for both; it takes only one."""
    book = await visit.couple()
    await book.record(lambda journey, at: begin_meant_again(journey, book.programme, visit.text("asked"), at))
    return visit.go("/today")


async def last_evening(visit: Visit) -> Evening:
    """The last evening together. Raises NotOffered before there was one."""
    evenings = (await visit.couple()).journey.progress.evenings
    for one in reversed(evenings):
        if one.together:
            return one
    raise NotOffered


def _limited(programme: Programme, day: int) -> str:
    """The limit of the practice that was; nothing for a step that was taken off the ladder since."""
    stage = next((one for one in programme.stages if day in one.days), None)
    return (stage.constraint or moment(f"reach.{stage.ceiling}")) if stage else ""


def kept_of(last: Evening, reflections: tuple[Reflected, ...]) -> Reflected | None:
    """What was kept of that evening, if anything was."""
    return next((one for one in reflections if one.evening == last.on), None)
