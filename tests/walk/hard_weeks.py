"""What is hard, in turn: quiet evenings, too much, a step back, a limit that bent, a no passed over, a pause."""

from tests.walk.coming_in import answer_the_questions
from tests.walk.evenings import (
    begin_on_screens,
    both_read,
    is_day,
    practise_to_the_end,
    quiet_evening,
    say_yes,
    settle_on_it,
    shows,
    write,
)
from tests.walk.hands import Screen
from tests.walk.house import Somebody, Walk
from tests.walk.turns import answer_at_the_gate, both_read_tonight
from tests.walk.unseen import unseen_by

LOWER = ("one step gentler", "This evening goes less far than the stage does.")
NEAR = "In one room, or on one line, without touch."


async def quiet_evenings_pause_it(walk: Walk, ana: Screen, ben: Screen) -> None:
    """Two evenings without practice are evenings; after the third it has paused itself, in the same words for both."""
    walk.turn_to(18, days=3)
    await both_read(ana, ben, "/today", "I’m up for tonight")
    walk.tomorrow()
    await both_read(ana, ben, "/today", "The programme has paused itself.", "There’s a talk for it")
    await both_read(ana, ben, "/pauses", "It paused itself, for both of you.", "“Closeness”, day three")


async def her_page_of_causes(ana: Somebody, ben: Somebody) -> None:
    """Ana goes through the private questions to her own page and marks two; no page of Ben's is any different."""
    phone = ana.screen
    async with unseen_by(ben):
        await phone.open("/today")
        await phone.press("A page of your own")
        await answer_the_questions(phone)
        await phone.reads("Then one more page")
        await phone.press("Go on")
        await phone.reads("What made it hard to go on?", "Only you see this")
        for cause in ("resentment", "life"):
            await phone.fill("cause", cause)
        await phone.press("Keep this")
        await phone.reads("I’m too annoyed about something else.", "Life got in the way.", "Ben reads none of it.")


async def talk_it_through(ana: Screen, ben: Somebody) -> None:
    """The talk, once, by its turns, on Ana's phone between them; that it was held is kept nowhere."""
    async with unseen_by(ben):
        await ana.press("The talk in turns")
        await ana.press("Ben begins")
        for first, second in (("Ben", "Ana"), ("Ana", "Ben")):
            await ana.reads(f"{first} speaks. {second} listens.")
            await ana.press(f"Pass to {second}")
            await ana.reads(f"{second} speaks. {first} listens.")
            await ana.press("That was both of you" if first == "Ben" else "On to the ending")
        await ana.reads("To end with")
    await ana.press("Taking it up again, or not yet each alone")


async def the_gentler_wish_stands(ana: Somebody, ben: Somebody) -> None:
    """Ana would go on where they were, Ben from the first stage; it begins there, one ceiling lower, for both."""
    async with unseen_by(ben):
        await ana.screen.press("Keep my answer", how="here", willing="keep-the-peace")
        await ana.screen.reads("Thank you for saying so", "Noted: not yet.")
        await ana.screen.press("Keep my answer", how="here", willing="own-reasons")
        await ana.screen.reads("Noted.")
    await ben.screen.open("/pauses")
    await ben.screen.press("Keep my answer", how="afresh", willing="own-reasons")
    for one in (ana, ben):
        await is_day(one.screen, 1)
    await both_read_tonight(ana.screen, ben.screen, *LOWER, NEAR)


async def near_without_touch(walk: Walk, ana: Screen, ben: Screen) -> None:
    """The first evening back, on both phones at once."""
    await settle_on_it(ana, ben)
    await begin_on_screens(ana, ben)
    await shows("who", "Near, without touch.", ana, ben)
    await practise_to_the_end(walk, ana, ben, 1)


async def twice_running(walk: Walk, ana: Somebody, ben: Somebody) -> None:
    """An 8 is an 8; another one the evening after brings grounding and a word about a therapist, to Ana alone."""
    async with unseen_by(ben):
        await write(ana.screen, distress="8", held="yes")
        await ana.screen.reads_nothing_of("It asked a lot of you")
    walk.tomorrow()
    await quiet_evening(walk, ana.plain, ben.plain, 2)
    async with unseen_by(ben):
        await write(ana.screen, distress="8", held="yes")
        await ana.screen.reads("It asked a lot of you", "somebody trained beside you", "the gentler form at most")


async def only_she_is_offered_less(walk: Walk, ana: Somebody, ben: Somebody, day: int) -> None:
    """Ana is offered the gentler form at most; Ben is asked as on any evening, and reads one gentler evening."""
    walk.tomorrow()
    await ana.screen.open("/today")
    await ana.screen.reads("Lately this has been a lot", "Yes to the gentler form")
    await ana.screen.reads_nothing_of("I’m up for tonight")
    await ben.screen.open("/today")
    await ben.screen.reads("I’m up for tonight")
    await ben.screen.reads_nothing_of("Lately", "gentler form")
    async with unseen_by(ben):
        await ana.screen.press("Yes to the gentler form")
    await say_yes(ben.screen)
    walk.turn_to(20, 30)
    await both_read(ana.screen, ben.screen, "/today", "Tonight is on, in the gentler form.")
    await begin_on_screens(ana.screen, ben.screen)
    await practise_to_the_end(walk, ana.screen, ben.screen, day, minutes=15)


async def she_froze(ana: Somebody, ben: Somebody) -> None:
    """Once is enough for that, and it is said to her alone."""
    async with unseen_by(ben):
        await write(ana.screen, hard="froze")
        await ana.screen.reads("You couldn’t move or couldn’t speak.", "somebody trained beside you")
        await ana.screen.press("Calm a breath, five senses")


