"""Everybody who may come to the house, each on a phone, and a way to put everything back between two of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from starlette.routing import Route

from tests.house_fixture import HIDDEN, ORIGIN, Phone, Street, street
from tests.keeper.altering import Disk, here
from unhurried.core import linking
from unhurried.routes import routes
from unhurried.store.memory import _State
from unhurried.store.promises import Shelf

ROLES = ("visitor", "ana", "ben", "cleo", "invited", "left")
FROM_HERE = {"origin": ORIGIN, "sec-fetch-site": "same-origin"}


@dataclass
class Everybody:
    """The street with all of them in it. Ana and Ben have an agreement; Cleo has nobody."""

    street: Street
    phones: dict[str, Phone]
    disk: Disk
    changed: bool = False  # whether the last form wrote anything

    async def get(self, who: str, address: str) -> httpx.Response:
        """One page, without being sent on."""
        return await self.phones[who].http.get(address)

    async def post(self, who: str, address: str, headers: dict[str, str], **fields: str) -> httpx.Response:
        """One form, sent under these headers, and everything put back to what it was."""
        http = self.phones[who].http
        before, cookies = self.disk.copy(), httpx.Cookies(http.cookies)
        self.street.wired.house.rates._windows.storage.reset()  # everybody of this house shares one address
        answer = await http.post(address, data=fields, headers=headers)
        self.changed = _written(self.disk.state) != _written(before)
        self.disk.put_back(before)
        http.cookies = cookies
        return answer

    async def token(self, who: str) -> str:
        """The token that this person's forms carry."""
        page = await self.get(who, "/sign-in" if who == "visitor" else "/settings")
        found = HIDDEN.search(page.text)
        assert found is not None
        return found[1]


@asynccontextmanager
async def everybody(data: Path) -> AsyncIterator[Everybody]:
    """All of them, at home."""
    async with street(data) as one:
        ana, ben = await one.agreed()
        phones = {"visitor": one.visitor(), "ana": ana, "ben": ben, "cleo": await one.joined("Cleo")}
        phones["invited"] = await _invited(one)
        phones["left"] = await _left(one)
        yield Everybody(one, phones, Disk(one))


def _written(state: _State) -> object:
    # When somebody was last here is noted in their sign-in by every request, also by one that is refused.
    return state.records, {key: row for key, row in state.rows.items() if key[0] is not Shelf.SESSIONS}


def doors(one: Street, method: str) -> list[str]:
    """The address of every door that takes this method, as it is written in routes.py."""
    every = [route for route in routes(one.wired) if isinstance(route, Route)]
    return [route.path for route in every if method in (route.methods or set())]


def address(path: str) -> str:
    """A door's address with something in the place of what changes."""
    named = path.replace("{secret}", "a" * 26)
    for changing in ("{piece}", "{talk}", "{page}", "{leaf}", "{exercise}"):
        named = named.replace(changing, "nothing-of-that-name")
    return named


async def _two(one: Street, first: str, second: str) -> tuple[Phone, Phone]:
    inviting, invited = await one.joined(first), await one.joined(second)
    inviting.person, secret = await one.keeper.invitations.make(here(inviting), first, one.keeper.now())
    invitation = await one.keeper.invitations.find(secret, one.keeper.now())
    await one.keeper.accept(here(invited), second, secret, invitation, "Europe/London")
    return inviting, invited


async def _invited(one: Street) -> Phone:
    """Dora, who accepted Emil's line; they have not read the four words to each other."""
    return (await _two(one, "Emil", "Dora"))[1]


async def _left(one: Street) -> Phone:
    """Fay, who left Gus, and put that couple behind her."""
    _, fay = await _two(one, "Gus", "Fay")
    await (await one.book(fay)).record(linking.leave)
    await one.keeper.set_aside(await one.keeper.people.with_key(here(fay).id, here(fay).key))
    return fay
