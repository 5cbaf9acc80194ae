"""Until when: a clock, or only its minutes, “until ten past”, of the hour that goes by while they are at it."""

from unhurried.core.sentence.clock import HALF_DAY, Clock, clock_at, many_minutes, past_or_to
from unhurried.core.sentence.language import Language
from unhurried.core.sentence.words import Sentence

HOUR = 60


def end_clock_at(here: Sentence, at: int, language: Language) -> Clock | None:
    """The clock that begins at a word that an end leads to. Its minutes are below zero where no hour is said."""
    return only_minutes_at(here, at, language) or clock_at(here, at, language)


def only_minutes_at(here: Sentence, at: int, language: Language) -> Clock | None:
    """Ten past, quarter to, five minutes to, where no hour follows. None for “until ten, to hold hands”."""
    start = at + language.at(here.words, at, "a-quarter")
    many, after, kind = many_minutes(here, start, language)
    if not many or past_or_to(here, start, language) is not None:
        return None
    past, to = language.has(here.word(after), "past"), language.has(here.word(after), "minutes-to")
    if past and not language.has(here.word(after + 1), "owner"):
        return Clock(at, after + 1, -many)
    if to and (kind or _is_closed(here, after + 1, language)):
        return Clock(at, after + 1, many - HOUR)
    return None


def minutes_until(begin: int, end: int) -> int:
    """The minutes from a beginning to its end; an end below zero is so many minutes after some whole hour."""
    return (-end - begin) % HOUR or HOUR if end < 0 else (end - begin) % HALF_DAY


def _is_closed(here: Sentence, at: int, language: Language) -> bool:
    word = here.word(at)
    lead = language.has(word, "break") or language.has(word, "after-minutes-to")
    return word == "" or word in language.days or lead or bool(language.at(here.words, at, "we"))
