"""Two cut forms, one dyed weld and one woad: an arrangement of them for every day, never a body."""

from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin
from typing import Final

from markupsafe import Markup

from unhurried.layout.drawing import drawn
from unhurried.layout.evenings import EVENINGS, Arrangement

LENGTH: Final = 150.0
WIDTH: Final = 92.0
FRAME: Final = (360.0, 220.0)
ROUND: Final = 0.94  # cut corners reach less far than square ones
LARGEST: Final = 1.3

# Who gives is drawn by the longer form, so that on the second phone these two evenings change places.
EXCHANGED: Final = {8: 9, 9: 8, 10: 11, 11: 10}

WELD_FORM: Final = "M49 3C77 0 94 21 96 59c2 40 1 83-11 92-14 10-59 10-71 1C2 144 2 99 4 62 6 24 22 6 49 3Z"
WOAD_FORM: Final = "M52 2C24 1 7 20 4 60c-3 38-3 82 9 92 13 10 60 10 72 0 12-9 13-50 12-90C95 24 79 4 52 2Z"


@dataclass(frozen=True, slots=True)
class Form:
    """One of the two, before it is cut: its middle, its turn in degrees and its size."""

    dye: str
    x: float
    y: float
    turn: float
    width: float
    length: float


@cache
def day_picture(day: int, ident: str = "d", *, exchanged: bool = False) -> Markup:
    """The picture of a day: thirty of them, which come round again. `ident` sets the hatching of several apart."""
    day = (day - 1) % len(EVENINGS) + 1
    arrangement = EVENINGS[(EXCHANGED.get(day, day) if exchanged else day) - 1]
    weld, woad = _forms(arrangement)
    x, y, fit = _placed(weld, woad, arrangement.lie)
    return drawn(
        f'<svg viewBox="0 0 {FRAME[0]:g} {FRAME[1]:g}" aria-hidden="true">{_hatching(ident)}'
        f'<g transform="translate({x:.1f} {y:.1f}) scale({fit:.3f}) rotate({arrangement.lie:g})">'
        f"{_dyed(weld, 1, ident + 'a')}{_dyed(woad, -1, ident + 'b')}</g></svg>"
    )


@cache
def own_picture(ident: str = "o") -> Markup:
    """One form by itself, upright and at ease, for whoever is here alone."""
    return drawn(
        f'<svg viewBox="0 0 {FRAME[0]:g} 190" aria-hidden="true">{_hatching(ident)}'
        f"{_lobe('weld', WELD_FORM, 'translate(34 14) scale(1.06) rotate(-5 49 80)', ident + 'a')}</svg>"
    )


def pair_picture(ident: str = "p") -> Markup:
    """The pair as it stands on the cover."""
    return drawn(
        f'<svg class="emboss" viewBox="0 0 222 222" aria-hidden="true">{_hatching(ident)}'
        f"{_lobe('weld', WELD_FORM, 'translate(8 8) scale(1.3)', ident + 'a')}"
        f"{_lobe('woad', WOAD_FORM, 'translate(84 8) scale(1.3)', ident + 'b')}</svg>"
    )


def breath_picture(*, height: int = 300, top: int = 72) -> Markup:
    """The two lobes that breathe, `#a` and `#b`, each a group of its own so that a script or a keyframe may move it."""
    return drawn(
        f'<svg viewBox="0 0 340 {height}" aria-hidden="true">{_hatching("br")}'
        f'<g id="a" class="lobe a">{_lobe("weld", WELD_FORM, f"translate(72 {top})", "bra")}</g>'
        f'<g id="b" class="lobe b">{_lobe("woad", WOAD_FORM, f"translate(168 {top})", "brb")}</g></svg>'
    )


def _forms(a: Arrangement) -> tuple[Form, Form]:
    widths = (a.wide[0] * WIDTH, a.wide[1] * WIDTH)
    lengths = (a.tall[0] * LENGTH, a.tall[1] * LENGTH)
    gap = -a.overlap * min(widths)
    unevenness = (widths[0] - widths[1]) / 4
    slide = a.slip * lengths[1] / 2
    return (
        Form("weld", -(widths[0] + gap) / 2 + unevenness, -slide, a.lean, widths[0], lengths[0]),
        Form("woad", (widths[1] + gap) / 2 + unevenness, slide, -a.lean, widths[1], lengths[1]),
    )


