"""A couple's record, opened for one of the two: the one way from a pressed button to something written."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Final

from unhurried.core import linking
from unhurried.core.asking import open_round, open_rounds, struck_before
from unhurried.core.climbing import in_force
from unhurried.core.events import CoupleEvent
from unhurried.core.journey import Journey, fold
from unhurried.core.notation import read_couple, write
from unhurried.core.people import Person, PersonId
from unhurried.core.programme import Offered, Programme
from unhurried.core.refusals import NotInThisCouple, NotOpen
from unhurried.core.restoring import restored
from unhurried.core.rounds import Answer, Kind, Round, Slip, outcome
from unhurried.core.sitting import ended_by_itself
from unhurried.core.stall import stalled
from unhurried.core.whereabouts import whereabouts
from unhurried.keeper.boxes import Boxes, Lying
from unhurried.keeper.streams import COUPLE, PROGRAMME, Kept, Stream, Streams
from unhurried.keeper.streams import Kind as StreamKind
from unhurried.store.promises import Store, Taken, Write

TRIES: Final = 8
AT_ONCE: Final = 64  # things that may have come since anybody looked: a year of weeks is among them
JOURNEYS: Final = StreamKind("couple", read_couple, fold, Journey)

Said = CoupleEvent | Sequence[CoupleEvent] | None
Decision = Callable[[Journey, datetime], Said]
Told = Callable[[Stream, Journey], None]


class TooBusy(Exception):
    """Others kept writing first; nothing of this was written."""


class CoupleBook:
    """One couple's journey for one of its two people. `journey` is where they are since the last read or write."""

    def __init__(
        self, stream: Stream, me: PersonId, streams: "Streams[CoupleEvent, Journey]", boxes: Boxes, store: Store,
        offered: Offered, now: Callable[[], datetime], told: Told, put_back: datetime | None = None,
    ) -> None:  # fmt: skip
        self._stream, self.me, self._streams, self._boxes, self._store = stream, me, streams, boxes, store
        self.offered, self._now, self._told, self._put_back = offered, now, told, put_back
        self._kept: Kept[Journey] = Kept(Journey())
        # What the last settling found open, and the record it found it in.
        self._rounds: tuple[Round, ...] = ()
        self._lying: Lying = {}
        self._settled: Kept[Journey] | None = None

    @property
    def journey(self) -> Journey:
        """Where these two are."""
        return self._kept.state

    @property
    def programme(self) -> Programme:
        """The programme they are in, or would begin with, laid out for them."""
        return in_force(self.offered, self.journey)

    @property
    def other(self) -> Person:
        """The other one of the two."""
        return self.journey.other(self.me)

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The questions that were open to both when this was last settled; the same for either of them."""
        return self._rounds

    @property
    def room(self) -> bytes:
        """What this couple's live sitting is called in the hub."""
        return self._stream.id

    @property
    def version(self) -> int:
        """How many events there are."""
        return self._kept.seq

    def now(self) -> datetime:
        """The moment, by the house's clock."""
        return self._now()

    async def read(self) -> "CoupleBook":
        """Read the record afresh. Raises Tampered, and NotInThisCouple for a third person."""
        self._kept = await self._streams.open(self._stream)
        if self.journey.people and self.me not in {person.id for person in self.journey.people}:
            raise NotInThisCouple
        return self

    async def record(self, decide: Decision, *writes: Write, author: bytes = COUPLE) -> Journey:
        """Write what a decision comes to, with `writes` in the same transaction.

        When somebody wrote first the decision is asked again on what they wrote. Raises what the decision raises,
        and TooBusy.
        """

        async def attempt() -> bool:
            events = _as_events(decide(self.journey, self._now()))
            return not (events or writes) or await self._committed(events, writes, author)

        await self._until(attempt)
        return self.journey

    async def settle(self, *, pressed: bool = False) -> Journey:
        """Let everything whose moment has come, come: a sitting's own end, and every round that is due.

        Before its hour a round is looked into only when somebody has just `pressed` for it.
        """
        for _ in range(AT_ONCE):
            if not await self._settled_one(pressed=pressed):
                break
        await self._forget()
        return self.journey

    async def leave(self, *writes: Write) -> Journey:
        """Leave, with `writes` and the destruction of every open question in the same transaction. Raises TooBusy."""

        async def attempt() -> bool:
            events = _as_events(linking.leave(self.journey, self._now()) if self.journey.people else None)
            open = self._boxes.closed(self._stream, await self._boxes.lying(self._stream), ())
            return not (events or open or writes) or await self._committed(events, (*open, *writes), COUPLE)

        await self._until(attempt)
        return await self.settle()  # a box that was laid out in this very moment goes as well

    async def answer(self, kind: Kind, answer: Answer | None, *, asked: str = "", pressed: bool = False) -> Journey:
        """Put one's own answer into the round that was `asked`, or change it; without a name into the one open now.

        Raises NotOpen, also when another has come in its place meanwhile: an answer never moves on to a later one.
        """
        await self.settle()
        asked = asked or self.asks(kind)

        async def attempt() -> bool:
            round = open_round(self.journey, self.programme, self._now(), kind)
            if round is None or round.id != asked:
                raise NotOpen
            box = await self._boxes.find(self._stream, round, drawing=self._draws_rests())
            before = box.content.slips[self._mine()]
            now = self._now()
            slip = Slip(
                answer, now if answer != before.answer or before.at is None else before.at, now if pressed else None
            )
            return await self._boxes.put(self._stream, round, box, self._mine(), slip)

        await self._until(attempt)
        await self.read()  # somebody may have left meanwhile; then it goes at once
        return await self.settle(pressed=pressed)

    def asks(self, kind: Kind) -> str:
        """The name of the open round of that kind; empty where none is open."""
        round = open_round(self.journey, self.programme, self._now(), kind)
        return "" if round is None else round.id

    async def my_slip(self, kind: Kind) -> Slip:
        """One's own slip in the open round of that kind; an empty one where none is open. Never the other's."""
        if self._kept is not self._settled:
            await self.settle()
        round = next((one for one in self._rounds if one.kind is kind), None)
        if round is None:
            return Slip()
        return await self._boxes.slip(self._stream, round, self._mine(), self._lying, drawing=self._draws_rests())

    async def _settled_one(self, *, pressed: bool) -> bool:
        now = self._now()
        # Before any question whose hour went by while there was no house: nobody could have answered it.
        if self._restored(self.journey, now):
            await self.record(self._restored, author=PROGRAMME)
            return True
        due = self._by_itself(self.journey, now)
        self._rounds, self._settled = open_rounds(self.journey, self.programme, now), self._kept
        if due is not None:
            # In the order of their own moments, so that what came does not tell whether anybody looked in between.
            first = struck_before(self._rounds, due.at)
            if first is None or not await self._settle_round(first):
                await self.record(self._by_itself, author=PROGRAMME)
            return True
        self._lying = await self._boxes.lying(self._stream)
        for round in self._rounds:
            if round.hour is not None and now < round.hour and not pressed:
                await self._boxes.lay_out(self._stream, round, self._lying, drawing=self._draws_rests())
            elif await self._settle_round(round):
                return True
        return False

    def _restored(self, journey: Journey, _now: datetime) -> Sequence[CoupleEvent]:
        return restored(journey, self._put_back)

    def _by_itself(self, journey: Journey, now: datetime) -> CoupleEvent | None:
        """What comes without anybody's answer: a sitting's own end, a stall."""
        ended = ended_by_itself(journey.progress.sitting, now)
        return ended or stalled(whereabouts(journey, in_force(self.offered, journey), now))

    async def _forget(self) -> None:
        """Destroy answers whose question closed without being looked at: an evening gone by, a pause, a leaving."""
        # In a sitting other questions only stand back; they are there again after it.
        closed = self._boxes.closed(self._stream, self._lying, self._rounds)
        if self.journey.progress.sitting is not None or not closed:
            return
        before = self.version
        await self.read()  # a box laid out since then belongs to a question that this journey knows nothing of
        if self.version == before:
            await self._store.commit(*closed)
            self._settled = self._kept

    async def _settle_round(self, round: Round) -> bool:
        box = await self._boxes.find(self._stream, round, drawing=self._draws_rests())
        event = outcome(round, box.content, self.journey, self.offered, self._now())
        if event is None:
            return False
        # Whoever comes first combines; the other's commit is refused by the chain and reads the outcome.
        if not await self._committed((event,), (self._boxes.destroy(self._stream, round),), PROGRAMME):
            await self.read()
        return True

    async def _committed(self, events: Sequence[CoupleEvent], writes: Sequence[Write], author: bytes) -> bool:
        after, appended = self._streams.added(self._stream, self._kept, events, write, author)
        try:
            await self._store.commit(*appended, *writes)
        except Taken:
            return False
        self._kept = after
        self._told(self._stream, self.journey)
        return True

    async def _until(self, attempt: Callable[[], Awaitable[bool]]) -> None:
        for _ in range(TRIES):
            if await attempt():
                return
            await self.read()
        raise TooBusy

    def _mine(self) -> int:
        return [person.id for person in self.journey.people].index(self.me)

    def _draws_rests(self) -> bool:
        terms = self.journey.agreement.terms
        return terms is not None and terms.drawn_rests


def _as_events(said: Said) -> tuple[CoupleEvent, ...]:
    if said is None:
        return ()
    return tuple(said) if isinstance(said, Sequence) else (said,)
