"""What a programme does to many couples in a year, as a cloth: a strip a week, woven where they have finished."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from unhurried.core.programme import Programme
from unhurried.simulate.naming import Names, names, said, words
from unhurried.simulate.palette import letters, tokens
from unhurried.simulate.spread import SHARES, Spread, per_cent
from unhurried.simulate.tally import AFTER, ENDS, EVER, LEFT, PAUSED, WEEKS, Tally
from unhurried.simulate.weaving import fill, stepped, weaves

WIDE, LEFT_EDGE, RIGHT_EDGE = 960, 40, 196
TOP, TALL = 150, 320
ROW, BARS = 34, 500
EVERY_WEEKS, LINE = 4, 25
HARDLY_SEEN: Final = 100  # of so many couples, one is thinner than the line between two bands
SWATCH, LETTER = 34, 9.4  # a letter is about so wide
WEEK: Final = (WIDE - LEFT_EDGE - RIGHT_EDGE) / WEEKS
FONT: Final = "'Brygada 1918','Iowan Old Style',Palatino,'Palatino Linotype',Georgia,serif"
STYLE: Final = (
    f".simulation{{font:450 19px/1.3 {FONT};fill:var(--ink);background:var(--ground)}}"
    ".simulation .title{font-size:34px;font-weight:400}.simulation .note{fill:var(--soft);font-style:italic}"
    ".simulation .far{text-anchor:end}.simulation .mid{text-anchor:middle}"
    ".simulation .hair{stroke:var(--hair);fill:none}.simulation .thread{stroke:var(--weld);stroke-width:3;fill:none}"
    ".simulation .warp{stroke:var(--hair);fill:none}.simulation .ground{fill:var(--ground)}"
    ".simulation .bar{fill:var(--warp)}"
    ".simulation .edge{stroke:var(--ground);stroke-width:1.5}"
)


def picture(tally: Tally, programme: Programme, titles: Names) -> str:
    """An SVG that stands alone, on a light page and on a dark one. Its words are text."""
    stages, named = _stages(tally), names(tally.stages, titles)
    below = TOP + TALL + (144 if len(tally.evenings) else 50)
    high = below + ROW * (len(EVER) + 1) + 24
    title = said("title", programme=programme.title or programme.id, couples=f"{tally.couples:,}")
    parts = (
        f'<text class="title" x="{LEFT_EDGE}" y="58">{escape(title)}</text>',
        *_legend(stages, named), *_cloth(tally, stages), *_after_a_year(tally), *_axis(),
        *_finishing(tally), *_ever(tally, below),
    )  # fmt: skip
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="simulation" viewBox="0 0 {WIDE} {high}" role="img" '
        f'aria-labelledby="title desc"><title id="title">{escape(title)}</title><desc id="desc">{escape(_desc(tally))}'
        f"</desc><style>{letters()}{tokens(len(stages))}{STYLE}</style><defs>{''.join(weaves(len(stages)))}</defs>"
        f'<rect class="ground" width="{WIDE}" height="{high}"/>{"".join(parts)}</svg>\n'
    )


def _legend(stages: Sequence[str], named: Names) -> Iterator[str]:
    """What each weave on the way stands for, in the order in which they come, in as many rows as it needs."""
    row, longest = len(stages), WIDE - RIGHT_EDGE - LEFT_EDGE
    while row > 1 and any(sum(map(_long, _row(stages, named, at, row))) > longest for at in range(0, len(stages), row)):
        row -= 1
    rows = range(0, len(stages), max(row, 1))
    even = -(-len(stages) // max(len(rows), 1))  # no row holds one alone that the others have room for
    for up, at in enumerate(range(0, len(stages), max(even, 1))):
        x, y = float(LEFT_EDGE), TOP - 30 - (len(rows) - 1 - up) * (ROW - 8)
        for stage, name in zip(stages[at:], _row(stages, named, at, even), strict=False):
            yield f'<rect x="{x:.1f}" y="{y}" width="{SWATCH - 9}" height="16" fill="url(#{fill(stage, stages)})"/>'
            yield _text(x + SWATCH, y + 15, name)
            x += _long(name)


def _row(stages: Sequence[str], named: Names, at: int, row: int) -> list[str]:
    return [named[stage] for stage in stages[at : at + row]]


def _long(name: str) -> float:
    return SWATCH + (len(name) + 1) * LETTER + 12


def _stages(tally: Tally) -> list[str]:
    """The stages that are wide enough, in some week, to be seen."""
    most = {place: max(week.get(place, 0) for week in tally.weeks) for place in tally.places}
    return [place for place in tally.places if most[place] * HARDLY_SEEN >= tally.couples]


def _cloth(tally: Tally, stages: Sequence[str]) -> Iterator[str]:
    told, floor = tally.weeks, [0.0] * WEEKS
    for band in (AFTER, *reversed(stages), PAUSED, LEFT):
        tops = [low + told[week].get(band, 0) / tally.couples for week, low in enumerate(floor)]
        yield (
            f'<path class="edge" d="{stepped(floor, tops, WEEK, TALL)}" fill="url(#{fill(band, stages)})" '
            f'transform="translate({LEFT_EDGE} {TOP + TALL})"/>'
        )
        floor = tops


def _after_a_year(tally: Tally) -> Iterator[str]:
    """Where they are at the cloth's right edge, each share beside its part of it and clear of the next."""
    x, told = WIDE - RIGHT_EDGE + 14, words()["after_a_year"]
    shown, low = [key for key in ENDS if tally.ends[key]], 0.0
    ys = list[float]()
    for key in shown:
        share = tally.ends[key] / tally.couples
        ys.append(_y(low + share / 2) + 6)
        low += share
    ceiling = TOP + 16.0  # from the top down, so that none stands above it; then from the foot up
    for at in reversed(range(len(ys))):
        ys[at] = max(ys[at], ceiling)
        ceiling = ys[at] + LINE
    foot = float(TOP + TALL)
    for at, y in enumerate(ys):
        ys[at] = min(y, foot)
        foot = ys[at] - LINE
    yield _text(x, TOP - 17, told["heading"], "note")
    yield from (
        _text(x, y, f"{told[key]} {per_cent(tally.ends[key], tally.couples)}") for key, y in zip(shown, ys, strict=True)
    )


