"""Our two lists of words: 256 to be read aloud, and 2,048 to make passphrases of."""

from pathlib import Path

from unhurried.vault.seal import Chance


def _list(name: str) -> tuple[str, ...]:
    return tuple((Path(__file__).parent / name).read_text(encoding="ascii").split())


FOUR = _list("words-four.txt")
SIX = _list("words-six.txt")


def six_words(chance: Chance) -> tuple[str, ...]:
    """A passphrase worth 66 bits or more."""
    return tuple(_drawn(SIX, chance) for _ in range(6))


def _drawn(words: tuple[str, ...], chance: Chance) -> str:
    """One word, each as likely as the others: numbers past the last whole round are drawn again."""
    fair = 65536 - 65536 % len(words)
    while (number := int.from_bytes(chance(2))) >= fair:
        pass
    return words[number % len(words)]
