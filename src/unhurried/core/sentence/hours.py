"""What time: the beginning of what is said, and how long it lasts where an end is said with it."""

from unhurried.core.sentence.clock import DAY, HALF_DAY, Clock, clock_at
from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import Hour
from unhurried.core.sentence.numbers import number_at
from unhurried.core.sentence.refusal import is_given_up
from unhurried.core.sentence.until import end_clock_at, minutes_until
from unhurried.core.sentence.words import Sentence

PARTS = 4  # words: “twenty five minutes past”


def hour_at(here: Sentence, at: int, language: Language, taken: frozenset[int], *, early: range) -> Hour | None:
    """The time that begins at a word, if one does. `taken` are words of lengths, `early` minutes before noon."""
    begin = clock_at(here, at, language)
    if begin is None or begin.minutes < 0 or taken & set(range(at, begin.after)):
        return None
    end = _end(here, begin, language, taken)
    after = begin.after if end is None else end.after
    if not (begin.sure or _stands_as_one(here, begin, end, language, taken)):
        return None
    if _is_something_else(here, at, after, language):
        return None
    if end is None:
        return Hour(at, after, _shown(_of_day(begin, begin.half, early)))
    half = begin.half or ("am" if end.minutes == HALF_DAY and end.half == "pm" else "")
    half = half or (end.half if begin.minutes % HALF_DAY <= end.minutes % HALF_DAY else "")
    start = _of_day(begin, half, early)
    return Hour(at, after, _shown(start), minutes_until(begin.minutes, end.minutes))


def _end(here: Sentence, begin: Clock, language: Language, taken: frozenset[int]) -> Clock | None:
    """The end of “from nine till ten”, “9-9.30pm”, “between eight and nine”, “nine till half past”."""
    if is_given_up(here, begin.first, begin.after, language):
        return None
    between = language.at(here.words, begin.first - 1, "between")
    joined = language.at(here.words, begin.after, "and" if between else "until")
    dash = here.word(begin.after) == "-"
    if not joined and dash:
        joined = 1
    end = end_clock_at(here, begin.after + joined, language) if joined else None
    if end is None or taken & set(range(end.first, end.after)) or _counts_things(here, end, language):
        return None
    # “Friday 9 - 20 min”: what is counted after a dash is no end.
    return end


def _of_day(clock: Clock, half: str, early: range) -> int:
    """Minutes since midnight, once it is known which half of the day is meant: the later one unless it is `early`."""
    minutes = clock.minutes
    if minutes >= 13 * 60 or (minutes < 60 and clock.half != "pm" and half != "pm"):
        return minutes
    if half == "am" or (not half and minutes in early):
        return minutes % HALF_DAY
    return minutes % HALF_DAY + HALF_DAY


def _shown(minutes: int) -> str:
    minutes %= DAY
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _stands_as_one(here: Sentence, begin: Clock, end: Clock | None, language: Language, taken: frozenset[int]) -> bool:
    """Whether a bare number is an hour: after “at”, or where nothing is counted with it, beside a day or by itself."""
    if not 1 <= begin.minutes // 60 <= 23 or language.at(here.words, begin.first - 1, "numbered"):
        return False
    before = _before(here, begin.first, language)
    beside = language.has(before, "either") and number_at(here, begin.first - 2, language) is not None
    led = language.has(before, "at") or beside or (end is not None and end.sure)
    after = here.word((begin if end is None else end).after)
    counted = _counts_things(here, begin if end is None else end, language)
    if led:
        return not counted
    free = before == "" or before in language.days or language.has(before, "conclusion")
    free = free or language.has(before, "part") or language.has(before, "break")
    closed = after == "" or language.has(after, "break") or after in language.days or language.has(after, "part")
    closed = closed or (begin if end is None else end).after in taken or language.has(after, "or-so")
    figures = here.word(begin.first).isdigit()
    beside_day = (before in language.days or language.has(before, "part")) and begin.minutes >= 4 * 60
    # “Wednesdays: 7 - 8 dancing”
    span = end is not None and language.has(before, "break") and here.word(begin.first - 2) in language.days
    beside_day = beside_day or span
    return not counted and ((free and (closed or (beside_day and figures))) or (figures and after in language.days))


def _before(here: Sentence, at: int, language: Language) -> str:
    """The word before, over “about”, “the” and their like."""
    while at > 0 and language.has(here.word(at - 1), "hedge"):
        at -= 1
    return here.word(at - 1)


def _counts_things(here: Sentence, clock: Clock, language: Language) -> bool:
    return not clock.sure and bool(language.at(here.words, clock.after, "counted"))


def _is_something_else(here: Sentence, at: int, after: int, language: Language) -> bool:
    """Whether it is the six o'clock train, the number twelve bus, or an end without a beginning."""
    return _is_a_part(here, at, language) or bool(
        language.at(here.words, after, "of-else")
        or language.at(here.words, at - 1, "numbered")
        or _ends_only(here, at, language)
    )


def _is_a_part(here: Sentence, at: int, language: Language) -> bool:
    """The nine of “until half past nine”, where the whole of it is no beginning."""
    if not any(language.has(here.word(at - 1), group) for group in ("past", "to", "half")):
        return False
    wholes = (clock_at(here, start, language) for start in range(max(at - PARTS, 0), at))
    return any(whole is not None and whole.after > at for whole in wholes)


def _ends_only(here: Sentence, at: int, language: Language) -> bool:
    while at > 0 and language.has(here.word(at - 1), "hedge"):
        at -= 1
    if language.has(here.word(at - 1), "at") and language.has(here.word(at - 2), "ends"):
        return True
    if language.at(here.words, at - 2, "not-before") == 2:
        return False
    if any(is_given_up(here, first, at - 1, language) for first in range(max(at - 5, 0), at - 1)):
        return False  # “from nine to ten”, where they move
    return language.has(here.word(at - 1), "end") or language.at(here.words, at - 3, "no-later") == 3
