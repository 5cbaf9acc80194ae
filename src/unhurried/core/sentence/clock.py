"""The clock as it is spoken and written: half eight, ten to nine, 9.30pm, 20h, 1900 hrs, noon."""

from typing import NamedTuple

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.numbers import Number, number_at
from unhurried.core.sentence.words import Sentence

HALF_DAY, DAY = 720, 1440
SOON = 2  # hours


class Clock(NamedTuple):
    """What a clock shows. `half` is am, pm, or empty; `sure` where it can be nothing but an hour.

    `minutes` are since midnight as the figures stand, before anything is known of morning or evening; below zero
    where no hour was said: “half past” is -30, half an hour after some whole one.
    """

    first: int
    after: int
    minutes: int
    half: str = ""
    sure: bool = True


def clock_at(here: Sentence, at: int, language: Language) -> Clock | None:
    """The clock that begins at a word. None where none does."""
    found = (
        _named(here, at, language) or _half_past(here, at, language) or past_or_to(here, at, language)
        or _figures(here, at, language) or _two_numbers(here, at, language) or _plain(here, at, language)
    )  # fmt: skip
    return None if found is None else _with_half(here, found, language)


def _named(here: Sentence, at: int, language: Language) -> Clock | None:
    number = number_at(here, at, language)
    after = number.after if number and number.value == 12 else at
    if language.has(here.word(after), "noon"):
        return Clock(at, after + 1, HALF_DAY, "pm")
    if language.has(here.word(after), "midnight"):
        return Clock(at, after + 1, 0, "am")
    return None


def _half_past(here: Sentence, at: int, language: Language) -> Clock | None:
    if not language.has(here.word(at), "half"):
        return None
    past = language.at(here.words, at + 1, "past")
    hour = _hour(here, at + 1 + past, language)
    if hour is None:
        return Clock(at, at + 1 + past, -30) if past else None
    return Clock(at, hour.after, int(hour.value) * 60 + 30)


def past_or_to(here: Sentence, at: int, language: Language) -> Clock | None:
    """Quarter past, ten to, twenty-five minutes past, quarter of. In figures, “9 to 10” is from nine till ten."""
    many, after, kind = many_minutes(here, at, language)
    past = language.at(here.words, after, f"{kind}past") if many else 0
    to = language.at(here.words, after, f"{kind}to") if many and not past else 0
    if not (past or to) or (to and language.at(here.words, at - 1, "from")):
        return None
    hour = _hour(here, after + past + to, language)
    if hour is None:
        return None
    return Clock(at, hour.after, (int(hour.value) * 60 + (many if past else -many)) % DAY)


def many_minutes(here: Sentence, at: int, language: Language) -> tuple[int, int, str]:
    """How many minutes past or to, the word after them, and whether it is a quarter. 0 where there are none."""
    if language.has(here.word(at), "quarter"):
        return 15, at + 1, "quarter-"
    number = number_at(here, at, language)
    if number is None or not 0 < number.value < 30 or "." in number.figures or ":" in number.figures:
        return 0, at, ""
    many, after = int(number.value), number.after
    if language.has(here.word(after), "minute"):
        return many, after + 1, ""
    range_of_hours = number.figures and _is_soon(here, after, many, language)
    return (0, at, "") if many % 5 or range_of_hours else (many, after, "")


def _is_soon(here: Sentence, after: int, many: int, language: Language) -> bool:
    """“10 to 11”, “10 to 12”."""
    hour = _hour(here, after + 1, language)
    return hour is not None and 0 < hour.value - many <= SOON


def _hour(here: Sentence, at: int, language: Language) -> Number | None:
    """A whole hour by its number, in which no length begins; noon and midnight are twelve."""
    if language.has(here.word(at), "noon") or language.has(here.word(at), "midnight"):
        return Number(12.0, at + 1, "")
    number = number_at(here, at, language)
    if number is None or not number.value.is_integer() or "." in number.figures or number.value > 23:
        return None
    after = here.word(number.after)
    if language.has(after, "minute") or language.has(after, "percent"):
        return None
    return number


