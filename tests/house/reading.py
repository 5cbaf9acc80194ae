"""The project's own files, as the tests about the house read them."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ROOT / "src" / "unhurried"


@cache
def committed() -> tuple[Path, ...]:
    """Every file that is committed, or would be."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(sorted({ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()}))


def files(*endings: str, under: str = "") -> Iterator[Path]:
    """The committed files below a folder whose names end so."""
    return (path for path in committed() if path.suffix in endings and path.is_relative_to(ROOT / under))


def lines(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text("utf-8").splitlines())


def shown(path: Path) -> str:
    """The path as a person would say it."""
    return str(path.relative_to(ROOT))


def listed(offenders: list[str]) -> str:
    """All of them at once, one a line."""
    return "\n".join(["", *offenders])
