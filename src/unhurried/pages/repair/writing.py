"""Writing a part of a repair: seen first as the other would read it, then shown, and taken back at any time."""

from datetime import datetime

import msgspec
from starlette.responses import Response

from unhurried.core import deciding, repair
from unhurried.core.events import TermsProposed
from unhurried.core.journey import Journey
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.keeper.troubles import TooLong
from unhurried.layout.words import refusal_words
from unhurried.pages.repair.mending import show
from unhurried.pages.repair.written import remark, said_in, written
from unhurried.visits.visit import Visit

ARRANGED = 400  # characters that an arrangement holds


async def preview(visit: Visit) -> Response:
    """What exactly the other would read, with a kind remark where there is one. Nothing of it is kept yet."""
    part, book = visit.text("part"), await visit.couple()
    if not book.journey.repair.open or part not in repair.PARTS:
        raise NotOffered
    try:
        words = written(visit)
    except Incomplete as nothing:
        return await show(visit, 422, refused_words=refusal_words(nothing))
    if visit.text("back"):
        return await show(visit, words=words)
    me = next(person.name for person in book.journey.people if person.id == book.me)
    return visit.page(
        "repair/preview.html", part=part, words=words, me=me, other=book.other.name, remark=remark(part, words)
    )


async def let_read(visit: Visit) -> Response:
    """Let the other read it. The same form sent twice says it once."""
    words, part = written(visit), visit.text("part")
    keeper, book = visit.house.keeper, await visit.couple()
    if any(one.mine and (one.part, one.words) == (part, words) for one in await said_in(visit)):
        return visit.go(f"/repair?part={part}")
    text, write = keeper.texts.share(keeper.stream_of(visit.person), words)
    await book.record(lambda journey, at: repair.say(journey, part, text, book.me, at), write)
    return visit.go(f"/repair?part={part}")


async def take_back(visit: Visit) -> Response:
    """Take one's own words back: their key goes, and nobody can read them again."""
    keeper, book, text = visit.house.keeper, await visit.couple(), visit.text("line")
    line = next((one for one in book.journey.repair.lines if one.text == text), None)
    if line is None:
        raise NotOffered
    write = keeper.texts.take_back(keeper.stream_of(visit.person), text)
    await book.record(lambda journey, at: repair.unsay(journey, text, book.me, at), write)
    return visit.go(f"/repair?part={line.part}")


async def plan(visit: Visit) -> Response:
    """What changes from now: written into the arrangements, for both to sign."""
    book, words = await visit.couple(), visit.text("plan")
    if len(words) > ARRANGED:
        raise TooLong

    def decide(journey: Journey, at: datetime) -> TermsProposed | None:
        terms = journey.agreement.proposed or journey.agreement.terms
        if terms is None or not journey.repair.open:
            raise NotOffered
        planned = msgspec.structs.replace(terms, plan=words)
        return None if planned == terms else deciding.propose(journey, planned, at)

    await book.record(decide)
    return visit.go("/repair?part=safe")
