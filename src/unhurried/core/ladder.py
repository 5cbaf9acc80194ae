"""The ladder: the couple's own rungs, ordered by the distress that the more anxious of the two expects of each."""

from collections.abc import Mapping, Sequence
from functools import cached_property

import msgspec

from unhurried.core.events import (
    CoupleEvent,
    CurveShared,
    CurveTakenBack,
    LadderOrdered,
    ProgrammeBegunAgain,
    ProgrammeOpened,
    RungAdded,
    RungSetAside,
)
from unhurried.core.rungs import WORST, Point, Rung

EASY = 3  # of 10: what a first rung is rated by both at most, product 5.1


class Ratings(msgspec.Struct, frozen=True, tag="ratings"):
    """The distress one person expects of each rung, 0 to 10."""

    expected: dict[str, int]


class Curve(msgspec.Struct, frozen=True, tag="curve"):
    """One person's own distress after each rung practised: what they would show if the other does too."""

    points: tuple[Point, ...]


class Ladder(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The rungs of these two. `order` holds those that both have rated, the easiest first."""

    rungs: tuple[Rung, ...] = ()
    aside: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    asked: int = 0
    changes: int = 0
    curve: tuple[Point, ...] | None = None
    curves: int = 0

    @cached_property
    def standing(self) -> tuple[Rung, ...]:
        """Every rung that was not set aside, as they were added."""
        return tuple(rung for rung in self.rungs if rung.id not in self.aside)

    @cached_property
    def ordered(self) -> tuple[Rung, ...]:
        """The rungs in their order, the easiest first."""
        known = {rung.id: rung for rung in self.standing}
        return tuple(known[id] for id in self.order if id in known)

    @cached_property
    def to_rate(self) -> bool:
        """Whether a rung stands there that has not been rated by both."""
        return any(rung.id not in self.order for rung in self.standing)

    def told(self, event: CoupleEvent) -> "Ladder":
        """The ladder after an event."""
        change = msgspec.structs.replace
        match event:
            case RungAdded():
                return self._added(event)
            case RungSetAside():
                aside = tuple(dict.fromkeys((*self.aside, event.rung)))
                return change(self, aside=aside, changes=self.changes + 1)
            case LadderOrdered():
                return change(self, order=event.order, asked=self.asked + 1)
            case ProgrammeOpened() | ProgrammeBegunAgain():
                return change(self, order=(), curve=None)
            case CurveShared():
                return change(self, curve=event.points, curves=self.curves + 1)
            case CurveTakenBack():
                return change(self, curve=None)
            case _:
                return self

    def _added(self, event: RungAdded) -> "Ladder":
        if any(rung.id == event.rung for rung in self.rungs):
            aside = tuple(id for id in self.aside if id != event.rung)
            return msgspec.structs.replace(self, aside=aside, changes=self.changes + 1)
        rung = Rung(event.rung, len(self.rungs) + 1, event.ceiling, event.minutes, event.label)
        return msgspec.structs.replace(self, rungs=(*self.rungs, rung), changes=self.changes + 1)


def order_of(rungs: Sequence[Rung], first: Mapping[str, int], second: Mapping[str, int]) -> tuple[Rung, ...]:
    """The rungs that both rated, by the higher of the two ratings; among equals the lower ceiling and the shorter."""
    rated = [rung for rung in rungs if rung.id in first and rung.id in second]
    return tuple(sorted(rated, key=lambda rung: (_higher(rung, first, second), rung.ceiling, rung.minutes, rung.id)))


def begins(ordered: Sequence[Rung], first: Mapping[str, int], second: Mapping[str, int]) -> Rung | None:
    """The rung to begin with: the easiest, if both rate it 3 or less. None where there is no such rung yet."""
    return ordered[0] if ordered and _higher(ordered[0], first, second) <= EASY else None


def together(first: Curve, second: Curve) -> tuple[Point, ...]:
    """The couple's curve: of every evening that both rated, the higher of the two."""
    theirs = {(point.on, point.rung): point.distress for point in second.points}
    both = [point for point in first.points if (point.on, point.rung) in theirs]
    return tuple(Point(one.on, one.rung, max(one.distress, theirs[one.on, one.rung])) for one in both)


def _higher(rung: Rung, first: Mapping[str, int], second: Mapping[str, int]) -> int:
    return max(first.get(rung.id, WORST), second.get(rung.id, WORST))
