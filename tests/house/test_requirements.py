"""What we build on is pinned to the byte, from wherever it comes, and is not more than it has to be."""

import re
import tomllib

import pytest

from tests.house.reading import ROOT

LOCKED = ["requirements.txt", "requirements-dev.txt", "requirements-uv.txt"]
PACKAGE = re.compile(r"^([a-z0-9._-]+)==([^\s;]+)")
PLENTY = 15


def blocks(name: str) -> list[str]:
    """One for each package: its line, and the hashes that follow."""
    return re.split(r"\n(?=\w)", (ROOT / name).read_text("utf-8"))


def pinned(name: str) -> dict[str, str]:
    found = [PACKAGE.match(block) for block in blocks(name)]
    return {one[1]: one[2] for one in found if one}


@pytest.mark.parametrize("name", LOCKED)
def test_every_package_is_pinned_with_its_hash(name: str) -> None:
    bare = [block for block in blocks(name) if not PACKAGE.match(block) or "--hash=sha256:" not in block]

    assert not bare


@pytest.mark.parametrize("name", LOCKED)
def test_no_lock_names_a_host(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")

    assert "://" not in text
    assert not re.search(r"^\s*(?:-i|-f|--(?:extra-)?index-url|--find-links|--trusted-host)", text, re.MULTILINE)


def test_what_is_tested_is_what_runs() -> None:
    runs, develops = pinned("requirements.txt"), pinned("requirements-dev.txt")

    assert runs.items() <= develops.items()


def test_there_are_few_direct_ones_and_all_are_locked() -> None:
    asked: list[str] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = [re.split(r"[<>=~!\[; ]", line)[0] for line in asked]

    assert len(names) <= PLENTY
    assert set(names) <= pinned("requirements.txt").keys()
