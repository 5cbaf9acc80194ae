"""Words that nobody would see, and characters that nobody sees, in a programme and in a questionnaire."""

from pathlib import Path

import pytest

from tests.programmes.documented import TOML, edit, faults
from unhurried.programmes.checking import faults_in

EVENINGS = "questionnaires/evenings.toml"
LONG, SHORT = "words, up to four hundred characters", "words, up to three hundred characters"
LIMIT = '"No breasts, no genitals, and no orgasm sought."'


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "said"),
    [
        (TOML, LIMIT, '" "', 22, f"constraint is “ ”. It should be {LONG}."),
        (TOML, LIMIT, '"\\t\\n"', 22, f"constraint is “\\t\\n”. It should be {LONG}."),
        (TOML, '"A first fortnight"', '"\u00a0 "', 2, f"title is “\\xa0 ”. It should be {LONG}."),
        (TOML, '"A first fortnight"', '"\u200b"', 2, f"title is “\\u200b”. It should be {LONG}."),
        (EVENINGS, '"Never"', '"  "', 10, f"says is “  ”. It should be {SHORT}."),
        (EVENINGS, '"How the evenings are"', '" "', 2, f"title is “ ”. It should be {SHORT}."),
    ],
)
def test_blank_words_are_none(clinic: Path, name: str, old: str, new: str, line: int, said: str) -> None:
    edit(clinic, old, new, name)

    assert faults(clinic, name) == [f"{name}:{line}: {said}"]


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("\u202e", "a character that no one sees (U+202E). Take it out."),
        ("\\u202E", "a character that no one sees (U+202E). Take it out."),
        ("\\u0000", "a character that no one sees (U+0000). Take it out."),
        ("\\u001B", "a character that no one sees (U+001B). Take it out."),
        ("\u0085", "a character that no one sees (U+0085). Take it out."),
        ("\u2069", "a character that no one sees (U+2069). Take it out."),
        ("\u202a\u202c", "characters that no one sees (U+202A, U+202C). Take them out."),
    ],
)
@pytest.mark.parametrize(
    ("name", "old", "line", "called"),
    [
        (TOML, "A first fortnight", 2, "title"),
        (TOML, "No breasts", 22, "constraint"),
        (EVENINGS, "Three questions", 3, "about"),
        (EVENINGS, "Have you put up", 21, "asks"),
    ],
)
def test_what_no_one_sees_is_told_by_its_code(
    clinic: Path, name: str, old: str, line: int, called: str, new: str, said: str
) -> None:  # fmt: skip
    edit(clinic, old, f"{old}{new}", name)

    assert faults(clinic, name) == [f"{name}:{line}: {called} holds {said}"]


def test_every_place_with_something_hidden_is_told_at_once(clinic: Path) -> None:
    edit(clinic, "A first fortnight", "A first\u202e fortnight")
    edit(clinic, LIMIT, '"No\u2066"')
    edit(clinic, "minutes = 20", "minutes = 0")

    assert [fault.split(". ")[0].removeprefix(f"{TOML}:") for fault in faults(clinic)] == [
        "2: title holds a character that no one sees (U+202E)",
        "14: minutes is 0",
        "22: constraint holds a character that no one sees (U+2066)",
    ]


def test_ends_of_lines_and_tabs_are_no_fault_and_neither_is_another_script(clinic: Path) -> None:
    edit(clinic, LIMIT, '"""No\\tbreasts,\nno genitals, שלום\u200f, 👩🏽\u200d🦱."""')

    assert faults_in(clinic / TOML) == []


@pytest.mark.parametrize("name", ["own", "own-1", "own-77"])
@pytest.mark.parametrize("written", [True, False])
def test_a_step_with_the_name_of_a_couples_own_is_told_once(clinic: Path, name: str, written: bool) -> None:
    step = clinic / "small-steps/steps/window.md"
    text = step.read_text("utf-8")
    step.unlink()
    if written:
        (clinic / f"small-steps/steps/{name}.md").write_text(text, "utf-8")
    edit(clinic, 'id = "window"', f'id = "{name}"', "small-steps/programme.toml")

    assert faults(clinic, "small-steps") == [
        f"small-steps/programme.toml:23: “{name}” is what a couple’s own steps are called. Give the step another name."
    ]


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("together", ["38: “together” stands in the closing conversation. There is no touch in it: make it talk."]),
        ("rest", []),
    ],
)
def test_touch_in_the_closing_conversation_is_named(clinic: Path, new: str, said: list[str]) -> None:
    edit(clinic, 'doing = "talk"', f'doing = "{new}"')

    told = faults_in(clinic / TOML)
    assert told == [f"{TOML}:{fault}" for fault in said]


def test_turns_of_giving_where_nobody_touches_are_named(clinic: Path) -> None:
    edit(clinic, 'ceiling = "everyday"', 'ceiling = "presence"')
    edit(clinic, 'ceiling = "body"', 'ceiling = "presence"')

    right = "Who gives, touches: make it together, or raise the ceiling."
    assert faults(clinic) == [
        f"{TOML}:28: “first-gives” stands under a ceiling of presence. {right}",
        f"{TOML}:29: “second-gives” stands under a ceiling of presence. {right}",
    ]
