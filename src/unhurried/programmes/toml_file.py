"""A TOML file read into the type it should have; whatever is wrong with it is named at once, with its lines."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, Generic, TypeVar

from unhurried.core.fault import Fault, Kinds
from unhurried.core.fault import Path as Place
from unhurried.programmes.bounded import Unreadable, text_of
from unhurried.programmes.faults import FileFault
from unhurried.programmes.shape import Shaped, shaped
from unhurried.programmes.toml_lines import line_of, lines_of
from unhurried.programmes.toml_words import in_words

LONGEST_LINE: Final = 2_000  # characters; a reader of TOML takes the square of a line's dots in time

Read = TypeVar("Read")


class Opened(Generic[Read]):
    """A file: what could be made of it (None where nothing could), and the faults found in it so far."""

    def __init__(self, name: str, shape: Shaped[Read] | None, lines: Mapping[Place, int]) -> None:
        self.name, self._shape, self._lines = name, shape, lines
        self._faults = [self._placed(fault) for fault in shape.faults] if shape else []

    @property
    def made(self) -> Read | None:
        """What the file holds, mended where it had to be."""
        return self._shape.value if self._shape else None

    def as_written(self, *kinds: Kinds) -> bool:
        """Whether nothing of these kinds had to be mended, nor anything around or inside it."""
        return self._shape is not None and self._shape.as_written(*kinds)

    @property
    def faults(self) -> list[FileFault]:
        """Everything wrong with it, from the top of the file down."""
        return sorted(self._faults, key=lambda fault: fault.line or 0)

    def add(self, *faults: Fault) -> None:
        """Faults of what it holds, each put on its line. What is said of a part that had to be mended is left out."""
        self._faults += [self._placed(one) for one in faults if not self._mended_under(one)]

    def refuse(self, fault: Unreadable) -> None:
        """It, or its folder, cannot be read."""
        self._faults.append(FileFault(self.name, *fault.told))

    def _mended_under(self, fault: Fault) -> bool:
        return self._shape is not None and self._shape.follows_from_mending(fault)

    def _placed(self, fault: Fault) -> FileFault:
        return FileFault(self.name, line_of(self._lines, fault.at), fault.wrong, fault.right)


def opened(path: Path, name: str, kind: type[Read], sound: Callable[[Read], list[Fault]]) -> Opened[Read]:
    """What a file holds, as far as it has a shape, and what is wrong with it; `sound` is asked of the whole."""
    try:
        text = text_of(path, path.parent)
        shape = shaped(_parsed(text), kind)
    except Unreadable as fault:
        nothing: Opened[Read] = Opened(name, None, {})
        nothing.refuse(fault)
        return nothing
    file = Opened(name, shape, lines_of(text))
    file.add(*sound(shape.value))
    return file


def _parsed(text: str) -> dict[str, object]:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise Unreadable(f"a line is longer than {LONGEST_LINE} characters", "Break it up", number)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise Unreadable("lists stand too deep in one another", "Three deep is as far as it goes", 1) from None
    except ValueError as fault:
        raise in_words(str(fault), text) from None
