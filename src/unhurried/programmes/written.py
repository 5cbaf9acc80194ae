"""Text files: a few named lines between two rules, then sections under headings, read strictly."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Final

from unhurried.core.unseen import hidden, is_blank, without_unseen
from unhurried.programmes.bounded import Unreadable, text_of
from unhurried.programmes.described import quoted
from unhurried.programmes.faults import FileFault
from unhurried.programmes.markup import says_nothing
from unhurried.programmes.meant import meant

RULE: Final = "---"
ITEM: Final = re.compile(r"(?:- |\d+\. )(.+)")
LINE_END: Final = re.compile(r"\r\n?|\n")
WORD: Final = re.compile(r"[\w-]+")
HEADING: Final = re.compile(r" {0,3}(?:#+[ \t]+|##+)(\S.*)")  # also what was meant for one


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading. `line` is where that stands, counted from one; `first`, where the text begins.

    `typed` is a heading's whole line, where it does not open with “## ”.
    """

    heading: str
    line: int
    text: str
    first: int
    typed: str = ""

    @property
    def bullets(self) -> tuple[str, ...]:
        """The lines of its list, numbered or not, without their marks."""
        found = (ITEM.match(line) for line in self.text.splitlines())
        return tuple(match[1].strip() for match in found if match)

    @property
    def unsaid(self) -> Iterator[int]:
        """The lines on which something of its list has no words, with quotation marks or without."""
        for number, line in enumerate(self.text.splitlines(), start=self.first):
            if (item := ITEM.match(line)) and is_blank(item[1].strip(' “”"')):
                yield number

    @property
    def prose(self) -> str:
        """What it says beside its list."""
        kept = [line for line in self.text.splitlines() if not ITEM.match(line)]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()

    def astray(self, *, prose_after: bool) -> Iterator[tuple[int, str]]:
        """Where a paragraph begins that is none of its list, with its line; one after the list may be allowed."""
        lines = self.text.splitlines()
        items = [number for number, line in enumerate(lines) if ITEM.match(line)]
        end = items[-1] + 1 if items and prose_after else len(lines)
        within = False
        for number, line in enumerate(lines):
            stray = bool(line.strip()) and number not in items
            if stray and not within and number <= end:
                yield self.first + number, line.strip()
            within = stray


@dataclass(frozen=True, slots=True)
class Written:
    """One text file. `above` is what stands ahead of the first heading; `lines`, where the named lines stand."""

    name: str
    head: dict[str, str]
    above: Section
    sections: tuple[Section, ...]
    lines: dict[str, int]

    @property
    def before(self) -> str:
        """What is said ahead of the first heading."""
        return self.above.text

    def section(self, heading: str) -> Section:
        """The section of that name. Raises KeyError for one the file does not have."""
        for section in self.sections:
            if section.heading == heading:
                return section
        raise KeyError(heading)

    def fault(self, line: int, wrong: str, right: str) -> str:
        """Something that is wrong with it."""
        return str(FileFault(self.name, line, wrong, right))


def read(path: Path, root: Path) -> tuple[Written | None, list[str]]:
    """A file and its faults; where there is nothing to be read, the faults alone. Names are given from `root`."""
    name = path.relative_to(root).as_posix()
    try:
        return parsed(name, text_of(path, root))
    except Unreadable as fault:
        return None, [str(FileFault(name, fault.line, fault.wrong, fault.right))]


def parsed(name: str, text: str) -> tuple[Written | None, list[str]]:
    """What a text says, and its faults; where there is nothing to be read, the faults alone."""
    hiding = list(_hidden(name, text))
    lines = without_unseen(text).splitlines()
    rules = [number for number, line in enumerate(lines) if line.rstrip() == RULE][:2]
    if len(rules) < 2 or rules[0] != 0:
        return None, [*hiding, f"{name}:1: does not open with its named lines. They stand between two rules of ---."]
    end = rules[1]
    head, numbers, faults = _head(name, lines[1:end])
    above, *sections = _sections(lines[end + 1 :], end + 2)
    return Written(name, head, above, tuple(sections), numbers), [*hiding, *faults]


