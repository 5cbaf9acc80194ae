"""Closeness: a first evening on two phones, a rest, a soft no, a gentler evening, a pause, and a gate that stays."""

from playwright.async_api import expect

from tests.walk.evenings import (
    TWO_ARRIVE,
    begin_on_screens,
    both_read,
    check_in,
    is_day,
    practise_to_the_end,
    say_yes,
    settle_on_it,
    shows,
    write,
)
from tests.walk.hands import Screen
from tests.walk.house import Walk
from tests.walk.strangers import Strangers

GOOD = "the rain, and your shoulder under it"


async def first_evening(walk: Walk, ana: Screen, ben: Screen, others: Strangers) -> None:
    """Day one, on two phones that keep time together and go on to the three lines by themselves."""
    await is_day(ben, 1)
    await settle_on_it(ana, ben)
    await ana.press("Begin together")
    await ana.reads("Before you begin", "Clothes on, and nothing sexual.")
    await begin_on_screens(ana, ben)
    await shows("part", "Together, about twenty minutes left", ana, ben)
    walk.turn(minutes=8)
    await shows("part", "Together, about twelve minutes left", ana, ben)
    await others.see_nothing()
    walk.turn(minutes=12)
    await shows("who", "That’s the evening’s practice.", ana, ben)
    await ana.page.wait_for_url("**/reflections")
    await both_read(ana, ben, "/today", "That was day one.", "Three lines about tonight")
    await show_a_line(ana, ben, others)


async def show_a_line(ana: Screen, ben: Screen, others: Strangers) -> None:
    """Ana writes three lines, shows Ben one of them, and takes it back; what she kept he never reads."""
    kept = "I counted the minutes at first"
    others.must_never_read(GOOD, kept)
    await write(ana, good=GOOD, less_good=kept, distress="3")
    await ana.press("See how it would look")
    await ana.reads("What Ben would read", GOOD)
    await ana.press("Show it to Ben")
    for address in ("/today", "/journey"):
        await ben.open(address)
        await ben.reads(GOOD, "Ana, after day one")
        await ben.reads_nothing_of(kept, "Take it back")
    await others.see_nothing()
    await ana.open("/journey")
    await ana.press("Take it back")
    for address in ("/today", "/journey"):
        for phone in (ana, ben):
            await phone.open(address)
            await phone.reads_nothing_of(GOOD)


async def a_rest_nobody_asked_for(walk: Walk, ana: Screen, ben: Screen) -> None:
    """Nobody answers, and at the hour both read that tonight is a rest."""
    await both_read(ana, ben, "/today", "I’m up for tonight")
    walk.turn_to(20, 30)
    await both_read(ana, ben, "/today", "Tonight is a rest.")


async def a_soft_no(walk: Walk, ana: Screen, ben: Screen) -> None:
    """Ana is up for it and Ben would rather have tea; both read the same rest, and day two is still there."""
    await say_yes(ana)
    before = await ana.words()
    await check_in(ben, "soft-no")
    await ana.open("/today")
    assert await ana.words() == before
    walk.turn_to(20, 30)
    await both_read(ana, ben, "/today", "Tonight is a rest.")
    await ben.open("/journey")
    await ben.reads_nothing_of("soft", "said no")


async def a_gentler_evening(walk: Walk, ana: Screen, ben: Screen) -> None:
    """Ben is tentative: at the hour both read one gentler evening, which is short and near, without touch."""
    await is_day(ana, 2)
    await check_in(ana, "willing", ease="7")
    await check_in(ben, "tentative", ease="4", body="tired")
    walk.turn_to(20, 30)
    await both_read(ana, ben, "/today", "Tonight is on, in the gentler form.", "In one room, or on one line")
    await begin_on_screens(ana, ben)
    await shows("part", "about fifteen minutes left", ana, ben)
    await shows("who", "Near, without touch.", ana, ben)
    await practise_to_the_end(walk, ana, ben, 2, minutes=15)


async def a_paused_evening(walk: Walk, ana: Screen, ben: Screen) -> None:
    """Ben pauses in the middle; nobody goes on before twenty seconds, nor before both have said so."""
    await settle_on_it(ana, ben)
    await begin_on_screens(ana, ben)
    walk.turn(minutes=5)
    await ben.touch("Pause")
    await shows("who", "Hands at rest.", ana, ben)
    carry = [phone.page.locator("#carry") for phone in (ana, ben)]
    for button in carry:
        await expect(button).to_have_attribute("aria-disabled", "true", timeout=TWO_ARRIVE)
    walk.turn(seconds=20)
    for button in carry:
        await expect(button).not_to_have_attribute("aria-disabled", "true", timeout=TWO_ARRIVE)
    await carry[0].click()
    await shows("carry", "Noted. Take that back", ana)
    await shows("carry", "Carry on", ben)
    await carry[1].click()
    await shows("who", "Side by side.", ana, ben)
    await shows("part", "about fifteen minutes left", ana, ben)
    await practise_to_the_end(walk, ana, ben, 3, minutes=15)
