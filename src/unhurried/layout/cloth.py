"""The days as weaving: time together in both dyes, a rest undyed and still cloth, the rest bare warp."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from markupsafe import Markup

from unhurried.layout.drawing import drawn

Strip = Literal["together", "rest"]

SQUARES: Final = "M.6 0h4.8v5.7H.6ZM6.6 6h4.8v5.7H6.6Z", "M6.2.6H12v4.8H6.2ZM.2 6.6H6v4.8H.2Z"
THREADS_A_DAY: Final = 2
HEM_HEIGHT: Final = 76
HEM_STRIP: Final = 40


def cloth(strips: Sequence[Strip], bare: int, *, ident: str = "cloth") -> Markup:
    """The strips woven so far and `bare` days of thread to come, as wide as the page lets it be.

    The drawing is hidden from screen readers: the caller says in words what is on it.
    """
    days = len(strips) + bare
    return drawn(
        f'<svg class="weave" width="100%" height="100%" aria-hidden="true">{_weaves(ident)}'
        f"{''.join(_warp(days, len(strips)))}{''.join(_woven(strips, days, ident))}</svg>"
    )


def hem(strips: Sequence[Strip], bare: int, *, ident: str = "hem") -> Markup:
    """The cloth going on afterwards, a strip a week; `bare` weeks of thread hang from its end."""
    width = (len(strips) + bare) * HEM_STRIP
    threads = "".join(
        f'<line class="warp" x1="{x}" x2="{x}" y1="2" y2="{HEM_HEIGHT - 4 + n % 3}"/>'
        for n, x in enumerate(range(5, width, 10))
    )
    woven = "".join(
        f'<rect x="{n * HEM_STRIP}" y="8" width="{HEM_STRIP + 0.5}" height="60" fill="url(#{ident}-{strip})"/>'
        for n, strip in enumerate(strips)
    )
    return drawn(f'<svg viewBox="0 0 {width} {HEM_HEIGHT}" aria-hidden="true">{_weaves(ident)}{threads}{woven}</svg>')


def _weaves(ident: str) -> str:
    return f"<defs>{_weave(ident + '-together', '')}{_weave(ident + '-rest', 'r')}</defs>"


def _weave(ident: str, dyed: str) -> str:
    over, under = SQUARES
    return (
        f'<pattern id="{ident}" width="12" height="12" patternUnits="userSpaceOnUse">'
        f'<rect width="12" height="12" class="f-{dyed}x"/>'
        f'<path class="f-{dyed}a" d="{over}"/><path class="f-{dyed}b" d="{under}"/></pattern>'
    )


def _warp(days: int, woven: int) -> Iterator[str]:
    """Threads end unevenly above and below; only where nothing holds them yet do they also lean."""
    threads = days * THREADS_A_DAY
    for n in range(threads):
        x = (n + 0.5) * 100 / threads
        lean = (_uneven(n, 25) - 12) / 100 if n >= woven * THREADS_A_DAY else 0.0
        yield (
            f'<line class="warp" x1="{x:.2f}%" x2="{x + lean:.2f}%" '
            f'y1="{-3 - _uneven(n + 40, 7)}" y2="{104 + _uneven(n + 80, 9)}%"/>'
        )


def _woven(strips: Sequence[Strip], days: int, ident: str) -> Iterator[str]:
    for n, strip in enumerate(strips):
        at, width = n * 100 / days, 100 / days
        # A hair wider than a day, so that no seam shows between two strips.
        yield f'<rect x="{at:.3f}%" width="{width + 0.06:.2f}%" height="100%" fill="url(#{ident}-{strip})"/>'
        tone = _uneven(n + 7, 4) * 0.035
        if strip == "together" and tone:
            yield f'<rect class="tone" x="{at:.3f}%" width="{width:.2f}%" height="100%" opacity="{tone:.2f}"/>'


def _uneven(n: int, below: int) -> int:
    """The same hand every time: a number from 0 to below-1 that looks drawn and is not."""
    return (n * 2_654_435_761 % 2**32 >> 13) % below
