"""The plain list as a form: its parts, what one person has marked so far, and lines of their own."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from unhurried.core.limits import Item, Mark
from unhurried.core.programme import Programme
from unhurried.core.rounds import Marks
from unhurried.core.touch import Ceiling

MARKS: Final = {"willing": Mark.WILLING, "talk": Mark.TALK, "off": Mark.OFF}
WORDS: Final = {mark: word for word, mark in MARKS.items()}
OWN_MOST: Final = 10  # lines of one's own at a time
OWN_LONGEST: Final = 60  # characters

PARTS: Final = (
    ("touch", Ceiling.EVERYDAY, "Near, and clothed"),
    ("touch", Ceiling.BODY, "More of the skin"),
    ("touch", Ceiling.INTIMATE, "More of the body, with no goal"),
    ("touch", Ceiling.OPEN, "Further, if you both ever wish it"),
    ("place", Ceiling.PRESENCE, "Where"),
    ("circumstance", Ceiling.PRESENCE, "How"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line to mark. `mark` is willing, talk or off; empty where it has been left blank."""

    id: str
    label: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the list under one heading."""

    title: str
    lines: tuple[Line, ...]


def parts(programme: Programme, added: Mapping[str, str], marks: Mapping[str, Mark]) -> Iterator[Part]:
    """The list in its order, with the lines the two have `added` before at its end."""
    for kind, ceiling, title in PARTS:
        of_part = [item for item in programme.items if _belongs(item, kind, ceiling)]
        yield Part(title, tuple(_line(item.id, item.label, marks) for item in of_part))
    if added:
        yield Part("Lines you have added", tuple(_line(id, label, marks) for id, label in added.items()))


def own_lines(answer: Marks, added: Mapping[str, str], proposed: Sequence[str] = ()) -> list[Line]:
    """The lines of one's own in this round, those `proposed` for it, and two empty ones while there is room."""
    labels = {**{_named(words): words for words in proposed}, **answer.labels}
    own = [_line(id, label, answer.marks) for id, label in labels.items() if id not in added]
    return [*own, *(Line("", "") for _ in range(2))][:OWN_MOST]


def marked(programme: Programme, added: Mapping[str, str], text: Callable[[str], str]) -> Marks:
    """What somebody marked, out of their form. A line left blank is left out; of one's own, it is off the table."""
    known = [*programme.lines, *added]
    marks = {id: MARKS[text(f"mark-{id}")] for id in known if text(f"mark-{id}") in MARKS}
    labels: dict[str, str] = {}
    for n in range(OWN_MOST):
        words = " ".join(text(f"own-{n}").split())[:OWN_LONGEST]
        if id := _named(words):
            labels[id] = words
            marks[id] = MARKS.get(text(f"own-{n}-mark"), Mark.OFF)
    return Marks(marks, labels)


def _belongs(item: Item, kind: str, ceiling: Ceiling) -> bool:
    return item.kind == kind and (kind != "touch" or item.ceiling is ceiling)


def _line(id: str, label: str, marks: Mapping[str, Mark]) -> Line:
    return Line(id, label, WORDS[marks[id]] if id in marks else "")


def _named(words: str) -> str:
    # Made from the words, so that two people who write the same line have written one line.
    letters = "-".join(re.findall(r"\w+", words.casefold()))
    return f"own-{letters}" if letters else ""
