"""What one does when an evening went wrong, with the ways down that there are where these two stand."""

from starlette.responses import Response

from unhurried.core.gate import begin_again
from unhurried.core.refusals import Refusal
from unhurried.core.today import form_tonight
from unhurried.core.whereabouts import EVENINGS, Place, place_of
from unhurried.keeper.couple import CoupleBook
from unhurried.pages.setback.said import setback
from unhurried.visits.own_notes import partner_of
from unhurried.visits.visit import Visit

RESTABLE = (Place.ASKING, Place.ON, Place.SITTING)

Way = tuple[str, str, str]  # address, name, note
SMALLER: Way = ("/gate", "One step smaller", "asked alone")
LADDER: Way = ("/ladder", "The ladder", "a smaller step can be put on it")


async def show(visit: Visit) -> Response:
    """The page. Opening it is kept nowhere, and it leads to nothing that isn't there."""
    book = await visit.couple() if visit.has_couple else None
    going = book is not None and book.journey.linked and book.journey.progress.opened
    return visit.page(
        "setback/setback.html", said=setback(), partner=await partner_of(visit),
        ways=_ways(visit, book) if book is not None and going else [],
        again=book is not None and going and not book.programme.ladder and _may_begin_again(visit, book),
    )  # fmt: skip


def _ways(visit: Visit, book: CoupleBook) -> list[Way]:
    """Every way down there is from here, the smallest first."""
    journey, programme = book.journey, book.programme
    place = place_of(journey, programme, visit.now)
    ways: list[Way] = []
    if place in RESTABLE:
        ways.append(("/pause", "A rest tonight", "it needs no reason"))
    if place in EVENINGS and not programme.ladder and _longer_than_need_be(visit, book):
        ways.append(("/settings", "A shorter form", "it counts as the whole practice"))
    if programme.ladder and place in EVENINGS:
        ways.append(SMALLER if place is Place.GATE else LADDER)
    if place in EVENINGS and place is not Place.PAUSED:
        ways.append(("/pauses", "A pause of everything", "it takes one, and names nobody"))
    return ways


def _longer_than_need_be(visit: Visit, book: CoupleBook) -> bool:
    journey, programme = book.journey, book.programme
    if not journey.progress.stage:
        return False
    form = form_tonight(journey, programme, journey.evening(visit.now))
    return form.minutes > programme.stage(journey.progress.stage).gentlest.minutes


def _may_begin_again(visit: Visit, book: CoupleBook) -> bool:
    if place_of(book.journey, book.programme, visit.now) not in EVENINGS - {Place.PAUSED}:
        return False
    try:
        begin_again(book.journey, book.programme, visit.now)
    except Refusal:
        return False
    return True
