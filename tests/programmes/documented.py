"""The examples of docs/programmes.md, laid out as the files they are, to be spoilt one by one."""

import re
from pathlib import Path

import pytest

from unhurried.programmes.checking import all_of, faults_in
from unhurried.programmes.faults import Unsound

DOCS = Path(__file__).parents[2] / "docs"
TOML = "first-fortnight/programme.toml"
EXAMPLE = re.compile(r"^`([\w./-]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples() -> dict[str, str]:
    """What each file of the examples holds, by its name."""
    return dict(EXAMPLE.findall((DOCS / "programmes.md").read_text("utf-8")))


def laid_out(place: Path) -> Path:
    """A clinic's folder with everything in it that the document shows."""
    for name, text in examples().items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
    return place


def edit(clinic: Path, old: str, new: str, name: str = TOML) -> None:
    """Put something else in a file, in the place of what stands there first."""
    text = (clinic / name).read_text("utf-8")
    assert old in text
    (clinic / name).write_text(text.replace(old, new, 1), "utf-8")


def faults(clinic: Path, name: str = TOML) -> list[str]:
    """What `check` says of a file, which is what keeps the house shut."""
    said = faults_in(clinic / name)
    with pytest.raises(Unsound) as refused:
        all_of(clinic)

    assert set(said) <= set(refused.value.faults)
    return said
