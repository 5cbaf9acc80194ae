"""Persons at rest: a name nobody can look up, wraps that only a passphrase, a code or a cookie opens, and a keyring."""

import msgspec

from unhurried.core.people import PersonId
from unhurried.keeper.streams import Stream, Tampered
from unhurried.store.promises import Burn, Drop, Put, Shelf, Store, Taken, Write
from unhurried.vault.derivations import Derivations
from unhurried.vault.keyring import Keyring, StreamKey, Untold, decode, encode
from unhurried.vault.keys import Hardness, decoy_salt, name_key, new_id, new_key, new_private_key, new_salt
from unhurried.vault.recovery import new_code, recovery_kek
from unhurried.vault.seal import Broken, Chance, Place, seal, unseal, unwrap, wrap


class NameTaken(Exception):
    """Somebody signs in by that name already."""


class NotTogether(Exception):
    """A name and a phrase that do not belong together. It does not say which."""


class PersonRow(msgspec.Struct, frozen=True):
    """What lies on the shelf of a person: two wraps of the person key, two of the journal key, the sealed keyring."""

    salt: bytes
    hardness: tuple[int, int]
    by_passphrase: bytes
    by_code: bytes
    journal_by_passphrase: bytes
    journal_by_code: bytes
    keyring: bytes


class Unlocked(Untold, frozen=True):
    """A person whose keys lie open for the length of a request. `raw` is the row they were read from."""

    id: PersonId
    key: bytes
    keyring: Keyring
    row: PersonRow
    raw: bytes

    @property
    def own(self) -> Stream:
        """Their own stream."""
        return Stream(self.keyring.own.stream, self.keyring.own.key)


class People:
    """Makes, unlocks and keeps persons."""

    def __init__(
        self, store: Store, instance: bytes, secret: bytes, chance: Chance, derivations: Derivations, hardness: Hardness
    ) -> None:
        self._store, self._instance, self._secret, self._chance = store, instance, secret, chance
        self._derivations, self._hardness = derivations, hardness

    async def add(self, name: str, passphrase: str) -> tuple[Unlocked, str]:
        """A new person, and the recovery code to write down once. Raises NameTaken, TooMany."""
        if await self._store.get(Shelf.NAMES, self._tag(name)) is not None:
            raise NameTaken
        id, salt, code = new_id(self._chance), new_salt(self._chance), new_code(self._chance)
        key, journal = new_key(self._chance), new_key(self._chance)
        kek = await self._derivations.kek(passphrase, salt, self._secret, self._hardness)
        by_code, keyring = recovery_kek(code), self._new_keyring()
        row = PersonRow(
            salt, (self._hardness.memory_kib, self._hardness.passes),
            self._wrap(kek, key, id, "person-passphrase"), self._wrap(by_code, key, id, "person-code"),
            self._wrap(kek, journal, id, "journal-passphrase"), self._wrap(by_code, journal, id, "journal-code"),
            self._seal_keyring(id, key, keyring),
        )  # fmt: skip
        raw = msgspec.msgpack.encode(row)
        try:
            await self._store.commit(
                Put(Shelf.NAMES, self._tag(name), id, was=None), Put(Shelf.PEOPLE, id, raw, was=None)
            )
        except Taken:
            raise NameTaken from None
        return Unlocked(PersonId(id.hex()), key, keyring, row, raw), code

    async def unlock(self, name: str, passphrase: str) -> Unlocked:
        """Somebody by name and passphrase. An unknown name costs as much. Raises NotTogether, TooMany, Tampered."""
        id = await self._store.get(Shelf.NAMES, self._tag(name))
        raw = await self._store.get(Shelf.PEOPLE, id) if id is not None else None
        if id is None or raw is None:
            await self._derivations.kek(passphrase, decoy_salt(name, self._secret), self._secret, self._hardness)
            raise NotTogether
        row = msgspec.msgpack.decode(raw, type=PersonRow)
        kek = await self._derivations.kek(passphrase, row.salt, self._secret, Hardness(*row.hardness))
        try:
            key = unwrap(kek, row.by_passphrase, self._place(id, "person-passphrase"))
        except Broken:
            raise NotTogether from None
        try:
            return self._unlocked(id, key, row, raw)
        except Broken:
            raise Tampered("a keyring does not open") from None

    async def journal(self, person: Unlocked, passphrase: str) -> Stream:
        """Somebody's journal, by their passphrase: its key is wrapped under that, never under the person key.

        A wrong one costs as much as it does at the door. Raises NotTogether, TooMany.
        """
        id, row = bytes.fromhex(person.id), person.row
        kek = await self._derivations.kek(passphrase, row.salt, self._secret, Hardness(*row.hardness))
        try:
            key = unwrap(kek, row.journal_by_passphrase, self._place(id, "journal-passphrase"))
        except Broken:
            raise NotTogether from None
        return Stream(person.keyring.journal, key)

    async def with_key(self, id: PersonId, key: bytes) -> Unlocked:
        """Somebody whose key a session held. Raises Broken when they are gone."""
        raw = await self._store.get(Shelf.PEOPLE, bytes.fromhex(id))
        if raw is None:
            raise Broken
        return self._unlocked(bytes.fromhex(id), key, msgspec.msgpack.decode(raw, type=PersonRow), raw)

    def keep(self, person: Unlocked, keyring: Keyring) -> tuple[Unlocked, list[Write]]:
        """What to commit so that somebody's keyring becomes this one. Taken when it changed meanwhile."""
        id = bytes.fromhex(person.id)
        row = msgspec.structs.replace(person.row, keyring=self._seal_keyring(id, person.key, keyring))
        raw = msgspec.msgpack.encode(row)
        writes: list[Write] = [Put(Shelf.PEOPLE, id, raw, was=person.raw)]
        return Unlocked(person.id, person.key, keyring, row, raw), writes

    async def erased(self, person: Unlocked, name: str) -> list[Write]:
        """What to commit to destroy somebody's keys, record and journal. Raises NotTogether for a name not theirs."""
        id, tag = bytes.fromhex(person.id), self._tag(name)
        if await self._store.get(Shelf.NAMES, tag) != id:
            raise NotTogether
        streams = person.keyring.own.stream, person.keyring.journal
        texts = [key for stream in streams for key, _ in await self._store.under(Shelf.TEXTS, stream)]
        keys = Drop(Shelf.PEOPLE, id), Drop(Shelf.NAMES, tag)
        return [*keys, *(Drop(Shelf.TEXTS, key) for key in texts), *(Burn(stream) for stream in streams)]

    def _unlocked(self, id: bytes, key: bytes, row: PersonRow, raw: bytes) -> Unlocked:
        keyring = decode(unseal(key, row.keyring, self._place(id, "keyring")))
        return Unlocked(PersonId(id.hex()), key, keyring, row, raw)

    def _new_keyring(self) -> Keyring:
        own = StreamKey(new_id(self._chance), new_key(self._chance))
        return Keyring(own=own, journal=new_id(self._chance), private=new_private_key(self._chance))

    def _seal_keyring(self, id: bytes, key: bytes, keyring: Keyring) -> bytes:
        return seal(key, encode(keyring), self._place(id, "keyring"), self._chance)

    def _wrap(self, kek: bytes, key: bytes, id: bytes, what: str) -> bytes:
        return wrap(kek, key, self._place(id, what), self._chance)

    def _place(self, id: bytes, what: str) -> Place:
        return Place(what, self._instance, id, 0, id)

    def _tag(self, name: str) -> bytes:
        return name_key(name, self._secret)
