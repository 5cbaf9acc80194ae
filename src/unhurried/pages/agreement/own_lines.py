"""Lines that people add to the list in words of their own: on one line, without signs that hide or turn the others."""

import hashlib
import re
import unicodedata
from typing import Final

MOST: Final = 10  # of one's own at a time
STANDING: Final = 40  # lines that two people have added, beyond which there is room for no more
LONGEST: Final = 60  # characters
JOINERS: Final = "\u200c\u200d"  # what some scripts, and some pictures made of several, are held together by


def tidy(typed: str) -> str:
    """A line as it may stand beside others; empty where there is nothing in it to be seen."""
    line = " ".join(to_be_seen(typed).split()).strip(JOINERS)
    return line if any(sign.isprintable() and sign != " " for sign in line) else ""


def to_be_seen(typed: str) -> str:
    """A text without the signs that cannot be seen and would hide or turn what stands around them."""
    seen = (sign for sign in typed if sign.isprintable() or sign.isspace() or sign in JOINERS)
    return unicodedata.normalize("NFC", "".join(seen))


def same(words: str) -> str:
    """What two ways of writing one line have in common: its letters, or its signs where it has none."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return "-".join(re.findall(r"\w+", plain)) or plain


def called(words: str) -> str:
    """A line's name. It is made from the words, so that two people who write the same line have written one."""
    return f"own-{hashlib.sha256(same(words).encode()).hexdigest()[:16]}"
