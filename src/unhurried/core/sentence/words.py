"""A sentence as its words: spelt as they were meant, each with its place in what was typed."""

import re
from typing import NamedTuple

from unhurried.core.sentence.language import Language

SHORT = 5  # letters: “sundaynight” is two words, “sunset” is one
LONGEST = 10_000  # characters that are looked at
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'"})
SIGNS = {"–": "-", "—": "-", "−": "-", "!": ".", "…": ".", "×": "x"}
FRACTIONS = {"½": ("1", "/", "2"), "¼": ("1", "/", "4"), "¾": ("3", "/", "4")}
PIECES = re.compile(r"[0-9]+(?:[.:][0-9]+)?|[apAP]\.?[mM]\b\.?|[^\W\d_]+(?:'[^\W\d_]+)*|\n|\S")


class Sentence(NamedTuple):
    """What was typed, and its words with the places where each begins and ends."""

    text: str
    words: tuple[str, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]

    def said(self, first: int, after: int) -> str:
        """What was typed from one word up to another."""
        return self.text[self.begins[first] : self.ends[after - 1]]

    def word(self, at: int) -> str:
        """The word there; nothing before the beginning and after the end."""
        return self.words[at] if 0 <= at < len(self.words) else ""


def sentence(text: str, language: Language) -> Sentence:
    """Take a text apart. It may be anything; what is beyond the longest is not looked at."""
    text = text[:LONGEST]
    words: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    for piece in PIECES.finditer(text.translate(APOSTROPHES)):
        for word, begin, end in _parts(piece.group().lower(), piece.start(), piece.end(), language):
            if not (word == "-" and _joins(text, begin, end)):
                words.append(word)
                begins.append(begin)
                ends.append(end)
    return Sentence(text, tuple(words), tuple(begins), tuple(ends))


def _parts(word: str, begin: int, end: int, language: Language) -> list[tuple[str, int, int]]:
    if word in FRACTIONS:
        return [(part, begin, end) for part in FRACTIONS[word]]
    if word[0] in "ap" and word.replace(".", "") in ("am", "pm"):
        return [(word.replace(".", ""), begin, end)]
    for ending in language.cut:
        # “Eightish” is eight and ish; “finish” is not.
        cut = word.endswith(ending) and len(word) > len(ending)
        if cut and (ending[0] == "'" or word[: -len(ending)] in language.numbers):
            middle = end - len(ending)
            return [(language.spelt(word[: -len(ending)]), begin, middle), (ending, middle, end)]
    day = next((day for day in language.days if len(day) > SHORT and word.startswith(day)), "")
    if day and language.has(word[len(day) :], "part"):
        return [(day, begin, begin + len(day)), (word[len(day) :], begin + len(day), end)]
    if word in SIGNS:
        return [(SIGNS[word], begin, end)]
    return [(language.spelt(word), begin, end)]


def _joins(text: str, begin: int, end: int) -> bool:
    """Whether a dash only joins two words: “half-eight”, “20-minute”. Elsewhere it is a range: “10pm-midnight”."""
    before, after = text[begin - 1 : begin], text[end : end + 1]
    return before.isalnum() and after.isalpha() and text[max(begin - 2, 0) : begin].lower() not in {"am", "pm"}
