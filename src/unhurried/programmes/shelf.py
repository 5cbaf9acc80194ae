"""The shelf: every programme there is, sound, with its texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from unhurried.core.limits import Item
from unhurried.core.programme import Programme, faults
from unhurried.programmes.faults import Unsound
from unhurried.programmes.plain_list import plain_list
from unhurried.programmes.text_files import texts_of
from unhurried.programmes.texts import Texts

HERE: Final = Path(__file__).parent
FILE: Final = "programme.toml"


@dataclass(frozen=True, slots=True)
class Shelved:
    """A programme and what it says."""

    programme: Programme
    texts: Texts

    def step_on(self, day: int) -> str:
        """The title of the step that a day of a ladder is; empty where days have numbers."""
        return self.texts.days[day].title if self.programme.ladder and day in self.texts.days else ""


@cache
def shelf(place: Path = HERE) -> Mapping[str, Shelved]:
    """Every programme by its name, which is its folder's. Raises Unsound with all faults of all of them."""
    items, wrong = plain_list(place / "plain-list.toml")
    shelved: dict[str, Shelved] = {}
    for file in sorted(place.glob(f"*/{FILE}")):
        one, found = _take(file, items)
        wrong += found
        if one:
            shelved[one.programme.id] = one
    if not shelved and not wrong:
        wrong.append(f"{place.name}: holds no programme")
    if wrong:
        raise Unsound(wrong)
    return shelved


def _take(file: Path, items: tuple[Item, ...]) -> tuple[Shelved | None, list[str]]:
    folder = file.parent
    name = f"{folder.name}/{FILE}"
    try:
        programme = msgspec.toml.decode(file.read_bytes(), type=Programme)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        return None, [f"{name}: {fault}"]
    wrong = [f"{name}: {fault}" for fault in faults(programme)]
    if programme.id != folder.name:
        wrong.append(f"{name}: id “{programme.id}” should be its folder's name, “{folder.name}”")
    if programme.items:
        wrong.append(f"{name}: items stand in plain-list.toml, for all programmes alike")
    texts, found = texts_of(programme, folder)
    return Shelved(msgspec.structs.replace(programme, items=items), texts), wrong + found
