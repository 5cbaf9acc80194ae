"""Lines made more careful: alone, at once, and without a reason."""

from collections.abc import Iterator
from contextlib import suppress

import msgspec
from starlette.responses import Response

from unhurried.core import deciding
from unhurried.core.limits import Mark
from unhurried.core.refusals import NotOpen
from unhurried.core.rounds import Kind, Marks
from unhurried.keeper.couple import CoupleBook
from unhurried.pages.agreement.marked import MARKS, Part, parts
from unhurried.visits.visit import Visit


async def show(visit: Visit) -> Response:
    """The lines that can be made more careful."""
    book = await visit.couple()
    book.journey.need_link()
    return _form(visit, book)


async def narrow(visit: Visit) -> Response:
    """Make them so. It holds from this moment."""
    book = await visit.couple()
    chosen = [said.partition(" ") for said in visit.texts("line")]
    whole = list(_whole(visit, book))
    lower = {line.id: Mark.OFF for part in whole for line in part.lines}
    for word, _, item in chosen:
        if word in MARKS and item:
            lower[item] = min(MARKS[word], lower.get(item, MARKS[word]))
    if not (lower or whole) or not all(word in MARKS and item for word, _, item in chosen):
        return _form(visit, book, 422)
    await book.record(lambda journey, at: deciding.narrow_lines(journey, lower, at))
    await _on_my_page(book, lower)
    return visit.go("/agreement")


async def _on_my_page(book: CoupleBook, lower: dict[str, Mark]) -> None:
    """Also on one's own page of an open review: what was marked there before must not widen it again."""
    mine, asked = (await book.my_slip(Kind.LIMITS)).answer, book.asks(Kind.LIMITS)
    if not isinstance(mine, Marks):
        return
    marks = {item: min(mark, lower.get(item, mark)) for item, mark in mine.marks.items()}
    if marks != mine.marks:
        with suppress(NotOpen):  # it was put together in this moment, and asks for two signatures
            await book.answer(Kind.LIMITS, msgspec.structs.replace(mine, marks=marks), asked=asked)


def _whole(visit: Visit, book: CoupleBook) -> Iterator[Part]:
    numbers = {int(number) for number in visit.texts("part") if number.isascii() and number.isdigit()}
    yield from (part for number, part in enumerate(_parts(book)) if number in numbers)


def _parts(book: CoupleBook) -> list[Part]:
    """The list, without what cannot be made more careful."""
    lines = {item: mark for item, mark in book.journey.agreement.lines.items() if mark is not Mark.OFF}
    laid = parts(book.programme, book.journey.agreement.labels, lines)
    return [Part(part.title, tuple(line for line in part.lines if line.mark)) for part in laid]


def _form(visit: Visit, book: CoupleBook, status: int = 200) -> Response:
    chosen = {"lines": visit.texts("line"), "parts": visit.texts("part")}
    return visit.page("agreement/narrowings.html", status, parts=_parts(book), blank=status != 200, chosen=chosen)
