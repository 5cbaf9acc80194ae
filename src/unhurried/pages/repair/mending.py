"""A repair as both see it: begun by either, left by either, ended by both."""

from starlette.responses import Response

from unhurried.core import repair
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Kind, Yes
from unhurried.keeper.couple import CoupleBook
from unhurried.pages.repair.written import LONGEST, Said, said_in
from unhurried.visits.visit import Visit


async def show(visit: Visit, status: int = 200, **typed: object) -> Response:
    """What a repair is; or, while one is open, one of its three parts. Raises NotOffered before the programme."""
    book = await visit.couple()
    journey = book.journey
    journey.need_link()
    if not journey.progress.opened:
        raise NotOffered
    if not journey.repair.open:
        return visit.page(
            "repair/begin.html", mended=journey.repair.mended is not None, again=_left(book), **_plan(book)
        )
    part = visit.text("part") or visit.request.query_params.get("part", "")
    facts = {"words": "", "refused_words": None, "longest": LONGEST} | typed
    return visit.page(
        "repair/repair.html", status, part=part if part in repair.PARTS else repair.PARTS[0], said=await _said(visit),
        other=book.other.name, noted=isinstance((await book.my_slip(Kind.MENDED)).answer, Yes),
        **_plan(book), **facts,
    )  # fmt: skip


async def begin(visit: Visit) -> Response:
    """Open one. It takes only one of the two, and the programme rests meanwhile."""
    await (await visit.couple()).record(repair.begin)
    return visit.go("/repair")


async def set_aside(visit: Visit) -> Response:
    """Leave it for now. The programme goes on resting until both take it up."""
    await (await visit.couple()).record(repair.set_aside)
    return visit.go("/repair")


async def mend(visit: Visit) -> Response:
    """Say that for oneself it is mended, or take that back; it ends when both have said so."""
    book = await visit.couple()
    if book.journey.repair.open:
        await book.answer(Kind.MENDED, None if visit.text("answer") == "back" else Yes(), asked=visit.text("asked"))
    return visit.go("/repair?part=safe" if book.journey.repair.open else "/repair")


def _left(book: CoupleBook) -> bool:
    """Whether one was left in the middle."""
    return book.journey.repair.mended is None and book.journey.repair.times > 0


def _plan(book: CoupleBook) -> dict[str, object]:
    """What is to change from now, as both may read it, and whether it is put up to be signed."""
    agreement = book.journey.agreement
    terms = agreement.proposed or agreement.terms
    plan, holds = terms.plan if terms else "", agreement.terms.plan if agreement.terms else ""
    return {
        "plan": plan, "put_up": plan not in ("", holds), "has_terms": terms is not None,
        "to_sign": agreement.proposed is not None,
    }  # fmt: skip


async def _said(visit: Visit) -> dict[str, list[Said]]:
    found = await said_in(visit)
    return {part: [one for one in found if one.part == part] for part in repair.PARTS}
