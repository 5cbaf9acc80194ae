"""What is wrong with something that people write for us, such as a programme, and what would be right."""

from collections.abc import Iterable
from typing import NamedTuple

Path = tuple[str | int, ...]
Kinds = tuple[str, ...]  # a path without its places: "stages", "days" are the days of any stage


class Fault(NamedTuple):
    """One thing that is wrong. `at` is where, as keys and places counted from zero; both sentences lack their stop.

    `given`: what else it follows from. Where one of these is not as it was written, the fault need not be one.
    """

    at: Path
    wrong: str
    right: str
    given: tuple[Kinds, ...] = ()

    def __str__(self) -> str:
        return f"{spelled(self.at)}: {self.wrong}. {self.right}"


def spelled(at: Path) -> str:
    """A path as people write it: stages[1].forms[0].id."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in at)
    return "".join(parts).removeprefix(".")


def twice(named: Iterable[tuple[Path, str]], what: str) -> Iterable[Fault]:
    """A fault for every name after the first that stood before it."""
    seen: set[str] = set()
    for at, name in named:
        if name and name in seen:
            yield Fault(at, f"“{name}” is the name of another {what}", f"Give each {what} a name of its own")
        seen.add(name)
