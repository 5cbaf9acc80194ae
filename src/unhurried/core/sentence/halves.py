"""Which half of the day the talk is of: the morning governs an hour that has neither am nor pm with it."""

from bisect import bisect
from typing import NamedTuple

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.refusal import before_leads, is_refused
from unhurried.core.sentence.words import Sentence

FAR = 4  # words: “Mondays, in the morning”
MORNING = range(4 * 60, 12 * 60)  # minutes; brunch at one is after noon
LATE_MORNING = range(10 * 60, 12 * 60)  # a walk at eight may well be in the evening
NEVER = range(0)


class Mornings(NamedTuple):
    """The words for parts of the day that count, which of them are mornings, and what is done by day anyway."""

    places: tuple[int, ...]
    are: tuple[bool, ...]
    by_day: bool

    def hours(self, at: int) -> range:
        """The minutes, as figures on a clock said at a word, that are before noon though nobody said am."""
        if self._govern(at):
            return MORNING
        return LATE_MORNING if self.by_day else NEVER

    def _govern(self, at: int) -> bool:
        """Whether the part of the day said nearest to a word is a morning; before it sooner than after."""
        after = bisect(self.places, at)
        near = [place for place in (after - 1, after) if 0 <= place < len(self.places)]
        return bool(near) and self.are[min(near, key=lambda place: abs(self.places[place] - at))]


def mornings(here: Sentence, acts: frozenset[int], language: Language) -> Mornings:
    """The parts of the day beside a day of the week; where there is none, all that nobody refuses."""
    said = [at for at, word in enumerate(here.words) if _part(word, language) and not _refused(here, at, language)]
    beside = [at for at in said if _is_beside_a_day(here, at, language)]
    by_day = _is_by_day(here, acts, language)
    at_all = tuple(language.has(here.word(at), "morning") for at in said)
    if not beside:
        # Morning and night without a day: nobody knows which, and evenings are what most couples have.
        return Mornings((0,), (bool(at_all) and all(at_all),), by_day)
    return Mornings(tuple(beside), tuple(language.has(here.word(at), "morning") for at in beside), by_day)


def _is_by_day(here: Sentence, acts: frozenset[int], language: Language) -> bool:
    """Whether what is done is a thing of daylight, a walk or a swim, and nothing in the sentence is of the night."""
    if any(language.at(here.words, at, "by-night") for at in range(len(here.words))):
        return False
    asides = {
        at
        for first in range(len(here.words))
        for at in range(first, first + language.at(here.words, first, "event-phrase"))
    }
    return any(language.at(here.words, at, "by-day") for at in acts - asides)


def _part(word: str, language: Language) -> bool:
    return language.has(word, "morning") or language.has(word, "later-part")


def _refused(here: Sentence, at: int, language: Language) -> bool:
    than = language.has(here.word(before_leads(here, at, language) - 1), "than")  # “better than at night”
    return than or is_refused(here, at, at + 1, language) or bool(language.at(here.words, at + 1, "any-more"))


def _is_beside_a_day(here: Sentence, at: int, language: Language) -> bool:
    """“Sunday mornings”, “Mondays in the morning”, “mornings on Sundays”."""
    before, after = at - 1, at + 1
    while before > max(at - FAR, 0) and (here.word(before) == "," or language.has(here.word(before), "mark-lead")):
        before -= 1
    while after < at + FAR and language.has(here.word(after), "mark-lead"):
        after += 1
    return here.word(before) in language.days or here.word(after) in language.days
