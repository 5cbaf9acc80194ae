"""Text files: a few named lines between two rules, then sections under headings, read strictly."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from unhurried.programmes.bounded import Unreadable, text_of
from unhurried.programmes.described import quoted
from unhurried.programmes.faults import FileFault

RULE: Final = "---"


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading. `line` is where the heading stands, counted from one."""

    heading: str
    line: int
    text: str

    @property
    def bullets(self) -> tuple[str, ...]:
        """The lines of its list, numbered or not, without their marks."""
        found = (re.match(r"(?:- |\d+\. )(.+)", line) for line in self.text.splitlines())
        return tuple(match[1].strip() for match in found if match)

    @property
    def prose(self) -> str:
        """What it says beside its list."""
        kept = [line for line in self.text.splitlines() if not re.match(r"- |\d+\. ", line)]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


@dataclass(frozen=True, slots=True)
class Written:
    """One text file. `before` is what stands ahead of the first heading; `lines`, where the named lines stand."""

    name: str
    head: dict[str, str]
    before: str
    sections: tuple[Section, ...]
    lines: dict[str, int]

    def section(self, heading: str) -> Section:
        """The section of that name. Raises KeyError for one the file does not have."""
        for section in self.sections:
            if section.heading == heading:
                return section
        raise KeyError(heading)


def read(path: Path, root: Path) -> tuple[Written | None, list[str]]:
    """A file and its faults; where there is nothing to be read, the faults alone. Names are given from `root`."""
    name = path.relative_to(root).as_posix()
    try:
        return parsed(name, text_of(path, root))
    except Unreadable as fault:
        return None, [str(FileFault(name, fault.line, fault.wrong, fault.right))]


def parsed(name: str, text: str) -> tuple[Written | None, list[str]]:
    """What a text says, and its faults; where there is nothing to be read, the faults alone."""
    lines = text.splitlines()
    rules = [number for number, line in enumerate(lines) if line.rstrip() == RULE][:2]
    if len(rules) < 2 or rules[0] != 0:
        return None, [f"{name}:1: does not open with its named lines. They stand between two rules of ---."]
    end = rules[1]
    head, numbers, faults = _head(name, lines[1:end])
    before, *sections = _sections(lines[end + 1 :], end + 2)
    return Written(name, head, before.text, tuple(sections), numbers), faults


def unlike(written: Written, head: tuple[str, ...], headings: tuple[str, ...] | None = None) -> Iterator[str]:
    """How a file differs from what it should hold: its named lines and, if any are given, its headings in order."""
    for key in head:
        if not written.head.get(key):
            yield f"{written.name}:{written.lines.get(key, 1)}: has no “{key}”. Write “{key}: …” between the rules."
    for key in sorted(written.head.keys() - set(head)):
        yield f"{written.name}:{written.lines[key]}: {quoted(key)} is none of {', '.join(head)}. Take it out."
    for section in written.sections:
        if headings is not None and section.heading not in headings:
            called = quoted(section.heading)
            yield f"{written.name}:{section.line}: {called} is none of {', '.join(headings)}. Call it one of them."
        if not section.text:
            yield f"{written.name}:{section.line}: nothing stands under {quoted(section.heading)}. Write it."
    found = [section.heading for section in written.sections]
    for heading in headings or ():
        if heading not in found:
            yield f"{written.name}:1: has no “{heading}”. Write “## {heading}”."
        for again in [section for section in written.sections if section.heading == heading][1:]:
            yield f"{written.name}:{again.line}: has “{heading}” a second time. It should stand there once."


def _head(name: str, lines: list[str]) -> tuple[dict[str, str], dict[str, int], list[str]]:
    head, numbers, faults = dict[str, str](), dict[str, int](), list[str]()
    for number, line in enumerate(lines, start=2):
        key, colon, value = line.partition(": ")
        if not colon or key in head:
            faults.append(f"{name}:{number}: {quoted(line)} is no “name: words” of its own. Write each name once.")
        else:
            head[key], numbers[key] = value.strip(), number
    return head, numbers, faults


def _sections(lines: list[str], first: int) -> Iterator[Section]:
    heading, at, held = "", first, list[str]()
    for number, line in enumerate(lines, start=first):
        if line.startswith("## "):
            yield Section(heading, at, "\n".join(held).strip())
            # Whoever types a straight apostrophe means the other.
            heading, at, held = line[3:].strip().replace("'", "’"), number, []
        else:
            held.append(line)
    yield Section(heading, at, "\n".join(held).strip())
