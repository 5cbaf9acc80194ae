"""What is wrong with files that people write for us, each with its file, its line and what would be right."""

from collections.abc import Iterable
from typing import NamedTuple


class FileFault(NamedTuple):
    """One thing that is wrong with a file. `line` counts from one; None where it is the whole file."""

    file: str
    line: int | None
    wrong: str
    right: str

    def __str__(self) -> str:
        at = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{at}: {self.wrong}. {self.right}."


class Unsound(Exception):
    """Files that cannot be used. `faults` names everything wrong with them, a sentence or two each."""

    def __init__(self, faults: Iterable[FileFault | str]) -> None:
        self.faults = [str(fault) for fault in faults]
        super().__init__("\n".join(self.faults))
