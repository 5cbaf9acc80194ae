"""The plain list of the agreement: kinds of touch, places and circumstances to mark."""

from pathlib import Path
from typing import Literal

import msgspec

from unhurried.core.limits import Item
from unhurried.core.touch import Ceiling


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    label: str
    ceiling: str = Ceiling.PRESENCE.word


class _List(msgspec.Struct, forbid_unknown_fields=True):
    touch: list[_Line]
    place: list[_Line]
    circumstance: list[_Line]


Kind = Literal["touch", "place", "circumstance"]


def plain_list(file: Path) -> tuple[tuple[Item, ...], list[str]]:
    """The list in its order, and everything that is wrong with it at once."""
    try:
        given = msgspec.toml.decode(file.read_bytes(), type=_List)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as fault:
        return (), [f"{file.name}: {fault}"]
    kinds: dict[Kind, list[_Line]] = {
        "touch": given.touch,
        "place": given.place,
        "circumstance": given.circumstance,
    }
    lines = [(kind, line) for kind, of_kind in kinds.items() for line in of_kind]
    wrong = [f"{file.name}: {fault}" for fault in _faults(lines)]
    if wrong:
        return (), wrong
    return tuple(Item(line.id, kind, Ceiling[line.ceiling.upper()], line.label) for kind, line in lines), []


def _faults(lines: list[tuple[Kind, _Line]]) -> list[str]:
    names = [line.id for _, line in lines]
    faults = [f"“{name}” stands there more than once" for name in sorted(set(names)) if names.count(name) > 1]
    words = {level.word for level in Ceiling}
    faults += [f"{line.id}: ceiling “{line.ceiling}” is none" for _, line in lines if line.ceiling not in words]
    touched = {line.ceiling for kind, line in lines if kind == "touch"}
    # A ceiling that no line stands for could never be taken off the table.
    faults += [f"no touch stands for “{level.word}”" for level in list(Ceiling)[1:] if level.word not in touched]
    return faults
