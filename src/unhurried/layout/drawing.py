"""The one door from drawn text to markup, for what we draw ourselves."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup


def drawn(svg: str) -> Markup:
    """An SVG that holds nothing but our own numbers and names; nothing a person wrote may ever come here."""
    return Markup(svg)


def thread(points: Sequence[tuple[int, int]]) -> str:
    """The path of a thread through the points, with no corner and no reach beyond them; empty without any."""
    if not points:
        return ""
    curves = (f"C{(a[0] + b[0]) / 2:g} {a[1]} {(a[0] + b[0]) / 2:g} {b[1]} {b[0]} {b[1]}" for a, b in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}{''.join(curves)}"
