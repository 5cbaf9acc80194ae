"""How each kind of text file is made: a day, a stage's opening, a talk, a step; and in what one differs from that."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from unhurried.programmes.described import quoted
from unhurried.programmes.texts import Conversation, DayText, Movement, StageText, StepText
from unhurried.programmes.written import Section, Written, parsed, unlike

DAY: Final = ("Tonight", "Why it’s worth it", "Words to borrow", "Afterwards")
STAGE: Final = ("What’s common",)
STEP: Final = ("Tonight", "Checking in", "A way out", "Afterwards")
PROMPTS: Final = "Prompts"
TALK: Final = ("Opening", "Turns", PROMPTS, "A way out", "Ending")
MOVEMENT: Final = " movement: "

Made = TypeVar("Made")


@dataclass(frozen=True)
class Kind(Generic[Made]):
    """A kind of text: what differs from it in a file, and what is made of a file that does not."""

    differs: Callable[[Written], list[str]]
    make: Callable[[Written], Made]

    def of(self, name: str, text: str) -> tuple[Made | None, list[str]]:
        """What a file of this kind says, and everything that is wrong with it."""
        written, wrong = parsed(name, text)
        wrong += self.differs(written) if written else []
        return (self.make(written) if written and not wrong else None), sorted(wrong, key=_line)


def _unlike_a_day(written: Written) -> list[str]:
    faults = list(unlike(written, ("title", "practice", "lede"), DAY))
    if not faults and not written.section("Words to borrow").bullets:
        faults.append(f"{written.name}:{written.section('Words to borrow').line}: lends no words. Make a list of them.")
    return faults


def _day(written: Written) -> DayText:
    tonight, why, words, afterwards = (written.section(heading) for heading in DAY)
    lent = tuple(re.sub(r"^[“\"]|[”\"]$", "", word) for word in words.bullets)
    return DayText(**written.head, tonight=tonight.text, why=why.text, words=lent, afterwards=afterwards.text)


def _unlike_a_stage(written: Written) -> list[str]:
    faults = list(unlike(written, ("title", "lede"), STAGE if written.sections else ()))
    return faults if written.before else [*faults, f"{written.name}:1: says nothing. Write what the stage is about."]


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
        faults.append(f"{written.name}:1: has neither “{PROMPTS}” nor a movement. Write “## {PROMPTS}”.")
    idle = [f":{part.line}: {quoted(part.heading)} asks nothing" for part in movements if not part.bullets]
    faults += [f"{written.name}{said}. Make a list of questions." for said in idle]
    others = [_plain(section) for section in written.sections if section not in movements]
    wanted = [heading for heading in TALK if heading != PROMPTS]
    if others != wanted:
        has = ", ".join(map(quoted, others)) or "no parts"
        faults.append(f"{written.name}:1: has {has}. It should have {', '.join(wanted)}, in this order.")
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


def _line(fault: str) -> int:
    found = re.search(r":(\d+): ", fault)
    return int(found[1]) if found else 0


DAYS: Final = Kind(_unlike_a_day, _day)
STAGES: Final = Kind(_unlike_a_stage, _stage)
STEPS: Final = Kind(_unlike_a_step, _step)
TALKS: Final = Kind(_unlike_a_talk, _talk)
