"""A day of the programme as two people read it: its text, its limit, and how the practice goes."""

from dataclasses import dataclass

from unhurried.core.journey import Journey
from unhurried.core.limits import Mark
from unhurried.core.people import PersonId
from unhurried.core.programme import Doing, Form
from unhurried.core.today import Today
from unhurried.core.touch import Ceiling
from unhurried.layout.words import limit_words, moment
from unhurried.programmes.shelf import Shelved
from unhurried.programmes.texts import DayText, StageText, StepText

EARLY = 3  # days of a stage on which what is common in it lies open, our own default

Part = tuple[str, int]  # what the reader does, and for how many minutes


@dataclass(frozen=True, slots=True)
class Day:
    """The day that is next. `less` is how far tonight goes, where that is not as far as the stage would.

    `early` are the first days of a stage; `more` is what is said to wanting more, wherever there is a limit to keep;
    `step` is the rung it is, on a ladder.
    """

    number: int
    exchanged: bool
    text: DayText
    stage: StageText
    opens: bool
    early: bool
    limit: str
    more: str
    less: str
    short: bool
    minutes: int
    parts: tuple[Part, ...]
    step: StepText | None
    off: tuple[str, ...]
    talk: tuple[str, ...]


def day_of(today: Today, journey: Journey, me: PersonId, shelved: Shelved) -> Day | None:
    """The day ahead for one of the two. None where no day is ahead: before the programme, at a gate, afterwards."""
    if today.day is None or today.stage is None:
        return None
    stage, form = today.stage, today.form
    first = journey.people[today.day % 2].id == me
    ceiling = today.ceiling if form else stage.limit
    return Day(
        number=today.day,
        exchanged=journey.people[0].id != me,
        text=shelved.texts.day(today.day),
        stage=shelved.texts.stage(stage.id),
        opens=today.day == stage.days[0],
        early=today.day in stage.days[:EARLY],
        limit=limit_words(stage, ceiling),
        more=stage.wanting or moment("more") if Ceiling.PRESENCE < stage.limit < Ceiling.OPEN else "",
        less=ceiling.word if ceiling < stage.limit else "",
        short=form is not None and form.id != stage.forms[0].id,
        minutes=form.minutes if form else stage.forms[0].minutes,
        parts=_parts(form, first=first) if form else (),
        step=shelved.texts.steps.get(stage.id),
        off=_lines(journey, shelved, ceiling, Mark.OFF),
        talk=_lines(journey, shelved, ceiling, Mark.TALK),
    )


def _parts(form: Form, *, first: bool) -> tuple[Part, ...]:
    giving = {Doing.FIRST_GIVES: first, Doing.SECOND_GIVES: not first}
    return tuple(
        (("you-give" if giving[phase.doing] else "they-give") if phase.doing in giving else phase.doing, phase.minutes)
        for phase in form.phases
    )


def _lines(journey: Journey, shelved: Shelved, ceiling: Ceiling, mark: Mark) -> tuple[str, ...]:
    """The agreement's lines that bear on tonight: all but the touch that tonight's limit leaves out anyway."""
    known, labels = shelved.programme.lines, journey.agreement.labels
    return tuple(
        known[id].label if id in known else labels.get(id, id)
        for id, stands in journey.agreement.in_force.items()
        if stands is mark and (id not in known or known[id].ceiling <= ceiling)
    )
