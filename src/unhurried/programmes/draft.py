"""A programme's folder, read as far as it can be: its file, its own texts, and everything that is wrong with them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from unhurried.core import soundness
from unhurried.core.fault import Fault, Kinds
from unhurried.programmes.bounded import Unreadable, files_below
from unhurried.programmes.faults import FileFault
from unhurried.programmes.programme_file import ProgrammeFile
from unhurried.programmes.text_files import Found, Wanted, wanted_by
from unhurried.programmes.texts import Texts
from unhurried.programmes.toml_file import opened

FILE: Final = "programme.toml"
# Where a programme says which texts it has: wrong there, no file can be said to belong to nothing.
NAMES_TEXTS: Final[tuple[Kinds, ...]] = (
    ("conversation",), ("ladder",), ("stages", "days"), ("stages", "id"), ("stages", "texts"), ("steps", "id"),
)  # fmt: skip


class Draft:
    """A programme as its folder has it, with nothing borrowed yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self._file = opened(self.folder / FILE, f"{self.name}/{FILE}", ProgrammeFile, _faults)
        self._strays: list[str] = []
        files = self._files()
        wanted = list(wanted_by(self.made, self.folder, files)) if self.made and files else []
        self._found = Found(wanted, self.folder)
        self.add(*self._found.asked, *self._misnamed())
        if self._file.as_written(*NAMES_TEXTS):
            self._strays += self._astray(files, {self.folder / one.file for one in wanted})
        self.sound_alone = not self.faults  # whatever is said of it later, when texts it lacks are looked for elsewhere

    @property
    def name(self) -> str:
        """Its folder's name, which should be its own."""
        return self.folder.name

    @property
    def made(self) -> ProgrammeFile | None:
        """What its file holds; None where nothing could be made of it."""
        return self._file.made

    @property
    def texts(self) -> Texts:
        """What its own files say."""
        return self._found.texts

    @property
    def lacking(self) -> list[Wanted]:
        """The texts that it does not bring itself."""
        return self._found.lacking

    @property
    def faults(self) -> list[str]:
        """Everything that is wrong with it so far: its file from the top down, then its texts."""
        return [*map(str, self._file.faults), *self._found.wrong, *self._strays]

    def add(self, *faults: Fault) -> None:
        """More that is wrong with its file."""
        self._file.add(*faults)

    def _misnamed(self) -> Iterator[Fault]:
        if self.made and self.made.id not in {self.name, ""}:
            wrong = f"id is “{self.made.id}”, and the folder is “{self.name}”"
            yield Fault(("id",), wrong, "A programme has its folder’s name")

    def _files(self) -> list[Path]:
        """Everything in the folder; nothing where it is too much to look through."""
        try:
            return list(files_below(self.folder))
        except Unreadable as fault:
            self._strays.append(str(FileFault(self.name, *fault.told)))
            return []

    def _astray(self, files: list[Path], known: set[Path]) -> Iterator[str]:
        for path in files:
            if path.suffix == ".md" and path not in known:
                name = f"{self.name}/{path.relative_to(self.folder).as_posix()}"
                wrong = "belongs to no day, stage, step or conversation"
                yield str(FileFault(name, None, wrong, "Name it in the programme, or take it away"))


class Drafts:
    """The programmes in several folders, by their names, each read once and only when it is asked for."""

    def __init__(self, *places: Path) -> None:
        self._places = places
        self.of = cache(Draft)

    def named(self, name: str) -> Draft | None:
        """The programme of that name in the first of the folders that has one."""
        folders = (place / name for place in self._places)
        return next((self.of(folder.resolve()) for folder in folders if name and (folder / FILE).is_file()), None)

    def names(self) -> list[str]:
        """The names that there are."""
        return sorted({folder.name for place in self._places for folder in folders_of(place)})


def folders_of(place: Path) -> list[Path]:
    """The folders of a place that hold a programme, in the order of their names."""
    return sorted(file.parent for file in place.glob(f"*/{FILE}") if not file.parent.name.startswith("."))


def _faults(file: ProgrammeFile) -> list[Fault]:
    counted = (
        Fault(
            ("stages", place, "texts"),
            f"“{stage.id}” names {len(stage.texts)} texts for {len(stage.days)} days",
            "Name one for each day, in their order",
        )
        for place, stage in enumerate(file.stages)
        if stage.texts and len(stage.texts) != len(stage.days)
    )
    return [*soundness.faults(file.programme()), *counted]
