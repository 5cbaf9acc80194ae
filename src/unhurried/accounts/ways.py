"""Where somebody goes on to after they came in: an invitation they had opened, or today, and nowhere else."""

import re
from typing import Final

TODAY: Final = "/today"
MEANWHILE: Final = "/meanwhile"  # what was sent while nobody was signed in any more
LINE: Final = re.compile(r"/with/[0-9A-Za-z]{26}")
LETTERS: Final = re.compile(r"[0-9A-Za-z]{26}")


def line_of(printed: str) -> str:
    """The address of an invitation."""
    return f"/with/{printed}"


def way_on(asked: str) -> str:
    """An invitation's address when that is what was asked for, otherwise empty: no page of somebody else's."""
    return asked if LINE.fullmatch(asked) else ""


def line_in(typed: str) -> str:
    """The address of an invitation out of a link or its letters, as somebody pasted or typed it; empty for neither."""
    last = typed.strip().rstrip("/").rpartition("/")[2]
    letters = re.sub(r"[\s-]", "", last)
    return line_of(letters.lower()) if LETTERS.fullmatch(letters) else ""
