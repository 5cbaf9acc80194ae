"""What the pages for two say, listening turns and the window: worded as all texts are, and read strictly."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.house.test_words import strings_of
from tests.programmes.wording import Text, faults
from unhurried.pages.listening import said as listening
from unhurried.pages.window import prompts as window

FILES: list[tuple[Path, Callable[[Path], object]]] = [
    (listening.FILE, listening.said),
    (window.FILE, window.prompts),
]


@pytest.mark.parametrize("file", [file for file, _ in FILES], ids=lambda file: file.name)
def test_they_are_worded_as_all_texts_are(file: Path) -> None:
    words = tomllib.loads(file.read_text("utf-8"))

    assert faults(Text(f"{file.name}, {at}", text) for at, text in strings_of(words)) == []


@pytest.mark.parametrize(("file", "read"), FILES, ids=lambda one: getattr(one, "name", ""))
def test_a_line_that_no_page_shows_is_refused(file: Path, read: Callable[[Path], object], tmp_path: Path) -> None:
    longer = tmp_path / file.name
    longer.write_text(f'scores = ["From worst to best"]\n{file.read_text("utf-8")}', "utf-8")

    with pytest.raises(msgspec.ValidationError, match="scores"):
        read(longer)
