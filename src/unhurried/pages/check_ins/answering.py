"""The check-in: asked alone, kept for oneself, and put into tonight's round."""

from starlette.responses import Response

from unhurried.core.events.own import CheckedIn
from unhurried.core.refusals import NotOpen, Refusal
from unhurried.core.rounds import Kind
from unhurried.core.whereabouts import Place
from unhurried.layout.words import RefusalWords, lines, refusal_words
from unhurried.pages.check_ins.typed import Typed, before, typed
from unhurried.visits.body import BODY
from unhurried.visits.visit import Visit

LENT = 3  # phrases on the page at a time; the date chooses which


async def ask(visit: Visit) -> Response:
    """How is it with you, this evening?"""
    slip = await (await visit.couple()).my_slip(Kind.TONIGHT)
    return await _page(visit, before(slip.answer), answered=slip.answer is not None)


async def keep(visit: Visit) -> Response:
    """Keep the answer until the hour, in place of an earlier one."""
    book, own, sent = await visit.couple(), await visit.own(), typed(visit.form)
    try:
        check_in = sent.read(only_gentler=own.own.only_gentler(book.journey.progress.last_together))
    except Refusal as refusal:
        return await _page(visit, sent, refused=refusal_words(refusal))
    evening = (await visit.today()).evening
    await book.answer(Kind.TONIGHT, check_in, asked=visit.text("asked"))
    if sent.ease is not None:
        ease = sent.ease
        await own.record(lambda _, at: CheckedIn(at=at, evening=evening, answer=sent.answer, ease=ease, body=sent.body))
    return visit.go("/today")


async def take_back(visit: Visit) -> Response:
    """Take one's answer back, as if it had never been given."""
    await (await visit.couple()).answer(Kind.TONIGHT, None, asked=visit.text("asked"))
    return visit.go("/today")


async def press(visit: Visit) -> Response:
    """Ask to look now; it counts if the other, on their own phone, asks for it within two minutes."""
    book = await visit.couple()
    slip = await book.my_slip(Kind.TONIGHT)
    if slip.answer is not None:
        await book.answer(Kind.TONIGHT, slip.answer, asked=visit.text("asked"), pressed=True)
    return visit.go("/today")


async def _page(visit: Visit, sent: Typed, *, answered: bool = False, refused: RefusalWords | None = None) -> Response:
    book, today = await visit.couple(), await visit.today()
    if today.place is not Place.ASKING or today.hour is None:
        raise NotOpen
    return visit.page(
        "check_ins/check_in.html",
        422 if refused else 200,
        sent=sent,
        answered=answered,
        refused_words=refused,
        only_gentler=(await visit.own()).own.only_gentler((await visit.couple()).journey.progress.last_together),
        body=[(word, word) for word in BODY],
        lent={kind: _lent(kind, today.evening.toordinal()) for kind in ("lend.tentative-yes", "lend.soft-no")},
        partner=book.other.name,
    )


def _lent(kind: str, turn: int) -> list[str]:
    every = lines(kind)
    return [every[(turn * LENT + n) % len(every)] for n in range(LENT)]
