"""How long a programme's practices may be: each of its lengths in the minutes that it really comes to."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from unhurried.core.programme import Doing, Programme, Stage
from unhurried.layout.spoken import number_words

USUAL: Final = "full"  # what terms hold that nobody was asked about: the longest, wherever it is no stage's name
BY_STEP: Final = "As each step says"
PROMISED: Final = 30  # minutes an evening comes to at most, as people read before there is anything to choose
BETWEEN: Final = ("A little shorter", "Shorter", "Shorter still")


@dataclass(frozen=True, slots=True)
class Lengths:
    """What there is to choose, as (id, name, its minutes), the whole first; `breathes`, whether breath can be left out.

    `offered` is the one that is chosen to begin with: the longest that keeps to what was promised before.
    On a ladder every step has its own time limit, and there is nothing to choose.
    """

    choices: tuple[tuple[str, str, str], ...]
    breathes: bool
    offered: str = USUAL

    def id(self, form: str) -> str:
        """The choice of that name; the whole length where none has it, as in a stage."""
        known = [id for id, *_ in self.choices]
        return form if form in known or not known else known[0]

    def said(self, form: str) -> str:
        """One of them as a sentence without its full stop."""
        for id, name, minutes in self.choices:
            if id == self.id(form):
                return f"{name}: {minutes[0].lower()}{minutes[1:].rstrip('.')}"
        return BY_STEP


def lengths(programme: Programme) -> Lengths:
    """The lengths of a programme's practices; its closing conversation has one of its own."""
    stages = [stage for stage in programme.stages if stage.id != programme.conversation]
    forms = [form for stage in stages for form in stage.forms]
    breathes = any(phase.doing is Doing.BREATHE for form in forms for phase in form.phases)
    if programme.ladder:
        return Lengths((), breathes)
    choices = tuple(_choices(stages))
    kept = (id for id, *_ in choices if max(stage.form(id).minutes for stage in stages) <= PROMISED)
    return Lengths(choices, breathes, next(kept, choices[-1][0] if choices else USUAL))


def _choices(stages: list[Stage]) -> Iterator[tuple[str, str, str]]:
    # Two names that come to the same in every stage are one length, called by the first of them.
    names = [form.id for stage in stages for form in stage.forms]
    found = {tuple(stage.form(name).id for stage in stages): name for name in reversed(names)}
    each = {name: tuple(stage.form(name).minutes for stage in stages) for name in reversed(found.values())}
    whole = tuple(stage.forms[0].minutes for stage in stages)
    longest_first = sorted(each, key=lambda name: -sum(each[name]))
    for place, name in enumerate(longest_first):
        yield name, _name(each[name], whole, place, last=place == len(each) - 1), _minutes(each[name])


def _name(minutes: tuple[int, ...], whole: tuple[int, ...], place: int, *, last: bool) -> str:
    if minutes == whole:
        return "The whole length"
    if last and all(one < most for one, most in zip(minutes, whole, strict=True)):
        return "The short form"
    return BETWEEN[min(place, len(BETWEEN)) - 1]


def _minutes(minutes: tuple[int, ...]) -> str:
    first, *then = [number_words(length) for length, _ in groupby(minutes)]
    unit = "minute" if first == "one" else "minutes"
    if not then:
        return f"{first.capitalize()} {unit}{', in every stage' if len(minutes) > 1 else ''}."
    return f"{first.capitalize()} {unit} to begin with, then {', then '.join(then)}."
