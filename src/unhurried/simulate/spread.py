"""How a figure spreads over many couples: one in ten has so many at most, half have, nine in ten have."""

from collections import Counter
from typing import Final

SHARES: Final = {"p10": 10, "median": 50, "p90": 90}  # in a hundred


class Spread:
    """Counts of whole numbers; `len` of it is how many were counted."""

    def __init__(self) -> None:
        self._counts = Counter[int]()

    def __len__(self) -> int:
        return self._counts.total()

    def add(self, figure: int) -> None:
        """One couple's figure."""
        self._counts[figure] += 1

    def within(self, hundredths: int) -> int | None:
        """The figure that so many in a hundred do not exceed; None where there was nobody."""
        counted = 0
        for figure, couples in sorted(self._counts.items()):
            counted += couples
            if 100 * counted >= hundredths * len(self):
                return figure
        return None


def per_cent(count: int, of: int) -> str:
    """A share as everything here tells it: in whole per cents, a half rounded up, and hardly any told as that."""
    whole = (200 * count + of) // (2 * of) if of else 0
    return "under 1%" if count and not whole else f"{whole}%"
