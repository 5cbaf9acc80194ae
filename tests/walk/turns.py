"""What turns the way: gates, a pause of everything, a line made more careful, a limit that did not hold."""

from tests.walk.evenings import both_read, is_day, quiet_evening, write
from tests.walk.hands import Hand
from tests.walk.house import Walk


async def answer_at_the_gate(phone: Hand, choice: str, willing: str = "yes") -> None:
    """Somebody says, alone, what would be right for them next."""
    await phone.open("/gate")
    await phone.reads("What would be right next?")
    await phone.press("Keep my answer", choice=choice, willing=willing)
    await phone.reads("Noted.")


async def a_gate_that_stays(walk: Walk, ana: Hand, ben: Hand) -> None:
    """Ana would go on and Ben would stay; both read on the next evening that three more of the week follow."""
    before = await ben.open("/gate")
    await answer_at_the_gate(ana, "on")
    assert await ben.open("/gate") == before
    await answer_at_the_gate(ben, "stay")
    walk.turn_to(20, 30, days=1)
    await both_read(ana, ben, "/gate", "Three more evenings of “Closeness”.")
    await both_read(ana, ben, "/today", "I’m up for tonight")
    await quiet_evening(walk, ana, ben, 5)


async def a_gate_that_opens(ana: Hand, ben: Hand, *texts: str) -> None:
    """Both would go on, and look together; one press alone does nothing."""
    for phone in (ana, ben):
        await answer_at_the_gate(phone, "on")
    before = await ben.words()
    await ana.press("We’re both here: look now")
    assert await ben.open("/gate") == before
    await ben.press("We’re both here: look now")
    await both_read(ana, ben, "/gate", *texts)


async def pause_everything(walk: Walk, ana: Hand, ben: Hand) -> None:
    """Ben pauses the programme; both read that it rests, and for days nothing is asked."""
    await ben.open("/pauses")
    await ben.press("Pause the programme")
    await both_read(ana, ben, "/today", "The programme is resting.")
    await both_read(ana, ben, "/pauses", "That takes both of you.")
    walk.turn(days=3)
    await both_read(ana, ben, "/today", "The programme is resting.")


async def take_it_up_again(ana: Hand, ben: Hand, day: int, *gentler: str) -> None:
    """One wish alone shows nowhere; with two it goes on where it was, one step gentler."""
    before = await ben.open("/pauses")
    await ana.open("/pauses")
    await ana.press("Keep my answer", how="here")
    await ana.reads("Noted.", "Take my answer back")
    assert await ben.open("/pauses") == before
    await ben.press("Keep my answer", how="here")
    await is_day(ana, day)
    await both_read_tonight(ana, ben, "one step gentler", "This evening goes less far than the stage does.", *gentler)


async def make_more_careful(ana: Hand, ben: Hand, line: str, label: str) -> None:
    """Ben takes a line off the table, alone and at once; the page says what changed, and never who changed it."""
    versions = (await both_read(ana, ben, "/agreement")).count(label)
    await ben.press("Make a line more careful")
    await ben.press("Make it so, now", line=f"off {line}")
    words = await both_read(ana, ben, "/agreement", label)
    assert words.partition("Off the table")[2].partition("The words we use")[0].count(label) == 1
    assert words.count(label) > versions, "its history doesn’t tell"


async def begin_the_week_again(walk: Walk, ana: Hand, ben: Hand) -> None:
    """They went past the limit and were both glad: nobody is cross, and Ana begins the week again for both."""
    before = await ben.open("/reflections")
    await write(ana, held="both-glad", good="all of it")
    await ana.reads("nobody here is cross", "You could also carry on from tomorrow")
    assert await ben.open("/reflections") == before
    await ana.press("Begin the stage again")
    await both_read_tonight(ana, ben, "Day fifteen keeps until", "“Without a goal” starts over, from its first day.")
    await both_read(ana, ben, "/gate", "“Without a goal”, from its first day.")
    walk.tomorrow()
    await is_day(ben, 15)
    await both_read_tonight(ana, ben, "This stage starts over, from its first evening.")


async def both_read_tonight(ana: Hand, ben: Hand, *texts: str) -> None:
    """Both read this on today's page, whoever gives first."""
    for phone in (ana, ben):
        await phone.open("/today")
        await phone.reads(*texts)
