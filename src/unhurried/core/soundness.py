"""When a programme is sound: everything that is wrong with one, each with its place and with what would be right."""

from collections.abc import Iterator
from itertools import pairwise

from unhurried.core.fault import Fault, twice
from unhurried.core.programme import Doing, Form, Programme, Stage
from unhurried.core.touch import Ceiling

MOST_DAYS = 366
WEEK = 7  # evenings
LADDER = (("ladder",),)
WORDS = tuple(level.word for level in Ceiling)
GIVING = (Doing.FIRST_GIVES, Doing.SECOND_GIVES)


def faults(programme: Programme) -> list[Fault]:
    """Everything that is wrong with a programme, at once; an empty list is a sound one."""
    return [
        *_pace_faults(programme),
        *_day_faults(programme),
        *_closing_faults(programme),
        *_touch_faults(programme),
        *_climb_faults(programme),
        *(fault for place, stage in enumerate(programme.stages) for fault in _stage_faults(place, stage)),
        *_step_faults(programme),
        *_name_faults(programme),
    ]


def most_weekly(apart: int) -> int:
    """How many practices seven evenings can hold where so many evenings lie from one to the next."""
    return WEEK // max(apart, 1)


def is_a_couples_own(step: str) -> bool:
    """Whether a step's name is one of those that the steps which couples add themselves are given."""
    return step == "own" or step.removeprefix("own-").isdigit()


def _pace_faults(programme: Programme) -> Iterator[Fault]:
    weekly, apart = programme.expected_weekly, programme.evenings_apart
    if not 1 <= apart <= WEEK:
        yield Fault(("evenings_apart",), f"evenings_apart is {apart}", f"It should be from 1 to {WEEK}")
    if not 1 <= weekly <= WEEK:
        yield Fault(("expected_weekly",), f"expected_weekly is {weekly}", f"It should be from 1 to {WEEK}")
    elif weekly > (most := most_weekly(apart)):
        wrong = f"{weekly} practices a week are expected, and evenings_apart = {apart} leaves room for {most}"
        yield Fault(("expected_weekly",), wrong, f"Expect {most} at most, or let them lie closer")


def _day_faults(programme: Programme) -> Iterator[Fault]:
    due: int | None = 1
    for place, stage in enumerate(programme.stages):
        at = ("stages", place, "days")
        if not stage.days:
            yield Fault(at, f"stage “{stage.id}” has no days", "Give it one day at least")
        for number, day in enumerate(stage.days):
            if day < 1:
                yield Fault((*at, number), f"there is no day {day}", "Days count from 1")
            elif due is not None and day != due:
                right = "Days count 1, 2, 3 … through all stages"
                yield Fault((*at, number), f"day {day} stands where day {due} is due", right)
            due = day + 1 if day >= 1 else None
        due = due if stage.days else None
    if programme.days > MOST_DAYS:
        yield Fault(("stages",), f"there are {programme.days} days", f"A programme has {MOST_DAYS} at most")


def _closing_faults(programme: Programme) -> Iterator[Fault]:
    at, stages = ("conversation",), programme.stages
    if not stages:
        yield Fault(("stages",), "there are no stages", "A programme needs its closing conversation at least")
        return
    closing = next((place for place, stage in enumerate(stages) if stage.id == programme.conversation), None)
    if closing is None and all(stage.id for stage in stages):
        right = f"Name the stage that holds the closing conversation: the last is “{stages[-1].id}”"
        yield Fault(at, f"“{programme.conversation}” is none of the stages", right)
    if closing is None:
        return
    if closing != len(stages) - 1:
        yield Fault(at, f"stages follow on “{programme.conversation}”", "The closing conversation is the last stage")
    if len(stages[closing].days) > 1:
        wrong = f"the closing conversation has {len(stages[closing].days)} days"
        yield Fault(("stages", closing, "days"), wrong, "It is one evening: give it one day")
    if stages[closing].ceiling in WORDS[1:]:
        wrong = f"the closing conversation goes as far as {stages[closing].ceiling}"
        right = f"A conversation is held at {WORDS[0]}"
        yield Fault(("stages", closing, "ceiling"), wrong, right, (("conversation",),))
    if programme.ladder and len(stages) > 1:
        wrong = "a ladder has stages beside its closing conversation"
        yield Fault(("stages",), wrong, "Make steps of the others", LADDER)
    if not programme.ladder and len(stages) == 1:
        wrong = "there is no stage but the closing conversation"
        yield Fault(("stages",), wrong, "Add stages of practices before it", LADDER)


