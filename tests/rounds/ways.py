"""How Ana and Ben come to each place where something is asked of them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from tests.house_fixture import Phone, Street
from tests.shelf_fixture import SHELF
from unhurried.core import deciding, repair, sitting
from unhurried.core.climbing import add
from unhurried.core.commitment import commit
from unhurried.core.events import (
    CommitmentSigned,
    ConversationHeld,
    CoupleEvent,
    GateSettled,
    SittingBegun,
    SittingEnded,
    TonightSettled,
    WeeklyPractised,
)
from unhurried.core.ladder import Ratings
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Answer, Kind, Marks, Yes
from unhurried.core.touch import Ceiling
from unhurried.programmes.shelf import shelf

SHELVED: Final = {**SHELF, "six-weeks": shelf()["six-weeks"]}
LAMP: Final = commit("Lie down with the lamp on", "friday", "21:00", "30")
Going = Callable[["Here"], Awaitable[None]]


@dataclass
class Here:
    """The two of them on their way."""

    street: Street
    ana: Phone
    ben: Phone

    async def tell(self, *events: CoupleEvent) -> None:
        """Write what happened, as it would have been written."""
        await (await self.street.book(self.ana)).record(lambda _, __: events)

    async def both(self, kind: Kind, answer: Answer, *, pressed: bool = True) -> None:
        """Both say the same, and press for it."""
        for phone in (self.ana, self.ben):
            await (await self.street.book(phone)).answer(kind, answer, pressed=pressed)

    async def propose(self, *, drawn: bool = True) -> None:
        """Arrangements are written down."""
        terms = Terms(hour="20:30", zone="Europe/London", drawn_rests=drawn)
        await (await self.street.book(self.ana)).record(lambda journey, at: deciding.propose(journey, terms, at))

    async def agree(self) -> None:
        """Everything willing, and signed by both."""
        items = (await self.street.book(self.ana)).programme.items
        await self.both(Kind.LIMITS, Marks({item.id: Mark.WILLING for item in items}))
        await self.propose()
        await self.both(Kind.SIGNATURES, Yes())

    async def practised(self, day: int) -> None:
        """A practice of that day, to its end; by the record alone."""
        book = await self.street.book(self.ana)
        at, evening = book.now(), book.journey.evening(book.now())
        stage = book.programme.stage(book.journey.progress.stage)
        await self.tell(
            TonightSettled(at=at, evening=evening, outcome="practice", ceiling=stage.limit),
            SittingBegun(
                at=at, evening=evening, day=day, stage=stage.id, form=stage.forms[0], ceiling=stage.limit,
                first=book.journey.people[0].id, phones="two",
            ),
            SittingEnded(at=at, whole=True),
        )  # fmt: skip
        self.street.turn(days=1)

    async def stage(self, number: int) -> None:
        """On to a stage, as a gate would have it; every day of the one before was practised."""
        book = await self.street.book(self.ana)
        for day in book.journey.progress.ahead:
            await self.practised(day)
        stage = book.programme.stages[number]
        await self.tell(GateSettled(at=book.now(), outcome="on", stage=stage.id, days=stage.days))


async def _open(now: Here) -> None:
    await now.both(Kind.READY, Yes())


async def _to_sign(now: Here) -> None:
    await now.both(Kind.LIMITS, Marks({"holding-hands": Mark.WILLING}))
    await now.propose()


async def _to_the_gate(now: Here) -> None:
    await now.stage(1)
    for day in range(8, 15):
        await now.practised(day)
    now.street.turn(hours=-23)  # the evening of the last of them


async def _on(now: Here) -> None:
    # Written rather than answered, since one evening in seven is drawn to be a rest.
    at, journey = now.street.clock.now(), (await now.street.book(now.ana)).journey
    on = journey.evening(at)
    await now.tell(TonightSettled(at=at, evening=on, outcome="practice", ceiling=Ceiling.EVERYDAY))


async def _pause_a_practice(now: Here) -> None:
    await _on(now)
    await now.both(Kind.BEGIN, Yes())
    now.street.turn(minutes=2)
    book = await now.street.book(now.ana)
    await book.record(lambda journey, at: sitting.pause(journey.progress.sitting, at))
    now.street.turn(seconds=30)


async def _pause(now: Here) -> None:
    await now.stage(1)
    await (await now.street.book(now.ana)).record(deciding.pause)


async def _to_the_conversation(now: Here) -> None:
    book = await now.street.book(now.ana)
    await now.tell(GateSettled(at=book.now(), outcome="on", stage="integration", days=(30,)))


async def _sentence(now: Here) -> None:
    await _to_the_conversation(now)
    book = await now.street.book(now.ana)
    on = book.journey.evening(book.now()) + timedelta(weeks=27)
    await book.record(lambda journey, at: deciding.propose_commitment(journey, book.programme, LAMP, on, at))


async def _afterwards(now: Here) -> None:
    await _sentence(now)
    at = now.street.clock.now()
    await now.tell(CommitmentSigned(at=at), ConversationHeld(at=at))


async def _a_good_week(now: Here) -> None:
    await _afterwards(now)
    now.street.turn(days=9)
    book = await now.street.book(now.ana)
    await now.tell(WeeklyPractised(at=book.now(), evening=book.journey.evening(book.now()), minutes=30))


async def _empty_weeks(now: Here) -> None:
    await _afterwards(now)
    now.street.turn(days=14)


async def _on_the_date(now: Here) -> None:
    await _afterwards(now)
    now.street.turn(weeks=27)
    # The weeks in between are looked at as they come.
    await (await now.street.book(now.ana)).settle()


async def _mend(now: Here) -> None:
    await (await now.street.book(now.ana)).record(repair.begin)


async def _ladder(now: Here) -> None:
    await now.both(Kind.READY, Yes(programme="slow-steps"))
    await now.agree()
    book = await now.street.book(now.ana)
    for step in ("step-1", "step-2"):
        await book.record(lambda journey, at, step=step: add(journey, book.programme, step, at))  # type: ignore[misc]


async def _climb(now: Here) -> None:
    await _ladder(now)
    await now.both(Kind.RUNGS, Ratings({"step-1": 1, "step-2": 3}))


async def _after_a_step(now: Here) -> None:
    await _climb(now)
    await now.practised(1)
    now.street.turn(hours=-23)


async def _agreed(now: Here) -> None:
    await _open(now)
    await now.agree()


async def _third_stage(now: Here) -> None:
    await now.stage(1)
    await now.stage(2)


async def _review(now: Here) -> None:
    now.street.turn(days=1)
    for day in range(1, 7):
        await now.practised(day)
    now.street.turn(days=1)
    await now.practised(7)
    now.street.turn(days=6)


async def _nowhere_else(now: Here) -> None:
    """They are there already."""


# Where each begins, and how they go on from there.
WAYS: Final[dict[str, tuple[str, Going]]] = {
    "linked": ("", _nowhere_else),
    "the programme is open": ("linked", _open),
    "there is something to sign": ("the programme is open", _to_sign),
    "the first evening": ("linked", _agreed),
    "an evening of stage three": ("the first evening", _third_stage),
    "the gate after stage two": ("the first evening", _to_the_gate),
    "paused in stage two": ("the first evening", _pause),
    "tonight is on": ("the first evening", _on),
    "a practice that was paused": ("the first evening", _pause_a_practice),
    "a repair is open": ("the first evening", _mend),
    "the review is due": ("the first evening", _review),
    "a sentence to sign": ("the first evening", _sentence),
    "a week in which they practised": ("the first evening", _a_good_week),
    "weeks without a practice": ("the first evening", _empty_weeks),
    "on the date of the next thirty days": ("the first evening", _on_the_date),
    "a ladder of two steps": ("linked", _ladder),
    "on the first step of a ladder": ("linked", _climb),
    "after the first step of a ladder": ("linked", _after_a_step),
}
