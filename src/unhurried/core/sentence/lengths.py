"""How long: minutes, hours and their parts, a range by its smaller end, ten minutes each as twenty."""

from unhurried.core.sentence.clock import past_or_to
from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import Length
from unhurried.core.sentence.numbers import Number, number_at
from unhurried.core.sentence.until import only_minutes_at
from unhurried.core.sentence.words import Sentence

HOUR = 60
NEAR = 8  # words
MOST_HOURS = 12  # beyond that it is a time of day, or nothing anybody means


def length_at(here: Sentence, at: int, language: Language) -> Length | None:
    """The length that begins at a word, with a range taken by its smaller end. None where there is none."""
    if past_or_to(here, at, language) is not None or _is_an_end(here, at, language):
        return None
    ways = (_fraction, _range, _product, _one)
    found = next((length for way in ways if (length := way(here, at, language)) is not None), None)
    if found is None or language.at(here.words, found.after, "of-something-else"):
        return None
    after = found.after
    while joined := language.at(here.words, after, "or"):
        further = _one(here, after + joined, language)
        if further is None:
            break
        found = Length(at, further.after, min(found.minutes, further.minutes))
        after = further.after
    return found


def _is_an_end(here: Sentence, at: int, language: Language) -> bool:
    """“Until ten minutes past”."""
    return language.has(here.word(at - 1), "last-till") and only_minutes_at(here, at, language) is not None


def _one(here: Sentence, at: int, language: Language) -> Length | None:
    for start in (at, at + language.at(here.words, at, "about")):
        found = _fraction(here, start, language) or _hours(here, start, language) or _minutes(here, start, language)
        if found is not None:
            return Length(at, found.after, found.minutes)
    return None


def _range(here: Sentence, at: int, language: Language) -> Length | None:
    """20 to 30 minutes, ten or fifteen mins, 1-2 hours."""
    first = number_at(here, at, language)
    between = language.has(here.word(at - 1), "between")
    joined = 0 if first is None else language.at(here.words, first.after, "and" if between else "up-to")
    if first is None or not joined or _is_an_hour(here, at, first, language):
        return None
    further = _one(here, first.after + joined, language)
    second = number_at(here, first.after + joined, language)
    if further is None or second is None or first.value >= second.value or "." in first.figures + second.figures:
        return None
    unit = HOUR if further.minutes >= second.value * HOUR else 1
    return Length(at, further.after, int(first.value * unit))


def _is_an_hour(here: Sentence, at: int, first: Number, language: Language) -> bool:
    """Whether “Friday 9 - 20 min” is an hour and a length: the dash stands free, and a day or “at” comes before."""
    free = here.word(first.after) == "-" and here.begins[first.after] > here.ends[first.after - 1]
    return free and (here.word(at - 1) in language.days or language.has(here.word(at - 1), "at"))


def _product(here: Sentence, at: int, language: Language) -> Length | None:
    """2 x 15 min, two lots of ten minutes."""
    times = number_at(here, at, language)
    joined = 0 if times is None else language.at(here.words, times.after, "times")
    each = _one(here, times.after + joined, language) if times is not None and joined else None
    if times is None or each is None or not 2 <= times.value <= 6:
        return None
    return Length(at, each.after, int(times.value) * each.minutes)


