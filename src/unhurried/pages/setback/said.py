"""What the page about a setback says, as data."""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

FILE: Final = Path(__file__).parent / "setback.toml"


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the three things to do: baseline, smaller, space."""

    id: str
    title: str
    text: str


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said to one of the two, and words to lend them."""

    heading: str
    text: str
    words: tuple[str, ...]


class More(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said when it was no setback at all."""

    heading: str
    text: str
    therapist: str


class Setback(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole page."""

    title: str
    lede: str
    seen: str
    steps: tuple[Step, ...]
    happened: Side
    beside: Side
    more: More


@cache
def setback(file: Path = FILE) -> Setback:
    """What it says. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=Setback)
