"""A figure, what it is to reach, and whether it does."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    name: str
    value: float
    bound: float
    unit: str = ""
    at_least: bool = False
    note: str = ""

    @property
    def reached(self) -> bool:
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def __str__(self) -> str:
        sign, mark = (">=" if self.at_least else "<="), ("" if self.reached else "   NOT REACHED")
        note = f"   ({self.note})" if self.note else ""
        return f"{self.name:<58} {self.value:>10.3f} {sign} {self.bound:.3f} {self.unit}{note}{mark}"


def quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
