"""A programme says everything that is wrong with it at once; the thirty days have nothing wrong with them."""

import msgspec
import pytest

from tests.programme_fixture import LADDER, SHORT, SIX, THIRTY
from unhurried.core.programme import Doing, Form, Phase, Programme, Stage, Step, faults
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


def broken(**change: object) -> list[str]:
    stage = msgspec.structs.replace(THIRTY.stages[0], **change)
    return faults(msgspec.structs.replace(THIRTY, stages=(stage, *THIRTY.stages[1:])))


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"ceiling": "sky"}, "sky"),
        ({"days": (1, 2)}, "days"),
        ({"days": ()}, "at least one day"),
        ({"forms": ()}, "at least one form"),
        ({"forms": (THIRTY.stages[0].forms[0],) * 2}, "share a name"),
        ({"forms": (Form("full", ()),)}, "at least one minute"),
        ({"forms": (Form("full", (Phase(Doing.REST, 0),)),)}, "at least one minute"),
        ({"forms": (Form("full", (Phase(Doing.FIRST_GIVES, 5), Phase(Doing.SECOND_GIVES, 4))),)}, "as the other"),
    ],
)
def test_a_fault_is_named_with_its_place(change: dict[str, object], word: str) -> None:
    assert any(word in fault for fault in broken(**change))


def test_all_faults_are_said_at_once() -> None:
    nothing = Programme("none", 4, "talk", (Stage("one", (), "sky", "", ()),))

    assert len(faults(nothing)) == 4


def test_the_ceiling_of_a_step_is_a_word_in_its_file_as_a_stages_is() -> None:
    step = msgspec.convert({"id": "hands", "ceiling": "everyday", "minutes": 10}, Step)

    assert step.limit is Ceiling.EVERYDAY


def test_a_ladder_of_no_steps_and_a_step_of_no_ceiling_are_turned_back() -> None:
    odd = (Step("hands", "skin", 0), Step("hands", "body", 5))

    assert faults(msgspec.structs.replace(LADDER, steps=())) == ["steps: a ladder needs at least one step"]
    assert faults(msgspec.structs.replace(LADDER, steps=odd)) == [
        "step hands: two steps share a name",
        "step hands: ceiling “skin” is none of presence, everyday, body, intimate, open",
        "step hands: needs at least one minute",
    ]
