"""What the window says and asks, as data; which lines come up follows from how many were used up."""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

FILE: Final = Path(__file__).parent / "window.toml"
KINDS: Final = ("sensations", "emotions", "desire")  # in the order they are asked


class Prompts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """All of it. `unless` is when not to have it; `before_desire` stands before every line about desire."""

    title: str
    lede: str
    unless: str
    before: tuple[str, ...]
    headings: dict[str, str]
    before_desire: str
    keep_mine: str
    another: str
    leave_out: str
    close: str
    all_of_it: str
    ending: str
    way_out: str
    sensations: tuple[str, ...]
    emotions: tuple[str, ...]
    desire: tuple[str, ...]

    def line(self, kind: str, used: int) -> str:
        """The line of a kind that comes up after so many of it; the first again once all are through."""
        lines: tuple[str, ...] = getattr(self, kind)
        return lines[used % len(lines)]


@cache
def prompts(file: Path = FILE) -> Prompts:
    """What the window says. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=Prompts)