def _fraction(here: Sentence, at: int, language: Language) -> Length | None:
    """Half an hour, a quarter of an hour, three quarters of an hour, 1/2 hour, 3/4 of an hour."""
    part, after = 0, at
    if here.words[at + 1 : at + 2] == ("/",) and {here.word(at), here.word(at + 2)} <= {"1", "2", "3", "4"}:
        part, after = HOUR * int(here.word(at)) // int(here.word(at + 2)), at + 3
    elif language.has(here.word(at), "half"):
        part, after = HOUR // 2, at + 1
    else:
        many = number_at(here, at, language)
        after = at if many is None or many.value != 3 else many.after
        if language.has(here.word(after), "quarter"):
            part, after = (HOUR // 4) * (1 if after == at else 3), after + 1
    after += language.at(here.words, after, "of-an")
    if not part or not language.has(here.word(after), "hour"):
        return None
    return Length(at, after + 1, part)


def _hours(here: Sentence, at: int, language: Language) -> Length | None:
    """An hour, two hours, 1.5 hours, an hour and a half, one and a half hours, 1 hr 20, 1h30."""
    number = number_at(here, at, language)
    couple = language.at(here.words, at, "couple")
    value, after = (number.value, number.after) if number else (1.0, at + language.at(here.words, at, "an"))
    value, after = (2.0, at + couple) if couple else (value, after)
    if number is None and after == at and not _bare_hour(here, at, language):
        return None
    if number and ":" in number.figures:
        return None
    if extra := language.at(here.words, after, "and-a-half"):
        value, after = value + 0.5, after + extra
    elif number and here.words[after : after + 2] == ("1", "/") and here.word(after + 2) in {"2", "4"}:
        value, after = value + 1 / int(here.word(after + 2)), after + 3
    letter = here.word(after) == "h"
    slowly = language.at(here.words, after, "slowly") if number else 0
    # “At 9 quiet hour together” is no nine hours.
    after += 0 if value > 1 and language.has(here.word(after + slowly), "one-hour") else slowly
    if not (letter or language.has(here.word(after), "hour")) or value > (3 if letter else MOST_HOURS):
        return None
    return _and_more(here, Length(at, after + 1, round(value * HOUR)), language)


def _and_more(here: Sentence, hours: Length, language: Language) -> Length:
    """What is added to whole hours: and a half, and a quarter, and twenty minutes, 20."""
    if extra := language.at(here.words, hours.after, "and-a-half"):
        return Length(hours.first, hours.after + extra, hours.minutes + HOUR // 2)
    if extra := language.at(here.words, hours.after, "and-a-quarter"):
        return Length(hours.first, hours.after + extra, hours.minutes + HOUR // 4)
    joined = hours.after + language.at(here.words, hours.after, "and")
    more = number_at(here, joined, language)
    if more is None or more.value >= HOUR or "." in more.figures:
        return hours
    if language.has(here.word(more.after), "minute"):
        return Length(hours.first, more.after + 1, hours.minutes + int(more.value))
    unit = here.word(more.after) in {"am", "pm", "h"} or language.at(here.words, more.after, "of-something-else")
    told = joined == hours.after and len(more.figures) == 2 and not unit
    return Length(hours.first, more.after, hours.minutes + int(more.value)) if told else hours


def _minutes(here: Sentence, at: int, language: Language) -> Length | None:
    number = number_at(here, at, language)
    if number is None and language.has(here.word(at), "an"):
        one = at + language.at(here.words, at, "an")
        return Length(at, one + 1, 1) if language.has(here.word(one), "minute") else None
    if number is None or ":" in number.figures:
        return None
    after = number.after + language.at(here.words, number.after, "ish")
    after += language.at(here.words, after, "slowly")
    if language.has(here.word(after), "minute") or _letter_m(here, after, number):
        return Length(at, after + 1, int(number.value))
    meant = "." not in number.figures and _are_minutes(here, at, number, language)
    return Length(at, number.after, int(number.value)) if meant else None


def _are_minutes(here: Sentence, at: int, number: Number, language: Language) -> bool:
    """Whether it is minutes, though nobody said so: “for twenty”, “fifteen each”, “and then hug for seven”."""
    each = language.at(here.words, number.after, "each") and not language.at(here.words, number.after, "not-each")
    led, after = language.has(here.word(at - 1), "for"), here.word(number.after)
    ends = led and (after == "" or language.has(after, "stop"))
    if (each or ends) and number.value and not number.value % 5:
        return True
    also = led and (ends or language.has(after, "mark-lead") or after in language.days)
    also = also or (language.has(after, "of") and bool(language.at(here.words, number.after + 1, "acts")))
    # “Then dinner for two” is for two people.
    return also and number.value > 2 and _goes_on_from_minutes(here, at, language)


def _goes_on_from_minutes(here: Sentence, at: int, language: Language) -> bool:
    """Whether it comes after minutes that were said: “three minutes of this, then that for seven”."""
    joined = next((then for then in range(max(at - NEAR, 0), at) if language.at(here.words, then, "goes-on")), 0)
    return any(language.has(here.word(before), "minute") for before in range(max(joined - NEAR, 0), joined))


def _letter_m(here: Sentence, after: int, number: Number) -> bool:
    return here.word(after) in {"m", "'"} and bool(number.figures) and here.begins[after] == here.ends[after - 1]


def _bare_hour(here: Sentence, at: int, language: Language) -> bool:
    """Whether “hour” by itself means one of them: at the beginning of things, or “hour long”."""
    if not language.has(here.word(at), "one-hour"):
        return False
    if number_at(here, at + 1, language) is not None:
        return False
    led = language.has(here.word(at - 1), "for") or language.has(here.word(at - 1), "stop")
    return at == 0 or led or language.has(here.word(at + 1), "long")
