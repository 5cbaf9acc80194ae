"""The plain list as a form: its parts, what one person has marked so far, and lines of their own."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from unhurried.core.limits import Item, Mark
from unhurried.core.programme import Programme
from unhurried.core.rounds import Marks
from unhurried.core.touch import Ceiling
from unhurried.pages.agreement.own_lines import LONGEST, MOST, STANDING, called, same, tidy

MARKS: Final = {"willing": Mark.WILLING, "talk": Mark.TALK, "off": Mark.OFF}
WORDS: Final = {mark: word for word, mark in MARKS.items()}
OF_THE_LIST: Final = "mark-"

PARTS: Final = (
    ("touch", Ceiling.EVERYDAY, "Near, and clothed"),
    ("touch", Ceiling.BODY, "More of the skin"),
    ("touch", Ceiling.INTIMATE, "More of the body, with no goal"),
    ("touch", Ceiling.OPEN, "Further, if you both ever wish it"),
    ("place", Ceiling.PRESENCE, "Where"),
    ("circumstance", Ceiling.PRESENCE, "How"),
)
ADDED: Final = "Lines you have added"
ONE_BY_ONE: Final = {("touch", Ceiling.INTIMATE), ("touch", Ceiling.OPEN)}


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
    one_by_one: bool = False  # willing is said to each of its lines, never to all of them at once


@dataclass(frozen=True, slots=True)
class Sheet:
    """What somebody sent: their marks, their own lines as they typed them, and what is wrong with it."""

    marks: dict[str, Mark] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    own: tuple[Line, ...] = ()
    faults: tuple[str, ...] = ()  # mark, line, long, full, each


def parts(programme: Programme, added: Mapping[str, str], marks: Mapping[str, Mark]) -> Iterator[Part]:
    """The list in its order, with the lines the two have `added` before at its end."""
    for kind, ceiling, title in PARTS:
        of_part = [item for item in programme.items if _belongs(item, kind, ceiling)]
        lines = tuple(_line(item.id, item.label, marks) for item in of_part)
        yield Part(title, lines, (kind, ceiling) in ONE_BY_ONE)
    if added:
        yield Part(ADDED, tuple(_line(id, label, marks) for id, label in added.items()))


def own_lines(answer: Marks, added: Mapping[str, str], proposed: Sequence[str] = ()) -> list[Line]:
    """The lines of one's own in this round, those `proposed` for it, and two empty ones while there is room."""
    standing = {same(label) for label in added.values()}
    labels = {**{called(words): words for words in proposed}, **answer.labels}
    own = [_line(id, label, answer.marks) for id, label in labels.items() if same(label) not in standing]
    return with_room(own, added)


def with_room(own: Sequence[Line], added: Mapping[str, str]) -> list[Line]:
    """These, and two empty ones while there is room."""
    room = min(MOST, max(STANDING - len(added), len(own)))
    return [*own, *(Line("", "") for _ in range(2))][: max(room, len(own))]


def sheet_of(programme: Programme, added: Mapping[str, str], names: Iterable[str], text: Callable[[str], str]) -> Sheet:
    """What somebody marked, out of their form. A line left blank is left out; of one's own, it is off the table."""
    known = {**{id: item.label for id, item in programme.lines.items()}, **added}
    marks, faults = dict[str, Mark](), set[str]()
    for name in names:
        if name.startswith(OF_THE_LIST) and (said := text(name)):
            id = name.removeprefix(OF_THE_LIST)
            faults |= {fault for fault, found in (("line", id not in known), ("mark", said not in MARKS)) if found}
            if id in known and said in MARKS:
                marks[id] = MARKS[said]
    own = tuple(line for n in range(MOST) if (line := _typed(text, n)).label)
    faults |= {"long" for line in own if len(line.label) > LONGEST}
    faults |= {"mark" for line in own if line.mark and line.mark not in MARKS}
    sheet = _with_own(Sheet(marks, {}, own), known)
    faults |= {"full" for _ in sheet.labels if len(added) + len(sheet.labels) > STANDING}
    return replace(sheet, faults=tuple(sorted(faults)))


def all_of(sheet: Sheet, group: str, laid: Sequence[Part]) -> Sheet:
    """The sheet with one mark for a whole part: `group` is the part's number and the mark, as “2 talk”.

    A line that was marked more carefully stays as it is.
    """
    number, _, word = group.partition(" ")
    if not (number.isascii() and number.isdigit() and int(number) < len(laid) and word in MARKS):
        return replace(sheet, faults=("mark",))
    part, mark = laid[int(number)], MARKS[word]
    if part.one_by_one and mark is Mark.WILLING:
        return replace(sheet, faults=("each",))
    return replace(sheet, marks=sheet.marks | {it.id: min(mark, sheet.marks.get(it.id, mark)) for it in part.lines})


def _typed(text: Callable[[str], str], n: int) -> Line:
    return Line("", tidy(text(f"own-{n}")), text(f"own-{n}-mark"))


def _with_own(sheet: Sheet, known: Mapping[str, str]) -> Sheet:
    """The lines of one's own among the marks. What the list has already is that line, and the more careful stands."""
    listed = {same(label): id for id, label in known.items()}
    marks, labels = dict(sheet.marks), dict[str, str]()
    for line in sheet.own:
        if len(line.label) > LONGEST or not (line.mark in MARKS or line.mark == ""):
            continue
        id = listed.get(same(line.label)) or called(line.label)
        if id not in known:
            labels.setdefault(id, line.label)
        if line.mark or id not in known:
            mark = MARKS.get(line.mark, Mark.OFF)
            marks[id] = min(mark, marks.get(id, mark))
    return replace(sheet, marks=marks, labels=labels)


def _belongs(item: Item, kind: str, ceiling: Ceiling) -> bool:
    return item.kind == kind and (kind != "touch" or item.ceiling is ceiling)


def _line(id: str, label: str, marks: Mapping[str, Mark]) -> Line:
    return Line(id, label, WORDS[marks[id]] if id in marks else "")
