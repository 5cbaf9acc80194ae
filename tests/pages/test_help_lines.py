"""Numbers that Ana might ring tonight, and how sure of them we are."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from unhurried.layout.render import Layout
from unhurried.programmes.lands import Line, lands

LINES = [(land.name, line) for land in lands() for line in land.lines]
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


@pytest.mark.parametrize(("land", "line"), LINES)
def test_a_line_has_its_date_or_says_that_nobody_has_checked_it(land: str, line: Line) -> None:
    assert (line.verified_on is not None) != line.unchecked, land
    assert line.ways
    assert line.source


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


def test_the_page_gives_the_day_a_number_was_checked() -> None:
    assert "Checked Thursday 1 October 2026" in page()


def test_half_a_year_later_the_page_asks_ana_to_check_first() -> None:
    later = page(on=date(2027, 5, 1))

    assert "Checked Thursday" not in later
    assert "Last checked in 2026: check before you rely on it" in later


def test_the_page_says_what_a_telephone_keeps() -> None:
    assert "the phone’s own list of calls" in page()
    assert "What the browser keeps in its history stays there." in page()


def test_no_number_is_dialled_for_two_purposes_in_one_country() -> None:
    for land in lands():
        calls = [way.to for line in land.lines for way in line.ways if way.by == "call"]
        assert len(calls) == len(set(calls)), land.name
