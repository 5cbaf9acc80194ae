"""Couples for a measure, brought as far as it needs by the steps that real people take."""

import base64
from dataclasses import dataclass
from pathlib import Path

from unhurried.config import Config
from unhurried.core import deciding, linking
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Answer, Kind, Marks, Yes
from unhurried.keeper.couple import CoupleBook
from unhurried.keeper.keeper import Keeper
from unhurried.keeper.people import Unlocked
from unhurried.vault.keys import Hardness
from unhurried.wiring import TurnedClock, Wired, wire


@dataclass(frozen=True)
class Signed:
    """Two people of a couple, by their cookies."""

    people: tuple[Unlocked, Unlocked]
    cookies: tuple[str, str]


class OneDerivation:
    """The same key for every invented passphrase: what a measure is not about need not be paid a thousand times."""

    async def kek(self, passphrase: str, salt: bytes, secret: bytes, hardness: Hardness) -> bytes:
        return bytes(32)

    def close(self) -> None:
        pass


async def house(data: Path, clock: TurnedClock | None = None) -> Wired:
    wired = await wire(Config(data=data), clock=clock or TurnedClock())
    wired.house.keeper.people._derivations = OneDerivation()  # type: ignore[assignment]
    return wired


async def couple(keeper: Keeper, number: int) -> Signed:
    """Two linked people with a signed agreement in which everything is willing."""
    ana, _ = await keeper.people.add(f"ana {number}", "-")
    ben, _ = await keeper.people.add(f"ben {number}", "-")
    ana, secret = await keeper.invitations.make(ana, "Ana", keeper.now())
    invitation = await keeper.invitations.find(secret, keeper.now())
    await keeper.accept(ben, "Ben", secret, invitation, "Europe/London")
    people = (await keeper.people.with_key(ana.id, ana.key), await keeper.people.with_key(ben.id, ben.key))
    for person in people:
        await _heard(await keeper.couple(person))
    await both(keeper, people, Kind.READY, Yes())
    book = await keeper.couple(people[0])
    await both(keeper, people, Kind.LIMITS, Marks({item.id: Mark.WILLING for item in book.programme.items}))
    terms = Terms(hour="20:30", zone="Europe/London", drawn_rests=False)
    await (await keeper.couple(people[0])).record(lambda journey, at: deciding.propose(journey, terms, at))
    await both(keeper, people, Kind.SIGNATURES, Yes())
    tokens = [await keeper.sessions.begin(person, keeper.now()) for person in people]
    cookies = [base64.urlsafe_b64encode(token).decode() for token in tokens]
    return Signed(people, (cookies[0], cookies[1]))


async def sitting(keeper: Keeper, signed: Signed) -> None:
    """Bring a couple into a sitting that runs."""
    await both(keeper, signed.people, Kind.TONIGHT, CheckIn(Willing.WILLING, 6))
    await both(keeper, signed.people, Kind.BEGIN, Yes())


async def sittings(data: Path, rooms: int) -> list[Signed]:
    """So many couples in a sitting that runs, written to that folder."""
    wired = await house(data)
    signed = []
    for number in range(rooms):
        signed.append(await couple(wired.house.keeper, number))
        await sitting(wired.house.keeper, signed[-1])
    await wired.close()
    return signed


async def both(keeper: Keeper, people: tuple[Unlocked, Unlocked], kind: Kind, answer: Answer) -> None:
    for person in people:
        await (await keeper.couple(person)).answer(kind, answer, pressed=True)


async def _heard(book: CoupleBook) -> None:
    await book.record(lambda journey, at: linking.match_words(journey, book.me, at))
