"""Invitations: a secret on paper or in a link, used once, that carries the key two people will share."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from unhurried.core.people import Person, PersonId
from unhurried.keeper.people import People, Unlocked
from unhurried.store.promises import Drop, Put, Shelf, Store, Write
from unhurried.vault.invitation import invitation as opens
from unhurried.vault.invitation import new_secret, read, written
from unhurried.vault.keyring import Couple, Keyring, Untold
from unhurried.vault.keys import new_id, new_key
from unhurried.vault.letters import Misread
from unhurried.vault.seal import Broken, Chance, Place, seal, unseal

LASTS: Final = timedelta(days=2)


class NoInvitation(Exception):
    """A line that was used, has run out, or was never made. It does not say which."""


class Invitation(Untold, frozen=True):
    """What the secret opens: whose it is, and the key of the record that two people will share."""

    by: PersonId
    name: str
    stream: bytes
    key: bytes
    until: datetime


class Invitations:
    """Makes invitations and opens them."""

    def __init__(self, store: Store, people: People, instance: bytes, chance: Chance) -> None:
        self._store, self._people, self._instance, self._chance = store, people, instance, chance

    async def make(self, person: Unlocked, called: str, now: datetime) -> tuple[Unlocked, str]:
        """A new invitation in place of any older one, and its secret as it is printed."""
        secret, stream, key = new_secret(self._chance), new_id(self._chance), new_key(self._chance)
        id, kek = opens(secret)
        invitation = Invitation(person.id, called, stream, key, now + LASTS)
        after, writes = self._moved(person, Couple(stream, key, secret))
        sealed = seal(kek, msgspec.msgpack.encode(invitation), self._place(id), self._chance)
        until = int(invitation.until.timestamp())
        await self._store.commit(*writes, Put(Shelf.INVITATIONS, id, sealed, was=None, until=until))
        return after, written(secret)

    async def current(self, person: Unlocked, now: datetime) -> tuple[str, datetime] | None:
        """The printed secret of one's own open invitation, and until when it can be used."""
        couple = couple_of(person.keyring)
        if couple is None:
            return None
        try:
            return written(couple.link), (await self.find(written(couple.link), now)).until
        except NoInvitation:
            return None

    async def find(self, printed: str, now: datetime) -> Invitation:
        """The invitation a printed secret opens. Raises NoInvitation."""
        try:
            id, kek = opens(read(printed))
            sealed = await self._store.get(Shelf.INVITATIONS, id)
            if sealed is None:
                raise NoInvitation
            invitation = msgspec.msgpack.decode(unseal(kek, sealed, self._place(id)), type=Invitation)
        except (Misread, Broken):
            raise NoInvitation from None
        if now >= invitation.until:
            raise NoInvitation
        return invitation

    def accepted(self, person: Unlocked, printed: str, invitation: Invitation) -> tuple[Unlocked, list[Write]]:
        """What to commit when somebody accepts: the key moves into their keyring, and the invitation is gone."""
        secret = read(printed)
        couple = Couple(invitation.stream, invitation.key, secret, partner=bytes.fromhex(invitation.by))
        after, writes = self._moved(person, couple)
        return after, [*writes, Drop(Shelf.INVITATIONS, opens(secret).id, must_exist=True)]

    def withdrawn(self, person: Unlocked) -> list[Write]:
        """What to commit so that somebody's open invitation, if they have one, opens nothing any more."""
        open_one = couple_of(person.keyring)
        return [] if open_one is None else [Drop(Shelf.INVITATIONS, opens(open_one.link).id)]

    def _moved(self, person: Unlocked, couple: Couple) -> tuple[Unlocked, list[Write]]:
        # An older invitation of one's own stops working: nobody can be drawn into two couples at once.
        open_one = couple_of(person.keyring)
        older = self.withdrawn(person)
        keyring = person.keyring if open_one is None else person.keyring.without_couple(open_one.stream)
        after, writes = self._people.keep(person, keyring.with_couple(couple))
        return after, [*older, *writes]

    def _place(self, id: bytes) -> Place:
        return Place("invitation", self._instance, id, 0, bytes(16))


def inviter(invitation: Invitation) -> Person:
    """Who invites."""
    return Person(invitation.by, invitation.name)


def couple_of(keyring: Keyring) -> Couple | None:
    """The couple somebody is in, or has invited to; never one that is over."""
    return next((couple for couple in keyring.couples if couple.state == "linked"), None)
