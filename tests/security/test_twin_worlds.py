"""Two houses that differ only in what Ana keeps private: Ben's pages are the same, to the byte."""

import re
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from difflib import unified_diff
from pathlib import Path

import pytest

from tests.house_fixture import START, Phone, Street
from tests.vault.chains import chance_from
from unhurried.config import Config
from unhurried.core import deciding
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind, Yes
from unhurried.store.memory import MemoryStore
from unhurried.wiring import TurnedClock, wire

BENS = ("/today", "/agreement", "/agreement/narrowings", "/check-ins", "/journey", "/gate", "/sitting",
        "/settings", "/pauses", "/contents", "/tools", "/leaving", "/reflections", "/opting-in", "/words",
        "/invitations", "/questions", "/stall", "/talks", "/talks/stall", "/weekly", "/repair", "/map",
        "/how-it-goes", "/ladder")  # fmt: skip
# Drawn afresh at each sign-in or page, on any phone: what a form carries.
DRAWN = re.compile(r'(name="csrf" value="|data-ticket="|name="ticket" value=")[^"]*')

Seen = list[tuple[str, int, str, str]]
Doing = Callable[[Street, Phone], Awaitable[object]]


async def world(data: Path, hold: AsyncExitStack) -> tuple[Street, Phone, Phone]:
    """A house in which chance is told again; Ana and Ben have an agreement."""
    clock = TurnedClock(START, stopped=True)
    wired = await wire(
        Config(data=data, memory_kib=65_536), clock=clock, chance=chance_from("twins"), store=MemoryStore()
    )
    hold.push_async_callback(wired.close)
    one = Street(wired, clock)
    return one, *await one.agreed()


async def seen_by_ben(one: Street, ben: Phone) -> Seen:
    """Everything that Ben can look at."""
    seen = []
    for path in BENS:
        answer = await ben.http.get(path)
        headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items() if name != "set-cookie")
        seen.append((path, answer.status_code, headers, DRAWN.sub(r"\1", answer.text)))
    return seen


def told_apart(one: Seen, other: Seen) -> list[str]:
    """The lines by which somebody could tell two worlds apart."""
    apart = []
    for hers, his in zip(one, other, strict=True):
        first, second = ("\n".join(map(str, page)).splitlines() for page in (hers, his))
        apart += [f"{hers[0]}: {line}" for line in unified_diff(first, second, n=0, lineterm="")]
    return apart


def checks_in(**fields: str | list[str]) -> Doing:
    async def sends(_: Street, ana: Phone) -> None:
        await ana.send("/check-ins", at="/check-ins", **fields)
        assert ana.status == 200

    return sends


async def opens_settings(_: Street, ana: Phone) -> None:
    await ana.send("/settings", at="/settings", called="Somebody quite else", theme="dark")


async def does_nothing(_: Street, __: Phone) -> None:
    """She puts the phone away."""


async def presses_alone(street: Street, ana: Phone) -> None:
    await (await street.book(ana)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True)


async def writes_in_between(street: Street, ana: Phone) -> None:
    await (await street.book(ana)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING, 3, sober=False))
    await ana.send("/check-ins/takings-back", at="/today")


PRIVATE: dict[str, tuple[Doing, Doing]] = {
    "whether she answered": (does_nothing, checks_in(answer="willing", ease="6")),
    "what she answered": (checks_in(answer="no", ease="1"), checks_in(answer="willing", ease="9")),
    "how her body is": (
        checks_in(answer="willing", ease="6", body=["warm", "open"]),
        checks_in(answer="willing", ease="6", body=["numb", "braced", "far away"]),
    ),
    "whether she drank": (
        checks_in(answer="tentative", ease="6", sober="not-sober"),
        checks_in(answer="tentative", ease="6"),
    ),
    "what she is called": (does_nothing, opens_settings),
    "whether she pressed": (does_nothing, presses_alone),
    "whether she took it back": (does_nothing, writes_in_between),
}