async def it_holds_for_one_practice(walk: Walk, ana: Screen) -> None:
    """After the next practice she is asked as anybody is."""
    walk.tomorrow()
    await ana.open("/today")
    await ana.reads("I’m up for tonight")


async def a_step_back(walk: Walk, ana: Somebody, ben: Somebody) -> None:
    """Ana would go on and Ben would step back; at the hour both read one sentence, and it is the stage before."""
    async with unseen_by(ben):
        await ana.screen.open("/gate")
        await ana.screen.press("Keep my answer", choice="on", willing="keep-the-peace")
        await ana.screen.reads("Thank you for saying so", "It’s taken as staying")
        await answer_at_the_gate(ana.screen, "on")
        await ana.screen.press("We’re both here: look now")
    async with unseen_by(ana):
        await answer_at_the_gate(ben.screen, "back")
    walk.turn_to(20, 30, days=1)
    await both_read(ana.screen, ben.screen, "/gate", "A step back, for now.", "You’re going back a stage")
    for one in (ana, ben):
        await is_day(one.screen, 1)
        await one.screen.reads("You’re going back a stage, to ground you both know.")


async def past_it_and_glad(ana: Somebody, ben: Somebody) -> None:
    """No scolding: why the limit works, the stage again, a page for putting right; Ben's pages are as they were."""
    async with unseen_by(ben):
        await write(ana.screen, held="both-glad", good="all of it")
        await ana.screen.reads("nobody here is cross", "Why the limit works", "Begin the stage again")
        await ana.screen.press("there’s a page for that")
        await ana.screen.reads("Putting something right", "Own it.", "Be sorry, and stop there.", "Make it safe.")
    await ana.screen.press("Open it")
    await both_read(ana.screen, ben.screen, "/today", "Something is being put right.")


async def own_it(ana: Somebody, ben: Somebody, happened: str) -> None:
    """Ana sees first what Ben would read, and he reads it once she lets him."""
    async with unseen_by(ben):
        await ana.screen.open("/repair?part=happened")
        await ana.screen.press("See how Ben would read it", words=happened)
        await ana.screen.reads("What Ben would read", happened)
    await ana.screen.press("Let Ben read it")
    await ben.screen.open("/repair")
    await ben.screen.reads(happened)


async def be_sorry(ana: Somebody, ben: Somebody, sorry: str) -> None:
    """Ben's first try has a “but” in it; he is told, changes it, and Ana reads only what he let her."""
    async with unseen_by(ana):
        await ben.screen.open("/repair?part=sorry")
        await ben.screen.press("See how Ana would read it", words=f"{sorry}, but you laughed")
        await ben.screen.reads("There’s a “but” in it")
        await ben.screen.press("Change it first")
        await ben.screen.press("See how Ana would read it", words=sorry)
        await ben.screen.reads_nothing_of("There’s a “but” in it")
    await ben.screen.press("Let Ana read it")
    await ana.screen.open("/repair?part=sorry")
    await ana.screen.reads(sorry)
    await ana.screen.reads_nothing_of("but you laughed")


async def make_it_safe(ana: Somebody, ben: Somebody, plan: str) -> None:
    """One thing that changes, for both to sign; one “mended” is no outcome, and two are."""
    await ana.screen.open("/repair?part=safe")
    await ana.screen.press("Put it up for both to sign", plan=plan)
    await both_read(ana.screen, ben.screen, "/agreement", plan, "Sign it")
    await ana.screen.reads_nothing_of("It’s time to read it again")
    for one, other in ((ana, ben), (ben, ana)):
        await one.screen.open("/repair?part=safe")
        if one is ana:
            async with unseen_by(other):
                await one.screen.press("For me, this is mended")
                await one.screen.reads("Noted. Take that back")
        else:
            await one.screen.press("For me, this is mended")
    await both_read(ana.screen, ben.screen, "/repair", "Mended, you both said.")
    await both_read(ana.screen, ben.screen, "/today", "Your agreement, to read again")
    await both_read(ana.screen, ben.screen, "/agreement", "It’s time to read it again")


async def take_it_up(ana: Somebody, ben: Somebody, day: int, *texts: str) -> None:
    """Both would go on where they were; one wish alone shows nowhere."""
    async with unseen_by(ben):
        await ana.screen.open("/pauses")
        await ana.screen.press("Keep my answer", how="here")
    await ben.screen.open("/pauses")
    await ben.screen.press("Keep my answer", how="here")
    await is_day(ana.screen, day)
    await both_read_tonight(ana.screen, ben.screen, *LOWER, *texts)


async def a_no_that_was_passed_over(ana: Somebody, ben: Somebody) -> None:
    """Ana had not wanted it: help, and nothing that would have her mend, share or begin anything."""
    async with unseen_by(ben):
        await write(ana.screen, held="against-my-wish", good="the music", less_good="I said no")
        page = await ana.screen.reads("your no doesn’t need defending", "People to talk to")
        main = await ana.screen.page.inner_html("main")
        assert "mend" not in page
        assert not [way for way in ("/repair", "/stage-beginnings", "/shared-lines", "/map") if way in main]


async def a_pause(walk: Walk, ana: Somebody, ben: Somebody) -> None:
    """Ana pauses everything, and says nothing; days later it still rests, and it comes back one lower."""
    await ana.screen.open("/pauses")
    await ana.screen.press("Pause the programme")
    for days in (0, 4):
        walk.turn(days=days)
        await both_read(ana.screen, ben.screen, "/today", "The programme is resting.")
