"""What a house has had on offer of a clinic's: couples' records may hold these names, so each of them is a promise.

A couple whose programme was taken away could open no page of theirs, not even the one by which to leave. Nobody can
look whether there is such a couple. So the names are kept beside the data; without one of them the house stays shut.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from unhurried.core.programme import Programme, Stage
from unhurried.programmes.faults import FileFault, Unsound

HEAD: Final = "# A programme, a stage of it and its days, each of which a couple's record may name.\n"
KEPT: Final = "If no couple can have begun it, take this line out of {file}"


def need_promised(file: Path, offered: Mapping[str, Programme]) -> None:
    """Raises Unsound where something that was on offer is not any more, or has other days."""
    wrong = [
        FileFault(file.name, number, _told(*line.split()), f"Put it back as it was. {KEPT.format(file=file)}")
        for number, line in enumerate(_lines(file), start=1)
        if not line.startswith("#") and not _stands(line.split(), offered)
    ]
    if wrong:
        raise Unsound(wrong)


def promise(file: Path, offered: Iterable[Programme]) -> None:
    """Keep the names of what is on offer from now on, with those that were."""
    lines = _lines(file)
    stands = (_line(programme, stage) for programme in offered for stage in programme.stages)
    if more := [line for line in stands if line not in lines]:
        part = file.with_suffix(".part")
        part.write_text("\n".join([*(lines or [HEAD.strip()]), *more, ""]), "utf-8")
        part.replace(file)


def _lines(file: Path) -> list[str]:
    return file.read_text("utf-8", "replace").splitlines() if file.exists() else []


def _line(programme: Programme, stage: Stage) -> str:
    return " ".join([programme.id, stage.id, *map(str, stage.days)])


def _stands(words: list[str], offered: Mapping[str, Programme]) -> bool:
    if not words:
        return True
    programme = offered.get(words[0])
    now = next((one for one in programme.stages if one.id in words[1:2]), None) if programme else None
    return now is not None and {*words[2:]} <= {*map(str, now.days)}


def _told(id: str = "", stage: str = "", *days: str) -> str:
    return f"stage “{stage}” of “{id}”, with the days {', '.join(days)}, was on offer in this house and is not any more"
