"""Couples sent through each programme, beside the folding of the very same events by itself.

Both count the process's own time, couple by couple in turn, so that other work on the machine slows them alike. The
events are told one by one, as the keeper tells them.
"""

from time import process_time

from bench.figure import Figure
from unhurried.cli.serve import settle_down
from unhurried.core.journey import Journey, fold
from unhurried.core.programme import Programme
from unhurried.programmes.shelf import shelf
from unhurried.simulate.crowd import Crowd
from unhurried.simulate.tally import Tally

FIRST, COUPLES, SEED = 200, 600, 1


def measure() -> list[Figure]:
    settle_down()
    return [_measured(one.programme) for one in shelf().values()]


def _measured(programme: Programme) -> Figure:
    crowd, tally = Crowd(programme, SEED), Tally([stage.id for stage in programme.stages])
    _both(crowd, tally, range(1, FIRST))  # new kinds of state are tried out on twins: most come early
    simulated, folded = _both(crowd, tally, range(FIRST, FIRST + COUPLES))
    note = f"{COUPLES / simulated:.0f} couples a second, {tally.events / tally.couples:.0f} events each"
    return Figure(f"simulation: {programme.id}, of folding its events", simulated / folded, 3.0, "", note=note)


def _both(crowd: Crowd, tally: Tally, couples: range) -> tuple[float, float]:
    """What it takes to send them through, and what it takes to fold what happened to them; in seconds."""
    simulated = folded = 0.0
    for couple in couples:
        before = process_time()
        walk = crowd.walk(couple)
        tally.add(walk)
        between = process_time()
        journey = Journey()
        for event in walk.events:
            journey = fold((event,), journey)
        simulated, folded = simulated + between - before, folded + process_time() - between
    return simulated, folded
