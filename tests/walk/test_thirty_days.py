"""Two people, two phones, thirty days, through the pages alone; and a third person who must see nothing."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.walk import coming_in, first_week, last_day, turns
from tests.walk.evenings import (
    begin_on_screens,
    practise_to_the_end,
    quiet_evening,
    quiet_evenings,
    settle_on_it,
    shows,
    take_turns,
)
from tests.walk.house import Somebody, Walk, walk
from tests.walk.strangers import Strangers

pytestmark = pytest.mark.browser


@pytest.fixture
async def walking(tmp_path: Path) -> AsyncIterator[Walk]:
    async with walk(tmp_path / "data") as one:
        yield one


async def test_ana_and_ben_walk_the_thirty_days_and_cleo_sees_none_of_them(walking: Walk) -> None:
    ana, ben = await walking.comes("Ana"), await walking.comes("Ben")
    others = await strangers(walking)

    await come_in(ana, ben, others)
    await closeness(walking, ana, ben, others)
    await attention(walking, ana, ben)
    await without_a_goal(walking, ana, ben, others)
    await open_evenings(walking, ana, ben)
    await day_thirty_and_after(walking, ana, ben, others)


async def strangers(walking: Walk) -> Strangers:
    """Cleo joins as anybody may; nobody ever signs in on the last phone."""
    cleo, nobody = await walking.comes("Cleo"), await walking.comes("Nobody")
    await cleo.screen.open("/join")
    await coming_in.join(cleo.screen, "Cleo")
    return Strangers(walking, cleo.plain, nobody.plain)


async def come_in(ana: Somebody, ben: Somebody, others: Strangers) -> None:
    line = await coming_in.begin_with_each_other(ana.screen, ben.screen)
    others.may_try(line)
    await coming_in.be_in_doubt(ana, ben)
    await coming_in.open_the_programme(ana.screen, ben.screen)
    await coming_in.agree(ana.screen, ben)
    others.must_never_read("Not that, but stay", coming_in.AT_FIRST, coming_in.LATER_ON)
    await others.see_nothing()


async def closeness(walking: Walk, ana: Somebody, ben: Somebody, others: Strangers) -> None:
    two = ana.screen, ben.screen
    await first_week.first_evening(walking, *two, others)
    for evening in (
        first_week.a_rest_nobody_asked_for,
        first_week.a_soft_no,
        first_week.a_gentler_evening,
        first_week.a_paused_evening,
    ):
        walking.tomorrow()
        await evening(walking, *two)
    await quiet_evenings(walking, ana.plain, ben.plain, 4, 5, 6, 7)
    await turns.a_gate_that_stays(walking, *two)
    await quiet_evenings(walking, ana.plain, ben.plain, 6, 7)
    await turns.a_gate_that_opens(*two, "“Attention” can begin.")


async def attention(walking: Walk, ana: Somebody, ben: Somebody) -> None:
    two = ana.screen, ben.screen
    walking.tomorrow()
    await settle_on_it(*two)
    await begin_on_screens(*two)
    await shows("who", "Breathe together.", *two)
    await take_turns(walking, *two)
    await practise_to_the_end(walking, *two, 8)

    walking.tomorrow()
    await turns.pause_everything(walking, *two)
    await turns.take_it_up_again(*two, 9, "Clothed: a hand, a shoulder, the back.")
    await quiet_evening(walking, ana.plain, ben.plain, 9)
    walking.tomorrow()
    for one in (ana, ben):
        await one.plain.open("/today")
        await one.plain.reads_nothing_of("goes less far")
    await quiet_evening(walking, ana.plain, ben.plain, 10)
    await turns.make_more_careful(*two, "stomach", "Touch on the stomach")
    await quiet_evenings(walking, ana.plain, ben.plain, 11, 12, 13, 14)
    await turns.a_gate_that_opens(*two, "“Without a goal” can begin.")


async def without_a_goal(walking: Walk, ana: Somebody, ben: Somebody, others: Strangers) -> None:
    two = ana.screen, ben.screen
    walking.tomorrow()
    await settle_on_it(*two)
    await begin_on_screens(*two)
    await practise_to_the_end(walking, *two, 15)
    await quiet_evenings(walking, ana.plain, ben.plain, 16, 17)
    await turns.begin_the_week_again(walking, *two)
    await others.see_nothing()
    await quiet_evening(walking, ana.plain, ben.plain, 15)
    await quiet_evenings(walking, ana.plain, ben.plain, *range(16, 22))
    await turns.a_gate_that_opens(*two)


async def open_evenings(walking: Walk, ana: Somebody, ben: Somebody) -> None:
    two = ana.screen, ben.screen
    walking.tomorrow()
    await settle_on_it(*two)
    await begin_on_screens(*two)
    await practise_to_the_end(walking, *two, 22)
    await quiet_evenings(walking, ana.plain, ben.plain, *range(23, 30))
    await turns.a_gate_that_opens(*two)


async def day_thirty_and_after(walking: Walk, ana: Somebody, ben: Somebody, others: Strangers) -> None:
    two = ana.screen, ben.screen
    walking.tomorrow()
    reset = walking.evening + timedelta(weeks=30)
    others.must_never_read(last_day.SENTENCE)
    await last_day.read_the_cloth(*two)
    await last_day.talk_for_an_hour(*two)
    await last_day.a_hope_comes_back(*two, reset)
    await last_day.a_sentence_is_signed(*two)
    await last_day.each_week(walking, *two)
    for one in (ana, ben):
        await coming_in.come_in_again(one.screen, one.name)
    await last_day.the_date_has_come(walking, *two, reset)
    await others.see_nothing()