@pytest.mark.parametrize("days", [0.5, 2, 6])
async def test_bens_pages_do_not_tell_whether_she_only_looked(tmp_path: Path, days: float) -> None:
    async with AsyncExitStack() as hold:
        seen = []
        for number, looks in enumerate((False, True)):
            one, ana, ben = await world(tmp_path / f"{number}", hold)
            for _ in range(2):
                one.turn_to(21)
                for phone in (ana, ben):
                    await one.sign_in(phone)
                if looks:
                    await ana.open("/today")
            one.turn(days=days)
            for phone in (ana, ben):
                await one.sign_in(phone)
            seen.append(await seen_by_ben(one, ben))

    assert told_apart(*seen) == []


@pytest.mark.parametrize("what", PRIVATE)
async def test_before_the_hour_bens_pages_do_not_depend_on(tmp_path: Path, what: str) -> None:
    async with AsyncExitStack() as hold:
        seen = []
        for number, doing in enumerate(PRIVATE[what]):
            one, ana, ben = await world(tmp_path / f"{number}", hold)
            await doing(one, ana)
            one.turn(minutes=5)
            seen.append(await seen_by_ben(one, ben))

        assert told_apart(*seen) == []


@pytest.mark.parametrize("his", [Willing.WILLING, Willing.NO])
async def test_a_silence_and_a_no_are_the_same_rest(tmp_path: Path, his: Willing) -> None:
    async with AsyncExitStack() as hold:
        seen = []
        for number, hers in enumerate((None, CheckIn(Willing.NO, 0), CheckIn(Willing.SOFT_NO, 8))):
            one, ana, ben = await world(tmp_path / f"{number}", hold)
            if hers is not None:
                await (await one.book(ana)).answer(Kind.TONIGHT, hers)
            await (await one.book(ben)).answer(Kind.TONIGHT, CheckIn(his))
            one.turn_to(20, 30)
            await one.sign_in(ben)
            seen.append(await seen_by_ben(one, ben))

        assert told_apart(*seen[:2]) == told_apart(*seen[1:]) == []


async def test_what_she_wrote_after_a_practice_is_hers(tmp_path: Path) -> None:
    async with AsyncExitStack() as hold:
        seen = []
        for number, fields in enumerate(
            ({}, {"good": "the quiet", "distress": "2"}, {"less_good": "all of it", "distress": "9", "hard": "froze"})
        ):
            one, ana, ben = await world(tmp_path / f"{number}", hold)
            await _an_evening(one, ana, ben)
            if fields:
                await ana.send("/reflections", at="/reflections", **fields)
                assert ana.status == 200
            seen.append(await seen_by_ben(one, ben))

        assert told_apart(*seen[:2]) == told_apart(*seen[1:]) == []


async def test_after_a_stall_what_made_it_hard_for_her_and_what_she_wishes_is_hers(tmp_path: Path) -> None:
    ways: tuple[tuple[list[str], dict[str, str]], ...] = (
        ([], {}),
        (["fear"], {"how": "here", "willing": "keep-the-peace"}),
        (["life", "body"], {"how": "paused"}),
    )
    async with AsyncExitStack() as hold:
        seen = []
        for number, (causes, wish) in enumerate(ways):
            one, ana, ben = await world(tmp_path / f"{number}", hold)
            await _an_evening(one, ana, ben)
            one.turn(days=4)
            for phone in (ana, ben):
                await one.sign_in(phone)
            if wish:
                await ana.send("/stall/causes", at="/stall", cause=causes)
                await ana.send("/takings-up", at="/pauses", **wish)
                assert "Noted: not yet." in ana.words
            await ben.send("/takings-up", at="/pauses", how="here", willing="own-reasons")
            seen.append(await seen_by_ben(one, ben))

        assert told_apart(*seen[:2]) == told_apart(*seen[1:]) == []


async def test_a_leak_that_is_planted_is_found(tmp_path: Path) -> None:
    async with AsyncExitStack() as hold:
        seen = []
        for number in range(2):
            one, ana, ben = await world(tmp_path / f"{number}", hold)
            if number:
                await (await one.book(ana)).record(deciding.pause)
            seen.append(await seen_by_ben(one, ben))

        assert told_apart(*seen)


async def _an_evening(one: Street, ana: Phone, ben: Phone) -> None:
    for kind, answer in ((Kind.TONIGHT, CheckIn(Willing.WILLING)), (Kind.BEGIN, Yes())):
        for phone in (ana, ben):
            await (await one.book(phone)).answer(kind, answer, pressed=True)
    one.turn(minutes=50)
    for phone in (ana, ben):
        await one.sign_in(phone)
