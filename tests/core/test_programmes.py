"""A programme says everything that is wrong with it at once; the thirty days have nothing wrong with them."""

import msgspec
import pytest

from tests.programme_fixture import LADDER, SHORT, SIX, THIRTY
from unhurried.core.fault import Path, spelled
from unhurried.core.programme import Doing, Form, Phase, Programme, Stage, Step
from unhurried.core.soundness import faults
from unhurried.core.touch import Ceiling
from unhurried.programmes.shelf import shelf

REAL = shelf()["thirty-days"].programme


@pytest.mark.parametrize("programme", [REAL, THIRTY, SHORT, SIX, LADDER], ids=lambda one: str(one.id))
def test_what_couples_meet_is_sound(programme: Programme) -> None:
    assert faults(programme) == []


def test_the_thirty_days_are_the_protocols() -> None:
    assert [(stage.days[0], stage.days[-1], stage.limit) for stage in REAL.stages] == [
        (1, 7, Ceiling.EVERYDAY),
        (8, 14, Ceiling.BODY),
        (15, 21, Ceiling.INTIMATE),
        (22, 29, Ceiling.OPEN),
        (30, 30, Ceiling.PRESENCE),
    ]
    assert [[form.minutes for form in stage.forms] for stage in REAL.stages] == [
        [20, 15], [40, 30, 15], [40, 30, 15], [30, 20, 15], [60]
    ]  # fmt: skip


def test_the_real_list_has_a_touch_under_every_ceiling_above_presence() -> None:
    touches = {item.ceiling for item in REAL.items if item.kind == "touch"}

    assert touches == set(Ceiling) - {Ceiling.PRESENCE}


def test_a_day_knows_its_stage_and_a_stage_its_neighbours() -> None:
    closeness, attention, *_, last = THIRTY.stages

    assert THIRTY.stage_of(8) == attention
    assert (THIRTY.before(attention), THIRTY.after(attention)) == (closeness, THIRTY.stages[2])
    assert (THIRTY.before(closeness), THIRTY.after(last), THIRTY.days) == (closeness, None, 30)


def test_without_breath_work_the_lengths_stay() -> None:
    form = THIRTY.stage("attention").form("full")

    assert form.without_breath().minutes == form.minutes
    assert form.without_breath().phases[0].doing is Doing.SETTLE


STAGE, FIRST = THIRTY.stages[0], ("stages", 0)
FULL, FIFTEEN = STAGE.forms
UNEVEN = Form("full", (Phase(Doing.FIRST_GIVES, 5), Phase(Doing.SECOND_GIVES, 4)))
change = msgspec.structs.replace


def first(**changes: object) -> Programme:
    """The thirty days with another first stage."""
    return change(THIRTY, stages=(change(STAGE, **changes), *THIRTY.stages[1:]))


def ceilings(*words: str) -> Programme:
    """The thirty days under other ceilings, the conversation's the last."""
    stages = zip(THIRTY.stages, words, strict=True)
    return change(THIRTY, stages=tuple(change(stage, ceiling=word) for stage, word in stages))


LAST = ("stages", 4, "forms", 0, "phases")
TURNS = (Form("full", (Phase(Doing.FIRST_GIVES, 5), Phase(Doing.SECOND_GIVES, 5))),)


def closing(*doings: Doing) -> Programme:
    """The thirty days with something more in their closing conversation."""
    *others, last = THIRTY.stages
    form = Form("full", tuple(Phase(doing, 5) for doing in (Doing.TALK, *doings)))
    return change(THIRTY, stages=(*others, change(last, forms=(form,))))