def _axis() -> Iterator[str]:
    y = TOP + TALL
    for week in range(0, WEEKS + 1, EVERY_WEEKS):
        x = LEFT_EDGE + week * WEEK
        yield f'<path class="hair" d="M{x:.1f} {y}v8"/>' + _text(x, y + 28, str(week), "mid note" if week else "note")
    yield _text(WIDE - RIGHT_EDGE + 28, y + 28, words()["picture"]["weeks"], "note")


def _finishing(tally: Tally) -> Iterator[str]:
    """How long it takes those who finish, on the same weeks, and how many practices."""
    if not len(tally.evenings):
        return
    y, told = TOP + TALL + 58, words()["picture"]
    within = _within(tally.evenings)
    first, middle, last = (LEFT_EDGE + min(one / 7, WEEKS) * WEEK for one in within.values())
    yield f'<path class="thread" d="M{first:.1f} {y}H{last:.1f}M{first:.1f} {y - 6}v12M{last:.1f} {y - 6}v12"/>'
    yield f'<ellipse cx="{middle:.1f}" cy="{y}" rx="7" ry="10" fill="var(--weld)"/>'
    yield _text(LEFT_EDGE, y + 36, told["evenings"].format(**within), "note")
    yield _text(LEFT_EDGE, y + 64, told["practices"].format(**_within(tally.needed)), "note")


def _ever(tally: Tally, top: int) -> Iterator[str]:
    told, across = words()["at_least_once"], WIDE - LEFT_EDGE - BARS - 90
    yield _text(LEFT_EDGE, top + ROW, told["heading"], "note")
    for row, key in enumerate(EVER, start=1):
        share, y = tally.ever[key] / tally.couples, top + ROW * (row + 1) - 12
        yield _text(LEFT_EDGE, y + 14, told[key])
        yield f'<path class="hair" d="M{BARS} {y + 9}h{across}"/>'
        yield f'<rect class="bar" x="{BARS}" y="{y + 2}" width="{max(across * share, 1):.1f}" height="14"/>'
        yield _text(WIDE - LEFT_EDGE, y + 14, per_cent(tally.ever[key], tally.couples), "far")


def _desc(tally: Tally) -> str:
    finished, going, paused, left, unbegun = (per_cent(tally.ends[key], tally.couples) for key in ENDS)
    return said(
        "desc", couples=f"{tally.couples:,}", finished=finished, median=tally.evenings.within(50) or "-",
        going=going, paused=paused, left=left, unbegun=unbegun,
    )  # fmt: skip


def _within(spread: Spread) -> dict[str, int]:
    return {share: spread.within(at) or 0 for share, at in SHARES.items()}


def _text(x: float, y: float, told: str, role: str = "") -> str:
    named = f' class="{role}"' if role else ""
    return f'<text{named} x="{x:.1f}" y="{y:.1f}">{escape(told)}</text>'


def _y(share: float) -> float:
    return TOP + TALL * (1 - share)
