"""Milestones: the first times of two people, out of what both can see anyway. They name nobody and count nothing."""

from datetime import date, datetime

import msgspec

from unhurried.core.firsts import STAGE, Firsts, first_rest
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme

FIRST = {
    "agreement": "agreement", "evening": "first-evening", "pause": "first-pause", "gentler": "first-gentler",
    "repair": "first-repair", "listening": "first-listening", "window": "first-window", "whole": "whole",
}  # fmt: skip


class Milestone(msgspec.Struct, frozen=True):
    """One of them, and the evening it fell on."""

    name: str
    on: date


def milestones(journey: Journey, programme: Programme, now: datetime) -> tuple[Milestone, ...]:
    """What these two have come past, in its order; the same for both."""
    firsts = journey.firsts
    found = [Milestone(name, firsts.reached[first]) for first, name in FIRST.items() if first in firsts.reached]
    found += _rested(journey, now)
    if not programme.ladder:  # a step of a ladder is gone up and down as it fits, and has no middle
        found += [*_stages(firsts, programme), *_half_way(firsts, programme)]
    return tuple(sorted(found, key=lambda one: one.on))


def _rested(journey: Journey, now: datetime) -> list[Milestone]:
    on = journey.firsts.reached.get("rest") or first_rest(journey, now)
    return [] if on is None else [Milestone("first-rest", on)]


def _stages(firsts: Firsts, programme: Programme) -> list[Milestone]:
    through = [firsts.reached.get(STAGE + stage.id) for stage in programme.stages]
    dates = sorted(on for on in through if on is not None)
    return [Milestone("each-stage" if number else "first-stage", on) for number, on in enumerate(dates)]


def _half_way(firsts: Firsts, programme: Programme) -> list[Milestone]:
    half = (programme.days + 1) // 2
    dates = sorted(firsts.walked.values())
    return [Milestone("half-way", dates[half - 1])] if len(dates) >= half else []
