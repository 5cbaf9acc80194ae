"""Some hard weeks through the pages: quiet evenings, too much, a step back, a limit that bent, a pause."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.walk import hard_weeks
from tests.walk.evenings import is_day, quiet_evening
from tests.walk.house import Somebody, Walk, walk
from tests.walk.moving_in import Two, cleo_moves_in, move_in
from tests.walk.strangers import Strangers
from tests.walk.turns import a_gate_that_opens

pytestmark = pytest.mark.browser

HAPPENED = "I went on after you had turned your head"
SORRY = "I’m sorry that I didn’t look up"
PLAN = "Hands come to rest for three breaths when either of us turns away"


@pytest.fixture
async def walking(tmp_path: Path) -> AsyncIterator[Walk]:
    async with walk(tmp_path / "data") as one:
        yield one


async def test_ana_and_ben_go_through_hard_weeks_and_neither_learns_what_the_other_kept(walking: Walk) -> None:
    two, ana, ben = await move_in(walking)
    cleo, nobody = await cleo_moves_in(walking)
    others = Strangers(walking, cleo.plain, nobody.plain)

    await two.together()
    await two.evenings(1)
    await a_stall(walking, ana, ben, others)
    await stress(walking, two, ana, ben)
    await two.evenings(2)
    await a_gate(walking, two, ana, ben)
    await a_repair(walking, ana, ben, others)
    await a_no_and_a_pause(walking, ana, ben)


async def a_stall(walking: Walk, ana: Somebody, ben: Somebody, others: Strangers) -> None:
    two = ana.screen, ben.screen
    await hard_weeks.quiet_evenings_pause_it(walking, *two)
    await hard_weeks.her_page_of_causes(ana, ben)
    await others.see_nothing()
    await hard_weeks.talk_it_through(ana.screen, ben)
    await hard_weeks.the_gentler_wish_stands(ana, ben)
    await hard_weeks.near_without_touch(walking, *two)


async def stress(walking: Walk, two: Two, ana: Somebody, ben: Somebody) -> None:
    await hard_weeks.twice_running(walking, ana, ben)
    await hard_weeks.only_she_is_offered_less(walking, ana, ben, 3)
    await hard_weeks.she_froze(ana, ben)
    await hard_weeks.only_she_is_offered_less(walking, ana, ben, 4)
    await hard_weeks.it_holds_for_one_practice(walking, ana.screen)
    await two.together()


async def a_gate(walking: Walk, two: Two, ana: Somebody, ben: Somebody) -> None:
    await a_gate_that_opens(ana.screen, ben.screen, "“Attention” can begin.")
    await two.evenings(7)
    await hard_weeks.a_step_back(walking, ana, ben)


async def a_repair(walking: Walk, ana: Somebody, ben: Somebody, others: Strangers) -> None:
    await quiet_evening(walking, ana.plain, ben.plain, 1)
    await hard_weeks.past_it_and_glad(ana, ben)
    others.must_never_read(HAPPENED, SORRY)
    await hard_weeks.own_it(ana, ben, HAPPENED)
    await hard_weeks.be_sorry(ana, ben, SORRY)
    await others.see_nothing()
    await hard_weeks.make_it_safe(ana, ben, PLAN)
    walking.tomorrow()
    await hard_weeks.take_it_up(ana, ben, 2, hard_weeks.NEAR)


async def a_no_and_a_pause(walking: Walk, ana: Somebody, ben: Somebody) -> None:
    await quiet_evening(walking, ana.plain, ben.plain, 2)
    await hard_weeks.a_no_that_was_passed_over(ana, ben)
    await hard_weeks.a_pause(walking, ana, ben)
    await hard_weeks.take_it_up(ana, ben, 3, hard_weeks.NEAR)
    await quiet_evening(walking, ana.plain, ben.plain, 3)
    walking.tomorrow()
    for one in (ana, ben):
        await is_day(one.screen, 4)
        await one.screen.reads_nothing_of("goes less far")
