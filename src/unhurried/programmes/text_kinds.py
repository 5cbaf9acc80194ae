"""How each kind of text file is made: a day, a stage's opening, a talk, a step; and in what one differs from that."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final, Generic, TypeVar

from unhurried.core.unseen import is_blank
from unhurried.programmes.described import quoted
from unhurried.programmes.fitting import undrawable, unlisted, unread
from unhurried.programmes.markup import says_nothing
from unhurried.programmes.texts import Conversation, DayText, Movement, StageText, StepText
from unhurried.programmes.written import Section, Written, parsed, unlike, unlike_in_headings

WORDS: Final = "Words to borrow"
AFTERWARDS: Final = "Afterwards"  # shown above one's own lines, as the plain words of one question
DAY: Final = ("Tonight", "Why it’s worth it", WORDS, AFTERWARDS)
STAGE: Final = ("What’s common",)
STEP: Final = ("Tonight", "Checking in", "A way out", AFTERWARDS)
PROMPTS: Final = "Prompts"
TALK: Final = ("Opening", "Turns", PROMPTS, "A way out", "Ending")
TALK_IN_MOVEMENTS: Final = tuple(heading for heading in TALK if heading != PROMPTS)
MOVEMENT: Final = " movement: "
MEANT: Final = re.compile(r"\bmov\w*ts?\b", re.IGNORECASE)
TURN, BOTH = "turn", "both"  # minutes of one speaker's turn, and of the time in which either may add something
LONGEST: Final = 30  # minutes; turns.css weaves a strip for each of them

TALKS_FOLDER: Final = "conversations"  # a programme's own; and beside the programmes, those that all of them share
SHARED: Final = frozenset(path.stem for path in (Path(__file__).parent / TALKS_FOLDER).glob("*.md"))

Made = TypeVar("Made")


@dataclass(frozen=True)
class Kind(Generic[Made]):
    """A kind of text: what differs from it in a file, and what is made of a file that does not."""

    differs: Callable[[Written], Iterator[str]]
    make: Callable[[Written], Made]

    def of(self, name: str, text: str) -> tuple[Made | None, list[str]]:
        """What a file of this kind says, and everything that is wrong with it."""
        written, wrong = parsed(name, text)
        wrong += self.differs(written) if written else []
        return (self.make(written) if written and not wrong else None), sorted(wrong, key=_line)


def _lends(section: Section) -> bool:
    return section.heading == WORDS


def _unlike_a_day(written: Written) -> Iterator[str]:
    yield from unlike(written, ("title", "practice", "lede"), DAY)
    yield from unread(written)
    yield from undrawable(written, plain=AFTERWARDS, listed=_lends)
    for section in written.sections:
        if _lends(section):
            yield from unlisted(written, section, prose_after=False)


def _day(written: Written) -> DayText:
    tonight, why, words, afterwards = (written.section(heading) for heading in DAY)
    lent = tuple(re.sub(r"^[“\"]|[”\"]$", "", word) for word in words.bullets)
    return DayText(**written.head, tonight=tonight.text, why=why.text, words=lent, afterwards=afterwards.text)


def _unlike_a_stage(written: Written) -> Iterator[str]:
    yield from unlike(written, ("title", "lede"), STAGE if written.sections else ())
    yield from undrawable(written)
    if says_nothing(written.before):
        yield written.fault(1, "says nothing", "Write what the stage is about, above any heading")


def _stage(written: Written) -> StageText:
    common = written.section(STAGE[0]).text if written.sections else ""
    return StageText(**written.head, opening=written.before, common=common)


def _unlike_a_step(written: Written) -> Iterator[str]:
    yield from unlike(written, ("title", "lede"), STEP)
    yield from unread(written)
    yield from undrawable(written, plain=AFTERWARDS)


def _step(written: Written) -> StepText:
    tonight, checking_in, way_out, afterwards = (written.section(heading).text for heading in STEP)
    return StepText(
        **written.head, tonight=tonight, checking_in=checking_in, way_out=way_out, afterwards=afterwards
    )  # fmt: skip


def _is_movement(section: Section) -> bool:
    return section.heading == PROMPTS or not is_blank(section.heading.partition(MOVEMENT)[2])


def _plain(section: Section) -> str:
    # “Opening: arriving (five minutes)” is an opening that says how long.
    return section.heading.split(":")[0].split(" (")[0]


def _unlike_a_talk(written: Written) -> Iterator[str]:
    yield from unlike(written, ("title", "lede"), may=(TURN, BOTH))
    yield from _unlike_in_minutes(written)
    yield from unread(written)
    yield from undrawable(written, listed=_is_movement)
    parts = [section for section in written.sections if _is_movement(section)]
    meant = [one for one in written.sections if one not in parts and MEANT.search(one.heading)]
    for section in meant:
        wrong = f"{quoted(section.typed or section.heading)} is no heading of a movement"
        yield written.fault(section.line, wrong, "Write it like “## First movement: what shifted”")
    for section in parts:
        yield from _unlike_a_movement(written, section)
    prompts = [section for section in parts if section.heading == PROMPTS]
    others = [one for one in written.sections if one in prompts or one not in [*parts, *meant]]
    wanted = TALK if prompts or not [*parts, *meant] else TALK_IN_MOVEMENTS
    amiss = list(unlike_in_headings(written, others, wanted, _plain))
    yield from amiss
    for section, heading in zip(others, wanted, strict=False):
        if not amiss and _plain(section) != heading:
            wrong = f"{quoted(section.heading)} stands where “{heading}” is due"
            yield written.fault(section.line, wrong, f"The order is {', '.join(wanted)}")
            return


def _unlike_in_minutes(written: Written) -> Iterator[str]:
    for name in (TURN, BOTH):
        given = written.head.get(name)
        if given is not None and not _minutes(given):
            right = f"It should be whole minutes, from 1 to {LONGEST}, as a figure"
            yield written.fault(written.lines[name], f"{name} is {quoted(given)}", right)
    if BOTH in written.head and _is_shared(written):
        right = f"Take it out: this talk has turns, and so “{TURN}” alone"
        yield written.fault(written.lines[BOTH], f"{quoted(BOTH)} is shown by no page of this talk", right)


def _minutes(given: str) -> int:
    """A length as it is written; 0 for what is none."""
    whole = given.isascii() and given.isdigit() and len(given) < 3
    return int(given) if whole and int(given) <= LONGEST else 0


def _is_shared(written: Written) -> bool:
    return PurePath(written.name).stem in SHARED


def _unlike_a_movement(written: Written, section: Section) -> Iterator[str]:
    if section.typed and section.heading != PROMPTS:
        wrong = f"{quoted(section.typed)} is no heading here"
        yield written.fault(section.line, wrong, f"Write “## {section.heading}”")
    if section.text and not section.bullets:
        yield written.fault(section.line, f"{quoted(section.heading)} asks nothing", "Make a list of questions")
        return
    # The pages of the talks that all programmes share show questions and no more.
    yield from unlisted(written, section, prose_after=not _is_shared(written))


def _talk(written: Written) -> Conversation:
    movements = tuple(_movement(section) for section in written.sections if _is_movement(section))
    opening, turns, way_out, ending = (section.text for section in written.sections if not _is_movement(section))
    turn, both = (_minutes(written.head.get(name, "")) for name in (TURN, BOTH))
    return Conversation(
        written.head["title"], written.head["lede"], opening=opening, turns=turns, movements=movements,
        way_out=way_out, ending=ending, turn=turn, both=both,
    )  # fmt: skip


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
