"""The recovery code: twenty-seven letters on paper that stand in for a passphrase.

All 135 bits are secret and none is spent on a check: unwrapping the person key is the check, and it is made while
the paper is still in the hand.
"""

from unhurried.vault import letters
from unhurried.vault.keys import derive
from unhurried.vault.letters import Misread
from unhurried.vault.seal import Chance

LETTERS = 27
GROUP = 3


def new_code(chance: Chance) -> str:
    """A fresh code, as its letters without spaces."""
    return letters.write(letters.some_bits(chance, 5 * LETTERS), LETTERS)


def in_groups(code: str) -> tuple[str, ...]:
    """The nine groups of three, as they stand on the sheet."""
    return tuple(code[at : at + GROUP] for at in range(0, LETTERS, GROUP))


def read_code(typed: str) -> str:
    """The code somebody typed from the sheet, forgivingly. Raises Misread, which `wrong_groups` explains."""
    return letters.write(letters.read(typed, LETTERS), LETTERS)


def wrong_groups(misread: Misread) -> tuple[int, ...]:
    """Which groups cannot be right, counted from 1. Empty when too much or too little was typed."""
    return tuple(sorted({1 + at // GROUP for at in misread.wrong}))


def recovery_kek(code: str) -> bytes:
    """The key a code stands for. No Argon2: 135 bits are not guessed. Raises Misread for what is no code."""
    return derive(read_code(code).encode(), "recovery")
