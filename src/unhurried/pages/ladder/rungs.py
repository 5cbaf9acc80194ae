"""The rungs of a couple as both see them: without a figure, and without whose idea one was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from unhurried.core.journey import Journey
from unhurried.core.programme import Step
from unhurried.core.rungs import Rung
from unhurried.core.touch import Ceiling
from unhurried.programmes.shelf import Shelved
from unhurried.programmes.texts import StepText


@dataclass(frozen=True, slots=True)
class Seen:
    """A rung on the page. `on` is the last evening practised; `beyond`, that the agreement no longer reaches it.

    `text` is the library's; a step of their own says what it is in its title.
    """

    id: str
    title: str
    ceiling: str
    minutes: int
    here: bool
    beyond: bool
    on: date | None
    text: StepText | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The library's steps under one ceiling, as (name, title, what it is, minutes)."""

    ceiling: str
    steps: tuple[tuple[str, str, str, int], ...]


def seen(rungs: Sequence[Rung], journey: Journey, shelved: Shelved) -> list[Seen]:
    """These rungs, as both see them."""
    reach, progress = reach_of(journey, shelved), journey.progress
    last = {one.day: one.on for one in progress.evenings if one.together}
    return [
        Seen(
            rung.id, shelved.texts.step(rung.id).title, rung.ceiling.word, rung.minutes, rung.id == progress.stage,
            rung.ceiling > reach, last.get(rung.number), None if rung.label else shelved.texts.step(rung.id),
        )
        for rung in rungs
    ]  # fmt: skip


def library(journey: Journey, shelved: Shelved) -> list[Shelf]:
    """What the library still holds for these two: nothing beyond the agreement, nothing that stands already."""
    reach, standing = reach_of(journey, shelved), {rung.id for rung in journey.ladder.standing}
    steps = [step for step in shelved.programme.steps if step.limit <= reach and step.id not in standing]
    by = {level: tuple(_told(step, shelved) for step in steps if step.limit is level) for level in Ceiling}
    return [Shelf(level.word, told) for level, told in by.items() if told]


def reach_of(journey: Journey, shelved: Shelved) -> Ceiling:
    """How far the agreement reaches."""
    return journey.agreement.ceiling(shelved.programme.touches)


def levels(reach: Ceiling) -> list[str]:
    """The ceilings that a step of one's own may have."""
    return [level.word for level in Ceiling if level <= reach]


def _told(step: Step, shelved: Shelved) -> tuple[str, str, str, int]:
    text = shelved.texts.step(step.id)
    return step.id, text.title, text.lede, step.minutes
