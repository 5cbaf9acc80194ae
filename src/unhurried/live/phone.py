"""One phone on the line: hears its small facts, and tells it where the two of them are."""

import asyncio
from collections import deque
from typing import Final

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect

from unhurried.core.journey import Journey
from unhurried.core.people import PersonId
from unhurried.core.refusals import Refusal
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.sessions import SignedIn
from unhurried.live.hub import Rooms
from unhurried.visits import in_step
from unhurried.visits.house import House
from unhurried.visits.in_step import InStep, Said

SIGNED_OUT: Final = 4401
UNHEARD: Final = 1003
TOO_OFTEN: Final = 1008
LARGEST: Final = 4096  # characters of one message
MOST, WITHIN = 40, 10.0  # messages, and seconds: several times what a restless thumb can do


class Fallen(Exception):
    """The line has to be closed, with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Told(msgspec.Struct, frozen=True):
    """One message to a phone: what was heard of it, the house's clock, and where they are when there is news of it."""

    heard: tuple[int, ...]
    now: int
    state: InStep | None = None


class Phone:
    """A phone on the line. Its keys lie open only while something is read or written for it."""

    def __init__(
        self, websocket: WebSocket, house: House, hub: Rooms, token: bytes, room: bytes, me: PersonId
    ) -> None:  # fmt: skip
        self._websocket, self._house, self._hub, self._token = websocket, house, hub, token
        self.room, self.me = room, me
        self._wake, self._news, self._sitting = asyncio.Event(), True, False
        self._last: InStep | None = None
        self._judged = False
        self._written: Journey | None = None
        self._known = self._ends = 0
        self._heard: list[int] = []
        self._times: deque[float] = deque(maxlen=MOST)
        self._wake.set()

    def hint(self, journey: Journey | None) -> None:
        """There is something to read; or it is here already, just written."""
        self._news, self._written = True, journey
        self._wake.set()

    async def hear(self) -> None:
        """Hear whatever the phone says. Raises Fallen, WebSocketDisconnect."""
        while True:
            said = await self._next()
            if said.say == "here":
                await self._need_awake()
            else:
                # A pause that has arrived is written, even when the line breaks in that very moment.
                await asyncio.shield(self._judge(said))
                # Told in the same breath as that it was heard: a wish that was let go must not look noted.
                self._news = self._judged = True
            self._heard.append(said.id)
            self._wake.set()

    async def tell(self) -> None:
        """Tell the phone whatever there is to tell. Raises Fallen, WebSocketDisconnect."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            # What is heard while this is read is told with what is read after it.
            heard, self._heard = tuple(self._heard), []
            news, self._news = self._news, False
            written, self._written = self._written, None
            state = await self._told(written) if news or self._over() else None
            if state is None and self._sitting:
                await self._need_sign_in()  # a phone in a sitting keeps its sign-in awake by being there
            if heard or state is not None:
                told = Told(heard, in_step.millis(self._house.keeper.now()), state)
                await self._websocket.send_text(msgspec.json.encode(told).decode())

    async def _told(self, written: Journey | None) -> InStep | None:
        try:
            return self._new(await self._state(written))
        except Fallen:
            if self._sitting:
                raise
            # Before a sitting a line falls at its own beat: falling at a hint, it would say when the other came.
            return None

    async def _next(self) -> Said:
        message = await self._websocket.receive()
        if message["type"] != "websocket.receive":
            raise WebSocketDisconnect(message.get("code", 1006))
        self._count()
        text = message.get("text") or ""
        try:
            if len(text) > LARGEST:
                raise Fallen(UNHEARD)
            return msgspec.json.decode(text, type=Said)
        except msgspec.DecodeError:
            raise Fallen(UNHEARD) from None

    async def _judge(self, said: Said) -> None:
        try:
            signed = await self._signed(wake=False)  # its beats keep it awake; a pause waits for none
            await in_step.hear(await self._book(signed), signed.signing, said)
        except Refusal:
            # It was heard, and the state that follows says what holds instead.
            return

    async def _state(self, written: Journey | None) -> InStep:
        here = self._hub.here(self.room)
        # A pause reaches the other phone from the hand that wrote it, without being read from the disk again.
        state = (
            None if written is None else in_step.changed(written, self.me, self._known, here, self._house.keeper.now())
        )
        if state is None:
            state = await in_step.told(await self._book(await self._signed(wake=self._sitting)), here)
        else:
            await self._need_sign_in(wake=False)
        self._sitting, self._known = state.sitting is not None, state.sitting.version if state.sitting else 0
        self._ends = state.sitting.ends if state.sitting else 0
        return state

    def _over(self) -> bool:
        """Whether the sitting's own end may have come, which comes when somebody looks."""
        return self._sitting and in_step.millis(self._house.keeper.now()) >= self._ends

    def _new(self, state: InStep) -> InStep | None:
        """What the phone does not know yet. What holds without a sitting, or in a pause, is told once.

        Told again each time the other comes to the line or leaves it, it would say where the other is.
        """
        last, self._last = self._last, msgspec.structs.replace(state, now=0)
        judged, self._judged = self._judged, False
        quiet = state.sitting is None or (state.sitting.paused is not None and not judged)
        return None if quiet and last == self._last else state

    async def _need_awake(self) -> None:
        # Before a sitting a phone that only lies there does not keep its sign-in awake.
        if not self._sitting:
            await self._signed(wake=False)

    async def _need_sign_in(self, *, wake: bool = True) -> None:
        if not await self._house.keeper.sessions.holds(self._token, self._house.awake(), wake=wake):
            raise Fallen(SIGNED_OUT)

    async def _signed(self, *, wake: bool) -> SignedIn:
        signed = await self._house.keeper.sessions.find(self._token, self._house.awake(), long=True, wake=wake)
        if signed is None:
            raise Fallen(SIGNED_OUT)
        return signed

    async def _book(self, signed: SignedIn) -> CoupleBook:
        book = await self._house.keeper.couple(signed.person)
        await book.settle()
        return book

    def _count(self) -> None:
        now = asyncio.get_running_loop().time()
        if len(self._times) == MOST and now - self._times[0] < WITHIN:
            raise Fallen(TOO_OFTEN)
        self._times.append(now)
