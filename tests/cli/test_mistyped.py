"""What one reads who mistypes a command: transcripts."""

import pytest
from typer.testing import CliRunner, Result

from unhurried.cli import main


def unhurried(*words: str) -> Result:
    """A command, as one types it."""
    return CliRunner().invoke(main, words, prog_name="unhurried")


@pytest.mark.parametrize(
    ("typed", "said", "of"),
    [
        ("simulate thirty-days --couples", "--couples needs a value after it.", "unhurried simulate"),
        ("simulate thirty-days --json=3", "--json takes no value.", "unhurried simulate"),
        (
            "simulate thirty-days --couple 3",
            "There is no option --couple; --couples may be meant.",
            "unhurried simulate",
        ),
        ("simulate thirty-days --fast", "There is no option --fast.", "unhurried simulate"),
        ("simulate", "PROGRAMME is missing.", "unhurried simulate"),
        ("backup", "FILE is missing.", "unhurried backup"),
        ("serve here", "Nothing more is wanted here, and “here” was typed.", "unhurried serve"),
        ("chek", "There is no command “chek”.", "unhurried"),
        ("ser", "There is no command “ser”; serve may be meant.", "unhurried"),
        ("it's", "There is no command “it's”.", "unhurried"),
        ("--fast", "There is no option --fast.", "unhurried"),
        ("programme check", "FILE is missing.", "unhurried programme check"),
        ("programme lend", "There is no command “lend”.", "unhurried programme"),
        ("programme schema --of", "--of needs a value after it.", "unhurried programme schema"),
        (
            "programme schema --of days",
            "--of is one of programme, questionnaire, and “days” is none.",
            "unhurried programme schema",
        ),
    ],
)
def test_what_is_mistyped_is_told_in_two_lines(typed: str, said: str, of: str) -> None:
    told = unhurried(*typed.split())

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == f"{said}\nhint: {of} --help says how it is used.\n"


@pytest.mark.parametrize("typed", ["", "programme"])
def test_nothing_typed_is_answered_with_the_whole_help(typed: str) -> None:
    told = unhurried(*typed.split())

    assert (told.exit_code, told.stdout) == (2, "")
    assert told.stderr == unhurried(*typed.split(), "--help").stdout


@pytest.mark.parametrize(
    "typed", ["", "serve", "demo", "backup", "restore", "simulate", "programme", "programme check", "programme schema"]
)
def test_help_is_plain_text_with_no_sentence_cut_short(typed: str) -> None:
    told = unhurried(*typed.split(), "--help")

    assert (told.exit_code, told.stderr) == (0, "")
    assert told.stdout.startswith(f"Usage: unhurried {typed}".rstrip())
    assert told.stdout.isascii() and "...\n" not in told.stdout.partition("\n")[2]
