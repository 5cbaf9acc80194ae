"""The hub: tells whoever listens to a room that there is something to read. In process, in memory."""

from collections import defaultdict
from collections.abc import Callable

from unhurried.core.journey import Journey

Listener = Callable[[Journey], None]


class Hub:
    """Rooms by the couple's stream; a room lasts as long as somebody listens."""

    def __init__(self) -> None:
        self._rooms: defaultdict[bytes, list[Listener]] = defaultdict(list)

    def listen(self, room: bytes, listener: Listener) -> Callable[[], None]:
        """Hear of every event of a room from now on; the answer ends it."""
        self._rooms[room].append(listener)

        def leave() -> None:
            self._rooms[room].remove(listener)
            if not self._rooms[room]:
                del self._rooms[room]

        return leave

    def tell(self, room: bytes, journey: Journey) -> None:
        """Tell a room. A listener only notes it down; none is waited for."""
        for listener in tuple(self._rooms.get(room, ())):
            listener(journey)
