"""The square to point the other phone at, as one path."""

from collections.abc import Iterable, Iterator

import segno

QUIET = 4  # modules of empty paper around it, as the standard asks


def square(line: str) -> tuple[int, str]:
    """How many modules wide the square is with its margin, and the path that draws its dark ones."""
    code = segno.make(line, error="m", micro=False)
    rows = enumerate(code.matrix, QUIET)
    path = "".join(f"M{x} {y}h{width}v1h-{width}z" for y, row in rows for x, width in _runs(row))
    return len(code.matrix) + 2 * QUIET, path


def _runs(row: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Where each stretch of dark modules begins, and how long it is."""
    begun, x = None, QUIET
    for x, dark in enumerate([*row, 0], QUIET):
        if dark and begun is None:
            begun = x
        elif not dark and begun is not None:
            yield begun, x - begun
            begun = None
