"""What was typed amiss, told in a line and a hint, as everything else is that the command line tells."""

import re
import sys
from typing import Any, Final

from typer import Exit, TyperException
from typer.core import TyperGroup

# What the library says, and what is said instead. Anything else stays as the library says it.
IN_WORDS: Final = (
    (r"No such command ['\"](.*?)['\"]\.", "There is no command “{}”."),
    (r"No such command ['\"](.*?)['\"]\. Did you mean (.+)\?", "There is no command “{}”; {} may be meant."),
    (r"No such option: (\S+)", "There is no option {}."),
    (r"No such option: (\S+) \(Possible options: (.+)\)", "There is no option {}; {} may be meant."),
    (r"Missing argument '(.+?)(?:\.\.\.)?'\.", "{} is missing."),
    (r"Missing command\.", "A command is missing."),
    (r"Got unexpected extra argument.*? \((.*)\)", "Nothing more is wanted here, and “{}” was typed."),
    (r"Option '(.+?)' requires an argument\.", "{} needs a value after it."),
    (r"Option '(.+?)' does not take a value\.", "{} takes no value."),
    (r"Invalid value for '(.+?)': (?:Value error, )?'(.*)' is not one of (.+)\.",
     "{0} is one of {2}, and “{1}” is none."),
)  # fmt: skip

QUOTED: Final = re.compile(r"(?<!\w)'|'(?!\w)")


class Kindly(TyperGroup):
    """Commands that say in two lines how they were mistyped."""

    def make_context(self, info_name: str | None, *args: Any, **extra: Any) -> Any:
        """What was typed up to the first command."""
        try:
            return super().make_context(info_name, *args, **extra)
        except TyperException as wrong:
            raise _told(wrong, info_name) from None

    def invoke(self, ctx: Any) -> Any:
        """The first command, with what was typed for it and after it."""
        try:
            return super().invoke(ctx)
        except TyperException as wrong:
            raise _told(wrong, ctx.command_path, ctx.invoked_subcommand) from None


def in_words(said: str) -> str:
    """What is wrong with what was typed."""
    for theirs, ours in IN_WORDS:
        if found := re.fullmatch(theirs, said, re.DOTALL):
            return ours.format(*(QUOTED.sub("", part) for part in found.groups()))
    return said


def _told(wrong: TyperException, *command: str | None) -> Exception:
    said, at = wrong.format_message(), getattr(wrong, "ctx", None)
    # Where nothing at all was typed, the whole help is the answer.
    if at is not None and said == at.get_help():
        return wrong
    called = at.command_path if at is not None else " ".join(filter(None, command))
    print(in_words(said), f"hint: {called} --help says how it is used.", sep="\n", file=sys.stderr)
    return Exit(2)