@pytest.mark.parametrize(
    ("programme", "at", "right"),
    [
        (first(ceiling="sky"), (*FIRST, "ceiling"), "one of presence, everyday, body, intimate, open"),
        (first(days=()), (*FIRST, "days"), "one day at least"),
        (first(days=(1, 2, 4, 5, 6, 7)), (*FIRST, "days", 2), "count 1, 2, 3"),
        (first(forms=()), (*FIRST, "forms"), "one length at least"),
        (first(forms=(FULL, FULL)), (*FIRST, "forms", 1, "id"), "a name of its own"),
        (first(forms=(FIFTEEN, FULL)), (*FIRST, "forms", 1), "from the longest to the shortest"),
        (first(forms=(Form("full", ()),)), (*FIRST, "forms", 0, "phases"), "one phase at least"),
        (
            first(forms=(Form("full", (Phase(Doing.REST, 0),)),)),
            (*FIRST, "forms", 0, "phases", 0, "minutes"),
            "one minute at least",
        ),
        (first(forms=(UNEVEN,)), (*FIRST, "forms", 0, "phases"), "as long as the other"),
        (change(THIRTY, conversation="talk"), ("conversation",), "the last is “integration”"),
        (change(THIRTY, conversation="closeness"), ("conversation",), "is the last stage"),
        (change(THIRTY, stages=()), ("stages",), "closing conversation at least"),
        (change(THIRTY, expected_weekly=0), ("expected_weekly",), "from 1 to 7"),
        (change(THIRTY, expected_weekly=8), ("expected_weekly",), "from 1 to 7"),
        (change(THIRTY, evenings_apart=0), ("evenings_apart",), "from 1 to 7"),
        (change(THIRTY, expected_weekly=4, evenings_apart=3), ("expected_weekly",), "Expect 2 at most"),
        (closing(Doing.TOGETHER), (*LAST, 1, "doing"), "make it talk"),
        (closing(Doing.FIRST_GIVES, Doing.SECOND_GIVES), (*LAST, 1, "doing"), "make it talk"),
        (closing(Doing.FIRST_GIVES, Doing.SECOND_GIVES), (*LAST, 2, "doing"), "make it talk"),
        (first(ceiling="presence", forms=TURNS), (*FIRST, "forms", 0, "phases", 0, "doing"), "Who gives, touches"),
        (change(THIRTY, steps=LADDER.steps), ("steps",), "ladder = true"),
        (change(LADDER, steps=()), ("steps",), "one step at least"),
        (change(LADDER, stages=(*THIRTY.stages[:1], *LADDER.stages)), ("stages",), "Make steps of the others"),
        (change(LADDER, steps=(Step("a", "skin", 5),)), ("steps", 0, "ceiling"), "one of presence"),
        (change(LADDER, steps=(Step("a", "body", 0),)), ("steps", 0, "minutes"), "one minute at least"),
        (change(LADDER, steps=(LADDER.steps[0],) * 2), ("steps", 1, "id"), "a name of its own"),
        (change(LADDER, steps=(Step("integration", "body", 5),)), ("steps", 0, "id"), "a name of its own"),
        (change(LADDER, steps=(Step("own-3", "body", 5),)), ("steps", 0, "id"), "another name"),
    ],
)
def test_a_fault_is_named_with_its_place_and_with_what_would_be_right(
    programme: Programme, at: Path, right: str
) -> None:  # fmt: skip
    assert [right in fault.right for fault in faults(programme) if fault.at == at] == [True]


@pytest.mark.parametrize("doing", [Doing.TALK, Doing.BREATHE, Doing.SETTLE, Doing.REST])
def test_a_closing_conversation_may_breathe_and_rest(doing: Doing) -> None:
    assert faults(closing(doing)) == []


def test_two_may_be_together_at_presence_before_the_conversation() -> None:
    assert faults(first(ceiling="presence")) == []


def test_all_faults_are_said_at_once() -> None:
    nothing = Programme("none", 9, "talk", (Stage("one", (), "sky", "", ()),))

    assert [spelled(fault.at) for fault in faults(nothing)] == [
        "expected_weekly", "stages[0].days", "conversation", "stages[0].ceiling", "stages[0].forms"
    ]  # fmt: skip


def test_a_ceiling_that_sinks_and_rises_again_is_named_where_it_sinks() -> None:
    [fault] = faults(ceilings("body", "everyday", "intimate", "open", "presence"))

    assert str(fault) == (
        "stages[1].ceiling: “attention” sinks from body to everyday, and “without-a-goal” rises again. "
        "Ceilings rise or stay from stage to stage: make it body"
    )


@pytest.mark.parametrize("words", ["body intimate body body open", "body body everyday everyday open"])
def test_a_conversation_is_held_at_presence_whatever_came_before_it(words: str) -> None:
    [fault] = faults(ceilings(*words.split()))

    assert str(fault) == (
        "stages[4].ceiling: the closing conversation goes as far as open. A conversation is held at presence"
    )


@pytest.mark.parametrize("words", ["everyday everyday body body presence", "body open open everyday presence"])
def test_ceilings_may_stay_and_may_sink_for_good(words: str) -> None:
    assert faults(ceilings(*words.split())) == []


def test_days_that_skip_one_are_named_once_and_not_all_after_it() -> None:
    days = (*tuple(range(1, 7)), 8)
    shifted = [change(stage, days=tuple(day + 1 for day in stage.days)) for stage in THIRTY.stages[1:]]

    [fault] = faults(change(THIRTY, stages=(change(STAGE, days=days), *shifted)))
    assert (fault.wrong, spelled(fault.at)) == ("day 8 stands where day 7 is due", "stages[0].days[6]")


def test_the_ceiling_of_a_step_is_a_word_in_its_file_as_a_stages_is() -> None:
    assert Step("hands", "everyday", 10).limit is Ceiling.EVERYDAY
