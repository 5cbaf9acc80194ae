"""What a ladder is made of: rungs, and the distress that was felt on them."""

from datetime import date

import msgspec

from unhurried.core.touch import Ceiling

WORST = 10  # distress runs from 0 to 10


class Rung(msgspec.Struct, frozen=True):
    """One step of a couple's ladder. `number` stays its own for good; `label` is empty for a step of the library."""

    id: str
    number: int
    ceiling: Ceiling
    minutes: int
    label: str = ""


class Point(msgspec.Struct, frozen=True):
    """How a rung was on one evening: distress of 0 to 10."""

    on: date
    rung: str
    distress: int
