"""Rooms, and the hub that tells whoever listens in one that there is something to read.

Everything is a numbered event written first, so that a hint is never more than a hint: one that was lost costs a look.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from unhurried.core.journey import Journey
from unhurried.core.people import PersonId

Hint = Callable[[Journey | None], None]


class Listener(NamedTuple):
    """A phone on the line: whose it is, and how it is told, with what was just written where that is the news."""

    person: PersonId
    hint: Hint


class Rooms(Protocol):
    """All that a phone on the line, and whoever writes, needs of a hub: its listeners may be in one process or many."""

    def listen(self, room: bytes, person: PersonId, hint: Hint) -> Callable[[], None]:
        """Hear of everything in a room from now on; the answer ends it. The room is told of both."""

    def here(self, room: bytes) -> frozenset[PersonId]:
        """Whose phones are on the line."""

    def tell(self, room: bytes, journey: Journey) -> None:
        """Tell a room that something was written, which both may read. Nobody is waited for."""

    def catch_up(self) -> None:
        """Tell every room to look for itself: hints may have been lost, or the clock was turned."""


class Hub:
    """`Rooms` of one process, in memory: by the couple's stream, for as long as somebody listens.

    Who is here is never written down.
    """

    def __init__(self) -> None:
        self._rooms: defaultdict[bytes, list[Listener]] = defaultdict(list)

    def listen(self, room: bytes, person: PersonId, hint: Hint) -> Callable[[], None]:
        """Hear of everything in a room from now on; the answer ends it. The room is told of both."""
        listener = Listener(person, hint)
        self._rooms[room].append(listener)
        self._hint(self._rooms[room])

        def leave() -> None:
            self._rooms[room].remove(listener)
            self._hint(self._rooms[room])
            if not self._rooms[room]:
                del self._rooms[room]

        return leave

    def here(self, room: bytes) -> frozenset[PersonId]:
        """Whose phones are on the line."""
        return frozenset(listener.person for listener in self._rooms.get(room, ()))

    def tell(self, room: bytes, journey: Journey) -> None:
        """Tell a room that something was written, which both may read. Nobody is waited for."""
        self._hint(self._rooms.get(room, ()), journey)

    def catch_up(self) -> None:
        """Tell every room to look for itself: the clock was turned."""
        for listeners in tuple(self._rooms.values()):
            self._hint(listeners)

    def _hint(self, listeners: Iterable[Listener], journey: Journey | None = None) -> None:
        for listener in tuple(listeners):
            listener.hint(journey)
