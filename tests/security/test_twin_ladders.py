"""Two houses that differ only in what Ana keeps private on a ladder: Ben's pages are the same, to the byte."""

from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.house_fixture import START, Phone, Street
from tests.pages.climbing import EASY, add, begun, looked_at, practised, rates
from tests.security.test_twin_worlds import BENS, DRAWN, Seen, told_apart
from tests.shelf_fixture import SHELF
from tests.vault.chains import chance_from
from unhurried.config import Config
from unhurried.core.rounds import Kind, Yes
from unhurried.store.memory import MemoryStore
from unhurried.wiring import TurnedClock, wire

LADDERS = (*BENS, "/ladder", "/ladder/ratings", "/ladder/curve", "/reflections/kept")
Doing = Callable[[Street, Phone, Phone], Awaitable[object]]


async def world(data: Path, hold: AsyncExitStack) -> tuple[Street, Phone, Phone]:
    """A house in which chance is told again; Ana and Ben have an agreement, and a ladder to build."""
    clock = TurnedClock(START, stopped=True)
    wired = await wire(
        Config(data=data, memory_kib=65_536), clock=clock, chance=chance_from("twins"), store=MemoryStore(),
        shelved=SHELF,
    )  # fmt: skip
    hold.push_async_callback(wired.close)
    one = Street(wired, clock)
    return one, *await one.agreed(programme="slow-steps")


async def seen_by_ben(ben: Phone) -> Seen:
    """Everything that Ben can look at."""
    answers = [(path, await ben.http.get(path)) for path in LADDERS]
    return [(path, answer.status_code, "", DRAWN.sub(r"\1", answer.text)) for path, answer in answers]


def rating(figures: dict[str, str] | None, *, now: str = "") -> Doing:
    async def builds(_: Street, ana: Phone, ben: Phone) -> None:
        await add(ben, *EASY)
        if figures:
            assert "Noted." in await rates(ana, figures, now=now)

    return builds


def after(figure: str, choice: str = "", *, shows: bool = False) -> Doing:
    async def climbs(one: Street, ana: Phone, ben: Phone) -> None:
        await begun(one, ana, ben)
        await practised(one, ana, ben, figure, "4")
        if choice:
            assert "Noted." in await ana.send("/gate/answers", at="/gate", choice=choice)
        if shows:
            assert "Noted." in await ana.send("/ladder/curve", at="/ladder/curve", answer="yes")

    return climbs


def ordering(hers: dict[str, str]) -> Doing:
    async def orders(one: Street, ana: Phone, ben: Phone) -> None:
        await add(ben, *EASY)
        await rates(ana, hers)
        await rates(ben, {"step-1": "3", "step-2": "5", "step-4": "9"})
        await looked_at(one, ana, ben)

    return orders


PRIVATE: dict[str, tuple[Doing, Doing]] = {
    "whether she rated": (rating(None), rating(EASY)),
    "what she expects": (rating(EASY), rating({"step-1": "9", "step-2": "0", "step-4": "10"})),
    "whether she pressed": (rating(EASY), rating(EASY, now="yes")),
    "lower figures than his": (ordering({"step-1": "0", "step-2": "5", "step-4": "1"}), ordering(EASY)),
    "how hard it was": (after("1"), after("9")),
    "what should come next": (after("2", "on"), after("2", "back")),
    "whether she answered that": (after("2"), after("2", "stay")),
    "whether she would show her curve": (after("6"), after("6", shows=True)),
}


@pytest.mark.parametrize("what", PRIVATE)
async def test_on_a_ladder_bens_pages_do_not_depend_on(tmp_path: Path, what: str) -> None:
    async with AsyncExitStack() as hold:
        seen = []
        for number, doing in enumerate(PRIVATE[what]):
            one, ana, ben = await world(tmp_path / f"{number}", hold)
            await doing(one, ana, ben)
            seen.append(await seen_by_ben(ben))

        assert told_apart(*seen) == []


async def test_which_pace_she_chose_is_hers_where_his_is_the_gentler(tmp_path: Path) -> None:
    async with AsyncExitStack() as hold:
        seen = []
        for number, pace in enumerate(("thirty-days", "slow-steps")):
            clock = TurnedClock(START, stopped=True)
            wired = await wire(
                Config(data=tmp_path / f"{number}", memory_kib=65_536), clock=clock, chance=chance_from("twins"),
                store=MemoryStore(), shelved=SHELF,
            )  # fmt: skip
            hold.push_async_callback(wired.close)
            one = Street(wired, clock)
            ana, ben = await one.linked()
            for phone, chosen in ((ana, pace), (ben, "slow-steps")):
                await (await one.book(phone)).answer(Kind.READY, Yes(programme=chosen), pressed=True)
            seen.append(await seen_by_ben(ben))

        assert told_apart(*seen) == []
