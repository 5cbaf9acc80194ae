"""What is refused or given up: not Sundays, Sundays are out, nothing after ten, from Mondays to Wednesdays."""

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.words import Sentence

FAR = 8  # words: a refusal does not reach further


def is_refused(here: Sentence, first: int, after: int, language: Language) -> bool:
    """Whether what stands from one word up to another is said not to be."""
    at = before_leads(here, first, language)
    if _ends_in(here, range(at, first + 1), "refusing", language):
        return True
    return (
        _in_a_row_of_refused(here, at, language)
        or _is_out_of_the_question(here, after, language)
        or is_given_up(here, first, after, language)
    )


def is_given_up(here: Sentence, first: int, after: int, language: Language) -> bool:
    """Whether they move away from it: “from Mondays to Wednesdays”, where moving is said."""
    at = before_leads(here, first, language)
    if language.has(here.word(first - 1), "from") and language.at(here.words, after, "moving-on"):
        return True
    return language.has(here.word(after), "for-another") and _ends_in(here, range(at, first + 1), "moving", language)


def before_leads(here: Sentence, at: int, language: Language) -> int:
    """The word where the little words before a mark begin: on, at, about, the."""
    while at > 0 and language.has(here.word(at - 1), "mark-lead"):
        at -= 1
    return at


def _ends_in(here: Sentence, ends: range, group: str, language: Language) -> bool:
    """Whether a pattern of the group ends with one of those words."""
    starts = range(max(ends.start - 4, 0), ends.stop - 1)
    return any((many := language.at(here.words, start, group)) and start + many in ends for start in starts)


def _in_a_row_of_refused(here: Sentence, at: int, language: Language) -> bool:
    """“Can’t do Mondays or anything after ten”: over what stands between, back to the refusal."""
    row, first = False, max(at - FAR, 0)
    while at > first and (in_row := _may_stand_in_a_row(here.word(at - 1), language)):
        row = row or in_row == "row"
        at -= 1
    return row and _ends_in(here, range(at, at + 1), "refusing", language)


def _may_stand_in_a_row(word: str, language: Language) -> str:
    if language.has(word, "refused-row"):
        return "row"
    if word == "," or word in language.days:
        return "passed"
    return "passed" if any(language.has(word, group) for group in ("mark-lead", "part", "hedge")) else ""


def _is_out_of_the_question(here: Sentence, after: int, language: Language) -> bool:
    for at in range(after, min(after + 4, len(here.words))):
        if language.has(here.word(at), "stop") or language.at(here.words, at, "opener"):
            return False
        if language.at(here.words, at, "out-of-question"):
            return True
    return False
