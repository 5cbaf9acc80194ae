"""Bands of a cloth whose strips are weeks: their shapes, and the weaves that fill them."""

from collections.abc import Iterator, Sequence
from typing import Final

from unhurried.layout.cloth import SQUARES
from unhurried.simulate.tally import AFTER, LEFT, PAUSED

WEAVES: Final = {AFTER: "woven", PAUSED: "rest", LEFT: "bare"}


def stepped(floor: Sequence[float], tops: Sequence[float], width: float, high: float) -> str:
    """The outline of a band between two lines of steps, shares of `high`, with 0,0 at the foot of its first week."""
    there = "".join(f"V{-top * high:.1f}H{(week + 1) * width:.1f}" for week, top in enumerate(tops))
    back = "".join(f"V{-low * high:.1f}H{week * width:.1f}" for week, low in reversed(list(enumerate(floor))))
    return f"M0 {-floor[0] * high:.1f}{there}{back}Z"


def fill(band: str, stages: Sequence[str]) -> str:
    """The name of a band's weave."""
    return WEAVES.get(band) or f"s{stages.index(band)}"


def weaves(stages: int) -> Iterator[str]:
    """Both dyes, so near each other that a field of them lies still; undyed cloth; bare threads; and every stage."""
    over, beneath = SQUARES
    yield (
        '<pattern id="woven" width="12" height="12" patternUnits="userSpaceOnUse">'
        f'<rect width="12" height="12" fill="var(--done)"/><path d="{over}" fill="var(--done-weld)"/>'
        f'<path d="{beneath}" fill="var(--done-woad)"/></pattern>'
    )
    yield _striped("rest", "still")
    yield (
        '<pattern id="bare" width="12" height="12" patternUnits="userSpaceOnUse">'
        '<path class="warp" d="M3 0v12M9 0v12"/></pattern>'
    )
    yield from (_striped(f"s{n}", f"s{n}-dye", f"s{n}-thread") for n in range(stages))


def _striped(id: str, dye: str, thread: str = "still-thread") -> str:
    return (
        f'<pattern id="{id}" width="12" height="6" patternUnits="userSpaceOnUse">'
        f'<rect width="12" height="6" fill="var(--{dye})"/>'
        f'<path d="M0 3h12" stroke="var(--{thread})" stroke-width="1.2"/></pattern>'
    )
