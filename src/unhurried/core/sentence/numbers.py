"""Numbers as people type them: in figures, in words, in two words."""

from typing import NamedTuple

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.words import Sentence

MOST_FIGURES = 4


class Number(NamedTuple):
    """A number, and the word after it. `figures` is how it stood, empty where it was in words."""

    value: float
    after: int
    figures: str


def number_at(here: Sentence, at: int, language: Language) -> Number | None:
    """The number that begins at a word: 20, 1.5, twenty, twenty five. None where there is none."""
    word = here.word(at)
    if word[:1].isdigit() and word.isascii():
        plain = word.replace(":", ".")
        return Number(float(plain), at + 1, word) if max(map(len, plain.split("."))) <= MOST_FIGURES else None
    if word not in language.numbers:
        return None
    value = language.numbers[word]
    ones = language.numbers.get(here.word(at + 1), 0)
    if 20 <= value < 100 and value % 10 == 0 and 0 < ones < 10:
        return Number(float(value + ones), at + 2, "")
    return Number(float(value), at + 1, "")
