"""What a ladder is made of: rungs, and the distress that was felt on them."""

from datetime import date
from functools import lru_cache

import msgspec

from unhurried.core.programme import Doing, Form, Phase, Stage
from unhurried.core.touch import Ceiling

WORST = 10  # distress runs from 0 to 10


class Rung(msgspec.Struct, frozen=True):
    """One step of a couple's ladder. `number` stays its own for good; `label` is empty for a step of the library."""

    id: str
    number: int
    ceiling: Ceiling
    minutes: int
    label: str = ""

    @property
    def stage(self) -> Stage:
        """The rung as a stage of one practice."""
        return _stage(self.id, self.number, self.ceiling, self.minutes)


class Point(msgspec.Struct, frozen=True):
    """How a rung was on one evening: distress of 0 to 10."""

    on: date
    rung: str
    distress: int


@lru_cache(maxsize=1024)  # the same step of the library stands on many ladders
def _stage(id: str, number: int, ceiling: Ceiling, minutes: int) -> Stage:
    short = max(minutes // 2, 1)
    lengths = (("full", minutes), ("short", short)) if short < minutes else (("full", 1),)
    forms = tuple(Form(form, (Phase(Doing.TOGETHER, length),)) for form, length in lengths)
    return Stage(id, (number,), ceiling.word, "", forms)
