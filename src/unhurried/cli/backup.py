"""`unhurried backup`: a copy of the data, also while the house is open."""

from pathlib import Path
from typing import Annotated

from typer import Argument

from unhurried.cli.serve import in_words, tell
from unhurried.config import read
from unhurried.wiring import InTheWay, back_up


def backup(
    file: Annotated[Path, Argument(help="where the copy goes; a new file, in a folder that is there", metavar="FILE")],
) -> None:
    """Copy the data to a file, also while the house is open."""
    with in_words():
        config = read()
        try:
            back_up(config, file)
        except InTheWay:
            tell(f"{file} is there already, and was left as it is.", "hint: give the copy a name of its own.")
        print(f"Copied to {file}. Open questions and sign-ins are left out of it.")
        print(f"It opens only with {config.data / 'secret'}: keep a copy of that too, and apart from this one.")
