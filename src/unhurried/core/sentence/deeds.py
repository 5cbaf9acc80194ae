"""What stands where a deed stands, though nobody thought of its word: “we gargle”, “wheel me along”."""

from collections.abc import Iterable, Sequence

from unhurried.core.sentence.clauses import Stretch, Weight
from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import Mark
from unhurried.core.sentence.words import Sentence

NEAR = 5  # words
OF_OTHER_THINGS = (
    "hope", "no-deed", "part", "period", "others", "elsewhere", "minute", "hour", "stop", "refusing", "mark-lead",
)  # fmt: skip


def deeds_in(here: Sentence, parts: Sequence[Stretch], marks: Iterable[Mark], language: Language) -> frozenset[int]:
    """The first words of deeds, in the stretches that are the couple's own."""
    marked = {at for mark in marks for at in range(mark.first, mark.after)}
    return frozenset(
        at
        for part in parts
        if part.weight is Weight.MEANT
        for at in range(part.first, part.after - 1)
        if at not in marked
        and _may_be_one(here.word(at), language)
        and _stands_as_one(here, at, marked, language)
        and not _is_of_nothing_seen(here, at, part, language)
    )


def _may_be_one(word: str, language: Language) -> bool:
    known = word in language.numbers or word in language.days
    return word.isalpha() and not known and not any(language.has(word, group) for group in OF_OTHER_THINGS)


def _stands_as_one(here: Sentence, at: int, marked: set[int], language: Language) -> bool:
    """After “we”, or at the beginning of things and before what it is done to."""
    before, after = here.word(at - 1), here.word(at + 1)
    if language.has(before, "who-does"):
        return not language.has(here.word(at - 2), "that") and not language.has(after, "that")
    first = at == 0 or at - 1 in marked or language.has(before, "stop") or language.has(before, "then-does")
    return first and language.has(after, "done-to")


def _is_of_nothing_seen(here: Sentence, at: int, part: Stretch, language: Language) -> bool:
    """“Reclaim our evenings”, “deepen our bond”."""
    return any(language.has(here.word(after), "unseen-thing") for after in range(at + 1, min(at + NEAR, part.after)))
