"""How a mistake gets into a running house, and comes out again with the end of a test."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from starlette.responses import Response

from unhurried.core.rounds import Kind, Slip
from unhurried.store.memory import MemoryStore
from unhurried.visits.visit import Visit

Patch = pytest.MonkeyPatch
Plant = Callable[[Patch], None]


def every_page(patch: Patch, says: Callable[[Visit], str]) -> None:
    """Every page ends with a line of its own."""
    drawn = Visit.page

    def page(self: Visit, template: str, status: int = 200, /, **facts: Any) -> Response:
        response = drawn(self, template, status, **facts)
        body = bytes(response.body) + says(self).encode()
        return Response(body, response.status_code, media_type="text/html; charset=utf-8")

    patch.setattr(Visit, "page", page)


def on_a_page(patch: Patch, module: Any, says: Callable[[Visit], Awaitable[str]]) -> None:
    """One page ends with a line of its own."""
    shown = module.show

    async def show(visit: Visit) -> Response:
        response = await shown(visit)
        said = await says(visit)
        return Response(bytes(response.body) + said.encode(), response.status_code, media_type="text/html")

    patch.setattr(module, "show", show)


def rows(visit: Visit) -> dict[Any, Any]:
    """Every row on every shelf of this house."""
    store = visit.house.keeper.store
    assert isinstance(store, MemoryStore)
    return store._open.rows


async def others(visit: Visit, kind: Kind | None = None) -> list[Slip]:
    """The other one's slips in the rounds that are open."""
    if not visit.has_couple or not (await visit.couple()).journey.linked:
        return []
    book = await visit.couple()
    await book.settle()
    other = 1 - book._mine()
    return [
        await book._boxes.slip(book._stream, one, other, book._lying, drawing=book._draws_rests())
        for one in book._rounds
        if kind in {None, one.kind}
    ]


def records(visit: Visit) -> int:
    """How many events there are, in all streams of this house."""
    store = visit.house.keeper.store
    assert isinstance(store, MemoryStore)
    return sum(map(len, store._open.records.values()))
