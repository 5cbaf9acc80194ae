"""A sentence read into the four fields of a commitment, and nothing guessed: what is not settled stays empty."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec

from unhurried.core.sentence.clauses import Stretch, Weight, stretches
from unhurried.core.sentence.days import day_at
from unhurried.core.sentence.deeds import deeds_in
from unhurried.core.sentence.ending import end_at, up_to_the_end
from unhurried.core.sentence.halves import mornings
from unhurried.core.sentence.hours import hour_at
from unhurried.core.sentence.language import Language
from unhurried.core.sentence.lengths import length_at
from unhurried.core.sentence.marks import Day, End, Hour, Length, Mark
from unhurried.core.sentence.settling import the_day, the_hour, the_length
from unhurried.core.sentence.what import acts_in, what_is_done
from unhurried.core.sentence.words import Sentence, sentence

AMark = TypeVar("AMark", Day, End, Hour, Length)


class Draft(msgspec.Struct, frozen=True):
    """What a sentence says of each field; "" and 0 where it does not."""

    what: str = ""
    day: str = ""
    time: str = ""
    minutes: int = 0


def read(text: str, language: Language) -> Draft:
    """Read a sentence, whatever it is. `minutes` are as said, also where a commitment could not have them."""
    here = sentence(text, language)
    lengths = _found(here, lambda at: length_at(here, at, language))
    taken = frozenset(at for mark in lengths for at in range(mark.first, mark.after))
    acts = acts_in(here, language)
    early = mornings(here, acts, language)
    hours = _found(here, lambda at: None if at in taken else hour_at(here, at, language, taken, early=early.hours(at)))
    clocks = taken.union(*(range(mark.first, mark.after) for mark in hours))
    ends = _found(here, lambda at: end_at(here, at, language, clocks))
    days = _found(here, lambda at: day_at(here, at, language))
    marks: list[Mark] = sorted([*lengths, *hours, *days], key=lambda mark: mark.first)
    parts = stretches(here, marks, acts, language)
    time = the_hour(here, _own(hours, parts, {Weight.MEANT, Weight.BESIDE}), language)
    return Draft(
        what=what_is_done(here, acts, parts, marks, language)
        or what_is_done(here, deeds_in(here, parts, marks, language), parts, marks, language),
        day=the_day(here, _own(days, parts, set(Weight) - {Weight.ELSEWHERE}), language),
        time="" if time is None else time.at,
        minutes=the_length(here, _own(lengths, parts, {Weight.MEANT, Weight.BESIDE, Weight.ONE_OF_US}), time, language)
        or up_to_the_end(here, time, ends, parts, acts, language),
    )


def seen(text: str, language: Language) -> bool:
    """Whether a text names something one could see two people doing."""
    return bool(acts_in(sentence(text, language), language))


def _found(here: Sentence, mark_at: Callable[[int], AMark | None]) -> list[AMark]:
    """The marks of one kind, left to right; none begins inside another."""
    found: list[AMark] = []
    at = 0
    while at < len(here.words):
        mark = mark_at(at)
        found += [] if mark is None else [mark]
        at = at + 1 if mark is None else max(mark.after, at + 1)
    return found


def _own(marks: Sequence[AMark], parts: Sequence[Stretch], weights: set[Weight]) -> list[AMark]:
    """The marks whose stretch is the couple's own."""
    weight = {at: part.weight for part in parts for at in range(part.first, part.after)}
    return [mark for mark in marks if weight[mark.first] in weights]
