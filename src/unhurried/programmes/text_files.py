"""A programme's text files: which ones it should have, what those it has say, and which it lacks."""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Final, NamedTuple

from unhurried.core.fault import Fault
from unhurried.core.fault import Path as Place
from unhurried.core.soundness import is_a_couples_own
from unhurried.programmes.bounded import Unreadable, is_there, text_of
from unhurried.programmes.described import quoted
from unhurried.programmes.faults import FileFault
from unhurried.programmes.programme_file import ProgrammeFile, StageFile
from unhurried.programmes.text_kinds import DAYS, SHARED, STAGES, STEPS, TALKS, TALKS_FOLDER, Kind
from unhurried.programmes.texts import Texts

OWN: Final = "own"  # the text of every step that is a couple's own
# As the parts of Texts are called.
KINDS: Final[dict[str, Kind[Any]]] = {"days": DAYS, "stages": STAGES, "conversations": TALKS, "steps": STEPS}

Key = int | str


class Wanted(NamedTuple):
    """A text that a programme should have: its file, from the programme's folder on, and where that is asked for."""

    kind: str  # days, stages, conversations or steps: as the parts of Texts are called
    key: Key
    file: str
    at: Place
    named: bool = False  # in the programme itself, and so by no name that another programme's text could have
    misnamed: bool = False  # it should have another name, under which it is looked for once it has that


class Found:
    """What the files of a programme say. `lacking` are those that are not there; `asked`, faults of programme.toml."""

    def __init__(self, wanted: Iterable[Wanted], folder: Path) -> None:
        self.lacking, self.asked, self.wrong = list[Wanted](), list[Fault](), list[str]()
        self._folder = folder
        texts: dict[str, dict[Any, Any]] = {kind: {} for kind in KINDS}
        for one in wanted:
            text = self._text(one)
            made, wrong = (None, []) if text is None else KINDS[one.kind].of(f"{folder.name}/{one.file}", text)
            self.wrong += wrong
            if made is not None:
                texts[one.kind][one.key] = made
        self.texts = Texts(**texts)

    def _text(self, one: Wanted) -> str | None:
        path = self._folder / one.file
        try:
            if leads_out(one.file):
                raise Unreadable("leads out of the programme’s folder", "Name a file inside it")
            if is_there(path):
                return text_of(path, self._folder)
            if not one.misnamed:
                self.lacking.append(one)
        except Unreadable as fault:
            if fault.line is None:
                self.asked.append(Fault(one.at, f"{quoted(one.file)} {fault.wrong}", fault.right))
            else:
                self.wrong.append(str(FileFault(f"{self._folder.name}/{one.file}", *fault.told)))
        return None


def leads_out(file: str) -> bool:
    """Whether a name, by itself, is none of a file inside its folder."""
    path = PurePosixPath(file)
    return path.is_absolute() or ".." in path.parts or "\\" in file or "\0" in file


def wanted_by(programme: ProgrammeFile, folder: Path, files: Iterable[Path]) -> Iterator[Wanted]:
    """Every text that a programme should have, and what it has of the shared talks, of the files in its folder."""
    for place, stage in enumerate(programme.stages):
        yield from _days_wanted(stage, ("stages", place))
        if stage.id:
            yield Wanted("stages", stage.id, f"stages/{place + 1}-{stage.id}.md", ("stages", place))
    talks = {path.stem for path in files if path.parent == folder / TALKS_FOLDER} & SHARED
    # One that is none of the stages is told already, and has no text to lack.
    talks |= {stage.id for stage in programme.stages if stage.id == programme.conversation} - {""}
    for id in sorted(talks):
        yield Wanted("conversations", id, f"{TALKS_FOLDER}/{id}.md", ("conversation",))
    for place, step in enumerate(programme.steps):
        if step.id:
            misnamed = is_a_couples_own(step.id)
            yield Wanted("steps", step.id, f"steps/{step.id}.md", ("steps", place), misnamed=misnamed)
    if programme.ladder:
        yield Wanted("steps", OWN, f"steps/{OWN}.md", ("ladder",))


def _days_wanted(stage: StageFile, at: Place) -> Iterator[Wanted]:
    for number, day in enumerate(stage.days):
        if not stage.texts:
            yield Wanted("days", day, f"days/day-{day:02}.md", (*at, "days", number))
        elif number < len(stage.texts):
            yield Wanted("days", day, stage.texts[number], (*at, "texts", number), named=True)


def talks_of_the_house(place: Path) -> Found:
    """The talks that all programmes share."""
    files = sorted((place / TALKS_FOLDER).glob("*.md"))
    return Found((Wanted("conversations", path.stem, f"{TALKS_FOLDER}/{path.name}", ()) for path in files), place)
