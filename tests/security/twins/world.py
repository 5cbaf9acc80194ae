"""One of two worlds: a whole house in this process, everybody's phones, and a look behind the curtain."""

import base64
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from tests.security.twins.chance import Chance, Drawn
from tests.security.twins.phone import Phone, Received
from unhurried.accounts.rates import Rates
from unhurried.app import application
from unhurried.config import Config
from unhurried.core.asking import open_rounds
from unhurried.core.climbing import in_force
from unhurried.core.events import CoupleEvent
from unhurried.core.journey import Journey
from unhurried.core.own import Own
from unhurried.core.programme import Programme
from unhurried.core.refusals import NotLinked
from unhurried.core.rounds import Answer, Box, Kind, Round, Slip, outcome
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.people import Unlocked
from unhurried.live.hub import Hub
from unhurried.store.memory import MemoryStore, _State
from unhurried.vault.keys import Hardness, passphrase_kek
from unhurried.wiring import TurnedClock, Wired, wire

WORLDS = ("one", "the other")
PEOPLE = ("ana", "ben", "cleo")
TOO_OFTEN = 429
WATCHING = ("ben", "cleo", "anybody")
ELSEWHERE = {"cleo": "198.51.100.4", "anybody": "203.0.113.9"}


class Start(NamedTuple):
    """Where a history begins: what lies on the shelves, who there is, and what time it is."""

    name: str
    state: _State
    people: Mapping[str, Unlocked]
    at: datetime


class Behind(NamedTuple):
    """What only whoever stands behind the curtain knows: the record as it would stand if somebody looked now."""

    journey: Journey
    programme: Programme
    rounds: tuple[Round, ...]
    boxes: dict[Kind, Box]
    own: Own

    def asks(self, kind: Kind) -> Round | None:
        """The open round of that kind."""
        return next((one for one in self.rounds if one.kind is kind), None)


@dataclass(frozen=True)
class Sent:
    """What Ana did alone: kept to see that two worlds really differ."""

    at: datetime
    what: str
    fields: str = ""