def unlike(
    written: Written,
    head: tuple[str, ...],
    headings: tuple[str, ...] | None = None,
    *,
    may: tuple[str, ...] = (),
) -> Iterator[str]:
    """How a file differs from what it should hold: its named lines and, if any are given, its headings.

    `may` are named lines that can be left out.
    """
    yield from _unlike_in_head(written, head, may)
    for section in written.sections:
        if says_nothing(section.text):
            yield written.fault(section.line, f"nothing stands under {quoted(section.heading)}", "Write it")
    if headings is not None:
        yield from unlike_in_headings(written, written.sections, headings)


def _plainly(section: Section) -> str:
    return section.heading


def unlike_in_headings(
    written: Written,
    sections: Sequence[Section],
    headings: tuple[str, ...],
    called: Callable[[Section], str] = _plainly,
) -> Iterator[str]:
    """How the headings of some sections differ from those that there should be; `called`: which one each is."""
    lacking, seen = [one for one in headings if one not in map(called, sections)], set[str]()
    for section in sections:
        heading, typed = called(section), quoted(section.typed or section.heading)
        if heading not in headings:
            near = meant(heading, lacking)
            lacking = [one for one in lacking if one != near]
            right = f"“## {near}” may be meant" if near else "Call it one of them"
            yield written.fault(section.line, f"{typed} is none of {', '.join(headings)}", right)
        elif section.typed:
            yield written.fault(section.line, f"{typed} is no heading here", f"Write “## {section.heading}”")
        elif heading in seen:
            yield written.fault(section.line, f"has “{heading}” a second time", "It should stand there once")
        seen.add(heading)
    for heading in lacking:
        yield written.fault(1, f"has no “{heading}”", f"Write “## {heading}”")


def _unlike_in_head(written: Written, head: tuple[str, ...], may: tuple[str, ...]) -> Iterator[str]:
    lacking = [key for key in head if is_blank(written.head.get(key, ""))]
    for key in sorted(written.head.keys() - {*head, *may}):
        near = meant(key, (one for one in (*lacking, *may) if one not in written.head))
        lacking = [one for one in lacking if one != near]
        right = f"“{near}” may be meant" if near else "Take it out"
        yield written.fault(written.lines[key], f"{quoted(key)} is none of {', '.join((*head, *may))}", right)
    for key in lacking:
        yield written.fault(written.lines.get(key, 1), f"has no “{key}”", f"Write “{key}: …” between the rules")


def _hidden(name: str, text: str) -> Iterator[str]:
    """Characters that no one sees, each on its line; also spelled as HTML does it, which a page would read."""
    for number, line in enumerate(LINE_END.split(text), start=1):
        if told := hidden(unescape(line)):
            yield str(FileFault(name, number, *told))


def _head(name: str, lines: list[str]) -> tuple[dict[str, str], dict[str, int], list[str]]:
    head, numbers, faults = dict[str, str](), dict[str, int](), list[str]()
    for number, line in enumerate(lines, start=2):
        key, colon, value = line.rstrip().partition(":")
        if key in head and colon:
            faults.append(f"{name}:{number}: {quoted(key)} stands there a second time. Write each name once.")
        elif colon and (not value or value[0] == " " or WORD.fullmatch(key)):
            head[key], numbers[key] = value.strip(), number
        elif line.strip():
            right = "A named line is one line, however long: join it to the one above"
            faults.append(f"{name}:{number}: {quoted(line)} is no “name: words” of its own. {right}.")
    return head, numbers, faults


def _sections(lines: list[str], first: int) -> Iterator[Section]:
    heading, at, typed, held = "", first - 1, "", list[str]()
    for number, line in enumerate([*lines, "## the end"], start=first):
        if found := HEADING.fullmatch(line.rstrip()):
            text = "\n".join(held)
            skipped = len(text) - len(text.lstrip())
            yield Section(heading, at, text.strip(), at + 1 + text.count("\n", 0, skipped), typed)
            # Whoever types a straight apostrophe means the other.
            heading, at, held = found[1].strip().replace("'", "’"), number, []
            typed = "" if line.startswith("## ") else line.strip()
        else:
            held.append(line)
