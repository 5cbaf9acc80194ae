"""What the page for the end of a day says, as data."""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

FILE: Final = Path(__file__).parent / "end_of_day.toml"


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the three. `alone` is how it is asked of somebody with nobody beside them."""

    label: str
    hint: str
    alone: str = ""


class Lines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All three, by the parts of the note."""

    day: Line
    between: Line
    wish: Line


class Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said once it is kept, or can't be."""

    title: str
    text: str
    empty: str
    changed: str


class Showing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said where a line can be shown. Braces are filled by the page."""

    what: str
    between: str


class EndOfDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole page."""

    title: str
    lede: str
    keep: str
    leave: str
    body: str
    lines: Lines
    kept: Kept
    showing: Showing


@cache
def end_of_day(file: Path = FILE) -> EndOfDay:
    """What it says. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=EndOfDay)
