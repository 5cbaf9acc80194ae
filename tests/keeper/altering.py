"""Altering what lies in a store, as somebody with the disk in their hands could."""

from collections.abc import Callable
from dataclasses import replace

from tests.house_fixture import Phone, Street
from unhurried.store.memory import MemoryStore, _State
from unhurried.store.promises import Record, Shelf, Snapshot

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

    def flip_snapshot(self, stream: bytes) -> None:
        """Flip one bit of the snapshot."""
        kept = self.state.snapshots[stream]
        self.state.snapshots[stream] = replace(kept, sealed=flipped(kept.sealed, -1))

    def older_snapshot(self, stream: bytes, snapshot: Snapshot) -> None:
        """Name another sequence on the snapshot."""
        self.state.snapshots[stream] = snapshot


def flipped(sealed: bytes, at: int) -> bytes:
    """The same bytes but for one bit."""
    changed = bytearray(sealed)
    changed[at] ^= 1
    return bytes(changed)


async def stream_of(street: Street, phone: Phone) -> bytes:
    """The id of the stream of this person's couple."""
    return (await street.book(phone)).room
