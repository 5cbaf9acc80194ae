"""What a clinic reads when it checks what it wrote: transcripts."""

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.programmes.documented import TOML, edit, laid_out
from unhurried.cli import main

HINT = "hint: docs/programmes.md describes both kinds of file, with an example of each.\n"


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clinic's folder with everything that the document shows, and a shell that stands in it."""
    monkeypatch.chdir(laid_out(tmp_path / "clinic"))
    return Path()


def unhurried(*words: str) -> Result:
    """A command, as one types it."""
    return CliRunner().invoke(main, words)


def test_what_is_sound_is_said_to_be(clinic: Path) -> None:
    names = ("first-fortnight", "small-steps/programme.toml", "questionnaires/evenings.toml")
    said = unhurried("programme", "check", *names)

    assert said.exit_code == 0
    assert said.stdout.splitlines() == [f"{name}: sound" for name in names]
    assert said.stderr == ""


def test_what_is_not_is_named_all_at_once(clinic: Path) -> None:
    edit(clinic, "expected_weekly = 2", "expected_weekly = 5")
    edit(clinic, '"breathe"', '"breath"')
    (clinic / "first-fortnight/days/day-02.md").unlink()
    edit(clinic, "at_least = 6", "at_least = 60", "questionnaires/evenings.toml")
    said = unhurried("programme", "check", "first-fortnight", "small-steps", "questionnaires/evenings.toml")

    assert said.exit_code == 1
    assert said.stdout.splitlines() == [
        (
            f"{TOML}:4: 5 practices a week are expected, and evenings_apart = 2 leaves room for 3. "
            "Expect 3 at most, or let them lie closer."
        ),
        f"{TOML}:10: day 2 has no text. Write it to days/day-02.md.",
        (
            f"{TOML}:27: doing is “breath”. It should be one of together, breathe, settle, first-gives, second-gives, "
            "rest, talk; the nearest is breathe."
        ),
        "small-steps: sound",
        "questionnaires/evenings.toml:35: a cut-off stands at 60. Scores run from 0 to 10.",
    ]
    assert said.stderr == HINT


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing", "there is no such file"),
        ("first-fortnight/days", "holds no programme.toml"),
        ("first-fortnight/days/day-01.md", "is neither a programme nor a questionnaire"),
        ("x" * 300, "cannot be looked at: File name too long"),
    ],
)
def test_what_is_none_is_told(clinic: Path, name: str, said: str) -> None:
    told = unhurried("programme", "check", name)

    right = "Name a programme.toml, its folder, a questionnaire’s file, or a folder of programmes"
    assert (told.exit_code, told.stdout) == (1, f"{name}: {said}. {right}.\n")


def test_a_folder_of_sound_programmes_is_sound(clinic: Path) -> None:
    assert unhurried("programme", "check", ".").stdout == ".: sound\n"


def test_a_folder_of_programmes_is_checked_as_the_server_would_load_it(clinic: Path, tmp_path: Path) -> None:
    edit(clinic, "minutes = 2 },", "minutes = 0 },")
    edit(clinic, "change = 4", "change = 40", "questionnaires/evenings.toml")
    (clinic / "left-over").mkdir()
    (clinic / "left-over/notes.txt").touch()
    checked = unhurried("programme", "check", ".")
    environment = {"UNHURRIED_DATA": str(tmp_path / "data"), "UNHURRIED_PROGRAMMES": str(clinic.resolve())}

    assert checked.exit_code == 1
    assert [fault.split(":")[0] for fault in checked.stdout.splitlines()] == [
        TOML, "left-over", "questionnaires/evenings.toml"
    ]  # fmt: skip
    assert CliRunner().invoke(main, ["serve"], env=environment).stderr == checked.stdout + HINT


def test_it_can_be_asked_from_inside_the_folder(clinic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("first-fortnight")

    assert unhurried("programme", "check", ".").stdout == ".: sound\n"
    assert unhurried("programme", "check", "programme.toml").stdout == "programme.toml: sound\n"


def test_nothing_to_check_is_a_question_of_how_it_is_used() -> None:
    assert unhurried("programme", "check").exit_code == 2


@pytest.mark.parametrize(("options", "title"), [([], "ProgrammeFile"), (["--of", "questionnaire"], "Questionnaire")])
def test_a_schema_is_printed_for_an_editor(options: list[str], title: str) -> None:
    said = unhurried("programme", "schema", *options)

    assert said.exit_code == 0
    assert title in json.loads(said.stdout)["$defs"]


def test_an_unsound_programme_keeps_the_house_shut_in_the_words_of_check(clinic: Path, tmp_path: Path) -> None:
    edit(clinic, "minutes = 2 },", "minutes = 0 },")
    edit(clinic, 'ceiling = "body"', 'ceiling = "bod"')
    checked = unhurried("programme", "check", "first-fortnight").stdout
    environment = {
        "UNHURRIED_DATA": str(tmp_path / "data"),
        "UNHURRIED_PROGRAMMES": os.curdir,
        "UNHURRIED_PORT": "48213",
    }
    served = CliRunner().invoke(main, ["serve"], env=environment)

    assert served.exit_code == 2
    assert served.stderr == checked + HINT
    assert not (tmp_path / "data").exists()


def test_a_folder_of_programmes_that_is_none_is_told(tmp_path: Path) -> None:
    said = CliRunner().invoke(main, ["serve"], env={"UNHURRIED_PROGRAMMES": str(tmp_path / "nothing")})

    assert said.exit_code == 2
    assert f"UNHURRIED_PROGRAMMES: “{tmp_path / 'nothing'}” is no folder" in said.stderr
