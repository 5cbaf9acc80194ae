"""Which half of the day the talk is of: the morning governs an hour that has neither am nor pm with it."""

from bisect import bisect
from typing import NamedTuple

from unhurried.core.sentence.language import Language
from unhurried.core.sentence.refusal import before_leads, is_refused
from unhurried.core.sentence.words import Sentence

FAR = 4  # words: “Mondays, in the morning”


class Mornings(NamedTuple):
    """The words for parts of the day that count, and which of them are mornings."""

    places: tuple[int, ...]
    are: tuple[bool, ...]

    def govern(self, at: int) -> bool:
        """Whether the part of the day said nearest to a word is a morning; before it sooner than after."""
        after = bisect(self.places, at)
        near = [place for place in (after - 1, after) if 0 <= place < len(self.places)]
        return bool(near) and self.are[min(near, key=lambda place: abs(self.places[place] - at))]


def mornings(here: Sentence, language: Language) -> Mornings:
    """The parts of the day beside a day of the week; where there is none, all that nobody refuses."""
    said = [at for at, word in enumerate(here.words) if _part(word, language) and not _refused(here, at, language)]
    beside = [at for at in said if _is_beside_a_day(here, at, language)]
    at_all = tuple(language.has(here.word(at), "morning") for at in said)
    if not beside:
        # Morning and night without a day: nobody knows which, and evenings are what most couples have.
        return Mornings((0,), (bool(at_all) and all(at_all),))
    return Mornings(tuple(beside), tuple(language.has(here.word(at), "morning") for at in beside))


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
