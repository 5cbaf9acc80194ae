"""The keeper: holds the store, the keys and the rules, and opens a record for somebody who may see it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

import msgspec

from unhurried.core import linking
from unhurried.core.journey import Journey
from unhurried.core.people import Person
from unhurried.core.programme import Programme
from unhurried.core.refusals import NotLinked
from unhurried.keeper.boxes import Boxes
from unhurried.keeper.closing import Closings, Over
from unhurried.keeper.couple import JOURNEYS, TRIES, CoupleBook, TooBusy
from unhurried.keeper.invitations import Invitation, Invitations, couple_of, inviter
from unhurried.keeper.journal import JOURNALS, JournalBook
from unhurried.keeper.openings import Openings
from unhurried.keeper.own import OWNS, OwnBook
from unhurried.keeper.people import People, Unlocked
from unhurried.keeper.sessions import Sessions
from unhurried.keeper.slept import Slept
from unhurried.keeper.streams import Stream, Streams
from unhurried.keeper.texts import Texts
from unhurried.keeper.waiting import Waiting
from unhurried.store.promises import Put, Shelf, Store, Taken
from unhurried.vault.derivations import Derivations
from unhurried.vault.invitation import four_words
from unhurried.vault.keyring import Couple
from unhurried.vault.keys import Hardness, new_id
from unhurried.vault.seal import Chance
from unhurried.vault.words import six_words

PUT_BACK: Final = b"put-back"  # in META: the moment at which a copy was put back


class Keeper:
    """Opens records. `told` is called with the room and the journey after every couple's event.

    `put_back` is when the house's records were last put back from a copy, if they ever were.
    """

    def __init__(
        self, store: Store, instance: bytes, secret: bytes, chance: Chance, now: Callable[[], datetime],
        programmes: Mapping[str, Programme], hardness: Hardness,
    ) -> None:  # fmt: skip
        self.store, self._now, self._programmes, self._chance = store, now, dict(programmes), chance
        self.derivations = Derivations()
        self.people = People(store, instance, secret, chance, self.derivations, hardness)
        self.sessions = Sessions(store, self.people, instance, chance)
        self.openings = Openings(store, instance, chance)
        self.slept = Slept(store, instance, chance)
        self.waiting = Waiting(store, instance, chance)
        self.invitations = Invitations(store, self.people, instance, chance)
        self.texts = Texts(store, instance, chance)
        self._boxes = Boxes(store, instance, secret, chance)
        self._couples = Streams(JOURNEYS, store, instance, chance)
        self.closings = Closings(store, self._couples, self.texts, instance, chance)
        self._owns = Streams(OWNS, store, instance, chance)
        self._journals = Streams(JOURNALS, store, instance, chance)
        self.told: Callable[[bytes, Journey], None] = _nobody_listens
        self.put_back: datetime | None = None

    def now(self) -> datetime:
        """The moment, by the house's clock."""
        return self._now()

    def six_words(self) -> tuple[str, ...]:
        """A passphrase nobody else has been offered."""
        return six_words(self._chance)

    async def own(self, person: Unlocked) -> OwnBook:
        """Somebody's own record, for themselves."""
        author = bytes.fromhex(person.id)
        return await OwnBook(person.own, author, self._owns, self.store, self._now, self.put_back).read()

    async def journal(self, person: Unlocked, key: bytes) -> JournalBook:
        """Somebody's journal, by the key that their passphrase gave. Raises Tampered."""
        stream, author = Stream(person.keyring.journal, key), bytes.fromhex(person.id)
        return await JournalBook(stream, author, self._journals, self.texts, self.store, self._chance, self._now).read()

    async def couple(self, person: Unlocked) -> CoupleBook:
        """The record of the couple somebody is in. Raises NotLinked when they are in none."""
        book = await self._book(person, self.stream_of(person)).read()
        if book.journey.until is not None and self._now() >= book.journey.until:
            await self.closings.destroy_due(self._now())
        return book

    async def accept(
        self, person: Unlocked, called: str, printed: str, invitation: Invitation, zone: str
    ) -> CoupleBook:
        """Accept an invitation: the key, the first event and the used line in one transaction. Raises NotOpen."""
        after, writes = self.invitations.accepted(person, printed, invitation)
        book = await self._book(after, Stream(invitation.stream, invitation.key)).read()
        two = inviter(invitation), Person(person.id, called)
        await book.record(lambda journey, at: linking.begin(journey, *two, zone, at), *writes)
        return book

    def words_for(self, person: Unlocked, journey: Journey) -> tuple[str, ...]:
        """The four words as this person's own secret gives them."""
        couple = couple_of(person.keyring)
        if couple is None or len(journey.people) != 2:
            raise NotLinked
        first, second = (bytes.fromhex(one.id) for one in journey.people)
        return four_words(couple.link, first, second)

    async def over(self, person: Unlocked) -> list[Over]:
        """Every couple of somebody's that is over, as it was, the latest last. Raises Tampered."""
        await self.closings.destroy_due(self._now())
        found = [await self._over(person, couple) for couple in person.keyring.couples]
        return [one for one in found if one is not None]

    async def _over(self, person: Unlocked, couple: Couple) -> Over | None:
        stream = Stream(couple.stream, couple.key)
        journey = (await self._book(person, stream).read()).journey
        if journey.closed_at is None:
            return None
        inner = await self.closings.inner(stream)
        if inner is not None:
            journey = msgspec.structs.replace((await self._couples.open(inner)).state, until=journey.until)
        return Over(couple.stream.hex(), journey.other(person.id).name, journey, inner or stream)

    async def close_shared(self, person: Unlocked, id: str) -> None:
        """Close what was written together, for both, once it is over. It takes only one. Raises NotOffered, TooBusy."""
        couple = person.keyring.couple(bytes.fromhex(id))
        if couple is None:
            raise NotLinked
        stream = Stream(couple.stream, couple.key)
        for _ in range(TRIES):
            book = await self._book(person, stream).read()
            closed = linking.close_shared(book.journey, self._now())
            if closed is None or await self.closings.close(stream, closed):
                return
        raise TooBusy

    async def withdraw(self, person: Unlocked) -> None:
        """Let somebody's open invitation go: the line opens nothing any more. Nothing where there is none."""
        couple = couple_of(person.keyring)
        if couple is None:
            return
        _, writes = self.people.keep(person, person.keyring.without_couple(couple.stream))
        await self.store.commit(*self.invitations.withdrawn(person), *writes)

    async def set_aside(self, person: Unlocked) -> Unlocked:
        """Put a couple that is over behind somebody: a new one starts empty."""
        couple = couple_of(person.keyring)
        if couple is None:
            return person
        keyring = person.keyring.with_couple(msgspec.structs.replace(couple, state="left"))
        after, writes = self.people.keep(person, keyring)
        try:
            await self.store.commit(*writes)
        except Taken:  # another window wrote to the keyring; leaving works all the same
            return await self.set_aside(await self.people.with_key(person.id, person.key))
        return after

    async def erase(self, person: Unlocked, name: str) -> None:
        """Leave, and destroy somebody's keys and their own record, all in one. Raises NotTogether for a wrong name."""
        writes = [*await self.people.erased(person, name), *self.invitations.withdrawn(person)]
        if couple_of(person.keyring) is None:
            await self.store.commit(*writes)
            return
        book = await self.couple(person)
        await book.leave(*writes)

    def name(self) -> str:
        """A name for something new, that says nothing of when or whose it is."""
        return new_id(self._chance).hex()

    def stream_of(self, person: Unlocked) -> Stream:
        """The couple's stream as this person's keyring opens it. Raises NotLinked."""
        couple = couple_of(person.keyring)
        if couple is None:
            raise NotLinked
        return Stream(couple.stream, couple.key)

    def _book(self, person: Unlocked, stream: Stream) -> CoupleBook:
        return CoupleBook(
            stream, person.id, self._couples, self._boxes, self.store, self._programmes, self._now, self._announce,
            self.put_back,
        )  # fmt: skip

    def _announce(self, stream: Stream, journey: Journey) -> None:
        self.told(stream.id, journey)


async def instance_of(store: Store, chance: Chance) -> bytes:
    """What sets this house's records apart from every other's; made at its first start."""
    known = await store.get(Shelf.META, b"instance")
    if known is not None:
        return known
    try:
        await store.commit(Put(Shelf.META, b"instance", fresh := chance(16), was=None))
    except Taken:
        return await instance_of(store, chance)
    return fresh


async def put_back_at(store: Store) -> datetime | None:
    """When these records were last put back from a copy; None when they never were."""
    said = await store.get(Shelf.META, PUT_BACK)
    return None if said is None else datetime.fromisoformat(said.decode())


def _nobody_listens(room: bytes, journey: Journey) -> None:
    """Until a hub is there to be told."""
