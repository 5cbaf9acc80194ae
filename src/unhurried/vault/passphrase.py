"""What is wrong with a passphrase: length and well-known phrases, never which signs it is made of."""

import re
from enum import StrEnum
from pathlib import Path

from unhurried.vault.keys import spelled

SHORTEST = 15
KEYBOARD = (
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azertyuiop",
    "abcdefghijklmnopqrstuvwxyz",
)
RUN = 4

_LEET = str.maketrans("013457@$!", "oieastasi")


class Fault(StrEnum):
    """Why a passphrase is not taken: a fact for which the page has words."""

    SHORT = "short"
    NAME = "name"
    KNOWN = "known"
    ONE_CHARACTER = "one-character"
    KEYBOARD_RUN = "keyboard-run"


def faults_in(passphrase: str, name: str) -> list[Fault]:
    """Everything wrong with a passphrase for somebody of that name; empty when it is taken."""
    text, bare = spelled(passphrase).casefold(), _bare(passphrase)
    found = {
        Fault.SHORT: len(text) < SHORTEST,
        Fault.NAME: _is_little_but(_bare(name), bare),
        Fault.KNOWN: _is_known(bare),
        Fault.ONE_CHARACTER: len(set(text)) == 1,
        Fault.KEYBOARD_RUN: _is_run(bare),
    }
    return [fault for fault, holds in found.items() if holds]


def _is_known(bare: str) -> bool:
    """On the blocklist as it stands, with digits for letters, with digits after it, or one entry again and again."""
    spellings = {bare, bare.translate(_LEET), bare.rstrip("0123456789"), bare.rstrip("0123456789").translate(_LEET)}
    return any(spelling in KNOWN or _repeated(spelling) in KNOWN for spelling in spellings)


def _is_little_but(name: str, bare: str) -> bool:
    """The name, its repetitions, and these with fewer than eight characters more."""
    return bool(name) and name in bare and len(bare.replace(name, "")) < 8


def _is_run(bare: str) -> bool:
    """Nothing but stretches of a keyboard or the alphabet, of four keys or more, in either direction."""
    rows = [row + row for row in KEYBOARD] + [(row + row)[::-1] for row in KEYBOARD]
    rest = bare
    while rest:
        length = max(_shared(rest, row) for row in rows)
        if length < min(RUN, len(bare)):
            return False
        rest = rest[length:]
    return bool(bare)


def _shared(text: str, row: str) -> int:
    """How long a beginning of `text` stands somewhere in `row`."""
    return next((length for length in range(min(len(text), len(row)), 0, -1) if text[:length] in row), 0)


def _repeated(text: str) -> str:
    """The shortest piece that `text` consists of, one or more times."""
    found = re.fullmatch(r"(.+?)\1*", text)
    return found[1] if found else text


def _bare(text: str) -> str:
    return "".join(sign for sign in spelled(text).casefold() if sign.isalnum() or sign in "@$!")


KNOWN = frozenset(
    _bare(line)
    for line in (Path(__file__).parent / "blocklist.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)
