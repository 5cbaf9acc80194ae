"""The line of a sitting: who may open one, and how it ends."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import msgspec
from starlette.responses import Response
from starlette.websockets import WebSocket, WebSocketDisconnect

from unhurried.accounts.cookies import token_of
from unhurried.core.refusals import Refusal
from unhurried.keeper.invitations import couple_of
from unhurried.live.hub import Rooms
from unhurried.live.phone import Fallen, Phone
from unhurried.live.tickets import Tickets
from unhurried.visits.house import House
from unhurried.visits.visit import Visit

SPOKEN: Final = "unhurried"  # the ticket travels beside it, where no log of addresses can keep it
BROKEN: Final = 1011
log = logging.getLogger("unhurried")


class Line:
    """Opens lines: own origin, cookie and ticket, all three."""

    def __init__(self, hub: Rooms, chance: Callable[[int], bytes]) -> None:
        self._hub, self._tickets = hub, Tickets(chance)

    async def ticket(self, visit: Visit) -> Response:
        """A ticket for the sign-in that asks."""
        ticket = self._tickets.give(visit.signed.token, visit.house.awake())
        return Response(msgspec.json.encode({"ticket": ticket}), media_type="application/json")

    async def open(self, websocket: WebSocket) -> None:
        """Open a line, and keep it for as long as there is a phone at its end."""
        phone = await self._admitted(websocket)
        if phone is None:
            await websocket.close()
            return
        await websocket.accept(subprotocol=SPOKEN)
        leave = self._hub.listen(phone.room, phone.me, phone.hint)
        try:
            code = await _spoken(phone)
        finally:
            leave()
        if code is not None:
            with suppress(WebSocketDisconnect):  # it went by itself meanwhile
                await websocket.close(code)

    async def _admitted(self, websocket: WebSocket) -> Phone | None:
        house: House = websocket.app.state.house
        token, now = token_of(websocket, house.config), house.awake()
        spoken, ticket = [*websocket.scope["subprotocols"], "", ""][:2]
        if token is None or spoken != SPOKEN or websocket.headers.get("origin") not in house.config.origins:
            return None
        signed = await house.keeper.sessions.find(token, now, long=True)
        if not self._tickets.take(token, ticket, now) or signed is None or couple_of(signed.person.keyring) is None:
            return None
        try:
            book = await house.keeper.couple(signed.person)
            book.journey.need_link()
        except Refusal:
            return None
        return Phone(websocket, house, self._hub, token, book.room, book.me)


async def _spoken(phone: Phone) -> int | None:
    """Hear and tell until either ends; the code to close the line with, where it still has to be closed."""
    tasks = asyncio.create_task(phone.hear()), asyncio.create_task(phone.tell())
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    trouble = next((end for end in ends if not isinstance(end, asyncio.CancelledError)), None)
    match trouble:
        case WebSocketDisconnect() | None:
            return None
        case Fallen():
            return trouble.code
        case _:
            # The phone comes back and says again what was not heard. The trouble's own text may quote a journey.
            log.error("a line broke: %s", type(trouble).__name__)
            return BROKEN
