"""Day thirty and after: the hour's talk, one sentence, its two signatures, and the date on which it is asked again."""

from datetime import date

from tests.walk.evenings import both_read, is_day
from tests.walk.hands import Hand
from tests.walk.house import Walk

SENTENCE = "lie down together, phones in the hall"


async def read_the_cloth(*phones: Hand) -> None:
    """One cloth for both: what was done twice was woven twice, and a paused evening is undyed as a rest is."""
    for phone in phones:
        await phone.open("/journey")
        page = await phone.markup()
        assert (page.count("Together, day"), page.count("<td>A rest</td>")) == (35, 2 + 3)


async def talk_for_an_hour(ana: Hand, ben: Hand) -> None:
    """The five movements, in turns; who begins changes with each, and both phones show the same."""
    await both_read(ana, ben, "/conversation", "The integration conversation")
    await ana.press("Begin")
    for part in range(1, 6):
        speaks, listens = ("Ana", "Ben") if part % 2 else ("Ben", "Ana")
        await ana.reads(f"{speaks} speaks. {listens} listens.")
        assert await ben.open(f"/conversation?movement={part}") == await ana.words()
        await ana.press(f"Pass to {listens}")
        await ana.reads(f"{listens} speaks. {speaks} listens.")
        await ana.press("That was both of you")
        await ana.press("On to the ending" if part == 5 else "On to the next part")
    await ana.reads("What we’ll keep")


async def a_hope_comes_back(ana: Hand, ben: Hand, reset: date) -> None:
    """What nobody could see happening is turned back kindly, and what was typed is still there."""
    typed = {
        "what": "be intimate more often",
        "day": "sunday",
        "time": "09:30",
        "minutes": "20",
        "reset": reset.isoformat(),
    }
    await ana.press("Write it down, for both to sign", **typed)
    assert ana.status == 422
    await ana.reads("a good one", "Still open: what the two of you would be seen doing.")
    page = await ana.markup()
    for text in ("be intimate more often", "09:30", reset.isoformat()):
        assert text in page
    await ben.open("/conversation?movement=9")
    await ben.reads_nothing_of("more often", "To sign, both of you")


async def a_sentence_is_signed(ana: Hand, ben: Hand) -> None:
    """The clear one goes up for signing; one signature shows nowhere, and two make it stand."""
    await ana.press("Write it down, for both to sign", what=SENTENCE)
    before = await both_read(ana, ben, "/conversation?movement=9", "“Lie down together, phones in the hall, Sundays")
    await ana.press("Sign it")
    await ana.reads("Noted. Take that back")
    assert await ben.open("/conversation?movement=9") == before
    await ben.press("Sign it")
    await both_read(ana, ben, "/conversation?movement=9", "Signed by both")


async def each_week(walk: Walk, ana: Hand, ben: Hand) -> None:
    """The talk closes the thirty days; afterwards either weaves an evening in."""
    await ana.press("We’ve had the conversation")
    await both_read(ana, ben, "/weekly", "Sundays, at 09.30", "You wrote that together, and both signed it.")
    walk.turn(days=4)
    await ben.open("/weekly")
    await ben.press("We had our evening")
    await both_read(ana, ben, "/weekly", "Tonight is woven in.")


async def the_date_has_come(walk: Walk, ana: Hand, ben: Hand, reset: date) -> None:
    """Not a day before it, the thirty days are offered once more, and begin when both would like them."""
    walk.turn(days=(reset - walk.evening).days - 1)
    await both_read(ana, ben, "/weekly", "We’ll have the book open that morning")
    walk.turn(days=1)
    before = await both_read(ana, ben, "/weekly", "What I’d like, if anything")
    await would_like_it_again(ana)
    assert await ben.open("/weekly") == before
    await would_like_it_again(ben)
    await both_read(ana, ben, "/today")
    for phone in (ana, ben):
        await is_day(phone, 1)
        await phone.open("/agreement")
        await phone.reads("It’s time to read it again", "The whole list is asked afresh")


async def would_like_it_again(phone: Hand) -> None:
    """Somebody says alone that they’d like the thirty days, and presses to look now."""
    await phone.open("/opting-in")
    await phone.press("We’re both here: look now", answer="own-reasons", programme="thirty-days")
