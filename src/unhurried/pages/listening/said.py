"""What the pages say to whoever speaks and whoever listens, as data."""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

FILE: Final = Path(__file__).parent / "listening.toml"


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """One of the two parts: speaking, or listening."""

    title: str
    does: str
    may: str
    leaves_out: str


class Reflect(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Giving it back: sentences to lend, and what helps when it isn't that. `yes` is what the speaker presses."""

    words: tuple[str, ...]
    yes: str
    no: str
    not_quite: str
    stuck: str


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The change from one to the other."""

    line: str
    begin_with: str
    one_way: str


class Break(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A break: when, how long, and coming back."""

    label: str
    when: str
    how_long: str
    meanwhile: str
    back: str
    away: str
    aloud: str = msgspec.field(name="return")


class Stop(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for stopping, and the answer to them."""

    label: str
    words: tuple[str, ...]
    answer: str


class Ending(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What to end with."""

    title: str
    line: str
    not_settled: str
    open: str


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it. `unless` is when not to have it; people outside stand beside it."""

    title: str
    lede: str
    unless: str
    begin: str
    either: str
    kept: str
    speaker: Part
    listener: Part
    reflect: Reflect
    change: Change
    stop: Stop
    ending: Ending
    rest: Break = msgspec.field(name="break")


@cache
def said(file: Path = FILE) -> Said:
    """What the pages say. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=Said)
