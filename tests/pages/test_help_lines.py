"""Numbers that Ana might ring tonight, and how sure of them we are."""

import re
from datetime import date
from pathlib import Path

import msgspec
import pytest

from unhurried.layout.render import Layout
from unhurried.pages.questions.asked import questions
from unhurried.programmes.lands import Line, Register, lands

LINES = [(land.name, line) for land in lands() for line in land.lines]
REGISTERS = [(land.name, register) for land in lands() for register in land.registers]
AUTUMN = date(2026, 11, 22)
A_LINE = """
[[lands]]
name = "Nowhere"

[[lands.lines]]
help_for = "crisis"
name = "A line"
ways = [{ by = "call", to = "0800 1" }]
source = "a page"
"""


def page(on: date = AUTUMN) -> str:
    return Layout().render("help/help.html", lands=lands(), on=on).decode()


def questions_page() -> str:
    facts = {"questions": questions(), "lands": lands(), "on": AUTUMN, "stalled": False, "paces": (), "steps": True,
             "back": ""}  # fmt: skip
    return Layout().render("questions/questions.html", **facts).decode()


@pytest.mark.parametrize(("land", "one"), [*LINES, *REGISTERS])
def test_a_line_has_its_date_or_says_that_nobody_has_checked_it(land: str, one: Line | Register) -> None:
    assert (one.verified_on is not None) != one.unchecked, land
    assert one.called
    assert one.source


def test_a_date_of_checking_is_not_one_to_come() -> None:
    dates = [one.verified_on for _, one in (*LINES, *REGISTERS) if one.verified_on is not None]

    assert dates
    assert max(dates) <= AUTUMN


def test_a_line_with_neither_date_nor_doubt_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lands.toml"
    file.write_text(A_LINE, "utf-8")

    with pytest.raises(msgspec.ValidationError, match="needs the date it was last checked"):
        lands(file)


def test_a_line_with_a_date_and_a_doubt_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lands.toml"
    file.write_text(A_LINE + "verified_on = 2026-10-01\nunchecked = true\n", "utf-8")

    with pytest.raises(msgspec.ValidationError, match="not both"):
        lands(file)


def test_every_country_has_someone_for_fear_at_home_and_someone_for_despair() -> None:
    for land in lands()[:-1]:
        assert {"emergency", "abuse", "crisis"} <= {line.help_for for line in land.lines}, land.name


def test_at_least_twelve_countries_have_lines_and_a_body_that_lists_therapists() -> None:
    countries = [land for land in lands() if land.name not in ("Elsewhere in the European Union", "Somewhere else")]

    assert len([land for land in countries if land.registers]) >= 12
    assert len([land for land in countries if all(line.verified_on for line in land.lines[1:])]) >= 12


def test_a_body_with_neither_date_nor_doubt_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lands.toml"
    body = '[[lands.registers]]\nname = "A body"\nsource = "a page"\n'
    file.write_text(A_LINE + "unchecked = true\n" + body, "utf-8")

    with pytest.raises(msgspec.ValidationError, match="“A body” needs the date it was last checked"):
        lands(file)


def test_a_line_that_cannot_be_reached_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lands.toml"
    file.write_text(A_LINE.replace('{ by = "call", to = "0800 1" }', "") + "unchecked = true\n", "utf-8")

    with pytest.raises(msgspec.ValidationError, match="a way to reach it"):
        lands(file)


def test_the_line_for_despair_in_germany_is_not_taken_for_the_one_for_fear() -> None:
    (germany,) = (land for land in lands() if land.name == "Germany")
    numbers = {line.help_for: line.ways[0].to for line in reversed(germany.lines)}

    assert numbers["abuse"] == "116 016"
    assert numbers["crisis"] == "0800 111 0 111"


def test_pressing_a_number_rings_it_as_it_is_dialled() -> None:
    refuge = next(line for _, line in LINES if line.name == "Refuge")
    shout = next(line for _, line in LINES if line.name == "Shout")

    assert refuge.ways[0].address == "tel:08082000247"
    assert (shout.ways[0].address, shout.ways[0].say) == ("sms:85258", "SHOUT")
    assert "tel:+254722178177" in page()


def test_the_page_gives_the_day_a_number_was_checked() -> None:
    assert "Checked Thursday 1 October 2026" in page()


def test_half_a_year_later_the_page_asks_ana_to_check_first() -> None:
    later = page(on=date(2027, 5, 1))

    assert "Checked Thursday" not in later
    assert "Last checked in 2026: check before you rely on it" in later


@pytest.mark.parametrize(
    "advice",
    [
        "If a device may be watched, use someone else’s", "the phone’s own list of calls", "A text stays in the phone",
        "What the browser keeps in its history stays there.", "pressing Shift three times", "A private window",
    ],
)  # fmt: skip
def test_both_pages_say_how_to_use_them_more_safely(advice: str) -> None:
    assert advice in page()
    assert advice in questions_page()


def test_a_number_nobody_has_checked_says_so() -> None:
    of_france = page().partition("<summary>France</summary>")[2].partition("</details>")[0]

    assert of_france.count("Not checked by us yet: check before you rely on it") == 3
    assert "Checked " not in of_france


def test_every_country_opens_by_itself_and_asks_nobody() -> None:
    assert page().count("<details>") == len(lands())
    assert "<form" not in page()
    assert "?" not in "".join(re.findall(r'href="([^"]*)"', page().partition("<main")[2]))


def test_no_number_is_dialled_for_two_purposes_in_one_country() -> None:
    for land in lands():
        calls = [way.to for line in land.lines for way in line.ways if way.by == "call"]
        assert len(calls) == len(set(calls)), land.name
