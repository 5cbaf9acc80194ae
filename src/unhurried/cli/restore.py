"""`unhurried restore`: a copy put back, and every agreement asked afresh."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from unhurried.cli.serve import in_words, tell
from unhurried.config import read
from unhurried.wiring import InTheWay
from unhurried.wiring import restore as put_back


def restore(
    file: Annotated[Path | None, Argument(help="a copy that unhurried backup made", metavar="FILE")] = None,
    *,
    over: Annotated[bool, Option("--over", help="write over the data that is there")] = False,
    by_hand: Annotated[bool, Option("--by-hand", help="the data is a copy that was put back by hand")] = False,
) -> None:
    """Put a copy back. What both had agreed is then asked of each of them afresh."""
    with in_words():
        config = read()
        if (file is None) is not by_hand:
            tell("Name the copy to put back, or say --by-hand where it lies in the data's place already.")
        if file is not None and not file.is_file():
            tell(f"There is no file {file}.", "hint: it is one that unhurried backup made.")
        try:
            put_back(config, file, over=over)
        except InTheWay:
            tell(
                f"There is data in {config.data} already, and it was left as it is.",
                "hint: --over puts the copy in its place; what is there now is gone then.",
            )
        print("Put back. Every couple goes through their whole agreement again; until both have signed, nothing beyond")
        print("company is offered. What was erased, taken back or left since the copy is there again: tell them so.")
