"""From the front door to a signed agreement, each on their own phone."""

import re

from tests.walk.hands import Hand, Screen
from tests.walk.house import Somebody
from tests.walk.unseen import unseen_by
from unhurried.pages.questions.asked import questions

AT_FIRST = "Only so that nobody is cross at breakfast"
LATER_ON = "For the two chairs by the window, I think"


async def read_the_questions(phone: Screen) -> None:
    """Somebody opens the front page and answers the private questions, to themselves."""
    await phone.open("/")
    await phone.reads("Thirty days of being close, without hurrying", "either of you is afraid of the other")
    await phone.press("Read the questions")
    await answer_the_questions(phone)
    await phone.reads("Then it may suit you")


async def answer_the_questions(phone: Screen) -> None:
    """Nothing stands in the way, and each answer opens the next question."""
    for question in questions():
        group = phone.page.locator(f'fieldset:has(input[name="{question.id}"])')
        passes = next(reply.say for reply in question.replies if reply.then == "on")
        await group.get_by_text(passes, exact=True).click()


async def join(phone: Screen, name: str) -> None:
    """Somebody chooses a name, takes the six words they are offered, and writes the sheet down."""
    offered = " ".join(await phone.page.locator(".six li").all_inner_texts())
    phone.learnt = offered
    await phone.press("Keep it, and make the sheet", name=name.lower(), called=name, passphrase=offered, adult="yes")
    await phone.reads("Once, on paper", "the only time it’s shown")
    fourth = await phone.page.locator(".code span").nth(3).inner_text()
    await phone.page.fill("#fourth", fourth)
    await phone.press("It’s on paper")


async def come_in_again(phone: Screen, name: str) -> None:
    """Somebody signs out, and comes back by the name and the six words they have learnt."""
    await phone.open("/settings")
    await phone.press("Sign out")
    await phone.open("/today")
    await phone.press("Open", name=name.lower(), passphrase=phone.learnt)


async def invite(phone: Screen) -> str:
    """Somebody makes room for the other; the address of the line they send."""
    await phone.open("/today")
    await phone.reads("An evening of your own")
    await phone.press("make room for the other")
    await phone.press("Make the line")
    assert await phone.page.locator(".qr svg path").count() == 1
    line = (await phone.page.inner_text(".link")).strip()
    assert re.fullmatch(re.escape(phone.origin) + r"/with/[0-9a-z]{26}", line)
    return line.removeprefix(phone.origin)


async def accept(phone: Screen, line: str, inviting: str, name: str) -> None:
    """Somebody reads the invitation first, joins, and says yes to it."""
    await phone.open(line)
    await phone.reads(f"{inviting} would like to begin something with you", "It agrees to no practice and to no touch")
    await phone.press("Choose a name and a phrase")
    await join(phone, name)
    await phone.press("Say yes to the invitation")


async def read_four_words(phone: Screen) -> list[str]:
    """The four words on somebody's phone."""
    await phone.open("/words")
    return await phone.page.locator(".four li").all_inner_texts()


async def be_in_doubt(ana: Somebody, ben: Somebody) -> None:
    """It would be to keep the peace: Ana is heard, reads the talk alone, puts it in other words and takes it back."""
    async with unseen_by(ben):
        before = await ben.plain.open("/opting-in")
        await ana.screen.open("/opting-in")
        await ana.screen.press("Keep my answer", answer="keep-the-peace", words=AT_FIRST)
        await ana.screen.reads("Then it’s not yet", "Thank you for saying so", "written down nowhere")
        await ana.screen.press("The first conversation")
        await ana.screen.press("Ana begins")
        await ana.screen.reads("Ana speaks. Ben listens.", "A way out")
        await ana.screen.open("/reasons")
        assert await ana.screen.page.input_value("#words") == AT_FIRST
        await ana.screen.press("Keep it like this", words=LATER_ON)
        await ana.screen.open("/opting-in")
        await ana.screen.reads("Noted.")
        await ana.screen.reads_nothing_of("not yet", "To keep the peace")
        await ana.screen.page.locator("summary", has_text="What you answered").click()
        await ana.screen.reads("Noted: not yet")
        await ana.screen.press("Take my answer back")
        await ana.screen.reads_nothing_of("Noted")
        assert await ben.plain.open("/opting-in") == before
    await ben.plain.open("/reasons")
    await ben.plain.reads_nothing_of(AT_FIRST, LATER_ON)


async def opt_in(phone: Screen) -> None:
    """Somebody would like this, for reasons of their own, and presses to look now."""
    await phone.open("/opting-in")
    await phone.press("We’re both here: look now", answer="own-reasons", programme="thirty-days")


async def mark(phone: Hand, **otherwise: str) -> None:
    """Somebody marks every line willing, but for those named, and presses to look now."""
    await phone.open("/agreement/marks")
    found = re.findall(r'name="(mark-[\w-]+)"', await phone.markup())
    marks = dict.fromkeys(found, "willing") | {f"mark-{name.replace('_', '-')}": it for name, it in otherwise.items()}
    await phone.press("We’re both here: look now", **marks)


async def write_terms(phone: Screen) -> None:
    """One of them writes the arrangements down, with the other beside them."""
    await phone.open("/agreement")
    await phone.press("Write it down")
    await phone.press("Put it up for signing", hour="20:30", rests="no", soft_no="Not that, but stay", review_weeks="9")


async def sign(phone: Screen) -> None:
    """Somebody reads the agreement and signs it."""
    await phone.open("/agreement")
    await phone.press("Sign it")


async def begin_with_each_other(ana: Screen, ben: Screen) -> str:
    """Both from the front door to four words that are the same; the address that linked them."""
    await read_the_questions(ana)
    await ana.press("Choose a name and a phrase")
    await join(ana, "Ana")
    line = await invite(ana)
    await accept(ben, line, "Ana", "Ben")
    await ben.reads("Read these four to each other")

    assert await read_four_words(ana) == await read_four_words(ben)
    before = await ben.words()
    await ana.press("They’re the same")
    await ana.reads("You’re linked once you’ve both said so.")
    assert await ben.open("/words") == before
    await ben.press("They’re the same")
    for phone in (ana, ben):
        await phone.open("/today")
        await phone.reads("The programme opens when you’re both ready.")
    return line


async def open_the_programme(ana: Screen, ben: Screen) -> None:
    """Both say yes for reasons of their own; one yes alone shows nowhere."""
    before = await ben.open("/today")
    await opt_in(ana)
    await ana.reads("Noted.")
    assert await ben.open("/today") == before
    await opt_in(ben)
    for phone in (ana, ben):
        await phone.open("/today")
        await phone.reads("First, what you agree on")


async def agree(ana: Screen, his: Somebody) -> None:
    """Both mark apart, look together, and sign what both have read."""
    ben = his.screen
    before = await ben.open("/agreement")
    await mark(ana, breasts="talk", with_the_mouth="off")
    assert await ben.open("/agreement") == before
    await mark(his.plain, oil="talk")
    await write_terms(ana)
    assert await ana.open("/agreement") == await ben.open("/agreement")
    await ana.reads("Touch with the mouth", "“Not that, but stay”", "To be signed")

    before = await ben.words()
    await sign(ana)
    await ana.reads("Noted. Take that back")
    assert await ben.open("/agreement") == before
    await sign(ben)
    for phone in (ana, ben):
        await phone.open("/agreement")
        await phone.reads("Signed", "Ana", "Ben", "Make a line more careful")