def _touch_faults(programme: Programme) -> Iterator[Fault]:
    """The closing conversation is one, and nobody gives where there is no touch."""
    for place, stage in enumerate(programme.stages):
        closing = stage.id == programme.conversation and place == len(programme.stages) - 1
        for number, form in enumerate(stage.forms):
            for part, phase in enumerate(form.phases):
                at = ("stages", place, "forms", number, "phases", part, "doing")
                if closing and phase.doing in (Doing.TOGETHER, *GIVING):
                    wrong = f"“{phase.doing}” stands in the closing conversation"
                    yield Fault(at, wrong, "There is no touch in it: make it talk", (("conversation",),))
                elif stage.ceiling == WORDS[0] and phase.doing in GIVING:
                    wrong = f"“{phase.doing}” stands under a ceiling of {stage.ceiling}"
                    yield Fault(at, wrong, "Who gives, touches: make it together, or raise the ceiling")


def _climb_faults(programme: Programme) -> Iterator[Fault]:
    """Ceilings rise or stay; the closing conversation may end them, and so may a stage after which none rises."""
    climb = [
        (place, stage)
        for place, stage in enumerate(programme.stages)
        if stage.ceiling in WORDS and stage.id != programme.conversation
    ]
    for number, ((_, before), (place, stage)) in enumerate(pairwise(climb), start=1):
        later = next((one for _, one in climb[number + 1 :] if one.limit > stage.limit), None)
        if stage.limit < before.limit and later is not None:
            wrong = f"“{stage.id}” sinks from {before.ceiling} to {stage.ceiling}, and “{later.id}” rises again"
            right = f"Ceilings rise or stay from stage to stage: make it {before.ceiling}"
            yield Fault(("stages", place, "ceiling"), wrong, right)


def _stage_faults(place: int, stage: Stage) -> Iterator[Fault]:
    at = ("stages", place)
    yield from _ceiling_faults((*at, "ceiling"), stage.ceiling)
    if not stage.forms:
        yield Fault((*at, "forms"), f"stage “{stage.id}” has no form", "Give it one length at least")
    yield from twice((((*at, "forms", n, "id"), form.id) for n, form in enumerate(stage.forms)), "form of this stage")
    for number, (before, form) in enumerate(pairwise(stage.forms), start=1):
        if form.minutes > before.minutes and all(phase.minutes > 0 for phase in before.phases):
            wrong = f"“{form.id}” takes {form.minutes} minutes, and “{before.id}” before it {before.minutes}"
            yield Fault((*at, "forms", number), wrong, "Forms run from the longest to the shortest")
    for number, form in enumerate(stage.forms):
        yield from _form_faults((*at, "forms", number), form)


def _form_faults(at: tuple[str | int, ...], form: Form) -> Iterator[Fault]:
    if not form.phases:
        yield Fault((*at, "phases"), f"form “{form.id}” has no phases", "Give it one phase at least")
    for number, phase in enumerate(form.phases):
        if phase.minutes < 1:
            wrong = f"a phase of “{form.id}” has no length"
            yield Fault((*at, "phases", number, "minutes"), wrong, "Give it one minute at least")
    first, second = (sum(phase.minutes for phase in form.phases if phase.doing is doing) for doing in GIVING)
    if first != second:
        wrong = f"in “{form.id}” one gives for {first} minutes and the other for {second}"
        yield Fault((*at, "phases"), wrong, "Each gives for as long as the other")


def _step_faults(programme: Programme) -> Iterator[Fault]:
    if programme.ladder and not programme.steps:
        yield Fault(("steps",), "a ladder has no steps", "Give its library one step at least")
    if programme.steps and not programme.ladder:
        yield Fault(("steps",), "there are steps, and no ladder", "Write ladder = true, or make stages of them", LADDER)
    for place, step in enumerate(programme.steps):
        yield from _ceiling_faults(("steps", place, "ceiling"), step.ceiling)
        if step.minutes < 1:
            yield Fault(("steps", place, "minutes"), f"“{step.id}” has no length", "Give it one minute at least")
        if is_a_couples_own(step.id):
            wrong = f"“{step.id}” is what a couple’s own steps are called"
            yield Fault(("steps", place, "id"), wrong, "Give the step another name")


def _name_faults(programme: Programme) -> Iterator[Fault]:
    # A rung is laid out as a stage, so the two share their names.
    stages = ((("stages", place, "id"), stage.id) for place, stage in enumerate(programme.stages))
    steps = ((("steps", place, "id"), step.id) for place, step in enumerate(programme.steps))
    yield from twice((*stages, *steps), "stage or step" if programme.ladder else "stage")


def _ceiling_faults(at: tuple[str | int, ...], word: str) -> Iterator[Fault]:
    if word not in WORDS:
        yield Fault(at, f"“{word}” is no ceiling", f"It should be one of {', '.join(WORDS)}")
