"""Invitations: one secret that finds the row, opens it, and gives both people the same four words."""

from typing import NamedTuple

from unhurried.vault import letters
from unhurried.vault.keys import ID, KEY, derive
from unhurried.vault.seal import Chance
from unhurried.vault.words import FOUR

SECRET = 16
LETTERS = 26


class Invitation(NamedTuple):
    """What an invitation's secret stands for: the row's id, and the key that opens the couple key in it."""

    id: bytes
    kek: bytes


def new_secret(chance: Chance) -> bytes:
    """A fresh secret of 128 bits."""
    return chance(SECRET)


def written(secret: bytes) -> str:
    """The secret as 26 lower-case letters, for a link or a QR code."""
    return letters.write(int.from_bytes(secret), LETTERS).lower()


def read(typed: str) -> bytes:
    """The secret out of a link, or as somebody typed it. Raises Misread."""
    number = letters.read(typed, LETTERS)
    if number >> 8 * SECRET:
        raise letters.Misread((0,))
    return number.to_bytes(SECRET)


def invitation(secret: bytes) -> Invitation:
    """Row and key of a secret."""
    both = derive(secret, "invitation", ID + KEY)
    return Invitation(both[:ID], both[ID:])


def four_words(secret: bytes, first: bytes, second: bytes) -> tuple[str, str, str, str]:
    """What both read aloud. The same for both whoever comes first; others with anybody else, or another secret."""
    people = min(first, second) + max(first, second)
    a, b, c, d = derive(secret, "four words", 4, salt=people)
    return FOUR[a], FOUR[b], FOUR[c], FOUR[d]
