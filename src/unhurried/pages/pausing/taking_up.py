"""Taking it up again: where it was, from its first stage, or at a slower pace. Each is asked alone."""

from dataclasses import dataclass

from starlette.responses import Response

from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.refusals import Incomplete
from unhurried.core.rounds import Answer, Kind, No, Yes
from unhurried.core.whereabouts import afterwards
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.visits.offering import Offer, slower_than
from unhurried.visits.once import once, said_once, say_once
from unhurried.visits.visit import Visit

HERE, AFRESH, PAUSED = "here", "afresh", "paused"
OWN, PEACE = "own-reasons", "keep-the-peace"
WILLING = frozenset({OWN, "not-sure", PEACE})


@dataclass(frozen=True, slots=True)
class Choices:
    """What one may wish for. `afresh` names the stage it would begin with; empty where that is where they are."""

    afresh: str
    slower: list[Offer]

    def wish(self, how: str) -> Yes | No | None:
        """One's wish as it is weighed; None for one that isn't offered."""
        if how == AFRESH:
            return Yes(afresh=True) if self.afresh else None
        if how in {id for id, _, _ in self.slower}:
            return Yes(programme=how)
        return Yes() if how == HERE else No() if how == PAUSED else None


async def ask(visit: Visit, refused: RefusalWords | None = None) -> Response:
    """Where everything is, and what one would wish for; with `refused` it comes back with what was chosen."""
    book, shelved = await visit.couple(), await visit.shelved()
    progress, slip = book.journey.progress, await book.my_slip(Kind.TAKE_UP)
    page = visit.page(
        "pausing/paused.html",
        422 if refused else 200,
        refused_words=refused,
        stalled=progress.stalled,
        mending=book.journey.repair.open,
        stage=shelved.texts.stage(progress.stage).title if progress.stage else "",
        day=progress.ahead[0] if progress.ahead and not shelved.programme.ladder else None,
        ladder=shelved.programme.ladder,
        choices=await _choices(visit),
        noted=slip.answer is not None,
        peace=said_once(visit) and isinstance(slip.answer, No),
        yes=isinstance(slip.answer, Yes),
        how=visit.text("how") or _how(slip.answer),
        willing=visit.text("willing") or (OWN if isinstance(slip.answer, Yes) else ""),
    )
    return once(visit, page)


async def answer(visit: Visit) -> Response:
    """Keep one's wish, in place of an earlier one; it is taken up when both have one that goes on."""
    book, how, willing = await visit.couple(), visit.text("how"), visit.text("willing")
    progress = book.journey.progress
    if progress.paused_at is None:
        return visit.go("/today")
    wish = (await _choices(visit)).wish(how)
    if wish is None or (progress.stalled and isinstance(wish, Yes) and willing not in WILLING):
        return await ask(visit, refusal_words(Incomplete(missing=("answer",))))
    # A yes for anybody's sake but one's own is not yet, and not yet is what silence is.
    await book.answer(Kind.TAKE_UP, No() if progress.stalled and willing != OWN else wish, asked=visit.text("asked"))
    if progress.stalled and willing == PEACE:
        return say_once(visit, "/pauses")
    return visit.go("/pauses" if book.journey.progress.paused_at is not None else "/today")


async def take_back(visit: Visit) -> Response:
    """Take one's answer back, as if it had never been given."""
    book = await visit.couple()
    if book.journey.progress.paused_at is not None:
        await book.answer(Kind.TAKE_UP, None, asked=visit.text("asked"))
    return visit.go("/pauses")


async def _choices(visit: Visit) -> Choices:
    book, shelved = await visit.couple(), await visit.shelved()
    if afterwards(book.journey, book.programme, visit.now):  # a later thirty days is begun on its date
        return Choices("", [])
    first = shelved.texts.stage(book.programme.stages[0].id).title
    afresh = "" if _at_its_start(book.journey, book.programme) else first
    return Choices(afresh, slower_than(visit.house, book.programme.id))


def _at_its_start(journey: Journey, programme: Programme) -> bool:
    first, progress = programme.stages[0], journey.progress
    return not progress.stage or (progress.stage == first.id and progress.ahead == first.days)


def _how(answer: Answer | None) -> str:
    match answer:
        case Yes(afresh=True):
            return AFRESH
        case Yes(programme=programme):
            return programme or HERE
        case No():
            return PAUSED
        case _:
            return ""
