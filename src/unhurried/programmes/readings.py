"""The pieces, read strictly from their files."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from unhurried.programmes.written import Written, read, unlike

FOLDER: Final = Path(__file__).parent / "reading-room"
ORDER: Final = (
    "why-the-limit-works",
    "a-problem-you-share",
    "avoidance-is-a-signal",
    "wanting-has-a-dial",
    "more-and-less",
    "asking-someone-you-know-well",
    "saying-a-hard-thing-plainly",
    "better-at-mending",
    "slow-breath-solid-floor",
    "when-the-body-has-changed",
    "when-the-past-is-in-the-room",
    "when-a-therapist",
    "keeping-it-afterwards",
)
SOURCES: Final = "Sources"
A_MINUTE: Final = 200  # words, at an easy pace


class Unreadable(Exception):
    """Pieces that are not as they should be; the message names everything wrong at once."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece. `body` and each of `sources` are Markdown; `minutes` is how long it takes to read."""

    name: str
    title: str
    lede: str
    body: str
    sources: tuple[str, ...]
    education: str
    minutes: int


@cache
def pieces(folder: Path = FOLDER) -> Mapping[str, Piece]:
    """Every piece by its name, in the order to read them. Raises Unreadable."""
    found: dict[str, Piece] = {}
    faults = [f"{path.name}: stands in no order" for path in folder.glob("*.md") if path.stem not in ORDER]
    for name in ORDER:
        written, wrong = read(folder / f"{name}.md", folder)
        wrong += _faults(written) if written else []
        faults += wrong
        if written and not wrong:
            found[name] = _piece(name, written)
    if faults:
        raise Unreadable("\n".join(faults))
    return found


def _faults(written: Written) -> list[str]:
    faults = list(unlike(written, ("title", "lede")))
    headings = [section.heading for section in written.sections]
    if headings[-1:] != [SOURCES] or not (last := written.sections[-1]).bullets or not last.prose:
        faults.append(f"{written.name}: should end with its sources, and a line that says what it is")
    return faults


def _piece(name: str, written: Written) -> Piece:
    *sections, sources = written.sections
    body = "\n\n".join([written.before, *(f"## {section.heading}\n\n{section.text}" for section in sections)])
    minutes = max(1, round(len(body.split()) / A_MINUTE))
    return Piece(name, **written.head, body=body, sources=sources.bullets, education=sources.prose, minutes=minutes)
