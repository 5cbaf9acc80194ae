"""What anybody may read and use here, without signing in."""

import shutil
from pathlib import Path

import pytest

from unhurried.layout.render import Layout
from unhurried.programmes.readings import FOLDER, ORDER, Unreadable, pieces

LENGTH = range(300, 701)  # words of a piece, its sources among them


@pytest.mark.parametrize("name", ORDER)
def test_a_piece_names_its_sources_and_says_that_it_is_education(name: str) -> None:
    page = Layout().render("reading_room/piece.html", piece=pieces()[name]).decode()

    assert len(pieces()[name].sources) >= 3
    assert "This is education. It doesn’t replace medical or psychological advice." in page
    assert "## " not in page


def test_there_are_a_dozen_pieces_and_more() -> None:
    assert len(pieces()) >= 12


@pytest.mark.parametrize("name", ORDER)
def test_a_piece_is_read_in_one_sitting(name: str) -> None:
    _, _, text = (FOLDER / f"{name}.md").read_text("utf-8").split("---\n", 2)

    assert len(text.split()) in LENGTH


def test_the_list_leads_to_every_piece() -> None:
    page = Layout().render("reading_room/index.html", pieces=pieces().values()).decode()

    assert all(f'href="/reading-room/{name}"' in page for name in ORDER)


def test_a_piece_without_sources_is_refused(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "pieces"))
    file = folder / "why-the-limit-works.md"
    file.write_text(file.read_text("utf-8").replace("## Sources", "## Thanks"), "utf-8")

    with pytest.raises(Unreadable, match=r"why-the-limit-works\.md: should end with its sources"):
        pieces(folder)
