"""The published JSON Schemas, generated from the types that the files are read by."""

import json
from enum import StrEnum

import msgspec

from unhurried.core.questionnaire import Questionnaire
from unhurried.programmes.programme_file import ProgrammeFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Which(StrEnum):
    """What a schema is of."""

    PROGRAMME = "programme"
    QUESTIONNAIRE = "questionnaire"


TYPES: dict[Which, type[msgspec.Struct]] = {Which.PROGRAMME: ProgrammeFile, Which.QUESTIONNAIRE: Questionnaire}


def schema_of(which: Which) -> str:
    """The JSON Schema of a file, as it is published."""
    generated = {"$schema": DIALECT, **msgspec.json.schema(TYPES[which])}
    return json.dumps(_unfolded(generated), ensure_ascii=False, indent=2) + "\n"


def _unfolded(value: object) -> object:
    """The same with every description on one line: the types' own are broken where the code ends its lines."""
    match value:
        case dict():
            return {key: " ".join(one.split()) if key == "description" and isinstance(one, str) else _unfolded(one)
                    for key, one in value.items()}  # fmt: skip
        case list():
            return [_unfolded(one) for one in value]
        case _:
            return value
