"""A sentence in its stretches: what is meant to happen, what is only said beside it, and what belongs elsewhere."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import Day, Length, Mark
from unhurried.core.sentence.words import Sentence


class Weight(Enum):
    """How much of a stretch is the commitment's own."""

    MEANT = "all of it"
    ONE_OF_US = "all but its hours: whoever has put the children to bed by then"
    BESIDE = "its day, and an hour of the couple's own: after, before, when, while"
    BESIDE_OTHERS = "its day only: when the children are in bed"
    ELSEWHERE = "nothing of it: past, somebody else's, a reason, a day on which they will decide"


class Stretch(NamedTuple):
    """From one word up to another."""

    first: int
    after: int
    weight: Weight
    opener: str = ""


def stretches(here: Sentence, marks: Sequence[Mark], acts: frozenset[int], language: Language) -> list[Stretch]:
    """Cut a sentence where its parts begin, and weigh each. `acts` are the words for what one could see."""
    found: list[Stretch] = []
    gone = False  # what used to be, and what will be decided, goes on until something turns it
    begins = _begins(here, marks, language)
    inside = {at for mark in marks for at in range(mark.first, mark.after)}
    for first, after in zip(begins, [*begins[1:], len(here.words)], strict=False):
        if here.word(first) in ".;:!?\n" or language.at(here.words, first, "pivot"):
            gone = False
        gone = gone or _is_gone(here, first, after, language)
        weight = Weight.ELSEWHERE if gone else _weight(here, first, after, acts, inside, language)
        if gone and found and _only_says_when(here, found[-1], inside, language):
            found[-1] = found[-1]._replace(weight=Weight.ELSEWHERE)  # “on Saturday we’ll choose the day”
        found.append(Stretch(first, after, weight, here.word(first)))
    return found


def _begins(here: Sentence, marks: Sequence[Mark], language: Language) -> list[int]:
    """Where stretches begin: at stops, pivots, openers, “we”; what an opener began also ends at a day or a length."""
    starts = {mark.first: mark for mark in marks}
    marked = {at for mark in marks for at in range(mark.first, mark.after)}
    begins, opened, until, covered = [0] if here.words else [], False, -1, 0
    before: Mark | None = None
    for at, word in enumerate(here.words):
        if (at in marked and at not in starts) or at < covered:
            continue
        mark = starts.get(at)
        opener = 0 if _leads_to_an_hour(at, starts) else language.at(here.words, at, "opener")
        opener = opener or _supplants(here, at, marked, language)
        event = language.at(here.words, at, "event-phrase")
        ends_it = opened and (at == until or _ends_an_aside(here, at, mark, language))
        own = language.at(here.words, at, "we") and not _opened_just_now(here, at, language)
        # “Fridays he finishes at six”: the day is theirs, the hour is his.
        own = own or (language.has(word, "alone") and isinstance(before, Day) and before.after == at)
        before = starts.get(at, before)
        if language.has(word, "stop") or language.at(here.words, at, "pivot") or opener or event or own or ends_it:
            begins += [at] if at != begins[-1] else []
            why = _is_why(here, at, marked, language)
            opened = bool(event or (opener and not why))
            covered = at + opener
            until = at + event if event else -1
    return begins


def _is_why(here: Sentence, at: int, marked: set[int], language: Language) -> bool:
    """Whether what begins there has no day or hour of theirs: a reason, a condition, “when somebody”, “instead of”."""
    why = any(language.at(here.words, at, group) for group in ("reason", "condition", "of-anybody"))
    return why or bool(_supplants(here, at, marked, language))


def _leads_to_an_hour(at: int, starts: dict[int, Mark]) -> bool:
    """“After nine”, “before ten”, “until 9.30” open no part of a sentence."""
    mark = starts.get(at + 1)
    return mark is not None and not isinstance(mark, Day)


def _supplants(here: Sentence, at: int, marked: set[int], language: Language) -> int:
    """“Instead of” at the beginning of things, or of a day or an hour; elsewhere it only gives up what it names."""
    many = language.at(here.words, at, "supplanting")
    if not many:
        return 0
    after = at + many
    while language.has(here.word(after), "mark-lead") or language.has(here.word(after), "owner"):
        after += 1
    return many if at == 0 or language.has(here.word(at - 1), "stop") or after in marked else 0


def _ends_an_aside(here: Sentence, at: int, mark: Mark | None, language: Language) -> bool:
    if mark is None:
        return False
    return isinstance(mark, Day | Length) or not language.has(here.word(at - 1), "at")


def _opened_just_now(here: Sentence, at: int, language: Language) -> bool:
    return any(language.at(here.words, at - back, "opener") >= back for back in (1, 2, 3)) or language.has(
        here.word(at - 1), "that"
    )


def _is_gone(here: Sentence, first: int, after: int, language: Language) -> bool:
    words = here.words[first:after]
    opened = language.at(words, 0, "opener")  # “once we’ve eaten” is no past
    return any(
        (language.at(words, at, "past-times") and not language.at(words, at, "not-past"))
        or (not opened and language.at(words, at, "past-tense"))
        or language.at(words, at, "deciding")
        for at in range(len(words))
    )


def _only_says_when(here: Sentence, part: Stretch, inside: set[int], language: Language) -> bool:
    return all(at in inside or language.has(here.word(at), "mark-lead") for at in range(part.first, part.after))


def _is_away(here: Sentence, first: int, after: int, inside: set[int], language: Language) -> bool:
    """Whether work or an errand is what it speaks of; “off shift” and “between shifts” are time of their own."""
    at, away = first, False
    while at < after:
        spared = language.at(here.words, at, "not-elsewhere")
        away = away or bool(not spared and at not in inside and language.at(here.words, at, "elsewhere"))
        at += max(spared, 1)
    return away


def _weight(
    here: Sentence, first: int, after: int, acts: frozenset[int], inside: set[int], language: Language
) -> Weight:
    words = here.words[first:after]
    opener = language.at(words, 0, "opener") or language.at(words, 0, "event-phrase")
    if _is_why(here, first, inside, language):
        return Weight.ELSEWHERE
    who = _after_leads(words, opener, language)
    others = language.at(words, who, "others")
    if opener:
        return Weight.BESIDE_OTHERS if others else Weight.BESIDE
    if others and not _is_ours(first, acts, words, language):
        ours = acts & set(range(first, after)) or language.at(here.words, after, "we")
        return Weight.ONE_OF_US if ours and language.at(words, who, "one-of-us") else Weight.ELSEWHERE
    if any(language.at(words, at, "busy") for at in range(len(words))):
        return Weight.ELSEWHERE
    if not _is_away(here, first, after, inside, language) or acts & set(range(first, after)):
        return Weight.MEANT
    ours = language.at(words, 0, "we") and any(language.at(words, at, "home") for at in range(len(words)))
    return Weight.BESIDE_OTHERS if ours else Weight.ELSEWHERE


def _is_ours(first: int, acts: frozenset[int], words: Sequence[str], language: Language) -> bool:
    """Whether what begins with somebody else is the couple's own after all: “dog walk”."""
    start = next((at for at, word in enumerate(words) if not language.has(word, "before-others")), 0)
    return first + start in acts


def _after_leads(words: Sequence[str], at: int, language: Language) -> int:
    while at < len(words) and language.has(words[at], "before-others"):
        at += 1
    return at
