"""What a phone may say while a sitting runs, by button or by line, and what it is told."""

from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from unhurried.core import deciding, sitting
from unhurried.core.events import SittingSoftened
from unhurried.core.journey import Journey
from unhurried.core.people import PersonId
from unhurried.core.refusals import NoSitting, TooSoon
from unhurried.core.rounds import Kind, Yes
from unhurried.core.whereabouts import Place, place_of
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.sessions import Signing

ONE_PHONE: Final = "one"
A_MILLI: Final = timedelta(milliseconds=1)


class Running(msgspec.Struct, frozen=True):
    """A sitting as a phone computes it, with the house's clock in milliseconds.

    `space`: somebody has asked for some, and both phones show something else.
    """

    began: int
    version: int
    minutes: tuple[int, ...]
    breath: int
    rested: int
    softened: int
    ceiling: int
    phones: str
    paused: int | None = None
    space: bool = False

    @property
    def ends(self) -> int:
        """When it ends by itself, should nothing more be said."""
        if self.paused is not None:
            return self.paused + sitting.PAUSE_ENDS_IT // A_MILLI
        return self.began + self.rested + sum(self.minutes) * 60_000


class InStep(msgspec.Struct, frozen=True):
    """All that one phone is told. `noted`: one has pressed to go on, oneself; of the other only `here` is said.

    `off`: nothing begins this evening any more.
    """

    now: int
    sitting: Running | None = None
    here: bool = False
    noted: bool = False
    off: bool = False


class Said(msgspec.Struct, frozen=True):
    """A small fact from a phone. It names what it was said of, so that it may come twice and count once."""

    say: Literal["here", "pause", "on", "on-taken-back", "slower", "end"]
    id: int
    began: int = 0
    version: int = 0
    softened: int = 0


async def told(book: CoupleBook, here: Collection[PersonId] = ()) -> InStep:
    """What a phone is told now. Whether the other is there is said inside a sitting that runs, and nowhere else."""
    running, now = book.journey.progress.sitting, book.now()
    if running is None:
        return InStep(millis(now), off=place_of(book.journey, book.programme, now) is not Place.ON)
    slip = await book.my_slip(Kind.GO_ON)
    both = _is_here(running, book.other.id, here)
    return InStep(millis(now), _running(running), both, isinstance(slip.answer, Yes))


def changed(journey: Journey, me: PersonId, known: int, here: Collection[PersonId], now: datetime) -> InStep | None:
    """What a phone is told of a sitting that has just changed; None when it is not a change of the one it knew.

    A change asks anew whether to go on, so nobody's wish can be noted yet.
    """
    running = journey.progress.sitting
    if running is None or not 0 < known < running.version:
        return None
    return InStep(millis(now), _running(running), _is_here(running, journey.other(me).id, here))


async def hear(book: CoupleBook, signing: Signing, said: Said) -> None:
    """Judge what a phone said. What was said of another sitting is let go; the same said twice counts once."""
    running = book.journey.progress.sitting
    if said.say != "here" and running is not None and said.began == millis(running.began):
        await SAYINGS[said.say](await from_here(book, signing), said)


async def from_here(book: CoupleBook, signing: Signing) -> CoupleBook:
    """The book, once it is written down if this is a second phone: only the one between both is locked to a sitting.

    Otherwise whoever holds one phone could go on against a pause that came from the other.
    """
    if not signing.sitting:
        await book.record(deciding.on_two_phones)
    return book


async def pause(book: CoupleBook) -> None:
    """Stop both phones. Raises NoSitting."""
    await book.record(lambda journey, at: sitting.pause(journey.progress.sitting, at))


async def pause_if_running(book: CoupleBook) -> None:
    """What leaving at once does to a sitting: it stands, as it would for a lost line."""
    if book.journey.progress.sitting is not None:
        await pause(book)


async def soften(book: CoupleBook, seen: int | None = None) -> None:
    """One step gentler than the step that was `seen`; pressed twice for one step it is one. Raises NoSitting."""

    def decide(journey: Journey, at: datetime) -> SittingSoftened | None:
        running = journey.progress.sitting
        known = running is None or seen is None or running.softened == seen
        return sitting.soften(running, at) if known else None

    await book.record(decide)


async def ask_space(book: CoupleBook) -> None:
    """Let the other one know that space is needed. Raises NoSitting."""
    await book.record(lambda journey, at: sitting.ask_space(journey.progress.sitting, book.me, at))


async def end(book: CoupleBook) -> None:
    """End it here. Raises NoSitting."""
    await book.record(lambda journey, at: sitting.end(journey.progress.sitting, at))


async def go_on(book: CoupleBook) -> None:
    """One's own wish to go on; it takes both but on the phone that both look at. Raises NoSitting, TooSoon, NotOpen."""
    running = book.journey.progress.sitting
    if running is None:
        raise NoSitting
    if running.paused is None:
        return
    if running.phones == ONE_PHONE:
        await book.record(deciding.go_on_on_one_phone)
    elif not sitting.may_go_on(running, book.now()):
        raise TooSoon
    else:
        await book.answer(Kind.GO_ON, Yes(), asked=book.asks(Kind.GO_ON))


async def take_back(book: CoupleBook) -> None:
    """Take one's own wish to go on back. Raises NotOpen when they have gone on."""
    await book.answer(Kind.GO_ON, None)


async def step_back(book: CoupleBook) -> None:
    """Take back whatever one wished for with the other and is not here for: to begin, or to go on."""
    for kind in (Kind.BEGIN, Kind.GO_ON):
        if book.asks(kind) and (await book.my_slip(kind)).answer is not None:
            await book.answer(kind, None)


def millis(moment: datetime) -> int:
    """A moment as browsers count it."""
    return round(moment.timestamp() * 1000)


def _is_here(running: sitting.Sitting, other: PersonId, here: Collection[PersonId]) -> bool:
    # In a pause nobody is told where the other is: they may have gone to settle.
    return running.phones != ONE_PHONE and running.paused is None and other in here


def _running(running: sitting.Sitting) -> Running:
    return Running(
        began=millis(running.began), version=running.version, rested=round(running.rested * 1000),
        minutes=tuple(phase.minutes for phase in running.form.phases), breath=running.form.pace * 1000,
        softened=running.softened, ceiling=int(running.ceiling), phones=running.phones,
        paused=None if running.paused is None else millis(running.paused), space=running.space is not None,
    )  # fmt: skip


async def _hear_pause(book: CoupleBook, said: Said) -> None:
    await pause(book)


async def _hear_slower(book: CoupleBook, said: Said) -> None:
    await soften(book, said.softened)


async def _hear_end(book: CoupleBook, said: Said) -> None:
    await end(book)


async def _hear_on(book: CoupleBook, said: Said) -> None:
    # A wish to go on belongs to the pause it was pressed in, and to no later one.
    if _is_that_pause(book, said):
        await go_on(book)


async def _hear_taken_back(book: CoupleBook, said: Said) -> None:
    running = book.journey.progress.sitting
    if _is_that_pause(book, said):
        await take_back(book)
    elif running is not None and running.paused is None:
        await pause(book)  # it was pressed on a lost line, and comes after they have gone on


def _is_that_pause(book: CoupleBook, said: Said) -> bool:
    running = book.journey.progress.sitting
    return running is not None and running.version == said.version


SAYINGS: Final[dict[str, Callable[[CoupleBook, Said], Awaitable[None]]]] = {
    "pause": _hear_pause,
    "slower": _hear_slower,
    "end": _hear_end,
    "on": _hear_on,
    "on-taken-back": _hear_taken_back,
}
