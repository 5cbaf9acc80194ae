"""What a programme says: a text for every day and stage, and its conversations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from unhurried.core.programme import Programme
from unhurried.programmes.written import Section, Written, read, unlike

DAY: Final = ("Tonight", "Why it’s worth it", "Words to borrow", "Afterwards")
PROMPTS: Final = "Prompts"
TALK: Final = ("Opening", "Turns", PROMPTS, "A way out", "Ending")
MOVEMENT: Final = " movement: "

CLOSING: Final = "integration"

Key = TypeVar("Key")
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class DayText:
    """One day. `words` are sentences to lend, without their quotation marks; `afterwards` is a single question."""

    title: str
    practice: str
    lede: str
    tonight: str
    why: str
    words: tuple[str, ...]
    afterwards: str


@dataclass(frozen=True, slots=True)
class StageText:
    """How a stage opens. `lede` holds its days, its length and its limit."""

    title: str
    lede: str
    opening: str


@dataclass(frozen=True, slots=True)
class Movement:
    """One part of a conversation: its questions, and what is said after them (often nothing)."""

    title: str
    prompts: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """A talk in turns. One without movements of its own has a single one, called “Prompts”."""

    title: str
    lede: str
    opening: str
    turns: str
    movements: tuple[Movement, ...]
    way_out: str
    ending: str

    @property
    def prompts(self) -> tuple[str, ...]:
        """Every question, in order."""
        return tuple(prompt for movement in self.movements for prompt in movement.prompts)


@dataclass(frozen=True, slots=True)
class Texts:
    """Everything a programme says."""

    days: Mapping[int, DayText]
    stages: Mapping[int, StageText]
    conversations: Mapping[str, Conversation]

    def day(self, number: int) -> DayText:
        """The text of a day, counted from one. Raises KeyError for a day the programme does not have."""
        return self.days[number]

    def stage(self, number: int) -> StageText:
        """The opening of a stage, counted from one. Raises KeyError for a stage the programme does not have."""
        return self.stages[number]

    def conversation(self, id: str) -> Conversation:
        """The conversation of that name, such as "integration". Raises KeyError for a name that is none."""
        return self.conversations[id]


def texts_of(programme: Programme, folder: Path) -> tuple[Texts, list[str]]:
    """A programme's texts, and everything that is wrong with its files at once."""
    stages = enumerate(programme.stages, start=1)
    days = {day: folder / "days" / f"day-{day:02}.md" for stage in programme.stages for day in stage.days}
    openings = {number: folder / "stages" / f"{number}-{stage.id}.md" for number, stage in stages}
    talks = {path.stem: path for path in (folder / "conversations").glob("*.md")}
    # The one conversation that no programme ends without.
    talks.setdefault(CLOSING, folder / "conversations" / f"{CLOSING}.md")
    faults = _strays(folder, [*days.values(), *openings.values(), *talks.values()])
    texts = Texts(
        _taken(days, folder.parent, _unlike_a_day, _day, faults),
        _taken(openings, folder.parent, _unlike_a_stage, _stage, faults),
        _taken(talks, folder.parent, _unlike_a_talk, _talk, faults),
    )
    return texts, faults


def _taken(
    files: Mapping[Key, Path],
    root: Path,
    differs: Callable[[Written], list[str]],
    make: Callable[[Written], Read],
    faults: list[str],
) -> dict[Key, Read]:
    """Every file that is as it should be; what is wrong with the others is added to `faults`."""
    found: dict[Key, Read] = {}
    for key, path in files.items():
        written, wrong = read(path, root)
        wrong += differs(written) if written else []
        faults.extend(wrong)
        if written and not wrong:
            found[key] = make(written)
    return found


def _strays(folder: Path, wanted: list[Path]) -> list[str]:
    found = sorted(set(folder.rglob("*.md")) - set(wanted))
    return [f"{path.relative_to(folder.parent).as_posix()}: belongs to no day, stage or conversation" for path in found]


def _unlike_a_day(written: Written) -> list[str]:
    faults = list(unlike(written, ("title", "practice", "lede"), DAY))
    if not faults and not written.section("Words to borrow").bullets:
        faults.append(f"{written.name}:{written.section('Words to borrow').line}: lends no words")
    return faults


def _day(written: Written) -> DayText:
    tonight, why, words, afterwards = (written.section(heading) for heading in DAY)
    lent = tuple(word.removeprefix("“").removesuffix("”") for word in words.bullets)
    return DayText(**written.head, tonight=tonight.text, why=why.text, words=lent, afterwards=afterwards.text)


def _unlike_a_stage(written: Written) -> list[str]:
    faults = list(unlike(written, ("title", "lede"), ()))
    return faults if written.before else [*faults, f"{written.name}: says nothing"]


def _stage(written: Written) -> StageText:
    return StageText(**written.head, opening=written.before)


def _is_movement(section: Section) -> bool:
    return section.heading == PROMPTS or MOVEMENT in section.heading


def _plain(section: Section) -> str:
    # “Opening: arriving (five minutes)” is an opening that says how long.
    return section.heading.split(":")[0].split(" (")[0]


def _unlike_a_talk(written: Written) -> list[str]:
    faults = list(unlike(written, ("title", "lede")))
    movements = [section for section in written.sections if _is_movement(section)]
    if not movements:
        faults.append(f"{written.name}: has neither “{PROMPTS}” nor a movement")
    faults += [f"{written.name}:{part.line}: “{part.heading}” asks nothing" for part in movements if not part.bullets]
    others = [_plain(section) for section in written.sections if section not in movements]
    wanted = [heading for heading in TALK if heading != PROMPTS]
    if others != wanted:
        faults.append(f"{written.name}: should have {', '.join(wanted)} and has {', '.join(others)}")
    return faults


def _talk(written: Written) -> Conversation:
    movements = tuple(_movement(section) for section in written.sections if _is_movement(section))
    opening, turns, way_out, ending = (section.text for section in written.sections if not _is_movement(section))
    return Conversation(
        **written.head, opening=opening, turns=turns, movements=movements, way_out=way_out, ending=ending
    )


def _movement(section: Section) -> Movement:
    title = section.heading.partition(MOVEMENT)[2] or section.heading
    return Movement(title[0].upper() + title[1:], section.bullets, section.prose)
