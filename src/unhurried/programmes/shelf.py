"""The shelf: every programme there is, sound, with its texts; the house's own and those that a clinic brings."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from unhurried.core.fault import Fault
from unhurried.core.limits import Item
from unhurried.core.programme import Programme
from unhurried.programmes.draft import FILE, Draft, Drafts, folders_of
from unhurried.programmes.faults import FileFault, Unsound
from unhurried.programmes.lending import settled
from unhurried.programmes.plain_list import plain_list
from unhurried.programmes.questionnaires import FOLDER as QUESTIONNAIRES
from unhurried.programmes.text_files import talks_of_the_house
from unhurried.programmes.texts import Texts

HERE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Shelved:
    """A programme and what it says."""

    programme: Programme
    texts: Texts

    def step_on(self, day: int) -> str:
        """The title of the step that a day of a ladder is; empty where days have numbers."""
        return self.texts.days[day].title if self.programme.ladder and day in self.texts.days else ""


@cache
def shelf(place: Path = HERE, clinic: Path | None = None) -> Mapping[str, Shelved]:
    """Every programme by its name, which is its folder's. Raises Unsound with all faults of all of them."""
    items, wrong = plain_list(place / "plain-list.toml")
    shelved, found = _shelved(place, clinic, items)
    wrong += found
    if not shelved and not wrong:
        wrong.append(f"{place.name}: holds no programme. Put one there.")
    if wrong:
        raise Unsound(wrong)
    return shelved


def checked(folder: Path, place: Path = HERE) -> list[str]:
    """Everything that is wrong with one programme, in the words in which a shelf with it would be refused."""
    return _by_itself(folder, place)[0].faults


def alone(folder: Path, place: Path = HERE) -> Shelved:
    """One programme out of a folder anywhere. Raises Unsound."""
    draft, texts = _by_itself(folder, place)
    items, wrong = plain_list(place / "plain-list.toml")
    if draft.made is None or draft.faults or wrong:
        raise Unsound([*draft.faults, *wrong])
    return Shelved(draft.made.programme(items), texts)


def _by_itself(folder: Path, place: Path) -> tuple[Draft, Texts]:
    folder = folder.resolve()
    drafts = Drafts(place, folder.parent)
    draft = drafts.of(folder)
    taken = folder.parent != place.resolve() and (place / folder.name / FILE).is_file()
    return draft, _settle(draft, drafts, talks_of_the_house(place).texts, taken=taken)


def _shelved(place: Path, clinic: Path | None, items: tuple[Item, ...]) -> tuple[dict[str, Shelved], list[str]]:
    house = talks_of_the_house(place)
    places = (place,) if clinic is None else (place, clinic)
    drafts, wrong, shelved = Drafts(*places), list(house.wrong), dict[str, Shelved]()
    for draft in (drafts.of(folder.resolve()) for one in places for folder in folders_of(one)):
        texts = _settle(draft, drafts, house.texts, taken=draft.name in shelved)
        if draft.made:
            shelved.setdefault(draft.name, Shelved(draft.made.programme(items), texts))
        wrong += draft.faults
    return shelved, [*wrong, *_without_a_programme(clinic)]


def _settle(draft: Draft, drafts: Drafts, house: Texts, *, taken: bool) -> Texts:
    if taken:
        right = "Give yours, and its folder, a name of its own"
        draft.add(Fault(("id",), f"there is a programme “{draft.name}” already", right))
    return settled(draft, drafts, house)


def _without_a_programme(clinic: Path | None) -> list[str]:
    """Folders that a clinic dropped in and that would otherwise be passed over in silence."""
    folders = sorted(clinic.glob("*/")) if clinic else []
    return [
        str(FileFault(folder.name, None, f"holds no {FILE}", "Put one there, or take the folder away"))
        for folder in folders
        if folder.is_dir() and folder.name != QUESTIONNAIRES and not folder.name.startswith(".")
        if not (folder / FILE).is_file() and next(folder.iterdir(), None)
    ]
