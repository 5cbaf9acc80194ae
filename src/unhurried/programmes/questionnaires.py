"""The questionnaires there are: our own few questions, and those that a clinic brings."""

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from unhurried.core.fault import Fault
from unhurried.core.questionnaire import Questionnaire, faults
from unhurried.programmes.faults import FileFault, Unsound
from unhurried.programmes.toml_file import opened

OURS: Final = Path(__file__).parent / "questionnaires"
OWN_FEW: Final = "own-few"  # the one that product 4.18 calls our own few questions
FOLDER: Final = "questionnaires"
MOST: Final = 100


def questionnaire_of(path: Path, taken: Collection[str] = ()) -> tuple[Questionnaire | None, list[FileFault]]:
    """A questionnaire, and everything that is wrong with its file at once. `taken`: names that others have."""
    file = opened(path, f"{path.absolute().parent.name}/{path.name}", Questionnaire, faults)
    id = file.made.id if file.made else ""
    if id in taken:
        file.add(Fault(("id",), f"there is a questionnaire “{id}” already", "Give yours a name of its own"))
    elif id not in {path.stem, ""}:
        file.add(Fault(("id",), f"id is “{id}”", f"It should be the file’s name, “{path.stem}”"))
    return file.made, file.faults


@cache
def questionnaires(clinic: Path | None = None, ours: Path = OURS) -> Mapping[str, Questionnaire]:
    """Every questionnaire by its name, ours first. Raises Unsound with all faults of all of them."""
    shelved: dict[str, Questionnaire] = {}
    wrong: list[FileFault] = []
    brought = [] if clinic is None else sorted((clinic / FOLDER).glob("*.toml"))
    if len(brought) > MOST:
        raise Unsound([FileFault(FOLDER, None, f"holds {len(brought)} questionnaires", f"Keep {MOST} at most")])
    for path in (*sorted(ours.glob("*.toml")), *brought):
        made, found = questionnaire_of(path, shelved)
        wrong += found
        if made:
            shelved.setdefault(made.id, made)
    if wrong:
        raise Unsound(wrong)
    return shelved
