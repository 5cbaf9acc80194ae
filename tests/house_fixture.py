"""A street with a house on it: a running application on a turned clock, and the phones of the people who use it."""

import base64
import hashlib
import html
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from unhurried.app import application
from unhurried.config import Config
from unhurried.core import deciding, linking
from unhurried.core.events.own import SettingChosen
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Kind, Marks, Yes
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.people import Unlocked
from unhurried.programmes.shelf import Shelved
from unhurried.store.memory import MemoryStore
from unhurried.vault.keys import KEY, Hardness, spelled
from unhurried.wiring import TurnedClock, Wired, wire

START = datetime(2027, 3, 1, 18, 0, tzinfo=UTC)  # a Monday, six in the evening in London
PASSPHRASE = "lantern pebble orchard kettle saddle moth"
ORIGIN = "http://localhost:8000"
HIDDEN = re.compile(r'name="csrf" value="([0-9a-f]+)"')


@dataclass
class Phone:
    """One person's browser, without a screen. `page` is the last one it was shown."""

    http: httpx.AsyncClient
    person: Unlocked | None = None
    code: str = ""
    page: str = ""
    status: int = 0
    answers: list[httpx.Response] = field(default_factory=list)

    async def open(self, address: str) -> str:
        """Go to a page, and wherever it sends one."""
        return self._shown(await self.http.get(address, follow_redirects=True))

    async def send(self, address: str, *, at: str = "", **fields: str | list[str]) -> str:
        """Send a form of the page last shown (or of the one `at` an address), as a browser would."""
        if at:
            await self.open(at)
        found = HIDDEN.search(self.page)
        data = {"csrf": found[1] if found else "", **fields}
        headers = {"origin": ORIGIN, "sec-fetch-site": "same-origin"}
        return self._shown(await self.http.post(address, data=data, headers=headers, follow_redirects=True))

    def _shown(self, response: httpx.Response) -> str:
        self.answers.append(response)
        self.status, self.page = response.status_code, response.text
        return self.words

    @property
    def words(self) -> str:
        """The page as somebody reads it: no markup, single spaces."""
        body = re.sub(r"<(script|style|head)\b.*?</\1>", " ", self.page, flags=re.DOTALL)
        said = html.unescape(re.sub(r"<[^>]+>", " ", body)).replace("\N{WORD JOINER}", "")
        return " ".join(said.split())


class Street:
    """A house with a clock one can turn."""

    def __init__(self, wired: Wired, clock: TurnedClock) -> None:
        self.wired, self.clock, self.keeper = wired, clock, wired.house.keeper
        self._app = application(wired)
        self._derive, self._quick, self._joining = self.keeper.derivations.kek, set[bytes](), False
        self.keeper.derivations.kek = self._kek  # type: ignore[method-assign]

    def turn(self, **by: float) -> None:
        """Turn the clock: `turn(hours=2)`."""
        self.clock.turn(timedelta(**by))

    def turn_to(self, hour: int, minute: int = 0) -> None:
        """Turn the clock on to the next such hour, in UTC."""
        now = self.clock.now()
        then = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        self.clock.turn((then if then > now else then + timedelta(days=1)) - now)

    def visitor(self) -> Phone:
        """The phone of somebody nobody knows."""
        transport = httpx.ASGITransport(self._app)
        return Phone(httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers={"host": "localhost:8000"}))

    async def joined(self, name: str) -> Phone:
        """Somebody with an account, signed in on their phone."""
        self._joining = True
        person, code = await self.keeper.people.add(name, PASSPHRASE)
        self._joining = False
        own = await self.keeper.own(person)
        await own.record(lambda _, at: SettingChosen(at=at, name="called", value=name))
        phone = self.visitor()
        phone.person, phone.code = person, code
        await self.sign_in(phone)
        return phone

    async def _kek(self, passphrase: str, salt: bytes, instance_secret: bytes, hardness: Hardness) -> bytes:
        """The key to a passphrase. Those who joined by the back door are many: theirs comes without its cost."""
        if self._joining:
            self._quick.add(salt)
        if salt in self._quick:
            return hashlib.blake2b(spelled(passphrase).encode(), key=salt, digest_size=KEY).digest()
        return await self._derive(passphrase, salt, instance_secret, hardness)

    async def sign_in(self, phone: Phone) -> None:
        """Sign a phone's person in, without the cost of a passphrase."""
        assert phone.person is not None
        token = await self.keeper.sessions.begin(phone.person, self.keeper.now())
        phone.http.cookies.set("in", base64.urlsafe_b64encode(token).decode(), domain="localhost.local")

    async def book(self, phone: Phone) -> CoupleBook:
        """The couple's record, as that phone's person may open it."""
        assert phone.person is not None
        person = await self.keeper.people.with_key(phone.person.id, phone.person.key)
        return await self.keeper.couple(person)

    async def linked(self) -> tuple[Phone, Phone]:
        """Ana and Ben, who have read the four words to each other."""
        ana, ben = await self.joined("Ana"), await self.joined("Ben")
        assert ana.person is not None
        assert ben.person is not None
        ana.person, secret = await self.keeper.invitations.make(ana.person, "Ana", self.keeper.now())
        invitation = await self.keeper.invitations.find(secret, self.keeper.now())
        await self.keeper.accept(ben.person, "Ben", secret, invitation, "Europe/London")
        for phone in (ana, ben):
            await self.match_words(phone)
        return ana, ben

    async def match_words(self, phone: Phone) -> None:
        """One of the two heard the same four words."""
        book = await self.book(phone)
        await book.record(lambda journey, at: linking.match_words(journey, book.me, at))

    async def opened(self, programme: str = "") -> tuple[Phone, Phone]:
        """Ana and Ben, both ready; the programme is open."""
        ana, ben = await self.linked()
        await self.both(ana, ben, Kind.READY, Yes(programme=programme))
        return ana, ben

    async def agreed(
        self, hour: str = "20:30", *, drawn_rests: bool = False, programme: str = "", review_weeks: int = 2
    ) -> tuple[Phone, Phone]:
        """Ana and Ben, with an agreement in which everything is willing, signed by both."""
        ana, ben = await self.opened(programme)
        book = await self.book(ana)
        everything = Marks({item.id: Mark.WILLING for item in book.programme.items})
        await self.both(ana, ben, Kind.LIMITS, everything)
        terms = Terms(hour=hour, zone="Europe/London", drawn_rests=drawn_rests, review_weeks=review_weeks)
        await (await self.book(ana)).record(lambda journey, at: deciding.propose(journey, terms, at))
        await self.both(ana, ben, Kind.SIGNATURES, Yes())
        return ana, ben

    async def both(self, ana: Phone, ben: Phone, kind: Kind, answer: Yes | Marks) -> None:
        """Both give the same answer and press for it together."""
        for phone in (ana, ben):
            await (await self.book(phone)).answer(kind, answer, pressed=True)


@asynccontextmanager
async def street(
    data: Path, *, start: datetime = START, embedded: bool = False, shelved: Mapping[str, Shelved] | None = None
) -> AsyncIterator[Street]:
    """A house on a stopped clock; on the embedded store where a test is about the disk. `shelved`: other programmes."""
    clock = TurnedClock(start, stopped=True)
    config = Config(data=data, memory_kib=65_536)
    wired = await wire(config, clock=clock, store=None if embedded else MemoryStore(), shelved=shelved)
    try:
        yield Street(wired, clock)
    finally:
        await wired.close()
