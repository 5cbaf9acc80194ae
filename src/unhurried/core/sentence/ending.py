"""How long, where beginning and end are said apart: “at nine we cuddle till ten”, “and it ends at 9.30”."""

from collections.abc import Sequence

from unhurried.core.sentence.clauses import Stretch, Weight
from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import End, Hour
from unhurried.core.sentence.until import end_clock_at, minutes_until
from unhurried.core.sentence.words import Sentence


def end_at(here: Sentence, at: int, language: Language, taken: frozenset[int]) -> End | None:
    """The end that begins at a word and stands by itself. `taken` are the words of lengths and hours."""
    led = language.has(here.word(at - 1), "at")
    told = language.has(here.word(at - 1), "last-till") or language.has(here.word(at - 1 - led), "ends")
    end = end_clock_at(here, at, language) if told else None
    if end is None or taken & set(range(at, end.after)) or language.at(here.words, end.after, "of-else"):
        return None
    counted = not end.sure and language.at(here.words, end.after, "counted")
    refused = language.at(here.words, at - 2, "not-before") == 2
    return None if counted or refused else End(at, end.after, end.minutes)


def up_to_the_end(
    here: Sentence,
    begin: Hour | None,
    ends: Sequence[End],
    parts: Sequence[Stretch],
    acts: frozenset[int],
    language: Language,
) -> int:
    """The minutes from the beginning to the one end that is theirs; 0 where there is none, or there are two."""
    if begin is None:
        return 0
    of_part = {at: number for number, part in enumerate(parts) for at in range(part.first, part.after)}
    own = [end for end in ends if _is_theirs(here, end, parts, of_part[end.first], acts, language)]
    if len(own) != 1 or own[0].first < begin.first:
        return 0
    hours, minutes = begin.at.split(":")
    return minutes_until(int(hours) * 60 + int(minutes), own[0].minutes)


def _is_theirs(
    here: Sentence, end: End, parts: Sequence[Stretch], number: int, acts: frozenset[int], language: Language
) -> bool:
    """Whether it ends what they do: said with it, or by itself; “he is out till ten” is neither."""
    part = parts[number]
    if number and language.has(part.opener, "last-till"):
        part = parts[number - 1]
    if part.weight is not Weight.MEANT:
        return False
    words = range(part.first, part.after)
    return any(at in acts for at in words) or all(
        at >= end.first or _says_only_when(here.word(at), language) for at in words
    )


def _says_only_when(word: str, language: Language) -> bool:
    known = word in language.days or word in language.numbers or word.isdigit()
    return known or any(language.has(word, group) for group in ("mark-lead", "ends", "and", "stop", "at", "half", "we"))
