"""The picture's colours, by day and by night, and its letters: what a page has, and a picture brings along."""

from base64 import b64encode
from pathlib import Path
from typing import Final

from unhurried import layout

LETTERS: Final = Path(layout.__file__).parent / "static" / "fonts" / "brygada-normal.woff2"

# As in layout/static/styles/dye.css and woven.css.
TOKENS: Final[dict[str, tuple[str, str]]] = {
    "ground": ("#e4e5dc", "#161814"),
    "ink": ("#22271e", "#e0dac6"),
    "soft": ("#464d40", "#b9b6a3"),
    "hair": ("#bfc3b3", "#383c33"),
    "weld": ("#6c5d00", "#d6b44a"),
    "weld-dye": ("#ebcd60", "#6e5a14"),
    "woad-dye": ("#86adbb", "#1b4245"),
    "weld-thread": ("#cca831", "#87702a"),
    "woad-thread": ("#56818d", "#30605f"),
    "done": ("#7f8b48", "#7d8a50"),
    "done-weld": ("#858f4a", "#838e52"),
    "done-woad": ("#7a8a4e", "#778856"),
    "still": ("#efeee3", "#55523f"),
    "still-thread": ("#d8d6c5", "#646149"),
    "warp": ("#9c9b81", "#6a6a58"),
}


def letters() -> str:
    """The house's typeface, inside the picture: one that is shown as an image may fetch nothing."""
    held = b64encode(LETTERS.read_bytes()).decode()
    return f"@font-face{{font-family:'Brygada 1918';font-weight:400 700;src:url(data:font/woff2;base64,{held})}}"


def tokens(stages: int) -> str:
    """The stylesheet's tables: every token by day, then by night. `s0`, `s1` … run from the one dye to the other."""
    by = [_table(stages, night) for night in (0, 1)]
    return f".simulation{{{by[0]}}}@media(prefers-color-scheme:dark){{.simulation{{{by[1]}}}}}"


def _table(stages: int, night: int) -> str:
    table = {name: pair[night] for name, pair in TOKENS.items()}
    for kind in ("dye", "thread"):
        first, last = TOKENS[f"weld-{kind}"][night], TOKENS[f"woad-{kind}"][night]
        table |= {f"s{n}-{kind}": _mixed(first, last, n / max(stages - 1, 1)) for n in range(stages)}
    return "".join(f"--{name}:{colour};" for name, colour in table.items())


def _mixed(first: str, last: str, share: float) -> str:
    channels = [(int(first[at : at + 2], 16), int(last[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in channels)
