"""What a clinic brings, checked: a file before it is dropped in, or all of it when a house opens; in the same words."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from unhurried.core.questionnaire import Questionnaire
from unhurried.programmes.draft import FILE, folders_of
from unhurried.programmes.faults import FileFault, Unsound
from unhurried.programmes.questionnaires import FOLDER as QUESTIONNAIRES
from unhurried.programmes.questionnaires import OURS, questionnaire_of, questionnaires
from unhurried.programmes.shelf import Shelved, alone, checked, shelf

MISSING: Final = "Name a programme.toml, its folder, a questionnaire’s file, or a folder of programmes"


def all_of(clinic: Path) -> tuple[Mapping[str, Shelved], Mapping[str, Questionnaire]]:
    """Every programme and questionnaire, ours and a clinic's, whose folder need not be there.

    Raises Unsound with everything that is wrong with any of them.
    """
    brought = clinic if clinic.is_dir() else None
    wrong: list[str] = []
    for read in (shelf, questionnaires):
        try:
            read(clinic=brought)
        except Unsound as unsound:
            wrong += unsound.faults
    if wrong:
        raise Unsound(wrong)
    return shelf(clinic=brought), questionnaires(clinic=brought)


def faults_in(path: Path) -> list[str]:
    """Everything that is wrong with a programme, a questionnaire or a folder of them; an empty list is a sound one."""
    try:
        return _faults_in(path)
    except OSError as fault:
        return [str(FileFault(str(path), None, f"cannot be looked at: {fault.strerror}", MISSING))]


def programme_in(path: Path) -> Shelved:
    """A programme out of a folder anywhere, with the house's plain list. Raises Unsound in the checker's words."""
    folder = path.parent if path.name == FILE else path
    if wrong := faults_in(folder):
        raise Unsound(wrong)
    return alone(folder)


def _faults_in(path: Path) -> list[str]:
    if path.is_dir() and (path / FILE).exists():
        return checked(path)
    if path.name == FILE and path.exists():
        return checked(path.parent)
    if path.is_dir() and _is_of_programmes(path):
        return _faults_below(path.resolve())
    if path.is_dir() or not path.exists():
        wrong = f"holds no {FILE}" if path.is_dir() else "there is no such file"
        return [str(FileFault(str(path), None, wrong, MISSING))]
    if path.suffix != ".toml":
        return [str(FileFault(str(path), None, "is neither a programme nor a questionnaire", MISSING))]
    ours = path.resolve().is_relative_to(OURS.resolve())
    taken = () if ours else {file.stem for file in OURS.glob("*.toml")}
    return [str(fault) for fault in questionnaire_of(path, taken)[1]]


def _is_of_programmes(folder: Path) -> bool:
    """Whether it is what a house may be given, as UNHURRIED_PROGRAMMES names one."""
    return bool(folders_of(folder)) or any((folder / QUESTIONNAIRES).glob("*.toml"))


def _faults_below(clinic: Path) -> list[str]:
    try:
        all_of(clinic)
    except Unsound as unsound:
        return unsound.faults
    return []
