"""The sitting's page: before it begins, while it runs, and where it leads when it is over."""

import msgspec
from starlette.responses import Response

from unhurried.core.rounds import Kind, Yes
from unhurried.core.sitting import Sitting
from unhurried.core.slips import TOGETHER_WITHIN
from unhurried.core.today import Today
from unhurried.core.whereabouts import Place
from unhurried.keeper.couple import CoupleBook
from unhurried.layout.words import limit_words
from unhurried.pages.sitting.scene import lengths, scene
from unhurried.visits import in_step
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The page of the moment."""
    book, now = await visit.couple(), await visit.today()
    if book.journey.progress.sitting is not None:
        await in_step.from_here(book, visit.signed.signing)
    if book.journey.progress.sitting is not None:
        return await _running(visit, book, book.journey.progress.sitting)
    if now.place is Place.ON and now.form is not None:
        return await _before(visit, book, now)
    sat = any(one.on == now.evening and one.together for one in book.journey.progress.evenings)
    return visit.go("/reflections" if sat else "/today")


async def grounding(visit: Visit) -> Response:
    """Only this room: for whoever needs it, on their own phone. Nobody is told; a wish to go on is theirs no more."""
    book = await visit.couple() if visit.has_couple else None
    # Its words are about a practice that has stopped; without one the calm page says the same to anybody.
    running = None if book is None else book.journey.progress.sitting
    if book is None or running is None:
        return visit.go("/calm")
    if running.paused is None:
        return visit.go("/sitting")  # it says that they have stopped, and they have not
    await in_step.step_back(book)
    return visit.page(
        "sitting/grounding.html", other=book.other.name, alone=running.phones == in_step.ONE_PHONE,
        asked=running.space == book.me, clock=in_step.millis(visit.now),
    )  # fmt: skip


async def _before(visit: Visit, book: CoupleBook, now: Today) -> Response:
    slip, journey = await book.my_slip(Kind.BEGIN), book.journey
    first = journey.people[(now.day or 0) % 2].id
    form = now.form
    assert form is not None
    assert now.stage is not None
    return visit.page(
        "sitting/begin.html", now=now, limit=limit_words(now.stage, now.ceiling),
        step=(await visit.shelved()).step_on(now.day or 0),
        first="you" if first == book.me else book.other.name, other=book.other.name,
        lengths=lengths(form, first, book.me), noted=slip.presses(visit.now), form=form,
        phones=slip.answer.phones if isinstance(slip.answer, Yes) else "two", clock=in_step.millis(visit.now),
        until=in_step.millis(slip.pressed + TOGETHER_WITHIN) if slip.pressed and slip.presses(visit.now) else None,
    )  # fmt: skip


async def _running(visit: Visit, book: CoupleBook, sitting: Sitting) -> Response:
    if sitting.space == book.me:
        return visit.go("/sitting/grounding")
    if sitting.space is not None:
        return visit.page("sitting/beside.html", other=book.other.name, clock=in_step.millis(visit.now))
    state = await in_step.told(book)
    day = (await visit.shelved()).texts.day(sitting.day)
    return visit.page(
        "sitting/sitting.html", scene=scene(book, sitting), lede=day.lede, noted=state.noted,
        state=msgspec.json.encode(state).decode(),
    )  # fmt: skip
