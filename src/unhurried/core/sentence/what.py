"""What: words for something one could see the two of them doing, out of the stretches that are their own."""

from collections.abc import Iterable, Sequence

from unhurried.core.sentence.clauses import Stretch, Weight
from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import Mark
from unhurried.core.sentence.words import Sentence

LONGEST = 300  # characters, as the field


def acts_in(here: Sentence, language: Language) -> frozenset[int]:
    """The words that stand for something seen, none of them refused: “no sex, just holding” leaves the holding."""
    found: set[int] = set()
    refused, instead, at = False, False, 0
    while at < len(here.words):
        if language.has(here.word(at), "stop") or language.at(here.words, at, "rather"):
            refused = False
        instead = instead or bool(language.at(here.words, at, "supplanting"))
        if instead and language.at(here.words, at, "we"):
            refused = instead = False
        no = language.at(here.words, at, "refusing")
        refused = refused or bool(no and not language.at(here.words, at, "not-refusing"))
        idiom = language.at(here.words, at, "not-acts")
        act = language.at(here.words, at, "acts")
        act = 0 if idiom >= act else act
        if act and not refused:
            found.update(range(at, at + act))
        at += max(idiom, act, no, 1)
    return frozenset(found)


def what_is_done(
    here: Sentence, acts: frozenset[int], parts: Sequence[Stretch], marks: Iterable[Mark], language: Language
) -> str:
    """The couple's own words for it, without day, hour and length. Empty where nothing can be seen."""
    away = _left_out(here, marks, language)
    for open_to in ({Weight.MEANT, Weight.ONE_OF_US}, {Weight.BESIDE}):
        own = [part for part in parts if part.weight in open_to and _counts(part, language)]
        said = [words for part in own for words in _pieces(here, part, acts, away, language)]
        if said:
            return _joined(said)
    return ""


def _counts(part: Stretch, language: Language) -> bool:
    """Of what is only said beside, “while we hold hands” may still be the thing."""
    return part.weight is not Weight.BESIDE or language.has(part.opener, "while")


def _left_out(here: Sentence, marks: Iterable[Mark], language: Language) -> frozenset[int]:
    away: set[int] = set()
    for mark in marks:
        first, after = mark.first, mark.after
        while first > 0 and language.has(here.word(first - 1), "mark-lead"):
            first -= 1
        after += language.at(here.words, after, "mark-tail")
        away.update(range(first, after))
    for at in range(len(here.words)):
        away.update(range(at, at + language.at(here.words, at, "often")))
    return frozenset(away)


def _pieces(here: Sentence, part: Stretch, acts: frozenset[int], away: frozenset[int], language: Language) -> list[str]:
    said: list[str] = []
    first = part.first
    for at in range(part.first, part.after + 1):
        if at == part.after or (at in away and at not in acts) or language.has(here.word(at), "stop"):
            if acts & set(range(first, at)):
                said.append(_trimmed(here, first, at, acts, language))
            first = at + 1
    return said


def _trimmed(here: Sentence, first: int, after: int, acts: frozenset[int], language: Language) -> str:
    while first not in acts and language.has(here.word(first), "lead-in"):
        first += 1
    while after - 1 not in acts and language.has(here.word(after - 1), "lead-out"):
        after -= 1
    return " ".join(here.said(first, after).split())


def _joined(said: Sequence[str]) -> str:
    whole = said[0]
    for more in said[1:]:
        if len(whole) + len(more) + 2 > LONGEST:
            break
        whole = f"{whole}, {more}"
    return whole[:LONGEST].strip()
