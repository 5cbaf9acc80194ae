"""Characters that no one sees: control characters, what turns the direction of a line, and words of nothing else."""

import re
from typing import Final

# Line ends and the tab are left out. Written as escapes, which JSON Schema reads as Python does.
_REFUSED: Final = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069"
# These may stand among words, and are none by themselves.
_WITHOUT_INK: Final = r"\s\u00ad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"

WORDS: Final = rf"^(?![{_WITHOUT_INK}]*$)[^{_REFUSED}]*$"  # something is seen, and nothing is hidden in it
REFUSED: Final = re.compile(f"[{_REFUSED}]")
BLANK: Final = re.compile(f"[{_WITHOUT_INK}]*")


def is_blank(text: str) -> bool:
    """Whether there is nothing in it that one would see."""
    return BLANK.fullmatch(text) is not None


def without_unseen(text: str) -> str:
    """A text without the characters that it should not hold."""
    return REFUSED.sub("", text)


def hidden(text: str) -> tuple[str, str] | None:
    """What is wrong with a text that holds such characters, and what would be right; None for one that holds none."""
    codes = list(dict.fromkeys(f"U+{ord(sign):04X}" for sign in REFUSED.findall(text)))
    if not codes:
        return None
    if len(codes) == 1:
        return f"holds a character that no one sees ({codes[0]})", "Take it out"
    return f"holds characters that no one sees ({', '.join(codes)})", "Take them out"
