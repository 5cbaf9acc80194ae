"""`unhurried simulate`, as it is typed and as it answers."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from unhurried.cli import main
from unhurried.programmes.shelf import HERE
from unhurried.simulate.naming import words

SVG = "{http://www.w3.org/2000/svg}"


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, ["simulate", *words])


def test_what_it_tells_adds_up() -> None:
    answer = typed("six-weeks", "--couples", "8", "--seed", "3", "--json")
    told = json.loads(answer.stdout)
    ends, within = told["after_a_year"], told["evenings_to_finish"]

    assert answer.exit_code == 0
    assert sum(ends.values()) == pytest.approx(1.0, abs=0.001)
    assert told["couples"] == 8 and told["never_stuck"] == 1.0
    assert sorted(within.values()) == [within["p10"], within["median"], within["p90"]]
    assert all(sum(week.values()) <= 8 for week in told["weeks"])
    assert answer.stderr.startswith("For engineers: ") and "couples a second" in answer.stderr


def test_the_stages_have_their_titles_and_the_last_week_is_the_year_s_end() -> None:
    told = json.loads(typed("six-weeks", "--couples", "8", "--json").stdout)
    titles = {stage["title"] for stage in told["stages"]}
    last, ends = told["weeks"][-1], told["after_a_year"]

    assert {"Closeness", "Showing"} <= titles
    assert {place for week in told["weeks"] for place in week} <= titles | {"finished", "in a pause", "left"}
    assert (last["finished"] / 8, last.get("left", 0) / 8) == (ends["finished"], ends["left"])
    assert all(told["practices_to_finish"][share] >= 18 - 1 for share in ("p10", "median", "p90"))
    assert 0 < told["practices_a_week"]["median"] <= 7


def test_the_same_question_has_the_same_answer_to_the_byte() -> None:
    first, again = (typed("thirty-days", "--couples", "4", "--json").stdout for _ in (0, 1))

    assert first == again


def test_it_is_read_as_well_as_parsed() -> None:
    lines = typed("slow-steps", "--couples", "4", "--seed", "7").stdout.splitlines()

    assert lines[0] == "Slow steps (slow-steps): 4 invented couples, seed 7"
    assert words()["after_a_year"]["heading"] in lines
    assert any(line.startswith("Nobody was ever stuck: ") for line in lines)
    assert all(len(line) <= 80 for line in lines)
    assert not any(word in line for line in lines for word in ("states", "twins", "a second"))


@pytest.mark.parametrize("many", ["0", "-3", "many", "1e9", "nan", "1000000000", "", "3.5", "³"])
def test_a_number_that_is_none_is_told(many: str) -> None:
    answer = typed("thirty-days", "--couples", many)

    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr == f"--couples is a whole number from 1 to 1,000,000, and “{many}” is none.\n"


def test_everything_that_is_wrong_is_told_at_once() -> None:
    answer = typed("forty-days", "--couples", "none", "--seed", "-1")

    assert answer.exit_code == 2
    assert [line.split(" ")[0] for line in answer.stderr.splitlines()] == ["There", "hint:", "--couples", "--seed"]


def test_a_clinics_own_folder_is_sent_through_too() -> None:
    answer = typed(str(HERE / "six-weeks"), "--couples", "2")

    assert answer.exit_code == 0
    assert answer.stdout.startswith("The six weeks (six-weeks): 2 invented couples")
    assert "Showing" in answer.stdout


def test_an_unsound_programme_is_refused_in_the_checkers_words(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "programme.toml").write_text('id = "ours"\nexpected_weekly = 3\n', "utf-8")
    answer = typed(str(folder), "--couples", "2")

    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr == CliRunner().invoke(main, ["programme", "check", str(folder)]).stdout


def test_its_picture_is_a_picture_with_words_for_it(tmp_path: Path) -> None:
    file = tmp_path / "cloth.svg"
    answer = typed("thirty-days", "--couples", "5", "--svg", str(file))
    drawn = ET.fromstring(file.read_text("utf-8"))

    assert answer.exit_code == 0
    assert drawn.get("role") == "img"
    assert [part.text for part in drawn.findall(f"{SVG}title")] == ["The thirty days, with 5 invented couples"]
    assert all("5 invented couples" in (part.text or "") for part in drawn.findall(f"{SVG}desc"))
    assert len(drawn.findall(f"{SVG}text")) > 20
    assert "prefers-color-scheme:dark" in file.read_text("utf-8")


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    answer = typed("thirty-days", "--couples", "1", "--svg", str(tmp_path / "nowhere" / "a.svg"))

    assert answer.exit_code == 2 and "cannot be written" in answer.stderr
