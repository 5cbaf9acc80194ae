"""The page of today, drawn for where its reader is."""

from starlette.responses import Response

from unhurried.accounts.readiness import carry
from unhurried.core.agreement import Agreement
from unhurried.core.evening import evening_of
from unhurried.core.rounds import Kind
from unhurried.core.today import Today
from unhurried.core.whereabouts import EVENINGS, Place
from unhurried.pages.today.day import day_of
from unhurried.pages.today.evening import Mine, mine_tonight
from unhurried.pages.today.evening import evening_of as tonight_of
from unhurried.pages.today.offering import offer
from unhurried.visits.lines import Line, lines
from unhurried.visits.offering import is_slower
from unhurried.visits.visit import Visit

AT_REST = EVENINGS - {Place.SITTING} | {Place.CONVERSATION, Place.AFTERWARDS}  # where there is time for an agreement


async def show(visit: Visit) -> Response:
    """One thing to do, or nothing; before there are two people, a page for one."""
    book = await visit.couple() if visit.has_couple else None
    if book is None or not book.journey.people:
        return visit.page("today/alone.html", on=evening_of(visit.now, visit.house.config.zone))
    if book.journey.linked and not book.journey.progress.opened:
        await carry(await visit.own(), book)  # what one said alone counts from here, whichever page comes first
    today, shelved = await visit.today(), await visit.shelved()
    return visit.page(
        f"today/{today.place}.html", day=day_of(today, book.journey, book.me, shelved),
        evening=tonight_of(today, book.journey, shelved), mine=await _mine(visit, today),
        shown=await _new_lines(visit, today), agreed=_agreed(book.journey.agreement, today),
        offer=await offer(visit, today), afresh=book.journey.agreement.afresh, partner=book.other.name,
        shut=book.journey.until is not None, stalled=book.journey.progress.stalled, mending=book.journey.repair.open,
        slower=is_slower(visit.house, book.programme.id),
        here=shelved.texts.stage(today.stage.id).title if today.stage else "",
        unplaced=book.journey.ladder.to_rate, unclimbed=bool(book.journey.ladder.order),
    )  # fmt: skip


def _agreed(agreement: Agreement, today: Today) -> str:
    """What the agreement asks of both, by the shared record alone: to read it again, to sign it, or nothing."""
    if not agreement.signed or today.place not in AT_REST:
        return ""
    return "read" if agreement.review_due(today.evening) else "sign" if agreement.to_sign else ""


async def _mine(visit: Visit, today: Today) -> Mine:
    """What only the reader knows of tonight; read where the page has use for it."""
    if today.place is Place.ASKING:
        book = await visit.couple()
        slip = await book.my_slip(Kind.TONIGHT)
        return mine_tonight(slip, (await visit.own()).own, book.journey, visit.now)
    if today.place in {Place.DONE, Place.GATE}:
        reflected = any(one.evening == today.evening for one in (await visit.own()).own.reflections)
        return Mine(reflected=reflected)
    return Mine()


async def _new_lines(visit: Visit, today: Today) -> tuple[Line, ...]:
    journey = (await visit.couple()).journey
    return await lines(visit, (one for one in journey.shared if (today.evening - journey.evening(one.at)).days <= 1))
