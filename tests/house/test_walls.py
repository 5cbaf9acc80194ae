"""The walls between the rooms stand, and each of them would notice."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.reading import ROOMS, ROOT, files, listed, shown

PAGES = ROOMS / "pages"

# A house of empty rooms, in which one thing at a time is put where it does not belong.
EMPTY = (
    *(
        "cli",
        "app",
        "routes",
        "wiring",
        "live",
        "visits",
        "accounts",
        "layout",
        "keeper",
        "vault",
        "programmes",
        "config",
    ),
    *("core", "pages", "pages.today", "pages.gate", "store"),
)
PLANTED = [
    ("a rule that reads the clock", "core", "import time", "core-is-pure"),
    ("a rule that draws", "core", "from secrets import token_bytes", "core-is-pure"),
    ("a rule that asks for a page", "core", "import unhurried.layout", "layers"),
    ("a store that opens what it keeps", "store", "import unhurried.vault", "layers"),
    ("a page that opens the store", "pages.today", "from unhurried import store", "sealed"),
    ("a command that holds the keys", "cli", "import unhurried.vault", "sealed"),
    ("a page with a database of its own", "pages.gate", "import sqlite3", "drivers"),
    ("a page that borrows from a page", "pages.today", "import unhurried.pages.gate", "pages-apart"),
    ("a room without a place", "drawer", "import unhurried.core", "layers"),
]


def looked_at(sources: Path, *only: str) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the house that stands in `sources`."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--config", str(ROOT / "pyproject.toml")]
    chosen = [word for id in only for word in ("--contract", id)]
    environ = os.environ | {"PYTHONPATH": str(sources), "COLUMNS": "200"}
    return subprocess.run([*command, "--no-cache", *chosen], env=environ, capture_output=True, text=True, check=False)


def built(where: Path, room: str, line: str) -> Path:
    for name in {*EMPTY, room}:
        folder = where / "unhurried" / name.replace(".", "/")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").touch()
    (where / "unhurried" / "__init__.py").touch()
    # Somebody has to use a driver rightly, or there is nothing to guard.
    (where / "unhurried" / "store" / "__init__.py").write_text("import sqlite3\n")
    (where / "unhurried" / room.replace(".", "/") / "planted.py").write_text(f"{line}\n")
    return where


def test_the_walls_stand() -> None:
    said = looked_at(ROOT / "src")

    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.parametrize(("what", "room", "line", "wall"), PLANTED, ids=[what for what, *_ in PLANTED])
def test_a_wall_notices(tmp_path: Path, what: str, room: str, line: str, wall: str) -> None:
    said = looked_at(built(tmp_path, room, line), wall)

    assert said.returncode == 1, said.stdout + said.stderr
    assert "BROKEN" in said.stdout, said.stdout + said.stderr


def test_no_page_borrows_a_template_from_another() -> None:
    taken = re.compile(r"{%-?\s*(?:extends|include|from|import)\s+[\"']([\w-]+)/")
    offenders = [
        f"{shown(path)} takes a template from {other}"
        for path in files(".html", under="src/unhurried/pages")
        for other in taken.findall(path.read_text("utf-8"))
        if other != path.relative_to(PAGES).parts[0]
    ]

    assert not offenders, listed(offenders)


def test_no_page_styles_the_markup_of_another() -> None:
    pages = {path.name.replace("_", "-"): path.name for path in PAGES.iterdir() if path.is_dir()}
    leads = re.compile(r"(?:^|[};,])\s*\.([\w-]+)", re.MULTILINE)
    offenders = [
        f"{shown(path)} styles .{name}"
        for path in files(".css", under="src/unhurried/pages")
        for name in leads.findall(path.read_text("utf-8"))
        if name in pages and pages[name] != path.relative_to(PAGES).parts[0]
    ]

    assert not offenders, listed(offenders)
