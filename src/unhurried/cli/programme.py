"""`unhurried programme`: a clinic's own programmes and questionnaires, checked; and the schema of their files."""

import sys
from pathlib import Path
from typing import Annotated

from typer import Argument, Exit, Option, Typer

from unhurried.cli.mistyped import Kindly
from unhurried.programmes.checking import faults_in
from unhurried.programmes.schema import Which, schema_of

HINT = "hint: docs/programmes.md describes both kinds of file, with an example of each."

programme = Typer(
    cls=Kindly, rich_markup_mode=None, no_args_is_help=True, help="A clinic's own programmes and questionnaires."
)


@programme.command(short_help="Name everything that is wrong with a file.")
def check(
    files: Annotated[
        list[Path],
        Argument(help="programme.toml, its folder, a questionnaire, or a folder of programmes", metavar="FILE..."),
    ],
) -> None:
    """Name everything that is wrong, each with its file, its line and what would be right."""
    faults = {file: faults_in(file) for file in files}
    for file, wrong in faults.items():
        print(f"{file}: sound" if not wrong else "\n".join(wrong))
    if any(faults.values()):
        print(HINT, file=sys.stderr)
        raise Exit(1)


@programme.command(short_help="Print the JSON Schema of such a file.")
def schema(
    of: Annotated[Which, Option(help="whose schema")] = Which.PROGRAMME,
) -> None:
    """Print the JSON Schema that an editor can complete and check such a file by."""
    print(schema_of(of), end="")
