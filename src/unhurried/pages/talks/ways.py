"""How each talk goes through its questions, as data beside what it says."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from unhurried.programmes.texts import Conversation

FILE: Final = Path(__file__).parent / "talks.toml"

Lead = tuple[str, str, str]  # address, name, note


class Further(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part that asks nothing new: what its speaker does, and what its listener does."""

    title: str
    say: str
    listening: str
    pace: str


class Way(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one talk goes. `together` are leads that need two linked people.

    `unless` says when it isn't the thing to do, before anything else on its first page; `pace`, how long a turn is
    where the talk itself names no minutes.
    """

    id: str
    note: str
    listening: str
    speaking: str
    unless: str = ""
    title: str = ""
    pace: str = ""
    each: bool = False
    further: tuple[Further, ...] = ()
    leads: tuple[Lead, ...] = ()
    together: tuple[Lead, ...] = ()


class _Ways(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    talks: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a talk: what it is called, the questions it leaves open, and what is said to either.

    `minutes` are those of a turn, 0 where none are named; then `pace` says how long it is, if anything does.
    """

    title: str
    questions: tuple[str, ...]
    speaking: str
    listening: str
    minutes: int
    pace: str


@cache
def ways(file: Path = FILE) -> Mapping[str, Way]:
    """Every talk by its name, in the order shown. Raises msgspec.ValidationError naming what is wrong, and where."""
    return {way.id: way for way in msgspec.toml.decode(file.read_bytes(), type=_Ways).talks}


def parts(talk: Conversation, way: Way) -> tuple[Part, ...]:
    """The parts of a talk, in turn order; its opening and its ending come before and after them."""
    asked = [(prompt, ()) for prompt in talk.prompts] if way.each else _as_they_lie(talk, way)
    return (
        *(Part(title, open, way.speaking, way.listening, talk.turn, way.pace) for title, open in asked),
        *(Part(one.title, (), one.say, one.listening, 0, one.pace) for one in way.further),
    )


def _as_they_lie(talk: Conversation, way: Way) -> list[tuple[str, tuple[str, ...]]]:
    return [(way.title or one.title, one.prompts) for one in talk.movements]
