"""Repair, after an inadvertent misstep: own it, say sorry, make it safe again. It ends when both say so."""

from datetime import datetime

from unhurried.core.deciding import pause
from unhurried.core.events import CoupleEvent, RepairBegun, RepairSaid, RepairSetAside, RepairUnsaid
from unhurried.core.journey import Journey
from unhurried.core.people import PersonId
from unhurried.core.refusals import Incomplete, NotOffered

PARTS = ("happened", "sorry", "safe")


def begin(journey: Journey, at: datetime) -> tuple[CoupleEvent, ...]:
    """Open a repair. It takes only one, names nobody, and rests the programme. Nothing when one is open.

    Raises NotOffered before the programme.
    """
    journey.need_link()
    if not journey.progress.opened:
        raise NotOffered
    # It stands before the rest that comes with it: nobody had pressed for that one.
    return () if journey.repair.open else (RepairBegun(at=at), *pause(journey, at))


def say(journey: Journey, part: str, text: str, by: PersonId, at: datetime) -> RepairSaid:
    """Let the other read a part of it. `text` names where its words lie. Raises NotOffered, Incomplete."""
    _need_open(journey)
    if part not in PARTS:
        raise Incomplete(missing=("part",))
    return RepairSaid(at=at, by=by, part=part, text=text)


def unsay(journey: Journey, text: str, by: PersonId, at: datetime) -> RepairUnsaid:
    """Take one's own words back. Raises NotOffered for words that are not there, or are the other's."""
    if not any(line.text == text and line.by == by for line in journey.repair.lines):
        raise NotOffered
    return RepairUnsaid(at=at, text=text)


def set_aside(journey: Journey, at: datetime) -> RepairSetAside | None:
    """Leave it for now. It takes only one, and needs no reason. None when none is open."""
    journey.need_link()
    return RepairSetAside(at=at) if journey.repair.open else None


def _need_open(journey: Journey) -> None:
    journey.need_link()
    if not journey.repair.open:
        raise NotOffered
