"""What is kept: one sentence that both would recognise, and the date of the next thirty days."""

from datetime import date, datetime
from typing import Final

import msgspec
from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.commitment import commit
from unhurried.core.events import CommitmentProposed
from unhurried.core.journey import Journey
from unhurried.core.refusals import Incomplete, Refusal, Vague
from unhurried.core.rounds import Kind, Yes
from unhurried.layout.words import language, refusal_words
from unhurried.pages.conversation.talking import ending
from unhurried.visits.visit import Visit

HERE: Final = "/conversation?movement=9#keep"  # more than there are: the last part


class Typed(msgspec.Struct, frozen=True):
    """The form as it was filled in."""

    what: str
    day: str
    time: str
    minutes: str
    reset: str


async def propose(visit: Visit) -> Response:
    """Write the sentence down for both to sign; what is still a hope comes back with what it lacks."""
    book, typed = await visit.couple(), _typed(visit)

    def decide(journey: Journey, at: datetime) -> CommitmentProposed:
        sentence = commit(typed.what, typed.day, typed.time, typed.minutes, language())
        return deciding.propose_commitment(journey, book.programme, sentence, _date(typed.reset), at)

    try:
        await book.record(decide)
    except Vague as vague:
        return await ending(visit, 422, typed=typed, missing=vague.facts["missing"], said=_said(vague, typed))
    except Incomplete as incomplete:
        return await ending(visit, 422, typed=typed, missing=("reset",), error=refusal_words(incomplete))
    return visit.go(HERE)


async def sign(visit: Visit) -> Response:
    """One's own signature, or that signature taken back. Neither shows before both are in."""
    book = await visit.couple()
    try:
        await book.answer(Kind.COMMITMENT, None if visit.text("answer") == "back" else Yes())
    except Refusal as refusal:
        return await ending(visit, 409, error=refusal_words(refusal))
    return visit.go(HERE)


def _said(vague: Vague, typed: Typed) -> str:
    """Which of the kind words fits: for a hope, for one thing that lacks, or for several."""
    missing = vague.facts["missing"]
    assert isinstance(missing, tuple)
    if "what" in missing and len(typed.what.split()) > 1:
        return "hope"
    return "several" if len(missing) > 1 else missing[0]


def _typed(visit: Visit) -> Typed:
    return Typed(*(visit.text(name) for name in ("what", "day", "time", "minutes", "reset")))


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Incomplete(missing=("reset",)) from None
