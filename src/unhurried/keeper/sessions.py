"""Sign-ins that only their cookie opens: the row is named and sealed by what the cookie alone holds."""

import hmac
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

import msgspec

from unhurried.core.people import PersonId
from unhurried.keeper.people import People, Unlocked
from unhurried.store.promises import ANY, AnyValue, Drop, Full, Put, Shelf, Store, Taken
from unhurried.vault.keyring import Untold
from unhurried.vault.keys import journal_opening, sign_in, slept_form, slept_key
from unhurried.vault.seal import Broken, Chance, Place, seal, unseal

IDLE: Final = timedelta(minutes=10)
IDLE_SITTING: Final = timedelta(minutes=90)
IDLE_SHARED: Final = timedelta(minutes=2)
AT_MOST: Final = timedelta(hours=12)
TOUCH_AT_LEAST: Final = timedelta(seconds=30)
TOUCHES: Final = 20  # until it falls asleep: not every word of thousands of phones is written


class Signing(Untold, frozen=True):
    """What a session row holds, sealed. `sitting` locks it to a running sitting on one phone handed back and forth.

    `long`: the page it showed last is one on which people sit still. The address asked for next must not decide that,
    or whoever picks up a phone could wake it by asking for such a page. `asleep`: it was idle too long, and `key` is
    no longer the person's but the one that seals what is sent to it now.
    """

    person: PersonId
    key: bytes
    since: datetime
    seen: datetime
    shared: bool = False
    sitting: bool = False
    long: bool = False
    asleep: bool = False


class SignedIn(Untold, frozen=True):
    """Somebody signed in, with their keys open for this request."""

    person: Unlocked
    token: bytes
    csrf: str
    signing: Signing


class Sessions:
    """Opens and ends sign-ins."""

    def __init__(self, store: Store, people: People, instance: bytes, chance: Chance) -> None:
        self._store, self._people, self._instance, self._chance = store, people, instance, chance

    async def begin(self, person: Unlocked, now: datetime, *, shared: bool = False) -> bytes:
        """Sign somebody in; the token is for their cookie alone."""
        token = self._chance(32)
        await self._put(token, Signing(person.id, person.key, now, now, shared))
        return token

    async def find(self, token: bytes, now: datetime, *, long: bool = False, wake: bool = True) -> SignedIn | None:
        """Who a cookie signs in; None once it was idle too long. `long`: it opens a sitting or a conversation.

        Without `wake` it falls asleep as if nobody had asked: whatever the person themselves did not do asks like that.
        """
        found = await self._found(token, now)
        if found is None:
            return None
        try:
            person = await self._people.with_key(found[0].person, found[0].key)
        except Broken:
            return None
        signing = await self._kept_awake(token, now, *found, long=long) if wake else found[0]
        # Where another request touched it, or ended it: an ended sign-in must not rise again.
        return SignedIn(person, token, csrf_of(sign_in(token).kek), signing) if signing else None

    async def holds(self, token: bytes, now: datetime, *, wake: bool = True) -> bool:
        """Whether a sign-in in a sitting still holds, which keeps it awake. It opens nothing of its person."""
        found = await self._found(token, now)
        if found is None or not wake:
            return found is not None
        return await self._kept_awake(token, now, *found, long=True) is not None

    async def _found(self, token: bytes, now: datetime) -> tuple[Signing, bytes] | None:
        id, kek = sign_in(token)
        sealed = await self._store.get(Shelf.SESSIONS, id)
        if sealed is None:
            return None
        try:
            signing = msgspec.msgpack.decode(unseal(kek, sealed, self._place(id)), type=Signing)
        except Broken:
            return None
        if signing.asleep:
            return None
        if now - signing.seen > _idle(signing) or now - signing.since > AT_MOST:
            await self._fall_asleep(token, signing)
            return None
        return signing, sealed

    async def _kept_awake(
        self, token: bytes, now: datetime, signing: Signing, sealed: bytes, *, long: bool
    ) -> Signing | None:
        if now - signing.seen <= max(TOUCH_AT_LEAST, _idle(signing) / TOUCHES) and signing.long == long:
            return signing
        touched = msgspec.structs.replace(signing, seen=now, long=long)
        try:
            await self._put(token, touched, was=sealed)
        except Taken:
            found = await self._found(token, now)
            return None if found is None else await self._kept_awake(token, now, *found, long=long)
        except Full:  # somebody may read what is theirs where nothing can be written any more
            pass
        return touched

    async def slept(self, token: bytes, csrf: str) -> bytes | None:
        """The key that seals what is sent to a sign-in that fell asleep, if a page of that same sign-in sent it."""
        id, kek = sign_in(token)
        sealed = await self._store.get(Shelf.SESSIONS, id)
        if sealed is None or not hmac.compare_digest(csrf.encode(errors="replace"), csrf_of(kek).encode()):
            return None
        try:
            signing = msgspec.msgpack.decode(unseal(kek, sealed, self._place(id)), type=Signing)
        except Broken:
            return None
        return signing.key if signing.asleep else None

    async def lock_to_sitting(self, signed: SignedIn, *, locked: bool) -> None:
        """Let a sign-in show the sitting and nothing else, or everything again."""
        sealed = await self._store.get(Shelf.SESSIONS, sign_in(signed.token).id)
        if sealed is not None:  # a sign-in that was left in this moment does not rise again
            await self._put(signed.token, msgspec.structs.replace(signed.signing, sitting=locked), was=sealed)

    async def end(self, token: bytes) -> None:
        """End a sign-in, close the journal that was open in it, and let go of what was sent to it since."""
        rows = sign_in(token).id, journal_opening(token).id, slept_form(token)
        await self._store.commit(*(Drop(Shelf.SESSIONS, id) for id in rows))

    async def _fall_asleep(self, token: bytes, signing: Signing) -> None:
        # The person key goes. What stays can seal a form for them, and open nothing of theirs.
        await self.end(token)
        with suppress(Full, Taken):
            await self._put(token, msgspec.structs.replace(signing, key=slept_key(signing.key), asleep=True), was=None)

    async def _put(self, token: bytes, signing: Signing, *, was: bytes | AnyValue | None = ANY) -> None:
        id, kek = sign_in(token)
        sealed = seal(kek, msgspec.msgpack.encode(signing), self._place(id), self._chance)
        until = int((signing.since + AT_MOST).timestamp())
        await self._store.commit(Put(Shelf.SESSIONS, id, sealed, was, until))

    def _place(self, id: bytes) -> Place:
        return Place("session", self._instance, id, 0, bytes(16))


def csrf_of(kek: bytes) -> str:
    """The token that a form of this sign-in carries."""
    return hmac.digest(kek, b"csrf", "sha256").hex()


def _idle(signing: Signing) -> timedelta:
    return IDLE_SITTING if signing.long or signing.sitting else IDLE_SHARED if signing.shared else IDLE
