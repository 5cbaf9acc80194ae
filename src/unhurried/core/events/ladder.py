"""Events of the ladder: its rungs, their order, the curve that both show."""

from unhurried.core.events.event import Event
from unhurried.core.rungs import Point
from unhurried.core.touch import Ceiling


class RungAdded(Event, frozen=True, tag="rung-added/1"):
    """A step was put on the ladder: one of the library, or with a `label` one of the couple's own."""

    rung: str
    ceiling: Ceiling
    minutes: int
    label: str = ""


class RungSetAside(Event, frozen=True, tag="rung-set-aside/1"):
    """A step was taken off the ladder."""

    rung: str


class LadderOrdered(Event, frozen=True, tag="ladder-ordered/1"):
    """Two lists of expected distress became one order. `stage` and `days`: the rung it begins with, if it does now."""

    order: tuple[str, ...]
    stage: str = ""
    days: tuple[int, ...] = ()


class CurveShared(Event, frozen=True, tag="curve-shared/1"):
    """Both showed theirs: the higher distress of the two, evening by evening."""

    points: tuple[Point, ...]


class CurveTakenBack(Event, frozen=True, tag="curve-taken-back/1"):
    """The couple's curve is shown no more."""
