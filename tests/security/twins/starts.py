"""Where histories begin: couples prepared once, at the real cost of their keys, and copied for each history."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

from tests.house_fixture import PASSPHRASE
from tests.security.twins.world import Start, World
from unhurried.core import climbing, deciding, linking, repair
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.commitment import Commitment
from unhurried.core.events.own import SettingChosen
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.ladder import Ratings
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Answer, Kind, Marks, Yes
from unhurried.keeper.couple import Decision
from unhurried.keeper.people import Unlocked

SIX = datetime(2027, 3, 1, 18, 0, tzinfo=UTC)  # a Monday, six in the evening in London
TWO = ("ana", "ben")
GO_ON = GateAnswer(Choice.ON)
WILLING = CheckIn(Willing.WILLING, 6)


class Preparing:
    """A house in which couples are brought to where histories begin."""

    def __init__(self, world: World) -> None:
        self.world, self.people = world, dict[str, Unlocked]()

    async def all(self) -> dict[str, Start]:
        """Every beginning there is."""
        await self.linked()
        linked = self.here("linked")
        return {name: await self._from(linked, name) for name in STARTS}

    async def linked(self) -> None:
        """Ana, Ben and Cleo have joined; Ana and Ben have read the four words to each other."""
        keeper, now = self.world.keeper, self.world.keeper.now()
        for name in ("ana", "ben", "cleo"):
            with self.world.chance.told(f"{name}/joins"):
                person, _ = await keeper.people.add(name, PASSPHRASE)
                called = SettingChosen(at=now, name="called", value=name.capitalize())
                await (await keeper.own(person)).record(lambda _, at, said=called: said)  # type: ignore[misc]
                self.people[name] = person
        self.people["ana"], secret = await keeper.invitations.make(self.people["ana"], "Ana", now)
        invitation = await keeper.invitations.find(secret, now)
        await keeper.accept(self.people["ben"], "Ben", secret, invitation, "Europe/London")
        self.world.people = self.people
        for who in TWO:
            book = await self.world.book(who)
            await book.record(lambda journey, at, me=book.me: linking.match_words(journey, me, at))  # type: ignore[misc]

    def here(self, name: str) -> Start:
        """What lies on the shelves now."""
        return Start(name, self.world.store._state.copy(), dict(self.people), self.world.clock.now())  # type: ignore[union-attr]

    async def _from(self, linked: Start, name: str) -> Start:
        self.world.store._state = linked.state.copy()
        self.until(linked.at)
        await STARTS[name](self)
        return self.here(name)

    def until(self, at: datetime) -> None:
        """Turn the clock to a moment."""
        self.world.clock.turn(at - self.world.clock.now())

    def turn(self, **by: float) -> None:
        """Turn the clock on."""
        self.world.clock.turn(timedelta(**by))

    async def do(self, decide: Decision) -> None:
        """One of them does something for both."""
        book = await self.world.book("ana")
        await book.settle()
        await book.record(decide)

    async def both(self, kind: Kind, ana: Answer, ben: Answer | None = None) -> None:
        """Both answer, and press for it."""
        for who, answer in zip(TWO, (ana, ben or ana), strict=True):
            await self.world.answer(who, kind, answer, pressed=True)

    async def agreed(self, programme: str = "thirty-days", *, drawn: bool = True) -> None:
        """The programme is open, and everything in the agreement is willing."""
        await self.both(Kind.READY, Yes(programme=programme))
        items = (await self.world.book("ana")).programme.items
        await self.both(Kind.LIMITS, Marks({item.id: Mark.WILLING for item in items}))
        terms = Terms(hour="20:30", zone="Europe/London", drawn_rests=drawn)
        await self.do(lambda journey, at: deciding.propose(journey, terms, at))
        await self.both(Kind.SIGNATURES, Yes())

    async def practise(self, times: int) -> None:
        """That many evenings, each to its end; after the last of them it is six in the evening of the next day."""
        while times:
            await self.both(Kind.TONIGHT, WILLING)
            if (await self.world.behind()).asks(Kind.BEGIN):  # where a rest was drawn, it is asked the day after
                await self.both(Kind.BEGIN, Yes())
                times -= 1
            self.turn(days=1)
            await (await self.world.book("ana")).settle()

    async def pass_gate(self) -> None:
        """Both go on; where the agreement is to be read again first, they do."""
        if Kind.LIMITS in (behind := await self.world.behind()).boxes:
            await self.both(Kind.LIMITS, Marks({item.id: Mark.WILLING for item in behind.programme.items}))
            await self.both(Kind.SIGNATURES, Yes())
        await self.both(Kind.GATE, GO_ON)


async def _linked(here: Preparing) -> None:
    """They are two, and nobody has said anything yet."""


async def _ready(here: Preparing) -> None:
    await here.both(Kind.READY, Yes(programme="thirty-days"))


async def _agreed(here: Preparing) -> None:
    await here.agreed(drawn=False)


async def _drawn(here: Preparing) -> None:
    await here.agreed()
    await here.practise(1)


async def _mid_stage(here: Preparing) -> None:
    await here.agreed()
    await here.practise(7)
    await here.pass_gate()
    await here.practise(2)


async def _at_a_gate(here: Preparing) -> None:
    await here.agreed()
    await here.practise(7)


async def _paused(here: Preparing) -> None:
    await here.agreed()
    await here.practise(2)
    await here.do(deciding.pause)


async def _stalled(here: Preparing) -> None:
    await here.agreed(drawn=False)
    await here.practise(1)
    here.turn(days=5)
    await (await here.world.book("ana")).settle()


async def _mending(here: Preparing) -> None:
    await here.agreed()
    await here.practise(1)
    await here.do(repair.begin)


async def _conversation(here: Preparing) -> None:
    await here.agreed()
    programme = (await here.world.book("ana")).programme
    for stage in programme.stages[:-1]:
        await here.practise(len(stage.days))
        await here.pass_gate()


async def _afterwards(here: Preparing) -> None:
    await _conversation(here)
    programme = (await here.world.book("ana")).programme
    sentence = Commitment("slow hands", "friday", "21:00", 40)
    on = (here.world.clock.now() + timedelta(weeks=30)).date()
    await here.do(lambda journey, at: deciding.propose_commitment(journey, programme, sentence, on, at))
    await here.both(Kind.COMMITMENT, Yes())
    await here.do(lambda journey, at: deciding.hold_conversation(journey, programme, at))
    here.turn(days=3)


async def _building(here: Preparing) -> None:
    await here.agreed("slow-steps")
    steps = (await here.world.book("ana")).programme.steps
    ladder = here.world.keeper._programmes["slow-steps"]
    for step in steps[:3]:
        await here.do(lambda journey, at, new=step.id: climbing.add(journey, ladder, new, at))  # type: ignore[misc]


async def _climbing(here: Preparing) -> None:
    await _building(here)
    standing = (await here.world.book("ana")).journey.ladder.standing
    await here.both(Kind.RUNGS, Ratings({rung.id: n + 1 for n, rung in enumerate(standing)}))


async def _at_a_rung(here: Preparing) -> None:
    await _climbing(here)
    await here.both(Kind.TONIGHT, WILLING)
    while not (await here.world.behind()).asks(Kind.BEGIN):  # a rest was drawn
        here.turn(days=1)
        await here.both(Kind.TONIGHT, WILLING)
    await here.both(Kind.BEGIN, Yes())
    here.turn(hours=1)
    await (await here.world.book("ana")).settle()


STARTS: Mapping[str, Callable[[Preparing], Awaitable[None]]] = {
    "linked": _linked,
    "ready": _ready,
    "agreed": _agreed,
    "with drawn rests": _drawn,
    "in the second stage": _mid_stage,
    "at a gate": _at_a_gate,
    "paused": _paused,
    "quiet": _stalled,
    "mending": _mending,
    "before the conversation": _conversation,
    "afterwards": _afterwards,
    "building a ladder": _building,
    "on a ladder": _climbing,
    "after a step": _at_a_rung,
}
