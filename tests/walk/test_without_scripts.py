"""The same way in on phones that run no scripts: every form works, and so do Pause and End in a sitting."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.walk import coming_in
from tests.walk.evenings import begin, both_read, is_day, settle_on_it, was_together, write
from tests.walk.first_week import a_soft_no
from tests.walk.hands import Screen
from tests.walk.house import Walk, walk

pytestmark = pytest.mark.browser


@pytest.fixture
async def walking(tmp_path: Path) -> AsyncIterator[Walk]:
    async with walk(tmp_path / "data") as one:
        yield one


async def test_ana_and_ben_come_as_far_as_a_whole_evening_without_a_script(walking: Walk) -> None:
    ana, ben = [await walking.comes(name, java_script_enabled=False) for name in ("Ana", "Ben")]
    two = ana.screen, ben.screen

    await coming_in.begin_with_each_other(*two)
    await coming_in.open_the_programme(*two)
    await coming_in.agree(ana.screen, ben)
    await an_evening_that_is_paused_and_ended(walking, *two)
    walking.tomorrow()
    await a_soft_no(walking, *two)
    walking.tomorrow()
    await is_day(ana.screen, 1)
    await a_whole_evening(walking, *two)


async def an_evening_that_is_paused_and_ended(walking: Walk, ana: Screen, ben: Screen) -> None:
    """Ana's phone stands still until she looks again; Ben pauses, both go on, and Ana ends it."""
    await settle_on_it(ana, ben)
    await begin(ana, ben)
    await ana.press("Look again")
    await both_read(ana, ben, "/sitting", "Side by side.", "Together, about twenty minutes left")
    walking.turn(minutes=4)

    await ben.press("Pause")
    await both_read(ana, ben, "/sitting", "Hands at rest.")
    walking.turn(seconds=20)
    for phone in (ana, ben):
        await phone.press("Carry on")
    await both_read(ana, ben, "/sitting", "Side by side.", "about sixteen minutes left")

    await ana.press("End here")
    await both_read(ana, ben, "/today", "Day one is there again, whenever you come to it.")


async def a_whole_evening(walking: Walk, ana: Screen, ben: Screen) -> None:
    """A practice to its own end, which leads both on to three lines."""
    await settle_on_it(ana, ben)
    await begin(ana, ben)
    walking.turn(minutes=20)
    for phone in (ana, ben):
        await phone.open("/sitting")
        await phone.reads("While it’s still warm")
    await was_together(ana, ben, 1)
    await write(ana, good="the quiet", distress="2", held="yes")
