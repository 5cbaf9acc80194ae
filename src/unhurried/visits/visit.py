"""One request, and whoever makes it: who they are, what they may open, and how they are answered."""

import hashlib
from datetime import datetime
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from unhurried.core.gate import entered
from unhurried.core.refusals import NotOpen
from unhurried.core.today import Today, today
from unhurried.core.whereabouts import Place, place_of
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.invitations import couple_of
from unhurried.keeper.own import OwnBook
from unhurried.keeper.people import Unlocked
from unhurried.keeper.sessions import SignedIn
from unhurried.layout.reader import Reader
from unhurried.programmes.laid_out import laid_out
from unhurried.programmes.shelf import Shelved
from unhurried.visits.house import House

THEME = "theme"
STAGE = "stage"  # no question: what is done to a stage names it, and is not done to a later one
DOOR = "door"  # what a visitor's forms are bound to before there is a sign-in

RESTS_FROM = frozenset({Place.ASKING, Place.ON, Place.SITTING})
NOTHING_SENT = FormData()


class Unknown(Exception):
    """Nobody is signed in here; the page asks them to."""


class Visit:
    """A request and its visitor. Opened records are settled: what was due has come before the page is drawn."""

    def __init__(self, request: Request, house: House, signed: SignedIn | None) -> None:
        self.request, self.house, self._signed = request, house, signed
        self._couple: CoupleBook | None = None
        self._own: OwnBook | None = None
        self.form = NOTHING_SENT

    @property
    def signed(self) -> SignedIn:
        """The sign-in. Raises Unknown for a visitor."""
        if self._signed is None:
            raise Unknown
        return self._signed

    @property
    def is_signed_in(self) -> bool:
        """Whether anybody is signed in."""
        return self._signed is not None

    @property
    def person(self) -> Unlocked:
        """Who is signed in. Raises Unknown."""
        return self.signed.person

    @property
    def now(self) -> datetime:
        """The moment, by the house's clock."""
        return self.house.keeper.now()

    @property
    def has_couple(self) -> bool:
        """Whether this person is in a couple, or has invited to one."""
        return self._signed is not None and couple_of(self._signed.person.keyring) is not None

    def text(self, name: str) -> str:
        """A field of the form as it was typed, without white space around it; empty when it is not there."""
        value = self.form.get(name, "")
        # A browser counts a line's end as one letter, and sends two.
        return value.replace("\r\n", "\n").strip() if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Every value of a field of which several may be chosen."""
        return tuple(value for value in self.form.getlist(name) if isinstance(value, str))

    async def couple(self) -> CoupleBook:
        """The couple's record, read and settled. Raises NotLinked, Unknown."""
        if self._couple is None:
            self._couple = await self.house.keeper.couple(self.person)
            if self._couple.journey.people:
                await self._couple.settle()
        return self._couple

    async def need_asked(self) -> None:
        """An answer is for the question that was on its page: it is never taken for a later one. Raises NotOpen."""
        asked = self.text("asked")
        if asked and asked not in ({round.id for round in (await self.couple()).rounds} if self.has_couple else ()):
            raise NotOpen

    async def own(self) -> OwnBook:
        """The visitor's own record. Raises Unknown."""
        if self._own is None:
            self._own = await self.house.keeper.own(self.person)
        return self._own

    async def today(self) -> Today:
        """What is offered to the couple now. Raises NotLinked, Unknown."""
        book = await self.couple()
        return today(book.journey, book.programme, self.now)

    async def shelved(self) -> Shelved:
        """The couple's programme with its texts; a ladder as they have built it."""
        book = await self.couple()
        return laid_out(self.house.shelf[book.programme.id], book.journey)

    def page(self, template: str, status: int = 200, /, **facts: Any) -> Response:
        """A finished page. A template's facts are plain values and core structs, never a book or a key."""
        body = self.house.layout.render(template, self.reader(), **facts)
        return Response(body, status, media_type="text/html; charset=utf-8")

    def go(self, address: str) -> Response:
        """On to another page, by GET."""
        return RedirectResponse(address, 303)

    def reader(self) -> Reader:
        """What the frame needs to know of the visitor."""
        theme = self.request.cookies.get(THEME, "")
        journey = self._couple.journey if self._couple is not None else None
        partner = journey.other(self.person.id).name if journey is not None and len(journey.people) == 2 else ""
        pausable = journey is not None and journey.linked and journey.progress.opened
        programme = self._couple.programme if self._couple is not None else None
        return Reader(
            signed_in=self.is_signed_in, csrf=self.csrf,
            theme="dark" if theme == "dark" else "light" if theme == "light" else "",
            partner=partner, pausable=pausable, rest=self._rest() if pausable else "",
            leave_to=self.house.config.leave_to,
            programme=programme.title if programme else "",
            asks=self._asks(),
            apart=journey is not None and (sitting := journey.progress.sitting) is not None and sitting.apart,
            ladder=pausable and programme is not None and programme.ladder,
        )  # fmt: skip

    def _rest(self) -> str:
        """Where the two are, while there is an evening to rest from."""
        if self._couple is None:
            return ""
        place = place_of(self._couple.journey, self._couple.programme, self.now)
        return place if place in RESTS_FROM else ""

    def _asks(self) -> dict[str, str]:
        if self._couple is None:
            return {}
        return {STAGE: entered(self._couple.journey)} | {round.kind: round.id for round in self._couple.rounds}

    @property
    def csrf(self) -> str:
        """The token that this visitor's forms carry."""
        if self._signed is not None:
            return self._signed.csrf
        door = getattr(self.request.state, "door", "")  # an address without a page has no door
        return hashlib.sha256(b"door:" + door.encode()).hexdigest() if door else ""
