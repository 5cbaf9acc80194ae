"""The table in specified.toml, read: who may answer what, and what two answers come to."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Final

import msgspec

from unhurried.core.rounds import Answer, Kind

SILENCE: Final = "silence"
TAKEN_BACK: Final = "taken back"
NOTHING: Final = "nothing"


@dataclass(frozen=True, slots=True)
class Said:
    """What one person does: an answer, or none. `words` call it, for a test's report."""

    words: str
    sort: str
    answer: Answer | None

    @property
    def was_taken_back(self) -> bool:
        """Whether there was an answer before this none."""
        return self.words == TAKEN_BACK


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is asked somewhere, with everything that can be said to it."""

    kind: Kind
    where: str
    moment: str
    drawn: str
    said: tuple[Said, ...]
    grid: Mapping[tuple[str, str], str]
    comes: Mapping[str, Mapping[str, Any]]

    def __str__(self) -> str:
        return f"{self.kind}, {self.where}"

    @property
    def yes(self) -> Answer:
        """An answer that is no silence."""
        return next(one.answer for one in reversed(self.said) if one.answer is not None)

    @property
    def some(self) -> tuple[Said, ...]:
        """Of every sort the first and the last, and every way there is to say nothing."""
        spoken = [one for one in self.said if one.answer is not None]
        firsts = {one.sort: one for one in reversed(spoken)}
        lasts = {one.sort: one for one in spoken}
        ends = {one.words: one for one in (*firsts.values(), *lasts.values())}
        return (*(one for one in self.said if one.answer is None), *ends.values())

    def outcome(self, one: Said, other: Said, *, drawn: bool = False) -> str:
        """The word for what two answers come to."""
        if drawn and self.drawn:
            return self.drawn
        return self.grid.get((one.sort, other.sort)) or self.grid[other.sort, one.sort]


def specified() -> list[Asked]:
    """Every question in the table."""
    table = tomllib.loads((Path(__file__).parent / "specified.toml").read_text("utf-8"))
    return [_asked(one) for one in table["asked"]]


def _asked(one: dict[str, Any]) -> Asked:
    said = tuple(found for sort, members in one["answers"].items() for found in _said(sort, members))
    return Asked(
        Kind(one["kind"]), one["where"], one["moment"], one.get("drawn", ""), said, _grid(one["grid"]), one["comes"]
    )


def _said(sort: str, members: list[str | dict[str, Any]]) -> Iterator[Said]:
    for member in members:
        if isinstance(member, str):
            yield Said(member, sort, None)
            continue
        fields = {name: value if isinstance(value, list) else [value] for name, value in member.items()}
        for values in product(*fields.values()):
            plain = dict(zip(fields, values, strict=True))
            yield Said(str(plain), sort, msgspec.convert(_whole(member, plain), type=Answer))


def _whole(member: dict[str, Any], plain: dict[str, Any]) -> dict[str, Any]:
    # A curve's points are a list in themselves.
    return {name: member[name] if name == "points" else value for name, value in plain.items()}


def _grid(drawn: str) -> dict[tuple[str, str], str]:
    head, *rows = [line.split() for line in drawn.strip().splitlines()]
    return {(row[0], column): word for row in rows for column, word in zip(head, row[1:], strict=False)}