def _figures(here: Sentence, at: int, language: Language) -> Clock | None:
    """9.30, 21:30, 20h, 21h30, 1900 hrs, 0730, 930pm."""
    number = number_at(here, at, language)
    if number is None or not number.figures:
        return None
    whole, dot, part = number.figures.replace(":", ".").partition(".")
    zero = "am" if len(whole) >= 2 and whole[0] == "0" and int(whole) else ""
    if dot:
        fits = len(part) == 2 and int(part) < 60 and int(whole) < 25
        return Clock(at, _unit(here, number.after, language), int(whole) % 24 * 60 + int(part), zero) if fits else None
    after, unit = here.word(number.after), _unit(here, number.after, language)
    if len(whole) in {3, 4}:
        told = zero or unit > number.after or after in {"am", "pm"} or language.at(here.words, at - 1, "at")
        told = told or _is_spanned(here, at, language)
        fits = int(whole[-2:]) < 60 and int(whole[:-2]) < 25
        return Clock(at, unit, int(whole[:-2]) % 24 * 60 + int(whole[-2:]), zero) if told and fits else None
    if after == "h" and int(whole) < 25:
        more = number_at(here, number.after + 1, language)
        glued = more is not None and here.begins[number.after + 1] == here.ends[number.after] and len(more.figures) == 2
        if more is not None and glued and more.value < 60:
            return Clock(at, more.after, int(whole) % 24 * 60 + int(more.value), zero)
    return Clock(at, unit, int(whole) % 24 * 60, zero) if unit > number.after and int(whole) < 25 else None


def _is_spanned(here: Sentence, at: int, language: Language) -> bool:
    """“2130-2200”, “2045 to 2105”, “930-10pm”: beside another clock, with a dash or “till” between."""
    before, after = here.word(at - 1), here.word(at + 1)
    if before == "-" or language.has(before, "last-till"):
        return _are_hundreds(here.word(at - 2))
    if after != "-" and not language.has(after, "last-till"):
        return False
    return _are_hundreds(here.word(at + 2)) or here.word(at + 3) in {"am", "pm"}


def _are_hundreds(figures: str) -> bool:
    plain = figures.isascii() and figures.isdigit() and len(figures) in {3, 4}
    return plain and int(figures[-2:]) < 60 and int(figures[:-2]) < 25


def _unit(here: Sentence, at: int, language: Language) -> int:
    return at + language.at(here.words, at, "o-clock")


def _two_numbers(here: Sentence, at: int, language: Language) -> Clock | None:
    """Eight thirty, nine oh five, 8 30."""
    hour = number_at(here, at, language)
    if hour is None or not 1 <= hour.value <= 23 or not hour.value.is_integer() or "." in hour.figures:
        return None
    oh = language.at(here.words, hour.after, "oh")
    part = number_at(here, hour.after + oh, language)
    if part is None or bool(part.figures) != bool(hour.figures) or not part.value.is_integer() or part.value % 5:
        return None
    length = language.has(here.word(part.after), "minute") or language.has(here.word(part.after), "hour")
    wrong = (part.value < 10) != bool(oh) or part.value >= 60 or "." in part.figures or ":" in part.figures
    return None if wrong or length else Clock(at, _unit(here, part.after, language), int(hour.value * 60 + part.value))


def _plain(here: Sentence, at: int, language: Language) -> Clock | None:
    hour = _hour(here, at, language)
    if hour is None or ":" in hour.figures:
        return None
    zero = "am" if len(hour.figures) == 2 and hour.figures[0] == "0" and hour.value else ""
    unit = _unit(here, hour.after, language)
    return Clock(at, unit, int(hour.value) * 60, zero, sure=unit > hour.after)


def _with_half(here: Sentence, clock: Clock, language: Language) -> Clock:
    """With am or pm, where it follows, and what may stand between: “9 ish pm o clock”."""
    after = clock.after + language.at(here.words, clock.after, "ish")
    half, after = (here.word(after), after + 1) if here.word(after) in {"am", "pm"} else (clock.half, after)
    sure = clock.sure or half != clock.half
    after += language.at(here.words, after, "o-clock")
    after += language.at(here.words, after, "ish")
    for name, words in (("am", "am-words"), ("pm", "pm-words")):
        if more := language.at(here.words, after, words):
            return Clock(clock.first, after + more, clock.minutes, name, sure=True)
    return Clock(clock.first, after, clock.minutes, half, sure)
