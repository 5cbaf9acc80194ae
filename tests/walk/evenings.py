"""Evenings: saying yes, practising to the end, writing three lines, and what both read of it."""

import asyncio
import re
from typing import Final

from playwright.async_api import expect

from tests.walk.hands import Hand, Screen
from tests.walk.house import Walk
from unhurried.layout.spoken import day_name

OFFER: Final = re.compile(r"One thing, if you’d like it: [^.]*\. ?")
TWO_ARRIVE = 20_000  # milliseconds in which a press reaches the other phone, however slow the machine is


def turned_round(words: str) -> str:
    """What Ana reads as it stands on Ben's page: each of them is "you" to themselves and a name to the other."""
    return words.replace("Ana", "\0").replace("Ben", "Ana").replace("\0", "Ben")


async def both_read(ana: Hand, ben: Hand, address: str, *texts: str) -> str:
    """Both open the same page and read the same: neither page says whose doing it was."""
    # What today's page offers each of them comes out of their own pages, and may differ.
    hers, his = OFFER.sub("", await ana.open(address)), OFFER.sub("", await ben.open(address))
    assert turned_round(hers) == his, f"Ana reads: {hers}\nBen reads: {his}"
    return await ana.reads(*texts)


async def is_day(phone: Hand, day: int) -> None:
    """Today's page is that of this day."""
    await phone.open("/today")
    assert f", {day_name(day)}</p>" in await phone.markup(), f"not {day_name(day)}: {await phone.words()}"


async def say_yes(phone: Hand) -> None:
    """One tap on today's page; it stays on that phone."""
    await phone.open("/today")
    await phone.press("I’m up for tonight")
    await phone.reads("Noted. Change it")


async def check_in(phone: Hand, answer: str, **more: str) -> None:
    """Somebody checks in first, and says how it is."""
    await phone.open("/today")
    await phone.press("Check in first")
    await phone.reads("Someone who said yes can guess.")
    await phone.press("Keep this", answer=answer, **more)


async def settle_on_it(ana: Hand, ben: Hand) -> None:
    """Both say yes and look together; one yes alone changes nothing on the other's page."""
    before = await ben.open("/today")
    await say_yes(ana)
    await ana.press("We’re both here: look now")
    assert await ben.open("/today") == before
    await say_yes(ben)
    await ben.press("We’re both here: look now")
    await ana.open("/today")
    for phone in (ana, ben):
        await phone.reads("Tonight is on")


async def begin(ana: Hand, ben: Hand) -> None:
    """Both press Begin, each on their own phone."""
    for phone in (ana, ben):
        await phone.open("/sitting")
        await phone.press("Begin together")


async def quiet_evening(walk: Walk, ana: Hand, ben: Hand, day: int) -> None:
    """A whole evening, from the first tap to its own end; tomorrow it is another."""
    await is_day(ana, day)
    await settle_on_it(ana, ben)
    await begin(ana, ben)
    for phone in (ana, ben):
        assert "Pause" in await phone.open("/sitting")
    walk.turn(minutes=45)
    await was_together(ana, ben, day)


async def was_together(ana: Hand, ben: Hand, day: int) -> None:
    """Both read that this was an evening together; at the end of a stage, that its days are done."""
    words = await both_read(ana, ben, "/today")
    assert "What would be right next?" in words or f"That was {day_name(day)}." in words, words


async def quiet_evenings(walk: Walk, ana: Hand, ben: Hand, *days: int) -> None:
    """One evening after another; after the last of them it is still that evening."""
    for day in days:
        walk.tomorrow()
        await quiet_evening(walk, ana, ben, day)


async def begin_on_screens(ana: Screen, ben: Screen) -> None:
    """Both press; the phone that pressed first goes on by itself, and each sees the other there."""
    await begin(ana, ben)
    for phone in (ana, ben):
        await expect(phone.page.locator("#here")).to_contain_text("is here", timeout=TWO_ARRIVE)


async def shows(id: str, text: str, *phones: Screen) -> None:
    """A part of the sitting says this on all of these phones, without anybody loading a page."""
    # On all at once: what one of them says in its last seconds is gone when another has been waited for.
    await asyncio.gather(
        *(expect(phone.page.locator(f"#{id}")).to_contain_text(text, timeout=TWO_ARRIVE) for phone in phones)
    )


async def take_turns(walk: Walk, ana: Screen, ben: Screen) -> None:
    """Breathing, then one gives and the other receives, and at the turn the other way round, on both phones at once."""
    given, received = "You give. {} receives.", "{} gives. You receive."
    await shows("who", "Breathe together.", ana, ben)
    walk.turn(minutes=6)
    await shows("part", "First half", ana, ben)
    first = given.format("Ben") if "You give" in await ana.words() else received.format("Ben")
    await shows("who", first, ana)
    await shows("who", (received if first.startswith("You") else given).format("Ana"), ben)
    walk.turn(minutes=15)
    await shows("who", (received if first.startswith("You") else given).format("Ben"), ana)
    await shows("who", (given if first.startswith("You") else received).format("Ana"), ben)


async def practise_to_the_end(walk: Walk, ana: Screen, ben: Screen, day: int, *, minutes: float = 45) -> None:
    """The clock is turned to the end; both phones say so by themselves."""
    walk.turn(minutes=minutes)
    await shows("who", "That’s the evening’s practice.", ana, ben)
    await was_together(ana, ben, day)


async def write(phone: Hand, **lines: str) -> None:
    """Three lines while it is still warm, or as many as there are."""
    await phone.open("/reflections")
    await phone.press("Keep this", **lines)
    await phone.reads("Kept.")
