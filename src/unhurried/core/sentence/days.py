"""Which day: a day of the week by its name, and whether it comes every week."""

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import Day
from unhurried.core.sentence.words import Sentence

LOOKED_BACK = 5  # words


def day_at(here: Sentence, at: int, language: Language) -> Day | None:
    """The day whose name stands there, "" for “some other day”; “sat” and “sun” are also other words. None for none."""
    if other := language.at(here.words, at, "other-day"):
        return Day(at, at + other, "", weekly=False)
    day = language.days.get(here.word(at))
    if day is None or language.at(here.words, at, "no-day") or language.at(here.words, at - 1, "no-day-before"):
        return None
    if here.word(at) == day and language.has(here.word(at - 1), "no-day-by"):
        return None  # “by Friday we will know”
    once = bool(language.at(here.words, at + 1, "not-weekly-after")) or _led_by(here, at, "not-weekly-before", language)
    # “Do this Sundays” is every week; “this Sunday” is not.
    once = once or (here.word(at) != f"{day}s" and _led_by(here, at, "this-before", language))
    return Day(at, at + 1, day, weekly=not once)


def _led_by(here: Sentence, at: int, group: str, language: Language) -> bool:
    return any(language.at(here.words, start, group) == at - start for start in range(max(at - LOOKED_BACK, 0), at))
