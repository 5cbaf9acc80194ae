"""The tools as data: what there is to use on any day, and what somebody may look for it by."""

import unicodedata
from collections.abc import Container, Iterable
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

HELP: Final = "help"
FILE: Final = Path(__file__).parent / "words" / "tools.toml"


class Tool(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One tool. `needs` is what it is there for only; `because`, why today's page may offer it."""

    id: str
    address: str
    name: str
    note: str
    seek: str
    needs: str = ""
    because: str = ""


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Tools that belong together."""

    title: str
    tool: tuple[Tool, ...]


class _Tools(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    small: str
    fear: str
    group: tuple[Group, ...]


@cache
def _tools() -> _Tools:
    return msgspec.toml.decode(FILE.read_bytes(), type=_Tools)


def groups() -> tuple[Group, ...]:
    """Every tool, in the order of the page."""
    return _tools().group


def tool(id: str) -> Tool:
    """The tool of that name. Raises LookupError."""
    for group in groups():
        for one in group.tool:
            if one.id == id:
                return one
    raise LookupError(id)


def there(has: Container[str]) -> list[Group]:
    """The groups of those that somebody can use who `has` this."""
    usable = [(one.title, tuple(tool for tool in one.tool if not tool.needs or tool.needs in has)) for one in groups()]
    return [Group(title, tools) for title, tools in usable if tools]


def found(sought: str, texts: Iterable[tuple[str, str]]) -> list[str]:
    """The ids of the texts in which every word sought stands or begins; of those with any of them, where none has all.

    Whoever looks for what frightens them finds help before anything else; then come those whose first line has a word.
    """
    said = _plain(sought).split()
    wanted = [word for word in said if word not in _tools().small.split()] or said
    plain = [(id, _plain(text)) for id, text in texts]
    every = [(id, text) for id, text in plain if wanted and all(_begins(word, text) for word in wanted)]
    hits = every or [(id, text) for id, text in plain if any(_begins(word, text) for word in wanted)]
    hits.sort(key=lambda hit: not any(_begins(word, hit[1].partition("\n")[0]) for word in wanted))
    ids = [id for id, _ in hits]
    afraid = HELP in dict(plain) and not set(_tools().fear.split()).isdisjoint(wanted)
    return [HELP, *(id for id in ids if id != HELP)] if afraid else ids


def _begins(word: str, text: str) -> bool:
    return f" {word}" in f" {text}".replace("\n", " ")


def _plain(text: str) -> str:
    """Small letters without marks, and nothing but words between single spaces; lines stay apart."""
    letters = unicodedata.normalize("NFD", text.casefold().replace("’", "").replace("'", ""))
    bare = "".join(one for one in letters if not unicodedata.combining(one))
    kept = "".join(one if one.isalnum() or one == "\n" else " " for one in bare)
    return "\n".join(" ".join(line.split()) for line in kept.split("\n"))
