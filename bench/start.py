"""How soon a house is open, and how much room it takes when nobody is in it."""

import tempfile
from pathlib import Path

from bench.figure import Figure
from bench.serving import resident_mib, serving


def measure() -> list[Figure]:
    starts, sizes = [], []
    for _ in range(5):
        with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (_, pid, seconds):
            starts.append(seconds)
            sizes.append(resident_mib(pid))
    return [
        Figure("start: seconds from the command to the first page", sorted(starts)[2], 1.5, "s"),
        Figure("start: resident when idle", max(sizes), 120, "MiB"),
    ]
