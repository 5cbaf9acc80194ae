"""What the document tells a clinic is so: its examples are sound, and the schemas are those that the types make."""

import json
import re
from pathlib import Path

import pytest

from tests.programmes.documented import DOCS, edit, examples, laid_out
from unhurried.core.programme import gentlest_first
from unhurried.core.questionnaire import needs_help, score
from unhurried.core.touch import Ceiling
from unhurried.programmes.checking import all_of, faults_in
from unhurried.programmes.programme_file import ProgrammeFile, StageFile, StepFile
from unhurried.programmes.schema import Which, schema_of
from unhurried.programmes.shelf import shelf
from unhurried.programmes.text_kinds import DAY, SHARED, STAGE, STEP, TALK

TEXT = (DOCS / "programmes.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["first-fortnight", "small-steps", "questionnaires/evenings.toml"])
def test_an_example_is_sound_as_it_stands_in_the_document(clinic: Path, name: str) -> None:
    assert faults_in(clinic / name) == []


def test_what_a_clinic_drops_in_stands_beside_ours(clinic: Path) -> None:
    shelved, asked = all_of(clinic)

    assert set(shelved) == {*shelf(), "first-fortnight", "small-steps"}
    assert set(asked) == {"own-few", "evenings"}
    assert shelved["first-fortnight"].programme.items == shelf()["thirty-days"].programme.items
    assert [stage.limit for stage in shelved["first-fortnight"].programme.stages] == [
        Ceiling.EVERYDAY, Ceiling.BODY, Ceiling.PRESENCE
    ]  # fmt: skip


def test_a_programme_brings_its_own_texts_and_borrows_the_rest(clinic: Path) -> None:
    shelved, _ = all_of(clinic)
    small, slow = shelved["small-steps"].texts, shelf()["slow-steps"].texts

    assert small.step("window").title == "The same window"
    assert small.step("hand-cream") == slow.step("hand-cream")
    assert (small.day(1), small.stage("integration")) == (slow.day(1), slow.stage("integration"))
    assert small.conversation("integration") == slow.conversation("integration")
    assert small.conversation("stall") == slow.conversation("stall")


def test_a_day_may_have_its_text_in_a_file_of_any_name(clinic: Path) -> None:
    folder = clinic / "first-fortnight"
    (folder / "days/day-03.md").rename(folder / "days/back-and-shoulders.md")
    toml = (folder / "programme.toml").read_text("utf-8")
    named = toml.replace("days = [3]", 'days = [3]\ntexts = ["days/back-and-shoulders.md"]')
    (folder / "programme.toml").write_text(named, "utf-8")

    assert all_of(clinic)[0]["first-fortnight"].texts.day(3).title == "Back and shoulders"


def test_a_talk_that_all_share_may_be_said_in_a_programmes_own_words(clinic: Path) -> None:
    folder = clinic / "first-fortnight/conversations"
    own = (folder / "closing.md").read_text("utf-8").replace("title: What we keep", "title: Our own way to stop")
    (folder / "stall.md").write_text(own, "utf-8")

    assert all_of(clinic)[0]["first-fortnight"].texts.conversation("stall").title == "Our own way to stop"
    assert {"end-of-day", "first", "monthly", "reset", "stall", "weekly-review"} == SHARED


def test_a_file_from_another_editor_is_read_alike(clinic: Path) -> None:
    ours = all_of(clinic)[0]["first-fortnight"]
    elsewhere = laid_out(clinic.parent / "elsewhere")
    for path in (elsewhere / "first-fortnight").rglob("*.*"):
        text = path.read_text("utf-8").replace("- “", '- "').replace("”\n", '"\n').replace("## Why it’s", "## Why it's")
        path.write_bytes(text.replace("---\n", "--- \n").replace("\n", "\r\n").encode("utf-8-sig"))

    assert all_of(elsewhere)[0]["first-fortnight"] == ours


def test_what_is_borrowed_from_one_that_borrows_is_lent_on(clinic: Path) -> None:
    third = clinic / "third"
    third.mkdir()
    toml = examples()["small-steps/programme.toml"].replace('"small-steps"', '"third"')
    (third / "programme.toml").write_text(toml.replace('"slow-steps"', '"small-steps"'), "utf-8")

    texts = all_of(clinic)[0]["third"].texts
    assert (texts.step("window").title, texts.step("hand-cream").title) == ("The same window", "Cream for one hand")


def test_the_help_of_the_example_comes_with_its_answer(clinic: Path) -> None:
    evenings = all_of(clinic)[1]["evenings"]
    best = {"looking-forward": 2, "putting-up": 0, "afraid": 0}

    assert (score(evenings, best), evenings.reading(10)) == (10, "The evenings sound easy enough.")
    assert needs_help(evenings, {"afraid": 1}) and not needs_help(evenings, best)


@pytest.mark.parametrize("which", Which)
def test_a_published_schema_is_what_the_types_make(which: Which) -> None:
    published = (DOCS / f"{which}.schema.json").read_text("utf-8")

    assert published == schema_of(which), f"unhurried programme schema --of {which} > docs/{which}.schema.json"


def test_a_schema_knows_the_ceilings_and_the_bounds() -> None:
    kinds = json.loads(schema_of(Which.PROGRAMME))["$defs"]

    assert kinds["StageFile"]["properties"]["ceiling"]["enum"] == [level.word for level in Ceiling]
    assert kinds["PhaseFile"]["properties"]["minutes"]["minimum"] == 1


@pytest.mark.parametrize("kind", [ProgrammeFile, StageFile, StepFile])
def test_every_name_in_a_file_is_explained(kind: type[ProgrammeFile]) -> None:
    told = set(re.findall(r"`\[*(\w+)\]*`", TEXT))

    assert set(kind.__struct_fields__) - told <= {"stages", "steps"}


def test_the_reversed_question_of_the_document_helps_whom_it_says(clinic: Path) -> None:
    [question] = re.findall(r"^```toml\n(\[\[questions\]\]\n.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    edit(clinic, "[[cut_offs]]", f"{question}\n[[cut_offs]]", "questionnaires/evenings.toml")
    evenings, never = all_of(clinic)[1]["evenings"], {"looking-forward": 0, "putting-up": 2, "afraid": 1}

    assert [needs_help(evenings, {"rather-dead": place}) for place in range(3)] == [False, True, True]
    assert [score(evenings, {**never, "rather-dead": place}) for place in range(3)] == [4, 2, 0]


def test_the_movement_of_the_document_is_one(clinic: Path) -> None:
    [movement] = re.findall(r"^```markdown\n(## First movement.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    edit(clinic, "## A way out", f"{movement}\n## A way out", "first-fortnight/conversations/closing.md")
    edit(clinic, "## Prompts", "## Second movement: what stays", "first-fortnight/conversations/closing.md")

    _, shifted = all_of(clinic)[0]["first-fortnight"].texts.conversation("closing").movements
    assert (shifted.title, len(shifted.prompts)) == ("What shifted", 2)
    assert shifted.after == "Name each thing once, and leave it there."


def test_the_gentler_of_two_is_the_one_that_the_document_says(clinic: Path) -> None:
    programmes = [one.programme for one in all_of(clinic)[0].values()]

    assert "a ladder before stages,\nthen fewer practices a week" in TEXT
    assert [one.id for one in gentlest_first(programmes)] == [
        "small-steps", "slow-steps", "first-fortnight", "six-weeks", "thirty-days"
    ]  # fmt: skip


@pytest.mark.parametrize("kind", [DAY, STAGE, STEP, TALK])
def test_every_heading_is_told_with_where_it_is_read(kind: tuple[str, ...]) -> None:
    read = TEXT.partition("### Where each is read")[2].partition("## A whole one")[0]

    assert [heading for heading in kind if heading not in read] == []
