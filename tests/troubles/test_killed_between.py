"""Killed with -9 before each statement that combines a round: the outcome is there or the answers are, never both."""

import asyncio
import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.rounds.keeping import House
from tests.rounds.specification import Asked, specified
from unhurried.core.rounds import Kind
from unhurried.store.promises import Shelf
from unhurried.store.sqlite import SqliteStore

STATEMENTS = 40  # far more than one commit and its sweep are made of
ASKED = {asked.kind: asked for asked in specified()}


async def both_answered(asked: Asked, folder: Path) -> None:
    """Both have answered, and the question's moment is still to come."""
    store = SqliteStore.open(folder / "data.db")
    one = House(asked.where, store, folder / "data.db")
    await one.put_back()
    for who in (0, 1):
        await (await one.book(who)).answer(asked.kind, asked.said[-1].answer)
    await store.close()


async def looked_at(asked: Asked, folder: Path, kill_before: int) -> None:
    """Its moment comes, and the power goes before that many statements more."""
    store = SqliteStore.open(folder / "data.db")
    one, left = House(asked.where, store, folder / "data.db"), kill_before

    def count(_: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    store._writer._connection.set_trace_callback(count)
    await one.answered(asked, (asked.said[0], asked.said[0]), (), pressed=False)


async def what_is_there(asked: Asked, folder: Path) -> tuple[bool, bool]:
    """Whether the outcome lies there, and whether the answers do."""
    store = SqliteStore.open(folder / "data.db")
    one = House(asked.where, store, folder / "data.db")
    before = len(one.place.state.records[one.keeper.stream_of(one.place.people[0]).id])
    events, box = await one.events(), await store.get(Shelf.ROUNDS, one.name_of(asked))
    await store.close()
    return len(events) > before, box is not None


@pytest.mark.parametrize("kind", [Kind.TONIGHT, Kind.GATE])
def test_the_outcome_and_the_end_of_the_answers_are_one(kind: Kind, tmp_path: Path) -> None:
    asked, seen = ASKED[kind], list[tuple[bool, bool]]()
    (tmp_path / "before").mkdir()
    asyncio.run(both_answered(asked, tmp_path / "before"))
    for kill_before in range(STATEMENTS):
        folder = Path(shutil.copytree(tmp_path / "before", tmp_path / f"{kill_before}"))
        child = os.fork()
        if not child:
            asyncio.run(looked_at(asked, folder, kill_before))
            os._exit(0)  # it came to its end: there are no more statements
        _, how = os.waitpid(child, 0)
        seen.append(asyncio.run(what_is_there(asked, folder)))
        if not os.WIFSIGNALED(how):
            break

    assert set(seen) == {(False, True), (True, False)}
    assert seen == sorted(seen), "and once it is there it stays"
    assert len(seen) < STATEMENTS
