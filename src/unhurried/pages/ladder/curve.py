"""How the steps have been: drawn for oneself, and for both where both show theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from unhurried.core.asking import open_round
from unhurried.core.climbing import take_curve_back
from unhurried.core.ladder import Curve
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Kind
from unhurried.core.rungs import Point
from unhurried.layout.drawing import thread
from unhurried.pages.ladder.building import ladder_book
from unhurried.programmes.shelf import Shelved
from unhurried.visits.visit import Visit

APART = 10  # hundredths of the height, and as much between two evenings


@dataclass(frozen=True, slots=True)
class Chart:
    """A curve. `rows` are its evenings in words: when, which step, and the figure."""

    rows: tuple[tuple[date, str, int], ...]
    width: int
    line: str
    dots: str


async def show(visit: Visit) -> Response:
    """One's own curve, and the couple's where both show theirs."""
    book = await ladder_book(visit)
    if book is None:
        return visit.go("/today")
    shelved, points, shared = await visit.shelved(), (await visit.own()).own.points, book.journey.ladder.curve
    return visit.page(
        "ladder/curve.html",
        mine=chart(points, shelved),
        shared=shared is not None,
        ours=chart(shared or (), shelved),
        asked=bool(points) and open_round(book.journey, book.programme, visit.now, Kind.CURVE) is not None,
        noted=isinstance((await book.my_slip(Kind.CURVE)).answer, Curve),
        partner=book.other.name,
    )


async def offer(visit: Visit) -> Response:
    """Show one's own, if the other does too; or take that back. Raises NotOffered without one, NotOpen."""
    book, points = await visit.couple(), (await visit.own()).own.points
    if visit.text("answer") != "yes":
        await book.answer(Kind.CURVE, None, asked=visit.text("asked"))
    elif points:
        await book.answer(Kind.CURVE, Curve(points), asked=visit.text("asked"))
    else:
        raise NotOffered
    return visit.go("/ladder/curve")


async def take_back(visit: Visit) -> Response:
    """Show the couple's curve no more. It takes only one."""
    await (await visit.couple()).record(take_curve_back)
    return visit.go("/ladder/curve")


def chart(points: Sequence[Point], shelved: Shelved) -> Chart:
    """The curve through these points: the easier an evening was, the higher it lies."""
    at = [(n * APART + APART // 2, point.distress * APART) for n, point in enumerate(points)]
    steps = shelved.texts.steps
    rows = tuple((point.on, steps[point.rung].title if point.rung in steps else "", point.distress) for point in points)
    return Chart(rows, len(at) * APART, thread(at), "".join(f"M{x} {y}h0" for x, y in at))
