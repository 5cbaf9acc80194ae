"""Which of several: a fallback does not unsettle what was said first, two equals do, and one part adds to another."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import Day, Hour, Length, Mark
from unhurried.core.sentence.refusal import is_given_up, is_refused
from unhurried.core.sentence.words import Sentence

AMark = TypeVar("AMark", Day, Hour, Length)
NEAR = 12  # words: what belongs to a mark stands within them


def the_day(here: Sentence, days: Sequence[Day], language: Language) -> str:
    """The one day that comes every week, or ""."""
    meant = _meant(here, days, language)
    names = {mark.day for mark in meant}
    seldom = any(_is_seldom(here, at, language) for at in range(len(here.words)))
    return meant[0].day if len(names) == 1 and not seldom and any(mark.weekly for mark in meant) else ""


def _is_seldom(here: Sentence, at: int, language: Language) -> bool:
    many = language.at(here.words, at, "not-weekly")
    return bool(many) and not is_refused(here, at, at + many, language)


def the_hour(here: Sentence, hours: Sequence[Hour], language: Language) -> Hour | None:
    """The one beginning, or None: the first of two clocks for one moment, neither of two equal ones."""
    meant = _meant(here, hours, language)
    for mark, other in pairwise(meant):
        alike = mark.at == other.at or _is_of_a_place(here, mark, language)
        if not alike and _only_between(here, mark, other, "either", language):
            return None
    return meant[0] if meant else None


def the_length(here: Sentence, lengths: Sequence[Length], time: Hour | None, language: Language) -> int:
    """All of it in minutes: the parts added up, a range or a bound by its smaller figure. 0 where it is not said."""
    meant = _meant(here, lengths, language)
    if not meant:
        return 0 if time is None else time.lasting
    for mark in meant:
        if language.at(here.words, mark.after, "in-all"):
            return mark.minutes
    total, last = _in_all(here, meant[0], language), meant[0]
    for mark in meant[1:]:
        minutes = _in_all(here, mark, language)
        if _only_between(here, last, mark, "either", language) or _is_a_bound(here, last, mark, language):
            total = min(total, minutes)
        elif minutes not in {total, 2 * total} or _goes_on(here, last, mark, language):
            total += minutes
        last = mark
    return total


def _meant(here: Sentence, marks: Sequence[AMark], language: Language) -> list[AMark]:
    """Without what is refused, taken back, or only there for when the first will not do."""
    kept: list[AMark] = []
    refused: AMark | None = None
    for mark in marks:
        also = refused is not None and _goes_with_refused(here, refused, mark, language)
        if also or is_refused(here, mark.first, mark.after, language):
            refused = None if is_given_up(here, mark.first, mark.after, language) else mark
            continue
        refused = None
        taken_back = kept and _somewhere(here, kept[-1].after, mark.first, "correction", language)
        if taken_back or _concludes(here, mark, language):
            kept = []
        if not kept or not _is_a_fallback(here, kept[0], mark, language):
            kept.append(mark)
    return kept


def _goes_with_refused(here: Sentence, refused: Mark, mark: Mark, language: Language) -> bool:
    """“Not Mondays or Tuesdays”, “not Mondays, Tuesdays or Wednesdays”."""
    listed = here.words[refused.after : mark.first] == (",",) and language.has(here.word(mark.after), "refused-row")
    return listed or _only_between(here, refused, mark, "or-and", language)


def _concludes(here: Sentence, mark: Mark, language: Language) -> bool:
    """“So Tuesdays at nine”: nothing but small words between what follows and what it follows from."""
    at, first = mark.first, max(mark.first - NEAR, 0)
    while at > first and _only_leads(here.word(at - 1), language):
        if language.has(here.word(at - 1), "conclusion"):
            return True
        at -= 1
    return False


def _only_leads(word: str, language: Language) -> bool:
    said = any(language.has(word, group) for group in ("mark-lead", "hedge", "part", "settles", "conclusion"))
    return said or word in language.days


def _is_a_fallback(here: Sentence, first: Mark, mark: Mark, language: Language) -> bool:
    if _somewhere(here, first.after, mark.first, "fallback", language):
        return True
    after = mark.after + language.at(here.words, mark.after, "mark-tail")
    if language.at(here.words, after, "fallback-after"):
        return True
    when = language.at(here.words, after, "fallback-when")
    return bool(when) and not language.at(here.words, first.after, "fallback-when")


def _somewhere(here: Sentence, first: int, after: int, group: str, language: Language) -> bool:
    return any(language.at(here.words, at, group) for at in range(max(first, after - NEAR), after))


def _only_between(here: Sentence, mark: Mark, other: Mark, group: str, language: Language) -> bool:
    """Whether nothing but words of the group, and at least one of them, lies between two marks."""
    said = [word for word in here.words[mark.after : other.first] if word != ","]
    known = [word for word in said if language.has(word, group)]
    filling = [word for word in said if language.has(word, "hedge") or language.has(word, "mark-lead")]
    return bool(known) and set(said) <= {*known, *filling}


def _is_of_a_place(here: Sentence, mark: Hour, language: Language) -> bool:
    """“9pm Dublin”, “9pm my time”."""
    if language.at(here.words, mark.after, "somebodys-time"):
        return True
    return mark.after < len(here.words) and here.text[here.begins[mark.after]].isupper()


def _is_a_bound(here: Sentence, last: Length, mark: Length, language: Language) -> bool:
    lead = any(language.at(here.words, at, "bound") for at in range(max(last.after, mark.first - 3), mark.first))
    return lead or bool(language.at(here.words, mark.after, "bound"))


def _goes_on(here: Sentence, last: Length, mark: Length, language: Language) -> bool:
    """Whether the second follows the first: then, and, plus; or it is said of something else."""
    return _somewhere(here, last.after, mark.first, "goes-on", language) or _each(here, mark, language) == 1


def _in_all(here: Sentence, mark: Length, language: Language) -> int:
    return mark.minutes * _each(here, mark, language)


def _each(here: Sentence, mark: Length, language: Language) -> int:
    """Two where it is for each of the two, or they change over; one for “each Sunday” and “each other”."""
    if any(language.at(here.words, at, "each-of-us") for at in range(max(mark.first - 5, 0), mark.first)):
        return 2
    if language.at(here.words, mark.after, "a-side"):
        return 2
    for at in range(mark.after, min(mark.after + NEAR, len(here.words))):
        if language.at(here.words, at, "change-over"):
            return 2
        if language.has(here.word(at), "stop") and not language.at(here.words, at + 1, "change-over"):
            return 1
        if language.at(here.words, at, "each") and not language.at(here.words, at, "not-each"):
            return 2
    return 1
