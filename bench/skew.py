"""How far two phones' clocks are apart at each phase change: a real browser, and the scripts that are shipped."""

import asyncio
import tempfile
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import patch

from bench.bells import apart, heard, listen
from bench.figure import Figure
from bench.rough import Rough
from bench.walk import NEAR, Walk
from tests.house_fixture import Phone
from tests.live.front import Front
from tests.live.line_fixture import LiveStreet, browser, live_street, screen
from tests.live.stage import in_hand
from tests.live.theatre import house
from unhurried.core.events import SittingBegun
from unhurried.core.journey import Journey
from unhurried.core.programme import Doing, Form, Phase
from unhurried.core.touch import Ceiling

TURNS: Final = (Doing.FIRST_GIVES, Doing.SECOND_GIVES)
WHOLE: Final = Form("whole", tuple(Phase(doing, 5) for doing in (Doing.BREATHE, *TURNS, *TURNS, *TURNS, Doing.REST)))
SHORT: Final = Form("short", tuple(Phase(doing, 1) for doing in (Doing.BREATHE, *TURNS)))
MINUTE, SEED = 60_000, 20


def measure() -> list[Figure]:
    rough = Rough(Random(SEED))
    smooth, delayed, plain = asyncio.run(_turned(Front())), asyncio.run(_turned(rough)), asyncio.run(_plain())
    torn = f"; {rough.frames} frames delayed, {rough.cuts} cuts"
    return [
        _figure("skew: turned clock, worst phase change", smooth, 50),
        _figure("skew: delayed and cut, worst", delayed, 150, torn),
        _figure("skew: two real minutes", plain, 50),
    ]


def _figure(name: str, changes: list[float], bound: float, note: str = "") -> Figure:
    return Figure(name, max(changes), bound, "ms", note=f"{len(changes)} phase changes, by the bell{note}")


async def _turned(front: Front) -> list[float]:
    """A whole sitting, whose minutes pass as quickly as the machine can."""
    # How often a phone talks is counted by the machine's clock, by which forty minutes pass in one.
    with tempfile.TemporaryDirectory() as folder, patch("unhurried.live.phone.WITHIN", 0.0):
        async with house(Path(folder), front) as street, browser() as chromium:
            ana, ben = await street.evening()
            await _begin(street, ana, WHOLE)
            tokens = await street.token(ana), await street.token(ben)
            async with in_hand(chromium, street, front, tokens) as stage:
                walk = Walk(stage)
                await walk.opened()
                return [await walk.change(moment) for moment in _changes(WHOLE)]
    raise AssertionError


async def _plain() -> list[float]:
    """Two minutes of a sitting, as long as they are."""
    with tempfile.TemporaryDirectory() as folder:
        async with live_street(Path(folder), stopped=False) as street, browser() as chromium:
            ana, ben = await street.evening()
            tokens = await street.token(ana), await street.token(ben)
            pages = [await screen(chromium, street.origin, token) for token in tokens]
            await asyncio.gather(*map(listen, pages))
            await _begin(street, ana, SHORT)
            began = street.clock.now()
            await asyncio.gather(*(page.goto(f"{street.origin}/sitting") for page in pages))
            real = datetime.now(began.tzinfo) - (street.clock.now() - began)
            await asyncio.sleep(2 * MINUTE / 1000 + 1)
            told = [await heard(page) for page in pages]
            strokes = [[one["origin"] + stroke for stroke in one["strokes"]] for one in told]
            moments = [real.timestamp() * 1000 + moment for moment in _changes(SHORT)[:2]]
            return [apart(strokes, moment, NEAR) for moment in moments]
    raise AssertionError


def _changes(form: Form) -> list[int]:
    """When each of its phases ends, in milliseconds from its beginning."""
    return [MINUTE * sum(phase.minutes for phase in form.phases[: n + 1]) for n in range(len(form.phases))]


async def _begin(street: LiveStreet, ana: Phone, form: Form) -> None:
    book = await street.book(ana)
    first = book.journey.people[0].id

    def begins(journey: Journey, at: datetime) -> SittingBegun:
        return SittingBegun(
            at=at, evening=journey.evening(at), day=1, stage=journey.progress.stage, form=form,
            ceiling=Ceiling.BODY, first=first, phones="two",
        )  # fmt: skip

    await book.record(begins)
