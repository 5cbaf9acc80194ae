"""Our own few questions, and those that a clinic brings."""

import shutil
from pathlib import Path

import pytest

from unhurried.core.questionnaire import Better, score
from unhurried.programmes.faults import Unsound
from unhurried.programmes.questionnaires import MOST, OURS, OWN_FEW, questionnaires

OURSELVES = questionnaires()[OWN_FEW]


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A clinic's folder with one questionnaire, which is ours under another name."""
    (tmp_path / "questionnaires").mkdir()
    file = tmp_path / "questionnaires/monthly.toml"
    shutil.copy(OURS / "own-few.toml", file)
    file.write_text(file.read_text("utf-8").replace('id = "own-few"', 'id = "monthly"'), "utf-8")
    return tmp_path


def faults(clinic: Path) -> list[str]:
    with pytest.raises(Unsound) as refused:
        questionnaires(clinic)
    return refused.value.faults


def edit(clinic: Path, old: str, new: str) -> None:
    file = clinic / "questionnaires/monthly.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_our_own_few_run_from_nothing_to_four_and_say_that_they_are_no_tested_measure() -> None:
    assert 4 <= len(OURSELVES.questions) <= 6
    assert (OURSELVES.lowest, OURSELVES.highest, OURSELVES.better) == (0, 4 * len(OURSELVES.questions), Better.HIGHER)
    assert "no tested measure" in OURSELVES.about


def test_the_best_that_ana_can_say_of_being_close_counts_most() -> None:
    best = {one.id: 0 if one.reversed else 4 for one in OURSELVES.questions}

    assert score(OURSELVES, best) == OURSELVES.highest


def test_a_clinics_questionnaire_stands_beside_ours(clinic: Path) -> None:
    assert set(questionnaires(clinic)) == {OWN_FEW, "monthly"}


def test_a_clinic_that_brings_none_has_ours(tmp_path: Path) -> None:
    assert set(questionnaires(tmp_path / "not-there")) == {OWN_FEW}


def test_a_name_of_ours_is_not_taken_by_a_clinic(clinic: Path) -> None:
    shutil.copy(OURS / "own-few.toml", clinic / "questionnaires/own-few.toml")

    [fault] = faults(clinic)
    assert fault.startswith("questionnaires/own-few.toml:3: there is a questionnaire “own-few” already.")


def test_everything_wrong_is_said_at_once_each_with_its_line(clinic: Path) -> None:
    edit(clinic, 'better = "higher"', 'better = "hihger"')
    edit(clinic, "score = 3", 'score = "three"')
    edit(clinic, 'asks = "How close', 'ask = "How close')
    edit(clinic, "change = 3", "change = 0")

    assert faults(clinic) == [
        "questionnaires/monthly.toml:9: better is “hihger”. It should be one of higher, lower; the nearest is higher.",
        "questionnaires/monthly.toml:10: change is 0. It should be a whole number, 1 or more.",
        "questionnaires/monthly.toml:18: score is “three”. It should be a whole number from 0 to 1000.",
        "questionnaires/monthly.toml:24: “ask” is no name known here. “asks” may be meant.",
    ]


def test_far_too_many_are_told_and_none_is_read(clinic: Path) -> None:
    for number in range(MOST):
        (clinic / f"questionnaires/{number}.toml").touch()

    assert faults(clinic) == [f"questionnaires: holds {MOST + 1} questionnaires. Keep {MOST} at most."]
