"""A person's own stream, opened for themselves and nobody else."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from unhurried.core.events.own import OwnEvent
from unhurried.core.notation import read_own, write
from unhurried.core.own import Own, fold_own
from unhurried.keeper.couple import TRIES, TooBusy
from unhurried.keeper.streams import Kept, Kind, Stream, Streams
from unhurried.store.promises import Store, Taken, Write

OWNS: Final = Kind("own", read_own, fold_own, Own)


def _nothing(_: Own) -> Sequence[Write]:
    return ()


class OwnBook:
    """One person's own record. `own` is where they are since the last read or write."""

    def __init__(
        self,
        stream: Stream,
        author: bytes,
        streams: "Streams[OwnEvent, Own]",
        store: Store,
        now: Callable[[], datetime],
        put_back: datetime | None = None,
    ) -> None:  # fmt: skip
        self._stream, self._author, self._streams, self._store, self._now = stream, author, streams, store, now
        self._put_back = put_back
        self._kept: Kept[Own] = Kept(Own())

    @property
    def own(self) -> Own:
        """Where this person is, for themselves."""
        return self._kept.state.said_since(self._put_back)

    def now(self) -> datetime:
        """The moment, by the house's clock."""
        return self._now()

    async def read(self) -> "OwnBook":
        """Read the record afresh. Raises Tampered."""
        self._kept = await self._streams.open(self._stream)
        return self

    async def record(
        self, decide: Callable[[Own, datetime], OwnEvent | None], beside: Callable[[Own], Sequence[Write]] = _nothing
    ) -> Own:
        """Write what a decision comes to; asked again when another window wrote first. Raises TooBusy.

        `beside`: what is committed with it, in the same transaction.
        """
        for _ in range(TRIES):
            event = decide(self.own, self._now())
            if event is None:
                return self.own
            with_it = beside(self.own)
            after, writes = self._streams.added(self._stream, self._kept, (event,), write, self._author)
            try:
                await self._store.commit(*writes, *with_it)
            except Taken:
                await self.read()
                continue
            self._kept = after
            return self.own
        raise TooBusy