def _placed(weld: Form, woad: Form, lie: float) -> tuple[float, float, float]:
    """Where the middle of both goes, and how much larger they may be, so that the frame is filled."""
    boxes = [_reach(weld, lie), _reach(woad, lie)]
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, bottom = max(b[2] for b in boxes), max(b[3] for b in boxes)
    fit = min(LARGEST, (FRAME[0] - 20) / (right - left), (FRAME[1] - 16) / (bottom - top))
    return FRAME[0] / 2 - fit * (left + right) / 2, FRAME[1] / 2 - fit * (top + bottom) / 2, fit


def _reach(form: Form, lie: float) -> tuple[float, float, float, float]:
    turned, own = radians(lie), radians(lie + form.turn)
    x = form.x * cos(turned) - form.y * sin(turned)
    y = form.x * sin(turned) + form.y * cos(turned)
    across = ROUND * (abs(form.width / 2 * cos(own)) + abs(form.length / 2 * sin(own)))
    down = ROUND * (abs(form.width / 2 * sin(own)) + abs(form.length / 2 * cos(own)))
    return x - across, y - down, x + across, y + down


def _dyed(form: Form, hand: int, hatch: str) -> str:
    place = f"translate({form.x:.1f} {form.y:.1f}) rotate({form.turn:g})"
    return _lobe(form.dye, _cut(form.width, form.length, hand), place, hatch)


def _cut(width: float, length: float, hand: int) -> str:
    """One form round 0,0, domed above and squarer below; `hand` (-1 or 1) keeps the cut uneven."""
    x, y = width / 2, length / 2
    waist, left, right = -y * 0.26, -x * (1 + 0.02 * hand), x * (1 - 0.02 * hand)
    crown = f"{_r(x * 0.04 * hand)} {_r(-y)}"
    lower = y * (0.93 - 0.01 * hand)
    return (
        f"M{crown}C{_r(x * (0.58 + 0.05 * hand))} {_r(-y * 1.01)} {_r(right * 0.96)} {_r(-y * 0.66)} {_r(right)} "
        f"{_r(waist)}C{_r(right * 1.03)} {_r(y * 0.2)} {_r(right * 1.01)} {_r(y * 0.82)} {_r(x * 0.77)} {_r(y * 0.93)}"
        f"C{_r(x * 0.48)} {_r(y * 1.05)} {_r(-x * 0.48)} {_r(y * 1.05)} {_r(-x * 0.74)} {_r(lower)}"
        f"C{_r(left * 1.02)} {_r(y * 0.82)} {_r(left * 1.02)} {_r(y * 0.2)} {_r(left * 0.98)} {_r(waist)}"
        f"C{_r(left * 0.92)} {_r(-y * 0.66)} {_r(-x * (0.54 - 0.05 * hand))} {_r(-y * 0.99)} {crown}Z"
    )


def _lobe(dye: str, outline: str, place: str, hatch: str) -> str:
    return (
        f'<g class="g-{dye}" transform="{place}"><path class="d-{dye}" d="{outline}"/>'
        f'<path fill="url(#{hatch})" opacity=".62" d="{outline}"/></g>'
    )


def _hatching(ident: str) -> str:
    """Weld is threaded across and woad down, so that they weave where they meet."""
    return (
        f'<defs><pattern id="{ident}a" width="40" height="3.2" patternUnits="userSpaceOnUse">'
        '<path class="t-weld" fill="none" d="M0 1.6C10 1.2 14 2 20 1.6S32 1.3 40 1.6"/></pattern>'
        f'<pattern id="{ident}b" width="3.2" height="40" patternUnits="userSpaceOnUse">'
        '<path class="t-woad" fill="none" d="M1.6 0C1.2 10 2 14 1.6 20S1.3 32 1.6 40"/></pattern></defs>'
    )


def _r(number: float) -> str:
    return f"{round(number, 1):g}"
