"""What a clinic can get wrong with files and folders: told with a line where there is one, and nothing is loaded."""

import os
from pathlib import Path

import pytest

from tests.programmes.documented import TOML, edit, faults
from unhurried.programmes.bounded import LARGEST, MOST_FILES
from unhurried.programmes.checking import all_of
from unhurried.programmes.faults import Unsound


def test_a_text_that_is_not_there_is_named_on_the_line_that_asks_for_it(clinic: Path) -> None:
    for name in ("days/day-02.md", "stages/1-near.md", "conversations/closing.md"):
        (clinic / "first-fortnight" / name).unlink()

    assert faults(clinic) == [
        f"{TOML}:6: the conversation “closing” has no text. Write it to conversations/closing.md.",
        f"{TOML}:8: stage “near” has no text. Write it to stages/1-near.md.",
        f"{TOML}:10: day 2 has no text. Write it to days/day-02.md.",
    ]


def test_a_talk_that_no_page_leads_to_belongs_to_nothing(clinic: Path) -> None:
    folder = clinic / "first-fortnight/conversations"
    (folder / "money.md").write_text((folder / "closing.md").read_text("utf-8"), "utf-8")

    assert faults(clinic) == [
        (
            "first-fortnight/conversations/money.md: belongs to no day, stage, step or conversation. "
            "Name it in the programme, or take it away."
        )
    ]


def test_two_that_borrow_from_each_other_are_a_ring(clinic: Path) -> None:
    edit(clinic, "evenings_apart = 2", 'borrows = "small-steps"')
    edit(clinic, '"slow-steps"', '"first-fortnight"', "small-steps/programme.toml")

    [first] = [fault for fault in faults(clinic) if "ring" in fault]
    [second] = [fault for fault in faults(clinic, "small-steps") if "ring" in fault]
    assert first.startswith(f"{TOML}:5: borrowing goes round in a ring: “first-fortnight” → “small-steps” → “first-")
    assert second.startswith("small-steps/programme.toml:7: borrowing goes round in a ring")


def test_one_that_borrows_from_an_unsound_one_says_so_and_no_more(clinic: Path) -> None:
    edit(clinic, "evenings_apart = 2", 'borrows = "small-steps"')
    edit(clinic, "minutes = 8", "minutes = 0", "small-steps/programme.toml")
    (clinic / "first-fortnight/days/day-01.md").unlink()

    assert faults(clinic) == [
        f"{TOML}:5: “small-steps”, from which it borrows, is not sound itself. Check “small-steps” first."
    ]


def test_a_name_of_ours_is_not_taken_by_a_clinic(clinic: Path) -> None:
    (clinic / "first-fortnight").rename(clinic / "thirty-days")
    edit(clinic, 'id = "first-fortnight"', 'id = "thirty-days"', "thirty-days/programme.toml")

    assert faults(clinic, "thirty-days") == [
        (
            "thirty-days/programme.toml:1: there is a programme “thirty-days” already. "
            "Give yours, and its folder, a name of its own."
        )
    ]


@pytest.mark.parametrize("name", ["programme.toml", "days/day-01.md", "stages/1-near.md"])
def test_a_link_that_leads_out_of_the_folder_is_not_followed(clinic: Path, tmp_path: Path, name: str) -> None:
    file = clinic / "first-fortnight" / name
    secret = tmp_path / "secret"
    secret.write_text(file.read_text("utf-8"), "utf-8")
    file.unlink()
    file.symlink_to(secret)

    [fault] = faults(clinic)
    assert "leads out of its folder. Keep the file itself in the folder." in fault


def test_a_folder_that_leads_out_is_not_followed_either(clinic: Path, tmp_path: Path) -> None:
    (clinic / "first-fortnight/days").rename(tmp_path / "elsewhere")
    (clinic / "first-fortnight/days").symlink_to(tmp_path / "elsewhere")

    assert len([fault for fault in faults(clinic) if "leads out of its folder" in fault]) == 4


def test_links_in_a_ring_are_told(clinic: Path) -> None:
    file = clinic / "first-fortnight/days/day-01.md"
    file.unlink()
    file.symlink_to(file)

    [fault] = faults(clinic)
    assert fault == f"{TOML}:10: “days/day-01.md” is a link in a ring of links. Put a text file there."


@pytest.mark.parametrize("name", ["programme.toml", "days/day-01.md"])
def test_a_file_far_too_large_is_refused_before_it_is_read(clinic: Path, name: str) -> None:
    file = clinic / "first-fortnight" / name
    os.truncate(file, 4_000_000_000)

    [fault] = faults(clinic)
    assert f"is larger than {LARGEST} bytes" in fault


def test_ten_megabytes_of_nonsense_are_refused(clinic: Path) -> None:
    (clinic / TOML).write_bytes(b"a = [" * 2_000_000)

    [fault] = faults(clinic)
    assert fault.startswith(f"{TOML}: is larger than")


@pytest.mark.parametrize(
    "nonsense", ["a = " + "[" * 1_500, "x = [\n" * 20_000, "a." * 900 + "a = 1\n", "a = [[\n" * 9_000]
)
def test_nonsense_that_would_take_long_is_told(clinic: Path, nonsense: str) -> None:
    (clinic / TOML).write_text(nonsense, "utf-8")

    assert faults(clinic)[0].startswith(f"{TOML}:")


def test_a_line_too_long_to_be_anybodys_is_named(clinic: Path) -> None:
    edit(clinic, "days = [3]", "days = [3] #" + "." * 2_000)

    assert faults(clinic) == [f"{TOML}:20: a line is longer than 2000 characters. Break it up."]


def test_far_too_many_files_are_told(clinic: Path) -> None:
    (clinic / "first-fortnight/more").mkdir()
    for number in range(MOST_FILES):
        (clinic / f"first-fortnight/more/{number}").touch()

    assert faults(clinic) == [
        f"first-fortnight: holds more than {MOST_FILES} files. Keep nothing in it but what it needs."
    ]


@pytest.mark.parametrize(("name", "line"), [(TOML, 3), ("first-fortnight/days/day-01.md", 4)])
def test_what_is_not_utf_8_is_named_with_its_line(clinic: Path, name: str, line: int) -> None:
    held = (clinic / name).read_bytes()
    (clinic / name).write_bytes(held.replace(b"lede", b"l\xe9de", 1))

    assert faults(clinic) == [f"{name}:{line}: byte 0xe9 is not UTF-8. Save the file as UTF-8."]


def test_a_folder_without_a_programme_is_not_passed_over_in_silence(clinic: Path) -> None:
    (clinic / TOML).rename(clinic / "first-fortnight/Programme.toml")

    with pytest.raises(Unsound) as refused:
        all_of(clinic)
    assert refused.value.faults == ["first-fortnight: holds no programme.toml. Put one there, or take the folder away."]


def test_what_is_wrong_with_programmes_and_questionnaires_is_said_together(clinic: Path) -> None:
    edit(clinic, "days = [3]", "days = []")
    edit(clinic, "change = 4", "change = 40", "questionnaires/evenings.toml")

    with pytest.raises(Unsound) as refused:
        all_of(clinic)
    assert refused.value.faults[1:] == [
        (
            "questionnaires/evenings.toml:5: no two scores can be 40 apart. "
            "Scores run from 0 to 10: name the difference that counts."
        )
    ]
