"""Altering what lies in a store, as somebody with the disk in their hands could."""

from collections.abc import Callable

from tests.house_fixture import Phone, Street
from unhurried.core import deciding
from unhurried.keeper.couple import Decision
from unhurried.keeper.people import Unlocked
from unhurried.store.memory import MemoryStore, _State
from unhurried.store.promises import Record, Shelf

Records = tuple[Record, ...]


class Disk:
    """The bytes of one street, open to whoever holds the disk."""

    def __init__(self, street: Street) -> None:
        assert isinstance(street.wired.store, MemoryStore)
        self._store = street.wired.store

    @property
    def state(self) -> _State:
        """Everything that is kept."""
        assert self._store._state is not None
        return self._store._state

    def copy(self) -> _State:
        """A copy to put back later."""
        return self.state.copy()

    def put_back(self, copy: _State) -> None:
        """Put a copy back."""
        self._store._state = copy

    def alter(self, stream: bytes, change: Callable[[Records], Records]) -> None:
        """Change a stream's records; its head and its snapshot stay as they are."""
        self.state.records[stream] = change(self.state.records[stream])

    def flip_row(self, shelf: Shelf, at: int = -1) -> None:
        """Flip one bit in every row of a shelf."""
        rows = self.state.rows
        for where in [key for key in rows if key[0] is shelf]:
            rows[where] = (flipped(rows[where][0], at), rows[where][1])


def flipped(sealed: bytes, at: int) -> bytes:
    """The same bytes but for one bit."""
    changed = bytearray(sealed)
    changed[at] ^= 1
    return bytes(changed)


async def stream_of(street: Street, phone: Phone) -> bytes:
    """The id of the stream of this person's couple."""
    return (await street.book(phone)).room


def here(phone: Phone) -> Unlocked:
    """Whoever holds this phone."""
    assert phone.person is not None
    return phone.person


async def another_couple(street: Street) -> bytes:
    """Dora and Emil, who have nothing to do with anybody; the id of their stream."""
    dora, emil = await street.joined("Dora"), await street.joined("Emil")
    after, secret = await street.keeper.invitations.make(here(dora), "Dora", street.keeper.now())
    invitation = await street.keeper.invitations.find(secret, street.keeper.now())
    await street.keeper.accept(here(emil), "Emil", secret, invitation, "Europe/London")
    return street.keeper.stream_of(after).id


async def many_evenings(street: Street, phone: Phone, events: int) -> None:
    """So many events in this person's couple, each of them a choice of length."""
    book = await street.book(phone)
    forms = [one.id for one in book.programme.stage(book.journey.progress.stage).forms]

    def chosen(number: int) -> Decision:
        form = forms[number % len(forms)]
        return lambda journey, at: deciding.choose_form(journey, book.programme, form, breath=number % 2 == 0, at=at)

    for number in range(events):
        await book.record(chosen(number))
