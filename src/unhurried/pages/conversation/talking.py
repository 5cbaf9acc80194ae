"""The conversation, part by part. A turn's page draws its own clock, which only suggests: nothing is timed here."""

from typing import Final

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.commitment import reset_range
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Kind, Yes
from unhurried.core.today import form_chosen
from unhurried.core.whereabouts import Place
from unhurried.keeper.couple import CoupleBook
from unhurried.pages.conversation.typed import beforehand
from unhurried.visits.turns import counted, speakers
from unhurried.visits.visit import Visit

OPEN: Final = (Place.CONVERSATION, Place.AFTERWARDS)
TURNS: Final = ("first", "second", "both")


async def show(visit: Visit) -> Response:
    """The opening, one of its movements, or the ending, as the address says."""
    book = await visit.couple()
    talk = (await visit.shelved()).texts.conversation(book.programme.conversation)
    if (await visit.today()).place not in OPEN:
        raise NotOffered
    part = counted(visit, "movement", len(talk.movements) + 1)
    if part > len(talk.movements):
        return await ending(visit)
    return visit.page(
        "conversation/conversation.html", talk=talk, part=part, turn=TURNS[counted(visit, "turn", 2)],
        speakers=speakers(book.journey, part), minutes=_minutes(book),
    )  # fmt: skip


async def ending(visit: Visit, status: int = 200, **facts: object) -> Response:
    """The last part: the date, the sentence, the signatures. With `facts` it comes back with what was typed."""
    book = await visit.couple()
    keeping = book.journey.keeping
    slip = await book.my_slip(Kind.COMMITMENT)
    texts = (await visit.shelved()).texts.conversation(book.programme.conversation)
    today = book.journey.evening(visit.now)
    nothing_typed = {"typed": beforehand(keeping, today), "told": {}, "said": "", "missing": (), "error": None}
    return visit.page(
        "conversation/ending.html", status, talk=texts, keeping=keeping, other=book.other.name,
        noted=isinstance(slip.answer, Yes), held=book.journey.progress.held_at is not None,
        dates=reset_range(today), **(nothing_typed | facts),
    )  # fmt: skip


async def hold(visit: Visit) -> Response:
    """The conversation has been had, with a sentence or without one."""
    book = await visit.couple()
    await book.record(lambda journey, at: deciding.hold_conversation(journey, book.programme, at))
    return visit.go("/weekly")


def _minutes(book: CoupleBook) -> int:
    stage = book.programme.stage(book.programme.conversation)
    return stage.form(form_chosen(book.journey, stage.id)[0]).minutes
