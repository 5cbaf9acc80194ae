"""Crowds small enough for a test, and a programme that walks into a wall."""

from functools import cache

from tests.programme_fixture import LADDER, SHORT
from unhurried.core.programme import Programme
from unhurried.simulate.crowd import Crowd, simulate
from unhurried.simulate.tally import Tally

FEW = 12


@cache
def short(seed: int = 1) -> Tally:
    """A few couples through five short stages."""
    return through(SHORT, FEW, seed)


def through(programme: Programme, couples: int, seed: int = 1) -> Tally:
    """So many couples through a programme."""
    return simulate(Crowd(programme, seed), programme, couples)


@cache
def on_a_ladder() -> Tally:
    """A few couples up a ladder of six steps."""
    return through(LADDER, FEW)
