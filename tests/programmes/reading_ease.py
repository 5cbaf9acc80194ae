"""How easy a text is to read: Flesch's reading ease, from words, sentences and syllables counted by a plain rule."""

import re
from functools import cache
from typing import Final

WORD: Final = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)*")
# A sentence ends at a stop that something like a beginning follows: “Is that it?” asks one inside another.
END: Final = re.compile(r"[.?!…]+[”’)*]*(?=\s+[“‘(*]*[A-Z0-9]|\s*$)")

# Every run of vowels is a syllable; where that is not so, a pattern and what it adds to the count.
RULES: Final = tuple(
    (re.compile(pattern), adds)
    for pattern, adds in (
        # silent at the end: made, table's second, hopes, loved
        (r"[^aeiouyl]e$|[aeiouyrw]le$", -1),
        (r"[^aeiouylszxcgh]es$|(?<![cst])hes$|(?<![cerp])aches$|clothes$|[aeiouyrw]les$", -1),
        (r"[^aeiouytdlr]ed$|(?<!nd)red$|[aeiouyrwl]led$", -1),
        # silent between two parts of a word: lovely, something, sideways, evening, business
        (r"(?<=[aeiouy][^aeiouy\W])e(?=ly$|ness$|less|ful|ments?$|thing|times|where|what|work|body|one|ways|thel)", -1),
        (r"^eve(?=n[io]|ry)|^busi(?=n)|hearte(?=d)|wedne|house(?=k)|fore(?=h)|judge(?=m)|range(?=m)", -1),
        # two vowels that are said apart
        (r"ia(?!n$|ns$|l$|ll|ge|bl)|i[ou](?!n|s)|ie(?:[tn](?!d|ce|ts)|r$|st$)|eo(?!us|ple|n$)|[aeiouy]ing", 1),
        (r"u[ao]l|uel|lion|oem|creat|react|hoev|suic|betes|area$|ie(?=nce$)|(?<=i)re(?=d?$)", 1),
        # a consonant that is a syllable by itself
        (r"[^aeiouy]n’t$|[bcdfgkpstz]’ll$|[bdt]’d$|[sxz]’s$|sms?$|thm|cklish", 1),
    )
)  # fmt: skip


def words_in(text: str) -> list[str]:
    """Its words; a number counts as none."""
    return WORD.findall(text)


@cache
def syllables(word: str) -> int:
    """How many syllables a word has, near enough: the test says how near."""
    word = re.sub(r"(?<![sxz])’s$", "", word.lower())
    runs = len(re.findall(r"[aeiouy]+", word))
    return max(1, runs + sum(adds * len(pattern.findall(word)) for pattern, adds in RULES))


def sentences(text: str) -> int:
    """How many sentences: a line of a list, a heading and the end of a paragraph close one, with a stop or without."""
    parts = [part for part in re.split(r"\n\s*\n|\n(?=\s*(?:- |\d+\. |#))", text) if words_in(part)]
    return sum(len(END.findall(part.strip())) or 1 for part in parts)


def ease(text: str) -> float:
    """Flesch's reading ease: 206.835 - 1.015 words a sentence - 84.6 syllables a word. 65 and more is plain English."""
    words = words_in(text)
    return 206.835 - 1.015 * len(words) / sentences(text) - 84.6 * sum(map(syllables, words)) / len(words)