class World:
    """A house, and everybody's phones. It is built once and begun afresh for every history."""

    def __init__(self, name: str, wired: Wired, clock: TurnedClock, chance: Chance) -> None:
        self.name, self._wired, self.clock, self.chance = name, wired, clock, chance
        self.wired, self.keeper = wired, wired.house.keeper
        self.keeper._boxes = Drawn.in_place_of(self.keeper._boxes, chance)
        self.keeper.derivations.kek = _derived_once  # type: ignore[method-assign]
        self.phones: dict[str, Phone] = {}
        self.people: Mapping[str, Unlocked] = {}
        self.told: list[str] = []
        self.sent: list[Sent] = []
        self.gone = False  # whether Ana has erased her account

    @property
    def ana(self) -> Phone:
        """Ana's phone."""
        return self.phones["ana"]

    @property
    def bens_other(self) -> Phone:
        """Another phone of Ben's, which nobody watches: what it receives may tell that it was he who did something."""
        return self.phones["ben's other"]

    @property
    def store(self) -> MemoryStore:
        """Where everything lies."""
        store = self.wired.store
        assert isinstance(store, MemoryStore)
        return store

    def begin(self, start: Start, seed: str) -> None:
        """Put everything back to where a history begins."""
        self.store._state = start.state.copy()
        self.chance.again(seed)
        self.wired = replace(self._wired, house=replace(self._wired.house, rates=Rates()), hub=Hub())
        self.keeper.told = self.wired.hub.tell
        app, self.people = application(self.wired), start.people
        self.phones = {
            who: Phone(who, app, self.clock.now, self.chance.told, ELSEWHERE.get(who, "192.0.2.7"))
            for who in (*PEOPLE, "anybody")
        }
        self.phones["ben's other"] = Phone("ben", app, self.clock.now, self.chance.told, "192.0.2.9")
        self.told, self.sent, self.gone = [], [], False

    def heard(self, who: str) -> list[Received]:
        """What somebody has received since they were last asked."""
        received, self.phones[who].received = self.phones[who].received, []
        return received

    async def book(self, who: str) -> CoupleBook:
        """The couple's record, as one of the two may open it."""
        person = self.people[who]
        return await self.keeper.couple(await self.keeper.people.with_key(person.id, person.key))

    async def ana_comes_in(self) -> None:
        """Ana signs in; where she has used up her tries alone, as she would a minute later."""
        with self.chance.told("ana alone"):
            await self.ana.come_in()
            if not await self._is_in(self.ana) or self.ana.received[-1].status == TOO_OFTEN:
                person = self.people["ana"]
                token = await self.keeper.sessions.begin(
                    await self.keeper.people.with_key(person.id, person.key), self.clock.now()
                )
                self.ana.cookies["in"] = base64.urlsafe_b64encode(token).decode()
                self.ana.since = self.ana.seen = self.clock.now()

    async def _is_in(self, phone: Phone) -> bool:
        """Whether the house knows that phone: what it had opened last need not have kept its sign-in awake."""
        token = base64.urlsafe_b64decode(phone.cookies.get("in", ""))
        return bool(token) and await self.keeper.sessions.find(token, self.clock.now(), wake=False) is not None

    async def answer(self, who: str, kind: Kind, answer: Answer | None, *, pressed: bool = False) -> None:
        """An answer given without a page."""
        with self.chance.told(f"{who}/answers"):
            await (await self.book(who)).answer(kind, answer, pressed=pressed)

    async def behind(self) -> Behind:
        """Everything as it would stand if somebody looked now. Nobody has looked: it is all put back."""
        kept, told = self.store._state, self.keeper.told
        self.keeper.told = lambda room, journey: None
        try:
            with self.chance.told("behind the curtain"):
                own = Own() if self.gone else (await self.keeper.own(self.people["ana"])).own
                try:
                    book = await self.book("ben")
                except NotLinked:  # he has left
                    return Behind(Journey(), in_force(self.keeper._programmes, Journey()), (), {}, own)
                journey = await book.settle() if book.journey.people else book.journey
                rounds = open_rounds(journey, book.programme, self.clock.now())
                boxes = {one.kind: (await book._boxes.find(book._stream, one, drawing=book._draws_rests())).content
                         for one in rounds}  # fmt: skip
                return Behind(journey, book.programme, rounds, boxes, own)
        finally:
            self.store._state, self.keeper.told = kept, told

    def comes(self, behind: Behind, kind: Kind, at: datetime, *slips: Slip | None) -> CoupleEvent | None:
        """What the rules make of a round at a moment, with these slips in place of those that lie there."""
        round, box = behind.asks(kind), behind.boxes.get(kind)
        if round is None or box is None:
            return None
        given = tuple(was if new is None else new for new, was in zip(slips or (None, None), box.slips, strict=True))
        box = msgspec.structs.replace(box, slips=given)
        return outcome(round, box, behind.journey, self.keeper._programmes, at)

    def note(self, what: str) -> None:
        """A line of this history, for whoever has to read it."""
        self.told.append(f"{self.clock.now():%a %d %b %H:%M:%S}  {what}")

    def private(self, what: str, fields: object = "") -> None:
        """A line of what Ana did alone."""
        self.sent.append(Sent(self.clock.now(), what, str(fields)))
        self.note(f"    ana alone: {what} {str(fields)[:160]}")


async def built(name: str, data: Path, clock: TurnedClock, secret: str) -> World:
    """A house with everything in it, at the real key parameters."""
    chance = Chance()
    chance.again(secret)
    wired = await wire(Config(data=data), clock=clock, chance=chance, store=MemoryStore())
    return World(name, wired, clock, chance)


class TurnedTime:
    """What counts tries in a minute goes by the turned clock as well."""

    def __init__(self, clock: TurnedClock) -> None:
        self._clock = clock

    def time(self) -> float:
        """The moment, in seconds."""
        return self._clock.now().timestamp()

    def __getattr__(self, name: str) -> object:
        return getattr(time, name)


_KEKS: dict[tuple[str, bytes, bytes, Hardness], bytes] = {}


async def _derived_once(passphrase: str, salt: bytes, instance_secret: bytes, hardness: Hardness) -> bytes:
    """What a passphrase stands for, at its real cost the first time it is asked."""
    asked = passphrase, salt, instance_secret, hardness
    if asked not in _KEKS:
        _KEKS[asked] = passphrase_kek(*asked)
    return _KEKS[asked]
