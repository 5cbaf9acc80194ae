"""Which day: a day of the week by its name, and whether it comes every week."""

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.marks import Day
from unhurried.core.sentence.words import Sentence

LOOKED_BACK = 5  # words


def day_at(here: Sentence, at: int, language: Language) -> Day | None:
    """The day whose name stands there. “Sat” and “sun” are also other words. None where it is none."""
    day = language.days.get(here.word(at))
    if day is None or language.at(here.words, at, "no-day") or language.at(here.words, at - 1, "no-day-before"):
        return None
    once = language.at(here.words, at + 1, "not-weekly-after") or any(
        language.at(here.words, start, "not-weekly-before") == at - start
        for start in range(max(at - LOOKED_BACK, 0), at)
    )
    return Day(at, at + 1, day, weekly=not once)
