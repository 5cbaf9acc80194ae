"""On which line of a TOML file a value stands, by its path: stages[1].forms[0].phases[0].minutes."""

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from unhurried.core.fault import Path

BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
SPACE: Final = re.compile(r"[ \t]*")
BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
PLAIN: Final = re.compile(r"[^,\]}#\r\n]+")  # a number, a date, true or false
STRINGS: Final = (
    re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}', re.DOTALL),
    re.compile(r"'''.*?'{3,5}", re.DOTALL),
    re.compile(r'"(?:[^"\\\n]|\\.)*"'),
    re.compile(r"'[^'\n]*'"),
)


def line_of(lines: Mapping[Path, int], at: Path) -> int:
    """The line of a value, or of the nearest one around it that stands in the file; the first for none."""
    while at and at not in lines:
        at = at[:-1]
    return lines.get(at, 1)


def lines_of(text: str) -> Mapping[Path, int]:
    """The line of every key, table and element of a TOML file; of one that is not TOML, as far as it can be read."""
    return _read(text).lines


def given_twice(text: str) -> tuple[Path, int] | None:
    """The first key that stands a second time, and the line on which it does."""
    return _read(text).twice


def left_open(text: str) -> int:
    """The line of the last key that was read, whose value has no end where the parser tells of an open one."""
    return _read(text).last


def _read(text: str) -> "_Reading":
    reading = _Reading(text)
    with suppress(_Lost, RecursionError):
        reading.all()
    return reading


class _Lost(Exception):
    """What stands here is not TOML."""


class _Reading:
    """A walk through TOML that keeps nothing but where things stand."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.lines = text, 0, dict[Path, int]()
        self.twice: tuple[Path, int] | None = None
        self._counted, self._whole = dict[Path, int](), set[Path]()
        self._line, self._upto, self.last = 1, 0, 1

    def all(self) -> None:
        prefix: Path = ()
        self._take(BLANK)
        while self.at < len(self.text):
            if self._skip("[["):
                prefix = self._one_of_many()
            elif self._skip("["):
                prefix = self._table()
            else:
                self._pair(prefix)
            self._take(BLANK)

    def _one_of_many(self) -> Path:
        keys = self._keys()
        self._need("]]")
        above = self._inside(keys[:-1])
        many = (*above, keys[-1])
        number = self._counted[many] = self._counted.get(many, -1) + 1
        self._mark(many)
        self._mark((*many, number))
        return (*many, number)

    def _table(self) -> Path:
        keys = self._keys()
        self._need("]")
        table = self._inside(keys)
        self._mark(table, new=True)
        return table

    def _inside(self, keys: list[str]) -> Path:
        at: Path = ()
        for key in keys:
            at = (*at, key)
            self._mark(at)
            if at in self._counted:
                at = (*at, self._counted[at])
        return at

    def _pair(self, prefix: Path) -> None:
        keys = self._keys()
        for upto in range(1, len(keys)):
            self._mark((*prefix, *keys[:upto]))
        at = (*prefix, *keys)
        self._mark(at, new=True)
        self.last = self._line
        self._need("=")
        self._value(at)

    def _keys(self) -> list[str]:
        keys = [self._key()]
        while self._skip("."):
            keys.append(self._key())
        return keys

    def _key(self) -> str:
        self._take(SPACE)
        key = self._take(BARE) or self._string()[1:-1]
        self._take(SPACE)
        return key

    def _value(self, at: Path) -> None:
        self._take(SPACE)
        self._mark(at)
        if self._skip("["):
            self._elements(at)
        elif self._skip("{"):
            self._pairs(at)
        elif self.text.startswith(('"', "'"), self.at):
            self._string()
        elif not self._take(PLAIN):
            raise _Lost

    def _elements(self, at: Path) -> None:
        self._take(BLANK)
        number = 0
        while not self._skip("]"):
            self._value((*at, number))
            number += 1
            self._between("]")

    def _pairs(self, at: Path) -> None:
        self._take(BLANK)
        while not self._skip("}"):
            self._pair(at)
            self._between("}")

    def _between(self, end: str) -> None:
        self._take(BLANK)
        if not self.text.startswith(end, self.at):
            self._need(",")
            self._take(BLANK)

    def _string(self) -> str:
        for pattern in STRINGS:
            if found := self._take(pattern):
                return found
        raise _Lost

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if not found:
            return ""
        self.at = found.end()
        return found[0]

    def _skip(self, sign: str) -> bool:
        found = self.text.startswith(sign, self.at)
        self.at += len(sign) if found else 0
        return found

    def _need(self, sign: str) -> None:
        if not self._skip(sign):
            raise _Lost

    def _mark(self, at: Path, *, new: bool = False) -> None:
        self._line += self.text.count("\n", self._upto, self.at)
        self._upto = self.at
        if new and at in self._whole:
            self.twice = self.twice or (at, self._line)
        if new:
            self._whole.add(at)
        self.lines.setdefault(at, self._line)
