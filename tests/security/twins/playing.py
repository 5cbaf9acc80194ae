"""Playing histories on a stage: as many as are wanted, or until somebody can tell the two worlds apart."""

import os

from tests.security.twins.found import Found
from tests.security.twins.histories import History, Stage, drawn
from tests.security.twins.tally import Tally

NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"


def play(on: Stage, wanted: int, *, first: int = 0, whole: bool = False) -> tuple[Tally, str]:
    """Play that many histories, from the `first` on: the figures, and by what somebody could tell, made short.

    `whole`: it is not made short, for that takes time.
    """
    on.pair.tally = tally = Tally()
    for seed in range(first, first + wanted):
        if found := tells(on, drawn(seed)):
            return tally, found if whole else shortest(on, drawn(seed), found)
    return tally, ""


def tells(on: Stage, history: History) -> str:
    """By what somebody can tell in this history; empty where nobody can."""
    try:
        on.play(history)
    except Found as found:
        return f"{history}\n{found}"
    return ""


def shortest(on: Stage, history: History, found: str) -> str:
    """What is left of a history once everything is left out without which somebody can tell all the same."""
    tally, on.pair.tally = on.pair.tally, Tally()
    while True:
        for one in history.shorter():
            if told := tells(on, one):
                history, found = one, told
                break
        else:
            on.pair.tally = tally
            return found
