"""Thirty evenings, six numbers each: the whole source of the thirty pictures."""

from typing import Final, NamedTuple


class Arrangement(NamedTuple):
    """How two forms stand to each other. Overlap is along the sides, 0.45 at most, and never end to end."""

    lie: float  # how far both are turned from upright, in degrees: 0 standing, 90 flat
    lean: float  # how far each is turned towards (+) or away from (-) the other, in degrees
    overlap: float  # the share of a form's width that both cover; below 0 it is a gap
    slip: float  # how far the second is moved along its length, as a share of the length
    tall: tuple[float, float]  # the length of each, 1 being usual
    wide: tuple[float, float]  # the width of each, 1 being usual


EVENINGS: Final = (
    # Stage one, near
    Arrangement(0, 0, -0.55, 0, (1, 1), (1, 1)),
    Arrangement(0, 0, -0.12, 0.1, (1, 0.92), (1, 1)),
    Arrangement(0, 5, 0.12, 0, (1, 1), (1, 1)),
    Arrangement(90, 0, 0.28, 0.1, (1.75, 1.75), (0.82, 0.82)),
    Arrangement(90, -4, -0.1, -0.14, (1.6, 1.5), (0.8, 0.86)),
    Arrangement(0, -7, 0.18, 0.16, (0.95, 1.1), (1.05, 0.9)),
    Arrangement(14, 0, 0.3, 0, (1.05, 1.05), (1, 1)),
    # Stage two, one gives, then the other
    Arrangement(0, 0, 0.34, -0.2, (1.2, 0.8), (0.9, 1.15)),
    Arrangement(0, 0, 0.34, 0.2, (0.8, 1.2), (1.15, 0.9)),
    Arrangement(90, 0, 0.36, -0.2, (1.3, 1.9), (0.85, 0.75)),
    Arrangement(90, 0, 0.36, 0.2, (1.9, 1.3), (0.75, 0.85)),
    Arrangement(-24, 0, 0.2, 0.14, (1.2, 0.95), (0.85, 1.05)),
    Arrangement(52, 6, 0.24, -0.1, (1.3, 1.05), (0.85, 0.95)),
    Arrangement(90, 0, 0.1, 0, (2, 2), (0.62, 0.62)),
    # Stage three, without a goal
    Arrangement(0, 9, 0.38, 0.08, (1.1, 1.1), (0.95, 0.95)),
    Arrangement(34, 0, 0.4, 0.12, (1.2, 1.2), (0.9, 0.9)),
    Arrangement(-34, 0, 0.4, -0.12, (1.2, 1.2), (0.9, 0.9)),
    Arrangement(90, 8, 0.3, 0.22, (1.5, 1.5), (0.85, 0.85)),
    Arrangement(0, 0, 0.16, 0.3, (1.05, 0.78), (0.8, 1.2)),
    Arrangement(66, -5, 0.3, -0.24, (1.3, 1.4), (0.85, 0.8)),
    Arrangement(0, 0, 0.42, -0.06, (1.15, 1), (1.1, 1.1)),
    # Stage four, open
    Arrangement(-12, 12, 0.2, 0.1, (1.2, 0.9), (0.75, 1.1)),
    Arrangement(90, -9, 0.18, -0.3, (1.35, 1.2), (0.9, 0.95)),
    Arrangement(22, 14, 0.26, 0.2, (1, 1.2), (1, 0.8)),
    Arrangement(-58, 0, 0.34, 0.16, (1.5, 1.2), (0.75, 0.9)),
    Arrangement(0, -12, 0.3, 0, (1.15, 1.15), (0.85, 0.85)),
    Arrangement(78, 0, 0.42, 0.05, (1.6, 1.6), (0.85, 0.85)),
    Arrangement(0, 0, -0.3, -0.26, (0.85, 1.2), (1.1, 0.8)),
    Arrangement(44, 0, 0.1, 0.3, (1.25, 1.05), (0.8, 0.95)),
    # The last, the pair as it stands on the cover
    Arrangement(0, 0, 0.34, 0, (1.1, 1.1), (1.06, 1.06)),
)
