"""Taking turns: beginning, “yes, that”, a break, stopping; and the page as whoever speaks or listens sees it."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from starlette.responses import Response

from unhurried.core import listening
from unhurried.core.between import Listening
from unhurried.core.events import CoupleEvent
from unhurried.core.journey import Journey
from unhurried.core.people import PersonId
from unhurried.core.refusals import Incomplete
from unhurried.layout.words import RefusalWords, refusal_words
from unhurried.pages.listening.said import said
from unhurried.visits.visit import Visit

HERE, AFTER = "/listening", "/listening?after=yes"  # after something was pressed: there it may have come to its end

Decision = Callable[[Journey, datetime], CoupleEvent | None]


async def show(visit: Visit) -> Response:
    """Where the two are with it; for somebody alone what it is, to be tried on one phone with nothing kept."""
    journey = (await visit.couple()).journey if visit.has_couple else None
    if journey is None or not journey.linked:
        return visit.page("listening/alone.html", it=said())
    going = listening.going(journey, visit.now)
    if going is not None:
        return _turn(visit, journey, going)
    if visit.request.query_params.get("after"):
        return visit.page("listening/ended.html", it=said(), partner=journey.other(visit.person.id).name)
    return await _before(visit)


async def turn_now(visit: Visit) -> Response:
    """Whose turn it is, in a word that changes when it does: by this the other phone's page follows."""
    journey = (await visit.couple()).journey
    journey.need_link()
    return Response(_named(listening.going(journey, visit.now), visit.now), media_type="text/plain")


async def begin(visit: Visit) -> Response:
    """Begin. Whoever opens the page on the other phone is in it."""
    first, phones, book = visit.text("first"), visit.text("phones"), await visit.couple()
    try:
        await book.record(lambda journey, at: listening.begin(journey, _person(journey, first), phones, at))
    except Incomplete as lacks:
        return await _before(visit, refusal_words(lacks))
    return visit.go(HERE)


async def turn(visit: Visit) -> Response:
    """The speaker heard what they had meant; now the other one speaks."""
    said_turn, me = visit.text("turn"), (await visit.couple()).me
    number = int(said_turn) if said_turn.isascii() and said_turn.isdigit() and len(said_turn) < 6 else -1
    return await _in_this_one(visit, lambda journey, at: listening.turn(journey, number, me, at))


async def rest(visit: Visit) -> Response:
    """A break, until a named time."""
    minutes = next((one for one in listening.BREAKS if str(one) == visit.text("minutes")), 0)
    return await _in_this_one(visit, lambda journey, at: listening.rest(journey, minutes, at))


async def end(visit: Visit) -> Response:
    """Stop here. It takes one, and needs no reason."""
    return await _in_this_one(visit, listening.end)


async def _in_this_one(visit: Visit, decide: Decision) -> Response:
    """What was pressed is done to the listening on whose page it was pressed, and to no later one."""
    book, began = await visit.couple(), visit.text("began")
    book.journey.need_link()

    def decided(journey: Journey, at: datetime) -> CoupleEvent | None:
        going = listening.going(journey, at)
        return decide(journey, at) if going is not None and _ident(going) == began else None

    await book.record(decided)
    return visit.go(AFTER)


async def _before(visit: Visit, refused: RefusalWords | None = None) -> Response:
    journey = (await visit.couple()).journey
    return visit.page(
        "listening/begin.html", 422 if refused else 200, it=said(), names=[person.name for person in journey.people],
        phones=visit.text("phones") or listening.TWO, refused_words=refused, at=_named(None, visit.now),
    )  # fmt: skip


def _turn(visit: Visit, journey: Journey, going: Listening) -> Response:
    me, other = visit.person.id, journey.other(visit.person.id)
    mine, rests = going.speaks(me), going.rests(visit.now)
    names = {person.id: person.name for person in journey.people}
    back = going.rests_until and going.rests_until.astimezone(ZoneInfo(journey.zone))
    return visit.page(
        "listening/resting.html" if rests else "listening/turn.html", it=said(), both=going.phones == listening.ONE,
        mine=mine, speaker=names[me] if mine else other.name, listener=other.name if mine else names[me],
        partner=other.name, turns=going.turns, began=_ident(going), at=_named(going, visit.now),
        back=f"{back:%H.%M}" if back else "", breaks=listening.BREAKS,
    )  # fmt: skip


def _named(going: Listening | None, now: datetime) -> str:
    if going is None:
        return "none"
    return f"{_ident(going)} {going.turns}{' rests' if going.rests(now) else ''}"


def _ident(going: Listening) -> str:
    return going.began.isoformat()


def _person(journey: Journey, place: str) -> PersonId:
    """Whoever of the two stands at that place, as the page shows them; nobody for any other."""
    return next((one.id for n, one in enumerate(journey.people) if str(n) == place), PersonId(""))
