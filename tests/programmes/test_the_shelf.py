"""What Ana and Ben are offered by a programme, and how one that is not sound is turned back."""

import shutil
from pathlib import Path

import pytest

from unhurried.core.programme import Doing
from unhurried.core.touch import Ceiling
from unhurried.programmes.faults import Unsound
from unhurried.programmes.shelf import HERE, shelf

THIRTY = shelf()["thirty-days"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A shelf of one's own to write on."""
    return Path(shutil.copytree(HERE, tmp_path / "programmes"))


def faults(place: Path) -> list[str]:
    with pytest.raises(Unsound) as refused:
        shelf(place)
    return refused.value.faults


def test_the_thirty_days_are_thirty_distinct_days() -> None:
    days = [THIRTY.texts.day(number) for number in range(1, 31)]

    assert THIRTY.programme.days == 30
    assert len({day.title for day in days}) == len({day.lede for day in days}) == 30
    assert len({day.tonight for day in days}) == len({day.afterwards for day in days}) == 30


@pytest.mark.parametrize("number", range(1, 31))
def test_a_day_takes_a_minute_to_read(number: int) -> None:
    day = THIRTY.texts.day(number)

    words = " ".join([day.tonight, day.why, *day.words, day.afterwards]).split()
    assert 120 <= len(words) <= 250


@pytest.mark.parametrize("number", range(1, 31))
def test_a_day_ends_with_one_question_and_lends_a_few_sentences(number: int) -> None:
    day = THIRTY.texts.day(number)

    assert day.afterwards.endswith("?")
    assert "\n" not in day.afterwards
    assert len(day.words) in (2, 3)
    assert not any(word.startswith("“") or word.endswith("”") for word in day.words)


def test_ceilings_rise_by_one_until_the_last_day_which_is_talk() -> None:
    limits = [stage.limit for stage in THIRTY.programme.stages]

    assert limits == [Ceiling.EVERYDAY, Ceiling.BODY, Ceiling.INTIMATE, Ceiling.OPEN, Ceiling.PRESENCE]


def test_every_length_the_agreement_may_choose_is_there() -> None:
    lengths = {stage.id: [form.minutes for form in stage.forms] for stage in THIRTY.programme.stages}

    assert lengths == {
        "closeness": [20, 15],
        "attention": [40, 30, 15],
        "without-a-goal": [40, 30, 15],
        "open": [30, 20, 15],
        "integration": [60],
    }


def test_a_form_without_breath_work_is_as_long_and_has_no_breath_in_it() -> None:
    for stage in THIRTY.programme.stages:
        for form in stage.forms:
            calm = form.without_breath()

            assert calm.minutes == form.minutes
            assert Doing.BREATHE not in {phase.doing for phase in calm.phases}


def test_the_hour_at_the_end_has_as_many_parts_as_its_text() -> None:
    (hour,) = THIRTY.programme.stage("integration").forms
    talk = THIRTY.texts.conversation("integration")

    assert len(hour.phases) == len(talk.movements) + 2
    assert hour.minutes == 60


def test_each_stage_opens_with_a_text_of_its_own() -> None:
    openings = [THIRTY.texts.stage(stage.id) for stage in THIRTY.programme.stages]

    assert [opening.title for opening in openings] == [
        "Closeness",
        "Attention",
        "Without a goal",
        "Open",
        "Integration",
    ]
    assert len({opening.opening for opening in openings}) == 5


@pytest.mark.parametrize("id", ["first", "stall", "integration", "weekly-review", "reset"])
def test_a_conversation_has_turns_questions_and_a_way_out(id: str) -> None:
    talk = THIRTY.texts.conversation(id)

    assert talk.turns
    assert talk.way_out
    assert talk.ending
    assert len(talk.prompts) >= 5


def test_every_ceiling_can_be_taken_off_the_table() -> None:
    touched = {item.ceiling for item in THIRTY.programme.lines.values() if item.kind == "touch"}

    assert touched == set(list(Ceiling)[1:])


def test_ana_finds_places_and_circumstances_to_mark_besides_touch() -> None:
    kinds = {item.kind for item in THIRTY.programme.items}

    assert kinds == {"touch", "place", "circumstance"}
    assert len({item.label for item in THIRTY.programme.items}) == len(THIRTY.programme.items) >= 40


def test_a_missing_day_is_named(place: Path) -> None:
    (place / "thirty-days/days/day-12.md").unlink()

    assert faults(place) == ["thirty-days/programme.toml:24: day 12 has no text. Write it to days/day-12.md."]


def test_a_heading_nobody_knows_is_named_with_its_line(place: Path) -> None:
    day = place / "thirty-days/days/day-04.md"
    day.write_text(day.read_text("utf-8").replace("## Afterwards", "## Later"), "utf-8")

    line = 1 + day.read_text("utf-8").splitlines().index("## Later")
    lacking, unknown = faults(place)
    assert lacking == "thirty-days/days/day-04.md:1: has no “Afterwards”. Write “## Afterwards”."
    assert unknown.startswith(f"thirty-days/days/day-04.md:{line}: “Later” is none of Tonight")


def test_a_named_line_nobody_knows_is_refused(place: Path) -> None:
    day = place / "thirty-days/days/day-04.md"
    day.write_text(day.read_text("utf-8").replace("lede:", "mood: good\nlede:"), "utf-8")

    assert faults(place) == ["thirty-days/days/day-04.md:4: “mood” is none of title, practice, lede. Take it out."]


def test_a_key_nobody_knows_in_the_programme_is_refused_with_its_path(place: Path) -> None:
    file = place / "thirty-days/programme.toml"
    file.write_text(file.read_text("utf-8").replace("expected_weekly", "points = 3\nexpected_weekly"), "utf-8")

    (fault,) = faults(place)
    assert fault.startswith("thirty-days/programme.toml:")
    assert "points" in fault


def test_everything_wrong_is_said_at_once(place: Path) -> None:
    (place / "thirty-days/days/day-01.md").unlink()
    (place / "thirty-days/conversations/integration.md").unlink()
    (place / "thirty-days/days/day-31.md").write_text("---\ntitle: One more\n---\n", "utf-8")
    file = place / "thirty-days/programme.toml"
    file.write_text(file.read_text("utf-8").replace('ceiling = "body"', 'ceiling = "skin"'), "utf-8")

    assert faults(place) == [
        (
            "thirty-days/programme.toml:6: the conversation “integration” has no text. "
            "Write it to conversations/integration.md."
        ),
        "thirty-days/programme.toml:12: day 1 has no text. Write it to days/day-01.md.",
        (
            "thirty-days/programme.toml:25: ceiling is “skin”. "
            "It should be one of presence, everyday, body, intimate, open."
        ),
        (
            "thirty-days/days/day-31.md: belongs to no day, stage, step or conversation. "
            "Name it in the programme, or take it away."
        ),
    ]


def test_a_plain_list_that_leaves_a_ceiling_out_is_refused(place: Path) -> None:
    file = place / "plain-list.toml"
    file.write_text(file.read_text("utf-8").replace('ceiling = "intimate"', 'ceiling = "body"'), "utf-8")

    assert faults(place) == ["plain-list.toml: no touch stands for “intimate”"]
