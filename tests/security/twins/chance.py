"""Chance that is told again from a seed, a person and a purpose, so that no draw of one depends on another's."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import shake_256
from typing import Any

from unhurried.core.rounds import Round
from unhurried.keeper.boxes import Boxes
from unhurried.keeper.streams import Stream

A_DRAW = 8  # bytes


class Chance:
    """Bytes by whose doing they are drawn for; what one of the two does more often draws nothing of the other's."""

    def __init__(self) -> None:
        self.seed, self._purpose, self._drawn = "", "", Counter[int]()

    def __call__(self, size: int) -> bytes:
        # Counted for each size by itself: whether something had to be sealed first (12) draws no other ticket (16).
        self._drawn[size] += 1
        told = f"{self.seed}/{self._purpose}/{size}/{self._drawn[size]}"
        drawn = shake_256(told.encode()).digest(size)
        # An evening's draw: one in seven would be seldom, and comes out more often here.
        return bytes(size) if size == A_DRAW and drawn[0] % 4 == 0 else drawn

    def again(self, seed: str) -> None:
        """Begin afresh, for another history."""
        self.seed, self._purpose, self._drawn = seed, "", Counter()

    @contextmanager
    def told(self, purpose: str) -> Iterator[None]:
        """Whatever is drawn meanwhile is drawn for this."""
        before, self._purpose, self._drawn = (self._purpose, self._drawn), purpose, Counter[int]()
        try:
            yield
        finally:
            self._purpose, self._drawn = before


class Drawn(Boxes):
    """Boxes in which an evening's draw follows from that evening, whoever laid it out by looking first."""

    @classmethod
    def in_place_of(cls, boxes: Boxes, chance: Chance) -> "Drawn":
        """The same boxes, under this chance."""
        return cls(boxes._store, boxes._instance, boxes._secret, chance)

    async def _lay_out(self, stream: Stream, round: Round, *, drawing: bool) -> bytes:
        chance: Any = self._chance
        with chance.told(f"the couple/{round.id}"):
            return await super()._lay_out(stream, round, drawing=drawing)
