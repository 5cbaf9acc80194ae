"""What is kept: one sentence that both would recognise, a small daily contact, and the date of the next thirty days."""

from datetime import date, datetime
from typing import Final

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.commitment import commit
from unhurried.core.events import CommitmentProposed
from unhurried.core.journey import Journey
from unhurried.core.refusals import Incomplete, NotOffered, Refusal, Vague
from unhurried.core.rounds import Kind, Yes
from unhurried.layout.words import language, refusal_words
from unhurried.pages.conversation.talking import OPEN, ending
from unhurried.pages.conversation.typed import Typed, beforehand, filled, typed
from unhurried.visits.visit import Visit

HERE: Final = "/conversation?movement=9#keep"  # more than there are: the last part


async def read(visit: Visit) -> Response:
    """A sentence read into the four fields, which alone decide. Nothing of it is kept yet."""
    if (await visit.today()).place not in OPEN:
        raise NotOffered
    return await _with_the_sentence_read(visit, 200, typed(visit))


async def propose(visit: Visit) -> Response:
    """Write the sentence down for both to sign; what is still a hope comes back with what it lacks."""
    book, form = await visit.couple(), typed(visit)

    def decide(journey: Journey, at: datetime) -> CommitmentProposed:
        sentence = commit(form.what, form.day, form.time, form.minutes, language())
        return deciding.propose_commitment(
            journey, book.programme, sentence, _date(form.reset), at, daily=form.contact, learnt=form.learnt
        )

    try:
        await book.record(decide)
    except Vague:
        return await _with_the_sentence_read(visit, 422, form)
    except Incomplete as incomplete:
        gaps = incomplete.facts["missing"]
        return await ending(visit, 422, typed=form, missing=gaps, error=refusal_words(incomplete))
    return visit.go(HERE)


async def sign(visit: Visit) -> Response:
    """One's own signature, or that signature taken back. Neither shows before both are in."""
    book = await visit.couple()
    try:
        await book.answer(Kind.COMMITMENT, None if visit.text("answer") == "back" else Yes(), asked=visit.text("asked"))
    except Refusal as refusal:
        return await ending(visit, 409, error=refusal_words(refusal))
    return visit.go(HERE)


async def _with_the_sentence_read(visit: Visit, status: int, form: Typed) -> Response:
    book = await visit.couple()
    form, told = filled(form, beforehand(book.journey.keeping, book.journey.evening(visit.now)))
    lacks = form.lacks
    said = _said(lacks, form) if lacks else "whole"
    return await ending(visit, status, typed=form, told=told, missing=lacks, said=said)


def _said(lacks: tuple[str, ...], form: Typed) -> str:
    """Which of the kind words fits: for a hope, for one thing that lacks, or for several."""
    hope = "what" in lacks and len((form.what or form.said).split()) > 1
    if hope and (form.what or not (form.day or form.time)):
        return "hope"
    return "several" if len(lacks) > 1 else lacks[0]


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Incomplete(missing=("reset",)) from None
