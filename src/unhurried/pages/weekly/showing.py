"""The week's page: the sentence, the hem of the cloth, a word about leaning in, and what is asked once a week."""

from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.asking import open_round
from unhurried.core.drift import WeekAnswer, look_hour, next_look
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.core.rounds import Kind, Yes
from unhurried.core.whereabouts import afterwards_since
from unhurried.layout.words import lines, refusal_words
from unhurried.pages.weekly.weeks import SHOWN, counted, evening_of, strips
from unhurried.visits.visit import Visit

USUAL = 40  # minutes, where nothing was signed: of thirty to sixty, product 4.15


async def show(visit: Visit, status: int = 200, **typed: object) -> Response:
    """The page of the time afterwards. Raises NotOffered before it."""
    book, now = await visit.couple(), await visit.today()
    start, keeping = afterwards_since(book.journey, book.programme, visit.now), book.journey.keeping
    if start is None:
        raise NotOffered
    began = book.journey.evening(start)
    woven = strips(keeping.weeks, began, now.evening)
    look = next_look(book.journey, book.programme, visit.now)
    week, ready = await book.my_slip(Kind.WEEK), await book.my_slip(Kind.READY)
    facts = {"refused_words": None, "minutes": keeping.commitment.minutes if keeping.commitment else USUAL} | typed
    return visit.page(
        "weekly/weekly.html", status, keeping=keeping, woven=woven, bare=SHOWN + 1 - len(woven),
        weeks=(now.evening - began).days // 7, had=now.evening in keeping.weeks, talked=now.evening in keeping.talks,
        asked=open_round(book.journey, book.programme, visit.now, Kind.READY) is not None,
        noted=isinstance(ready.answer, Yes), thing=_thing(visit, keeping.lean_on), other=_other(visit),
        look=evening_of(look_hour(book.journey, look), book.journey.zone) if look else None,
        week=week.answer if isinstance(week.answer, WeekAnswer) else None, **facts,
    )  # fmt: skip


async def practise(visit: Visit) -> Response:
    """They had their evening: one more strip, as long as it was where that is said."""
    book, typed = await visit.couple(), visit.text("minutes")
    try:
        minutes = counted(typed)
        await book.record(lambda journey, at: deciding.practise_weekly(journey, book.programme, at, minutes))
    except Incomplete as incomplete:
        return await show(visit, 422, refused_words=refusal_words(incomplete), minutes=typed)
    return visit.go("/weekly")


async def talk(visit: Visit) -> Response:
    """They had their talk about boundaries and desires."""
    book = await visit.couple()
    await book.record(lambda journey, at: deciding.hold_talk(journey, book.programme, at))
    return visit.go("/weekly")


async def answer(visit: Visit) -> Response:
    """One's own two answers for the week, changed as often as one likes until they are looked at, or taken back."""
    book = await visit.couple()
    said = WeekAnswer(shorter=visit.text("shorter") == "yes", loaded=visit.text("loaded") == "yes")
    await book.answer(Kind.WEEK, None if visit.text("answer") == "back" else said, asked=visit.text("asked"))
    return visit.go("/weekly#week")


async def be_ready(visit: Visit) -> Response:
    """One's own yes looked at now, if the other presses too, or taken back. It is said on a page of one's own."""
    book = await visit.couple()
    answer = visit.text("answer")
    kept = (await book.my_slip(Kind.READY)).answer
    if answer == "back":
        await book.answer(Kind.READY, None, asked=visit.text("asked"))
    elif answer == "now" and isinstance(kept, Yes):
        await book.answer(Kind.READY, kept, asked=visit.text("asked"), pressed=True)
    return visit.go("/today" if book.journey.progress.held_at is None else "/weekly")


def _thing(visit: Visit, on: object) -> str:
    """One concrete thing to do, chosen by the date, or another where somebody asks for one."""
    things = lines("drift.things")
    return things[(getattr(on, "toordinal", int)() + _other(visit)) % len(things)]


def _other(visit: Visit) -> int:
    text = visit.request.query_params.get("other", "0")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 0
