"""Two invented people, brought as far as their first evening by the very steps that real people take."""

from datetime import datetime
from typing import Final

from unhurried.core import deciding, linking
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.events.own import OptedIn, SettingChosen
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Answer, Kind, Marks, Yes
from unhurried.core.today import Today, today
from unhurried.core.whereabouts import Place
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.people import Unlocked

NAMES: Final = ("Ana", "Ben")
PHRASE: Final = "an invented phrase for an invented person"


class Two:
    """Both of them, and what they do."""

    def __init__(self, keeper: Keeper, people: tuple[Unlocked, Unlocked]) -> None:
        self.keeper, self.people = keeper, people

    async def books(self) -> tuple[CoupleBook, CoupleBook]:
        """The record as each of them opens it, settled."""
        books = [await self.keeper.couple(person) for person in await self._fresh()]
        for book in books:
            await book.settle()
        return books[0], books[1]

    async def both(self, kind: Kind, answer: Answer) -> None:
        """Both answer alike and press for it together."""
        for book in await self.books():
            await book.answer(kind, answer, pressed=True)

    async def today(self) -> Today:
        """What is offered to both of them now."""
        book, _ = await self.books()
        return today(book.journey, book.programme, self.keeper.now())

    async def place(self) -> Place:
        """Where they are now."""
        return (await self.today()).place

    async def answer_what_is_open(self) -> None:
        """Say yes to whatever is asked, so that the evening can begin."""
        match await self.place():
            case Place.ASKING:
                await self.both(Kind.TONIGHT, CheckIn(Willing.WILLING, 6))
            case Place.GATE:
                await self.both(Kind.GATE, GateAnswer(Choice.ON))
            case Place.PAUSED:
                await self.both(Kind.TAKE_UP, Yes())
            case Place.ON:
                await self.both(Kind.BEGIN, Yes())
            case Place.SITTING:
                await self.both(Kind.GO_ON, Yes())
            case _:
                return

    async def have_the_conversation(self) -> None:
        """The hour's talk of day thirty, had without a sentence at the end of it."""
        book, _ = await self.books()
        await book.record(lambda journey, at: deciding.hold_conversation(journey, book.programme, at))

    async def sitting_ends(self) -> datetime | None:
        """When the sitting that runs comes to its end."""
        book, _ = await self.books()
        sitting = book.journey.progress.sitting
        return None if sitting is None else sitting.ends()

    async def _fresh(self) -> list[Unlocked]:
        return [await self.keeper.people.with_key(person.id, person.key) for person in self.people]


async def seed(keeper: Keeper) -> Two:
    """Ana and Ben, from the front door to their first evening."""
    ana, ben = await _joined(keeper, NAMES[0]), await _joined(keeper, NAMES[1])
    ana, secret = await keeper.invitations.make(ana, NAMES[0], keeper.now())
    invitation = await keeper.invitations.find(secret, keeper.now())
    await keeper.accept(ben, NAMES[1], secret, invitation, "Europe/London")
    two = Two(keeper, (ana, ben))
    for book in await two.books():
        await _hears_the_words(book)
    await two.both(Kind.READY, Yes())
    book, _ = await two.books()
    marks = {item.id: Mark.TALK if item.kind != "touch" else Mark.WILLING for item in book.programme.items}
    await two.both(Kind.LIMITS, Marks(marks))
    terms = Terms(
        hour="20:30", zone="Europe/London", drawn_rests=False, pausing="“Pause.” Or two taps, anywhere.",
        soft_no="Not that, but stay.", tentative_yes="Let’s begin and see.", afterwards="Tea, and the window open.",
    )  # fmt: skip
    book, _ = await two.books()
    await book.record(lambda journey, at: deciding.propose(journey, terms, at))
    await two.both(Kind.SIGNATURES, Yes())
    return two


async def _hears_the_words(book: CoupleBook) -> None:
    await book.record(lambda journey, at: linking.match_words(journey, book.me, at))


async def _joined(keeper: Keeper, name: str) -> Unlocked:
    person, _ = await keeper.people.add(name, PHRASE)
    own = await keeper.own(person)
    await own.record(lambda _, at: SettingChosen(at=at, name="called", value=name))
    await own.record(lambda _, at: OptedIn(at=at))
    return person
