"""Building the ladder: steps of the library and of their own, put on it and taken off it by either."""

from dataclasses import dataclass

from starlette.responses import Response

from unhurried.accounts.names import tidy
from unhurried.core import climbing
from unhurried.core.asking import open_round
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.core.rounds import Kind
from unhurried.core.touch import Ceiling, ceiling
from unhurried.keeper.couple import CoupleBook
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.ladder.rungs import levels, library, reach_of, seen
from unhurried.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Own:
    """A step of their own, as it was typed."""

    label: str = ""
    ceiling: str = ""
    minutes: str = ""

    def read(self) -> tuple[str, Ceiling, int]:
        """What it comes to. Raises Incomplete for everything that is open, at once."""
        whole = self.minutes.isascii() and self.minutes.isdigit() and len(self.minutes) <= 2
        lacks = {
            "step": not 0 < len(self.label) <= climbing.LONGEST,
            "ceiling": self.ceiling.upper() not in Ceiling.__members__,
            "step-minutes": not whole or int(self.minutes) not in climbing.MINUTES,
        }
        if any(lacks.values()):
            raise Incomplete(missing=tuple(name for name, lacking in lacks.items() if lacking))
        return self.label, ceiling(self.ceiling), int(self.minutes)


async def show(visit: Visit) -> Response:
    """The ladder as it stands, the same for both."""
    book = await ladder_book(visit)
    return visit.go("/today") if book is None else await _page(visit, book, Own())


async def add(visit: Visit) -> Response:
    """Put a step on it: one press for one of the library, three answers for one of their own."""
    book, programme, step = await visit.couple(), (await visit.couple()).programme, visit.text("step")
    if step:
        await book.record(lambda journey, at: climbing.add(journey, programme, step, at))
        return visit.go("/ladder")
    if await ladder_book(visit) is None:
        raise NotOffered
    own = Own(tidy(visit.text("label")), visit.text("ceiling"), visit.text("minutes"))
    try:
        label, level, minutes = own.read()
    except Incomplete as refusal:
        return await _page(visit, book, own, refusal_words(refusal))
    await book.record(lambda journey, at: climbing.add_own(journey, programme, label, level, minutes, at))
    return visit.go("/ladder")


async def set_aside(visit: Visit) -> Response:
    """Take a step off it."""
    book, rung = await visit.couple(), visit.text("rung")
    await book.record(lambda journey, at: climbing.set_aside(journey, rung, at))
    return visit.go("/ladder")


async def ladder_book(visit: Visit) -> CoupleBook | None:
    """The record of two who have a ladder and an agreement to build it under; None for anybody else."""
    book = await visit.couple()
    has_one = book.journey.linked and book.journey.progress.opened and book.programme.ladder
    return book if has_one and book.journey.agreement.signed else None


async def _page(visit: Visit, book: CoupleBook, own: Own, refused: RefusalWords | None = None) -> Response:
    journey, shelved = book.journey, await visit.shelved()
    ladder = journey.ladder
    order = {rung.id for rung in ladder.ordered}
    return visit.page(
        "ladder/ladder.html",
        422 if refused else 200,
        rungs=seen(ladder.ordered[::-1], journey, shelved),
        unrated=seen([rung for rung in ladder.standing if rung.id not in order], journey, shelved),
        rating=open_round(journey, book.programme, visit.now, Kind.RUNGS) is not None,
        building=not journey.progress.stage,
        shelves=library(journey, shelved),
        levels=levels(reach_of(journey, shelved)),
        own=own,
        longest=climbing.LONGEST,
        full=len(ladder.rungs) >= climbing.MOST,
        refused_words=refused,
    )
