"""A file read within bounds: a plain file, inside its folder, of a size that a person could have written, in UTF-8."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

LARGEST: Final = 100_000  # bytes; the longest file we ship has less than a tenth of it
MOST_FILES: Final = 2_000  # in one folder and all below it


class Unreadable(Exception):
    """Why a file is not read, and what would be right."""

    def __init__(self, wrong: str, right: str, line: int | None = None) -> None:
        super().__init__(wrong)
        self.wrong, self.right, self.line = wrong, right, line

    @property
    def told(self) -> tuple[int | None, str, str]:
        """Its line, what is wrong and what would be right."""
        return self.line, self.wrong, self.right


def text_of(path: Path, folder: Path) -> str:
    """What a file in a folder holds. Raises Unreadable, before anything is read that should not be."""
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise Unreadable("leads out of its folder", "Keep the file itself in the folder")
        if not path.exists():
            raise Unreadable("there is no such file", "Write it")
        if not path.is_file():
            raise Unreadable("is no plain file", "Put a text file there")
        with path.open("rb") as file:
            held = file.read(LARGEST + 1) if os.fstat(file.fileno()).st_size <= LARGEST else b"." * (LARGEST + 1)
    except RuntimeError:
        raise Unreadable("is a link in a ring of links", "Put a text file there") from None
    except (OSError, ValueError) as fault:
        # No right to read it, a name too long for the disk, or one that no file can have.
        said = fault.strerror if isinstance(fault, OSError) else fault
        raise Unreadable(f"cannot be read: {said}", "Make it a text file that the server may read") from None
    if len(held) > LARGEST:
        raise Unreadable(f"is larger than {LARGEST} bytes", "Nothing that people read in an evening is that long")
    return _decoded(held)


def is_there(path: Path) -> bool:
    """Whether something bears that name, be it a link to nothing, or something that may not be looked at."""
    try:
        path.lstat()
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def files_below(folder: Path) -> Iterator[Path]:
    """Every file of a folder, hidden ones left out and links to folders not followed. Raises Unreadable on too many."""
    seen = 0
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        seen += len(names) + len(folders)
        if seen > MOST_FILES:
            raise Unreadable(f"holds more than {MOST_FILES} files", "Keep nothing in it but what it needs")
        yield from (Path(here, name) for name in sorted(names) if not name.startswith("."))


def _decoded(held: bytes) -> str:
    try:
        return held.decode("utf-8-sig")  # some editors begin a file with a mark that nobody sees
    except UnicodeDecodeError as fault:
        line = held.count(b"\n", 0, fault.start) + 1
        wrong = f"byte 0x{held[fault.start]:02x} is not UTF-8"
        raise Unreadable(wrong, "Save the file as UTF-8", line) from None
