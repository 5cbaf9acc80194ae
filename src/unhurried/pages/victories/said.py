"""What the page of small good things says, as data."""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

FILE: Final = Path(__file__).parent / "victories.toml"


class Victories(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The whole page; `milestones` by their names. Braces are filled by the page."""

    title: str
    lede: str
    label: str
    hint: str
    keep: str
    again: str
    examples: tuple[str, ...]
    past: str
    past_lede: str
    milestones: dict[str, str]


@cache
def victories(file: Path = FILE) -> Victories:
    """What it says. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=Victories)
