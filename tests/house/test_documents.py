"""What the documents say about the house is true."""

import ast
import re
from pathlib import Path

from tests.house.reading import ROOMS, ROOT, listed

DOCS = ROOT / "docs"


def event_names() -> list[str]:
    """Every event's class in the core: those whose tag has a version, for it lies on disk."""
    trees = (ast.parse(path.read_text("utf-8")) for path in sorted((ROOMS / "core").rglob("*.py")))
    classes = (node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef))
    return [one.name for one in classes for tag in one.keywords if tag.arg == "tag" and "/" in ast.unparse(tag.value)]


def rooms() -> list[str]:
    return sorted(path.name for path in ROOMS.iterdir() if path.is_dir() and any(path.glob("*.py")))


def decisions() -> list[Path]:
    return sorted((DOCS / "decisions").glob("[0-9]*.md"))


def test_every_event_stands_in_the_glossary() -> None:
    glossary = (DOCS / "glossary.md").read_text("utf-8")
    unknown = [name for name in event_names() if f"`{name}`" not in glossary]

    assert event_names()
    assert not unknown, listed(unknown)


def test_the_glossary_names_no_event_that_is_none() -> None:
    told = re.findall(r"^\| [^|]+ \| `(\w+)` \|", (DOCS / "glossary.md").read_text("utf-8"), re.MULTILINE)
    gone = sorted(set(told) - set(event_names()))

    assert not gone, listed(gone)


def test_every_room_is_on_the_map() -> None:
    drawn = (DOCS / "map.md").read_text("utf-8")
    missing = [room for room in rooms() if not re.search(rf"(?<![\w-]){re.escape(room)}/", drawn)]

    assert not missing, listed(missing)


def test_a_decision_fits_on_a_screen_and_ends_with_what_holds_it() -> None:
    offenders = []
    for path in decisions():
        lines = path.read_text("utf-8").rstrip().splitlines()
        held = re.findall(r"`(tests/[\w/.]+|pyproject\.toml)[^`]*`", lines[-1])
        if len(lines) > 50 or not lines[-1].startswith("Held by:") or not held:
            offenders.append(f"{path.name}: at most 50 lines, the last “Held by:” and a contract or a test")
        offenders += [f"{path.name}: {name} is not there" for name in held if not (ROOT / name).exists()]

    assert decisions()
    assert not offenders, listed(offenders)
