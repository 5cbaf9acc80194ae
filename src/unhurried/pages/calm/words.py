"""The words of the calm page and its measures, as data that a translator can open."""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from unhurried.layout.words import lines

FILE: Final = Path(__file__).parent / "calm.toml"
NONE: Final = "none"
COUNTED: Final = 35  # seconds for each of the five senses: three minutes in all


class Breath(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"inward": "in", "outward": "out"}):
    """One breath to follow: seconds in, seconds out. The stylesheet moves by the same measure."""

    id: str
    name: str
    inward: int
    outward: int
    note: str


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of a slow look, and for how many seconds it stays when the steps go on by themselves."""

    say: str
    seconds: int
    figure: str = ""  # before the words, where the steps are counted down to one


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A few steps, one after another; any of them may be left out. `counted` names a moment whose lines they are."""

    id: str
    title: str
    note: str
    lede: str
    warning: str
    steps: tuple[Step, ...] = ()
    counted: str = ""

    def each(self) -> tuple[Step, ...]:
        """Its steps in order, whether they are its own or those that other pages show too."""
        told = lines(self.counted) if self.counted else ()
        return self.steps + tuple(Step(line, COUNTED, str(len(told) - n)) for n, line in enumerate(told))


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Everything that the page says for itself."""

    default: str
    warning: str
    instead: str
    instead_label: str
    pace_label: str
    onward: str
    back: str
    end_here: str
    breaths: tuple[Breath, ...]
    looks: tuple[Look, ...]


@cache
def words(file: Path = FILE) -> Words:
    """The page's words. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=Words)


def breath_called(name: str) -> str:
    """A breath that an address names, or `none`; the usual one for anything else."""
    known = {NONE, *(breath.id for breath in words().breaths)}
    return name if name in known else words().default
