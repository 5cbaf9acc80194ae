"""Secrets for paper and for the ear: 32 letters that are not mistaken for one another."""

from unhurried.vault.seal import Chance

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("OIL", "011")
_NO_LETTER = str.maketrans("", "", " \t\r\n-–—.,·_/")


class Misread(Exception):
    """What was typed can't be what was written. `wrong` holds positions, from 0; none when the length is wrong."""

    def __init__(self, wrong: tuple[int, ...] = ()) -> None:
        super().__init__("these are not the letters that were written")
        self.wrong = wrong


def write(number: int, length: int) -> str:
    """A number as so many letters, the largest first."""
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))


def read(typed: str, length: int) -> int:
    """The number that was written. Any case, any spacing; O is read as nought, I and L as one. Raises Misread."""
    letters = tidy(typed)
    if len(letters) != length:
        raise Misread
    if wrong := tuple(at for at, letter in enumerate(letters) if letter not in ALPHABET):
        raise Misread(wrong)
    number = 0
    for letter in letters:
        number = number << 5 | ALPHABET.index(letter)
    return number


def tidy(typed: str) -> str:
    """The letters that were meant, without what people put between them."""
    return typed.upper().translate(_NO_LETTER).translate(_READ_AS)


def some_bits(chance: Chance, bits: int) -> int:
    """A number of that many bits."""
    return int.from_bytes(chance(-(-bits // 8))) >> -bits % 8
