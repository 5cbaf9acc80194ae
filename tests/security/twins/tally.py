"""What was counted: histories, how many of them really differed in something private, and what anybody could tell."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Tally:
    """The figures of a run."""

    begun: int = 0
    histories: int = 0
    sent: int = 0
    stored: int = 0
    either: int = 0
    answers: int = 0
    differences: int = 0
    starts: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)

    def history(self, start: str, *, sent: bool, stored: bool) -> None:
        """One more history."""
        self.histories += 1
        self.starts[start] += 1
        self.sent += sent
        self.stored += stored
        self.either += sent or stored

    @property
    def differing(self) -> float:
        """The share of pairs of worlds that differ in something that was sent or stored privately."""
        return self.either / self.histories if self.histories else 0.0

    def __str__(self) -> str:
        return (
            f"twin worlds: {self.histories} histories, {self.answers} answers and frames compared, "
            f"{self.differing:.1%} of the pairs differ in something private ({self.sent} in what was sent, "
            f"{self.stored} in what is stored at the end), {self.differences} differences found"
        )
