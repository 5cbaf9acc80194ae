"""What a programme does to many couples, as a cloth: a strip a week, woven in both dyes where they have finished."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from unhurried.core.programme import Programme
from unhurried.simulate.palette import letters, tokens
from unhurried.simulate.tally import AFTER, BEFORE, CLIMBING, ENDS, EVER, LEFT, PAUSED, WEEKS, Tally
from unhurried.simulate.telling import said, words
from unhurried.simulate.weaving import fill, stepped, weaves

WIDE, LEFT_EDGE, RIGHT_EDGE = 960, 40, 196
TOP, TALL = 150, 320
ROW, BARS = 34, 470
FEWEST_WEEKS, ROUND_TO = 12, 4
SWATCH, LETTER = 34, 9.0  # a letter is about so wide
ENDING: Final = (AFTER, PAUSED, LEFT)
FONT: Final = "'Brygada 1918','Iowan Old Style',Palatino,'Palatino Linotype',Georgia,serif"
STYLE: Final = (
    f".simulation{{font:450 19px/1.3 {FONT};fill:var(--ink);background:var(--ground)}}"
    ".simulation .title{font-size:34px;font-weight:400}.simulation .note{fill:var(--soft);font-style:italic}"
    ".simulation .far{text-anchor:end}.simulation .mid{text-anchor:middle}"
    ".simulation .hair{stroke:var(--hair);fill:none}.simulation .thread{stroke:var(--weld);stroke-width:3;fill:none}"
    ".simulation .warp{stroke:var(--warp);fill:none}.simulation .ground{fill:var(--ground)}"
    ".simulation .edge{stroke:var(--ground);stroke-width:1.5}"
)


def picture(tally: Tally, programme: Programme) -> str:
    """An SVG that stands alone, on a light page and on a dark one. Its words are text."""
    bands, weeks = _bands(tally), _weeks(tally)
    below = TOP + TALL + 116
    high = below + ROW * (len(EVER) + 1) + 24
    title = said("title", programme=programme.title or programme.id, couples=f"{tally.couples:,}")
    parts = (
        f'<text class="title" x="{LEFT_EDGE}" y="58">{escape(title)}</text>',
        *_legend(_stages(bands)), *_cloth(tally, bands, weeks), *_axis(weeks), *_finishing(tally, weeks),
        *_ever(tally, below),
    )  # fmt: skip
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="simulation" viewBox="0 0 {WIDE} {high}" role="img" '
        f'aria-labelledby="title desc"><title id="title">{escape(title)}</title><desc id="desc">{escape(_desc(tally))}'
        f"</desc><style>{letters()}{tokens(len(bands) - 3)}{STYLE}</style>"
        f"<defs>{''.join(weaves(len(bands) - 3))}</defs>"
        f'<rect class="ground" width="{WIDE}" height="{high}"/>{"".join(parts)}</svg>\n'
    )


def _bands(tally: Tally) -> list[str]:
    """Where couples are, from the bottom of the cloth up: the furthest first, then those who pause, then who left."""
    met = {here for week in tally.weeks for here in week}
    on_the_way = [here for here in (BEFORE, CLIMBING, *tally.stages) if here in met]
    return [AFTER, *reversed(on_the_way), PAUSED, LEFT]


def _stages(bands: Sequence[str]) -> list[str]:
    return list(bands[-3:0:-1])


def _weeks(tally: Tally) -> int:
    """How many weeks are drawn: until nine in ten of those who finish have done so, and a little longer."""
    most = (tally.evenings_to(0.9) or 0) // 7 + 3
    return min(max(-(-most // ROUND_TO) * ROUND_TO, FEWEST_WEEKS), WEEKS)


def _legend(stages: Sequence[str]) -> Iterator[str]:
    """What each weave on the way stands for, in the order in which they come."""
    x, y = float(LEFT_EDGE), TOP - 30
    for stage in stages:
        name = words()["stages"].get(stage, stage.replace("-", " ").capitalize())
        long = SWATCH + len(name) * LETTER + 22
        if x + long > WIDE - LEFT_EDGE and x > LEFT_EDGE:
            x, y = float(LEFT_EDGE), y - ROW  # a programme of many stages has them in two rows
        yield f'<rect x="{x:.1f}" y="{y}" width="{SWATCH - 9}" height="16" fill="url(#{fill(stage, stages)})"/>'
        yield _text(x + SWATCH, y + 15, name)
        x += long


def _cloth(tally: Tally, bands: Sequence[str], weeks: int) -> Iterator[str]:
    width, told = _width(weeks), tally.weeks
    begun = max(sum(told[0].values()), 1)
    floor, stages = [0.0] * weeks, _stages(bands)
    lowest = 0.0
    for band in bands:
        tops = [low + told[week].get(band, 0) / begun for week, low in enumerate(floor)]
        yield (
            f'<path class="edge" d="{stepped(floor, tops, width, TALL)}" fill="url(#{fill(band, stages)})" '
            f'transform="translate({LEFT_EDGE} {TOP + TALL})"/>'
        )
        if band in ENDING and (share := tops[-1] - floor[-1]) > 0:
            lowest = max((floor[-1] + tops[-1]) / 2, lowest + 0.08)
            yield _text(WIDE - RIGHT_EDGE + 14, _y(lowest) + 6, f"{words()['picture'][band]} {share:.0%}")
        floor = tops


def _axis(weeks: int) -> Iterator[str]:
    y, width = TOP + TALL, _width(weeks)
    for week in range(0, weeks + 1, 4 if weeks <= 28 else 8):
        x = LEFT_EDGE + week * width
        yield f'<path class="hair" d="M{x:.1f} {y}v8"/>' + _text(x, y + 28, str(week), "mid note" if week else "note")
    yield _text(WIDE - RIGHT_EDGE + 28, y + 28, words()["picture"]["weeks"], "note")


def _finishing(tally: Tally, weeks: int) -> Iterator[str]:
    """How long it takes those who finish, on the same weeks."""
    tenth, half, most = (tally.evenings_to(share) for share in (0.1, 0.5, 0.9))
    if tenth is None or half is None or most is None:
        return
    y, told = TOP + TALL + 58, words()["picture"]
    first, middle, last = (LEFT_EDGE + min(one / 7, weeks) * _width(weeks) for one in (tenth, half, most))
    yield f'<path class="thread" d="M{first:.1f} {y}H{last:.1f}M{first:.1f} {y - 6}v12M{last:.1f} {y - 6}v12"/>'
    yield f'<ellipse cx="{middle:.1f}" cy="{y}" rx="7" ry="10" fill="var(--weld)"/>'
    line = told["evenings"].format(p10=tenth, median=half, p90=most)
    yield _text(LEFT_EDGE, y + 36, line, "note")


def _ever(tally: Tally, top: int) -> Iterator[str]:
    told, across = words()["at_least_once"], WIDE - LEFT_EDGE - BARS - 70
    yield _text(LEFT_EDGE, top + ROW, told["heading"], "note")
    for row, key in enumerate(EVER, start=1):
        share, y = tally.ever[key] / tally.couples, top + ROW * (row + 1) - 12
        yield _text(LEFT_EDGE, y + 14, told[key])
        yield f'<rect x="{BARS}" y="{y}" width="{across}" height="18" fill="url(#bare)"/>'
        yield f'<rect x="{BARS}" y="{y}" width="{max(across * share, 1):.1f}" height="18" fill="url(#woven)"/>'
        yield _text(WIDE - LEFT_EDGE, y + 14, f"{share:.0%}", "far")


def _desc(tally: Tally) -> str:
    share = {key: f"{tally.ends[key] / tally.couples:.0%}" for key in ENDS}
    return said(
        "desc", couples=f"{tally.couples:,}", finished=share["finished"], median=tally.evenings_to(0.5) or "-",
        left=share["left"], paused=share["paused"], going=share["on the way"],
    )  # fmt: skip


def _text(x: float, y: float, told: str, role: str = "") -> str:
    named = f' class="{role}"' if role else ""
    return f'<text{named} x="{x:.1f}" y="{y:.1f}">{escape(told)}</text>'


def _width(weeks: int) -> float:
    return (WIDE - LEFT_EDGE - RIGHT_EDGE) / weeks


def _y(share: float) -> float:
    return TOP + TALL * (1 - share)
