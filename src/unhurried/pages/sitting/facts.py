"""What the sitting's buttons send, where no script does it: begin, pause, go on, gentler, end."""

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.rounds import Kind, Yes
from unhurried.keeper.couple import CoupleBook
from unhurried.visits import in_step
from unhurried.visits.visit import Visit

HERE = "/sitting"
PHONES = ("two", in_step.ONE_PHONE, "apart")


async def begin(visit: Visit) -> Response:
    """Begin together: both press within two minutes, or one presses on the phone that lies between them."""
    book, phones = await visit.couple(), visit.text("phones")
    await visit.house.keeper.openings.end(visit.signed.token)  # one's journal is closed while one is with the other
    if book.journey.progress.sitting is not None:
        return visit.go(HERE)
    if phones == in_step.ONE_PHONE:
        await book.record(lambda journey, at: deciding.begin_on_one_phone(journey, book.programme, at))
        await visit.house.keeper.sessions.lock_to_sitting(visit.signed, locked=True)
    else:
        said = Yes(phones if phones in PHONES else "two")
        await book.answer(Kind.BEGIN, said, asked=visit.text("asked"), pressed=True)
    return visit.go(HERE)


async def take_back(visit: Visit) -> Response:
    """Take one's own press back; once it has begun there is nothing to take back, and nothing that joins in."""
    book = await visit.couple()
    running = book.journey.progress.sitting
    if running is None:
        await visit.need_asked()
        await book.answer(Kind.BEGIN, None, asked=visit.text("asked"))
    return visit.go("/today" if running is not None and running.phones == in_step.ONE_PHONE else HERE)


async def pause(visit: Visit) -> Response:
    """Stop both phones."""
    await in_step.pause_if_running(await _book(visit))
    return visit.go(HERE)


async def go_on(visit: Visit) -> Response:
    """One's own wish to go on, or that wish taken back."""
    book = await _book(visit)
    running, seen = book.journey.progress.sitting, visit.text("version")
    if running is not None and seen not in ("", str(running.version)):
        return visit.go(HERE)  # it was pressed in an earlier pause, and is no wish to go on after this one
    if visit.text("answer") == "back":
        await in_step.take_back(book)
    else:
        await in_step.go_on(book)
    return visit.go(HERE)


async def soften(visit: Visit) -> Response:
    """The rest of it one step gentler."""
    await in_step.soften(await _book(visit))
    return visit.go(HERE)


async def ask_space(visit: Visit) -> Response:
    """Let the other one know that space is needed: one’s own choice, on one’s own phone."""
    await in_step.ask_space(await _book(visit))
    return visit.go("/sitting/grounding")


async def end(visit: Visit) -> Response:
    """End it here; it counts as an evening together. Where somebody needed space, nobody is asked about it now."""
    book = await _book(visit)
    running, space = book.journey.progress.sitting, bool(visit.text("space"))
    if running is not None or not space:
        await in_step.end(book)
        space = space or (running is not None and running.space is not None)
    return visit.go("/calm" if space else HERE)


async def _book(visit: Visit) -> CoupleBook:
    return await in_step.from_here(await visit.couple(), visit.signed.signing)
