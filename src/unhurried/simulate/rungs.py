"""The ladder: two people choose steps, rate them apart, and add some of their own."""

from contextlib import suppress
from typing import Final

from unhurried.core import climbing
from unhurried.core.events import RungAdded
from unhurried.core.ladder import Curve, Ratings
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Round
from unhurried.core.rungs import WORST
from unhurried.core.touch import Ceiling
from unhurried.simulate.couples import One
from unhurried.simulate.walk import Walk

FEWEST, MOST = 5, 10  # steps that a couple chooses out of the library
OWN: Final = "-"  # a step of their own has no words here
EASY: Final = 2  # how such a step is rated


def build(walk: Walk) -> None:
    """They choose some steps of the library that the agreement reaches, and one without touch of their own."""
    programme = walk.programme
    steps = programme.steps
    wanted = FEWEST + int(walk.draw() * (MOST - FEWEST))
    start, stride = int(walk.draw() * len(steps)), max(len(steps) // wanted, 1)
    for at in range(wanted):
        with suppress(NotOffered):
            step = steps[(start + at * stride) % len(steps)]
            _put(walk, climbing.add(walk.journey, programme, step.id, walk.now))
    add_own(walk)
    walk.waits = 0


def add_own(walk: Walk) -> None:
    """A step of their own, which asks less than the others."""
    with suppress(NotOffered):
        _put(walk, climbing.add_own(walk.journey, walk.programme, OWN, Ceiling.PRESENCE, 5, walk.now))


def rate(walk: Walk, round: Round) -> bool:
    """Each rates every step, alone. Where none is easy enough to begin with, they think of an easier one."""
    first, second = (Ratings(_expected(one, walk)) for one in walk.couple.people)
    settled = walk.ask(round, first, second, pressed=False)
    if settled is not None and not walk.journey.progress.stage:
        add_own(walk)
        walk.waits = 1
    return settled is not None


def show(walk: Walk, round: Round) -> bool:
    """Some show each other how the steps have been, once there is a curve; most leave the question where it is."""
    if not walk.couple.shows or walk.draw() > 0.1:
        return False
    first, second = (Curve(one.own.points) for one in walk.couple.people)
    return walk.ask(round, first, second, pressed=False) is not None


def _expected(one: One, walk: Walk) -> dict[str, int]:
    for rung in walk.journey.ladder.standing:
        if rung.id not in one.expected:
            higher = one.fear * 0.7 + (0.0 if rung.label else 0.6 * rung.ceiling) + 3 * walk.draw() - 1
            one.expected[rung.id] = min(max(int(higher), 0), EASY if rung.label else WORST)
    return one.expected


def _put(walk: Walk, event: RungAdded | None) -> None:
    if event is not None:
        walk.tell(event)
