"""A programme's text files, read into what it says; everything that is wrong with them is named at once."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeVar

from unhurried.core.programme import Programme
from unhurried.programmes.texts import Conversation, DayText, Movement, StageText, StepText, Texts
from unhurried.programmes.written import Section, Written, read, unlike

DAY: Final = ("Tonight", "Why it’s worth it", "Words to borrow", "Afterwards")
STAGE: Final = ("What’s common",)
STEP: Final = ("Tonight", "Checking in", "A way out", "Afterwards")
PROMPTS: Final = "Prompts"
TALK: Final = ("Opening", "Turns", PROMPTS, "A way out", "Ending")
MOVEMENT: Final = " movement: "

CLOSING: Final = "integration"
OWN: Final = "own"  # the text of every step that is a couple's own
TALKS: Final = "conversations"  # beside the programmes: the talks that all of them share

Key = TypeVar("Key")
Read = TypeVar("Read")


def texts_of(programme: Programme, folder: Path) -> tuple[Texts, list[str]]:
    """A programme's texts, and everything that is wrong with its files at once."""
    stages = enumerate(programme.stages, start=1)
    days = {day: folder / "days" / f"day-{day:02}.md" for stage in programme.stages for day in stage.days}
    openings = {stage.id: folder / "stages" / f"{number}-{stage.id}.md" for number, stage in stages}
    talks = {path.stem: path for path in (folder / "conversations").glob("*.md")}
    # The one conversation that no programme ends without.
    talks.setdefault(CLOSING, folder / "conversations" / f"{CLOSING}.md")
    steps = {id: folder / "steps" / f"{id}.md" for id in _steps_of(programme)}
    faults = _strays(folder, [*days.values(), *openings.values(), *talks.values(), *steps.values()])
    houses = {path.stem: path for path in (folder.parent / TALKS).glob("*.md")}
    texts = Texts(
        _taken(days, folder.parent, _unlike_a_day, _day, faults),
        _taken(openings, folder.parent, _unlike_a_stage, _stage, faults),
        _taken(houses | talks, folder.parent, _unlike_a_talk, _talk, faults),
        _taken(steps, folder.parent, _unlike_a_step, _step, faults),
    )
    return texts, faults


def _steps_of(programme: Programme) -> tuple[str, ...]:
    return (*(step.id for step in programme.steps), OWN) if programme.ladder else ()


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
    faults = list(unlike(written, ("title", "lede"), STAGE if written.sections else ()))
    return faults if written.before else [*faults, f"{written.name}: says nothing"]


def _stage(written: Written) -> StageText:
    common = written.section(STAGE[0]).text if written.sections else ""
    return StageText(**written.head, opening=written.before, common=common)


def _unlike_a_step(written: Written) -> list[str]:
    return list(unlike(written, ("title", "lede"), STEP))


def _step(written: Written) -> StepText:
    tonight, checking_in, way_out, afterwards = (written.section(heading).text for heading in STEP)
    return StepText(
        **written.head, tonight=tonight, checking_in=checking_in, way_out=way_out, afterwards=afterwards
    )  # fmt: skip


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
