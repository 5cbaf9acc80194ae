"""What one of the two does unasked: leaves, takes a yes back, pauses; in the middle of a practice, and after it."""

from contextlib import suppress
from datetime import timedelta

from unhurried.core import deciding, linking, repair
from unhurried.core import sitting as sittings
from unhurried.core.gate import begin_again
from unhurried.core.limits import Mark
from unhurried.core.refusals import Refusal
from unhurried.core.sitting import Sitting
from unhurried.simulate import rungs, saying
from unhurried.simulate.chance import one_of
from unhurried.simulate.questions import YES
from unhurried.simulate.walk import Walk


def mood(walk: Walk) -> bool:
    """Somebody does something alone, which nothing asked for. True when it changed what is open."""
    journey, couple, how = walk.journey, walk.couple, walk.draw()
    if how < couple.leaves:
        closed = linking.leave(journey, walk.now)
        walk.tell_all(() if closed is None else (closed,))
    elif how < couple.leaves + couple.narrows:
        _take_back(walk)
    elif how < 0.9:
        walk.tell_all(deciding.pause(journey, walk.now))
    elif walk.ladder and journey.progress.stage:
        rungs.add_own(walk)
    else:
        _begin_again(walk)
    return walk.journey is not journey


def stopped(walk: Walk) -> None:
    """Somebody pauses it, slows it, ends it, or takes a yes back in the middle of it."""
    how, running = walk.draw(), walk.journey.progress.sitting
    if running is None:
        return
    walk.now += timedelta(seconds=running.length / 3)
    if how < 0.3:
        walk.tell(sittings.soften(running, walk.now))
    elif how < 0.45:
        walk.tell(sittings.end(running, walk.now))
    elif how < 0.55:
        _take_back(walk)
    else:
        paused = sittings.pause(running, walk.now)
        if paused is not None:
            walk.tell(paused)
        walk.now += timedelta(seconds=40)
        for round in walk.asked():
            if walk.draw() < 0.8:  # else half an hour goes by, and ends it
                walk.ask(round, YES, YES, pressed=False)


def strayed(walk: Walk, sitting: Sitting) -> None:
    """A limit was not kept. Both wanted to: the stage may begin again. One did not: help, to them alone."""
    if walk.draw() < 0.5:
        if walk.draw() < 0.4:
            _begin_again(walk)
        return
    walk.referred |= saying.wrote(one_of(walk.couple.people, walk.draw), sitting, 8, ("froze",))
    if walk.draw() < 0.3:
        walk.tell_all(repair.begin(walk.journey, walk.now))


def _take_back(walk: Walk) -> None:
    """A yes is taken back, at once."""
    lines = [item for item, mark in walk.journey.agreement.lines.items() if mark is not Mark.OFF]
    if lines:
        walk.tell_all(deciding.narrow(walk.journey, one_of(lines, walk.draw), Mark.OFF, walk.now))


def _begin_again(walk: Walk) -> None:
    with suppress(Refusal):
        walk.tell(begin_again(walk.journey, walk.programme, walk.now))
