"""Run every measure, print what it found beside what it is to reach, and exit 1 when one does not."""

import sys
from collections.abc import Callable

from bench import pause, restart, simulation, skew, start, today, weight
from bench.figure import Figure

MEASURES: dict[str, Callable[[], list[Figure]]] = {
    "weight": weight.measure,
    "start": start.measure,
    "today": today.measure,
    "pause": pause.measure,
    "restart": restart.measure,
    "simulation": simulation.measure,
    "skew": skew.measure,
}


def main() -> int:
    chosen = sys.argv[1:] or list(MEASURES)
    reached = True
    for name in chosen:
        for figure in MEASURES[name]():
            print(figure, flush=True)
            reached = reached and figure.reached
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
