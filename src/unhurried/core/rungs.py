"""What a ladder is made of: rungs, and the distress that was felt on them."""

from datetime import date
from functools import cached_property

import msgspec

from unhurried.core.programme import Doing, Form, Phase, Stage
from unhurried.core.touch import Ceiling

WORST = 10  # distress runs from 0 to 10


class Rung(msgspec.Struct, frozen=True, dict=True):
    """One step of a couple's ladder. `number` stays its own for good; `label` is empty for a step of the library."""

    id: str
    number: int
    ceiling: Ceiling
    minutes: int
    label: str = ""

    @cached_property
    def stage(self) -> Stage:
        """The rung as a stage of one practice."""
        short = max(self.minutes // 2, 1)
        lengths = (("full", self.minutes), ("short", short)) if short < self.minutes else (("full", 1),)
        forms = tuple(Form(id, (Phase(Doing.TOGETHER, minutes),)) for id, minutes in lengths)
        return Stage(self.id, (self.number,), self.ceiling.word, "", forms)


class Point(msgspec.Struct, frozen=True):
    """How a rung was on one evening: distress of 0 to 10."""

    on: date
    rung: str
    distress: int
