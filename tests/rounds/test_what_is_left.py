"""What is kept of a round: the same for every pair of answers with the same outcome, and of the answers nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.rounds.keeping import House, Kept, house
from tests.rounds.specification import NOTHING, Asked, Said, specified
from tests.rounds.test_every_pair import Open
from unhurried.core.evening import next_full_hour
from unhurried.core.ladder import Curve
from unhurried.core.limits import Mark
from unhurried.core.notation import write
from unhurried.core.rounds import Kind, Marks
from unhurried.core.rungs import Point
from unhurried.keeper.boxes import Row
from unhurried.keeper.streams import PROGRAMME
from unhurried.store.promises import Shelf

ASKED = specified()
EACH = pytest.mark.parametrize("asked", ASKED, ids=str)
NIGHTS = [asked for asked in ASKED if asked.drawn]
# As long as an answer gets on a page: every line marked, and many of one's own; a year of a ladder.
WHOLE_LIST = {f"line-{n}": Mark.TALK for n in range(80)}
LONG = {
    Kind.LIMITS: [Said("long", "", Marks(WHOLE_LIST, {"own-1": "Washing hair " * 40}))],
    Kind.CURVE: [Said("long", "", Curve(tuple(Point(date(2027, 3, 1), "step-1", n % 11) for n in range(150))))],
}
PIECE = 32  # bytes: as good as unmistakable
Left = tuple[list[bytes], Kept]


def some_of(asked: Asked, kind: str) -> tuple[Said, ...]:
    """The answers that are tried; each costs the real disk a visit, so there it is one of every sort."""
    if kind == "memory":
        return asked.some
    return tuple({one.sort: one for one in reversed(asked.some)}.values())


def pairs(asked: Asked, kind: str) -> Iterator[tuple[Said, Said]]:
    yield from product(some_of(asked, kind), repeat=2)


async def left(one: House, asked: Asked, said: tuple[Said, Said], order: Iterable[int], *, pressed: bool) -> Left:
    """Everything that is kept once their question's moment has come: the couple's stream, and every row."""
    await one.put_back()
    await one.answered(asked, said, tuple(order), pressed=pressed)
    return [write(event) for event, _ in await one.events()], one.everything()


@EACH
@pytest.mark.parametrize("kind", ["memory", "sqlite"])
async def test_what_is_kept_is_the_same_for_all_pairs_with_the_same_outcome(
    asked: Asked, kind: str, tmp_path: Path
) -> None:
    kept = defaultdict[str, list[tuple[str, Left]]](list)
    async with house(asked.where, kind, tmp_path) as one:
        for said in pairs(asked, kind):
            for order in ((0, 1), (1, 0)) if kind == "memory" else ((0, 1),):
                found = await left(one, asked, said, order, pressed=asked.moment == "pressed")
                kept[asked.outcome(*said)].append((f"{said[0].words} and {said[1].words}", found))

    for outcome, many in kept.items():
        assert [pair for pair, found in many if found != many[0][1]] == [], f"{outcome} of {many[0][0]}, and others"


@EACH
async def test_one_event_comes_of_it_the_one_specified_and_the_programme_is_its_author(
    asked: Asked, tmp_path: Path
) -> None:
    here = Open(asked)
    async with house(asked.where, "memory", tmp_path) as one:
        before = len(await one.events())
        for said in pairs(asked, "memory"):
            await one.put_back()
            await one.answered(asked, said, (0, 1), pressed=asked.moment == "pressed")
            came = (await one.events())[before:]
            word, at = asked.outcome(*said), next_full_hour(here.now) if asked.moment == "full hour" else one.now

            assert [_plain(event) for event, _ in came] == ([] if word == NOTHING else [here.specified(word, at)])
            assert {author for _, author in came} <= {PROGRAMME}


@pytest.mark.parametrize("asked", NIGHTS, ids=str)
@pytest.mark.parametrize("kind", ["memory", "sqlite"])
async def test_a_drawn_rest_is_kept_as_any_other(asked: Asked, kind: str, tmp_path: Path) -> None:
    async with house(asked.where, kind, tmp_path / "undrawn") as one:
        silence = asked.said[0]
        rest = await left(one, asked, (silence, silence), (0, 1), pressed=False)
    async with house(asked.where, kind, tmp_path / "drawn", drawn=True) as one:
        for said in pairs(asked, kind):
            assert await left(one, asked, said, (1, 0), pressed=False) == rest, (said[0].words, said[1].words)


@pytest.mark.parametrize("asked", NIGHTS, ids=str)
async def test_a_rest_is_drawn_before_anybody_answers(asked: Asked, tmp_path: Path) -> None:
    for drawn in (False, True):
        async with house(asked.where, "memory", tmp_path, drawn=drawn) as one:
            await (await one.book(0)).settle()
            one._drawn = not drawn  # whatever chance would say from now on
            await one.answered(asked, (asked.said[-1], asked.said[-1]), (0, 1), pressed=False)

            assert (b'"rest"' in write((await one.events())[-1][0])) is drawn


@EACH
async def test_a_press_alone_leaves_no_trace(asked: Asked, tmp_path: Path) -> None:
    async with house(asked.where, "memory", tmp_path) as one:
        found = []
        for pressed in (False, True):
            await one.put_back()
            await (await one.book(0)).answer(asked.kind, asked.yes, pressed=pressed)
            await (await one.book(1)).settle()
            found.append(([write(event) for event, _ in await one.events()], one.everything()))

        assert found[0] == found[1]


@EACH
async def test_every_round_has_a_key_of_its_own_and_every_slip_one_size(asked: Asked, tmp_path: Path) -> None:
    keys, sizes = set(), set()
    async with house(asked.where, "memory", tmp_path) as one:
        for said in (many := (*some_of(asked, "memory"), *LONG.get(asked.kind, ()))):
            await one.put_back()
            await (await one.book(0)).settle()
            await one._does(asked, said, 0, pressed=False)
            row = await _box(one, asked)
            keys.add(row.key)
            sizes |= {len(slip) for slip in row.slips}

    assert len(keys) == len(many)
    assert len(sizes) == 1


@EACH
async def test_both_answers_and_their_key_are_gone_from_the_disk_with_the_outcome(asked: Asked, tmp_path: Path) -> None:
    async with house(asked.where, "sqlite", tmp_path) as one:
        yes = asked.said[-1]
        await (await one.book(0)).settle()
        await one._does(asked, yes, 0, pressed=asked.moment == "pressed")
        row = await _box(one, asked)
        sealed = (row.key, *row.slips, row.drawn)
        assert all(found_of(part, one.on_disk()) for part in sealed)

        await one._does(asked, yes, 1, pressed=asked.moment == "pressed")
        one.now = one.moment(asked, Open(asked).round.hour)
        await (await one.book(1)).settle()
        assert not any(found_of(part, one.on_disk()) for part in sealed)


def found_of(sealed: bytes, disk: bytes) -> int:
    """How many pieces of it lie on the disk; a long one is cut where a page ends."""
    return sum(sealed[at : at + PIECE] in disk for at in range(0, len(sealed) - PIECE + 1, PIECE))


async def _box(one: House, asked: Asked) -> Row:
    """The box of this question, as it lies on its shelf."""
    raw = await one.store.get(Shelf.ROUNDS, one.name_of(asked))
    assert raw is not None, asked
    return msgspec.msgpack.decode(raw, type=Row)


def _plain(event: Any) -> Any:
    return msgspec.json.decode(write(event))


def test_the_kinds_that_may_be_drawn_are_the_evenings() -> None:
    assert {asked.kind for asked in NIGHTS} == {Kind.TONIGHT}
