"""What a clinic can get wrong in a text: told on its line with what would be right, and nothing of it is lost."""

from pathlib import Path

import pytest

from tests.programmes.documented import edit, examples, faults
from unhurried.programmes.checking import faults_in

DAY, STAGE = "first-fortnight/days/day-01.md", "first-fortnight/stages/1-near.md"
TALK, STALL = "first-fortnight/conversations/closing.md", "first-fortnight/conversations/stall.md"
STEP = "small-steps/steps/window.md"
LENT, ASKED = "- “I’m glad it’s only that.”\n", "- What was harder than it sounded?\n"
SEATS = "Put two seats side by side, so that a sleeve may meet a sleeve."
OF_A_DAY = "Tonight, Why it’s worth it, Words to borrow, Afterwards"
OF_A_TALK = "Opening, Turns, Prompts, A way out, Ending"
PROSE, PLAIN = "Plain words, emphasis and lists are drawn.", "Plain words are drawn there."


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "said"),
    [
        # Paragraphs among a list, which would be passed over.
        (DAY, LENT, "“I’m glad.”\n", 18, "“I’m glad.”” is none of the list under “Words to borrow”."),
        (DAY, LENT, "* “I’m glad.”\n", 18, "Begin it with “- ”, or put it on the line above."),
        (DAY, LENT, "1) “I’m glad.”\n", 18, "Begin it with “- ”, or put it on the line above."),
        (DAY, LENT, LENT + "\nOr say nothing,\nboth of you.\n", 20, "“Or say nothing,” is none of the list"),
        (TALK, ASKED, "What was harder?\n", 18, "“What was harder?” is none of the list under “Prompts”."),
        (TALK, "## Prompts\n", "## Prompts\n\nTake your time.\n", 17, "Begin it with “- ”, or leave an empty line"),
        (DAY, "## Tonight", "Come in.\n\n## Tonight", 7, "“Come in.” stands above the first heading, and no page"),
        # Headings that are none.
        (DAY, "## Tonight", "### Tonight", 7, "“### Tonight” is no heading here. Write “## Tonight”."),
        (DAY, "## Tonight", "# Tonight", 7, "“# Tonight” is no heading here. Write “## Tonight”."),
        (DAY, "## Tonight", "##Tonight", 7, "“##Tonight” is no heading here. Write “## Tonight”."),
        (DAY, SEATS, f"### First\n\n{SEATS}", 9, "“### First” is none of Tonight, Why it’s worth it"),
        (TALK, "## Prompts", "### Prompts", 15, "“### Prompts” is no heading here. Write “## Prompts”."),
        (STAGE, "For two evenings", "A heading\n---------\nFor two evenings", 6, f"there is a heading. {PROSE}"),
        # What no page draws.
        (DAY, SEATS, "Look at\n[our page](https://example.org).", 10, f"there is a link. {PROSE}"),
        (DAY, SEATS, "Look at it.\n\n[it]: https://example.org\n\n", 11, f"there is a link. {PROSE}"),
        (STAGE, "It may be dull", "![A sofa](sofa.png) It may be dull", 10, f"there is a picture. {PROSE}"),
        (TALK, "Put your phones", "<b>Put</b> your phones", 9, f"there is an HTML tag. {PROSE}"),
        (STEP, "Choose a window", "<!-- ours -->\nChoose a window", 8, f"there is an HTML tag. {PROSE}"),
        (STEP, "Choose a window", "Here.\n\n    Choose a window", 10, "there is a line set in by four spaces."),
        (DAY, SEATS, "> Sit.", 9, "there is a line after >."),
        (DAY, "What did the room", "*What* did the room", 22, f"there is emphasis. {PLAIN}"),
        (DAY, "What did the room", "- What did the room", 22, f"there is a list. {PLAIN}"),
        (DAY, LENT, "- “I’m **glad**.”\n", 18, f"there is emphasis. {PLAIN}"),
        (TALK, ASKED, "- What was *harder*?\n", 18, f"there is emphasis. {PLAIN}"),
        (DAY, "lede: Sit", "lede: <i>Sit</i>", 4, f"there is an HTML tag in a named line. {PLAIN}"),
        (TALK, "## Prompts", "### First movement: what stays", 15, "Write “## First movement: what stays”."),
        (DAY, "lede: Sit", "lede: Sit,\n*please*:", 5, "is none of title, practice, lede."),
        (DAY, "lede: Sit near", "lede: Sit\nnear", 5, "A named line is one line, however long: join it to the one"),
        (DAY, "lede: Sit", "title: Sit", 4, "“title” stands there a second time. Write each name once."),
        # The talk of the stall, whose pages show its questions alone.
        (STALL, ASKED, f"{ASKED}\nTake your time.\n", 20, "“Take your time.” is none of the list under “Prompts”."),
    ],
)
def test_what_would_be_lost_is_told_with_its_line(
    clinic: Path, name: str, old: str, new: str, line: int, said: str
) -> None:  # fmt: skip
    (clinic / STALL).write_text(examples()[TALK], "utf-8")
    edit(clinic, old, new, name)

    told = faults(clinic, name.split("/", maxsplit=1)[0])
    assert any(fault.startswith(f"{name}:{line}: ") and said in fault for fault in told), told


BLANK = "nothing is said in a line under “{}”. Write it, or take it out."


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "said"),
    [
        (DAY, "title: Two chairs", "title:   ", 2, "has no “title”. Write “title: …” between the rules."),
        (DAY, "title: Two chairs", "title: \u200b", 2, "has no “title”. Write “title: …” between the rules."),
        (DAY, SEATS + " Stay until the bell.", "\u00a0", 7, "nothing stands under “Tonight”. Write it."),
        (DAY, SEATS + " Stay until the bell.", "\u200b", 7, "nothing stands under “Tonight”. Write it."),
        (DAY, SEATS + " Stay until the bell.", "&nbsp;", 7, "nothing stands under “Tonight”. Write it."),
        (DAY, SEATS + " Stay until the bell.", "-", 7, "nothing stands under “Tonight”. Write it."),
        (DAY, LENT, f"{LENT}-  \n- “Yes.”\n", 19, BLANK.format("Words to borrow")),
        (DAY, LENT, "- “ ”\n", 18, BLANK.format("Words to borrow")),
        (TALK, ASKED, "1. \u200b\n", 18, BLANK.format("Prompts")),
    ],
)
def test_words_that_nobody_would_see_are_none(
    clinic: Path, name: str, old: str, new: str, line: int, said: str
) -> None:  # fmt: skip
    edit(clinic, old, new, name)

    assert faults(clinic) == [f"{name}:{line}: {said}"]


def test_a_movement_is_called_something(clinic: Path) -> None:
    edit(clinic, "## Prompts", "## First movement: \u200b", TALK)

    [fault] = faults(clinic)
    assert "is no heading of a movement. Write it like “## First movement: what shifted”." in fault


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("\u202e", "a character that no one sees (U+202E). Take it out."),
        ("\u2066", "a character that no one sees (U+2066). Take it out."),
        ("\x85", "a character that no one sees (U+0085). Take it out."),
        ("\0", "a character that no one sees (U+0000). Take it out."),
        ("\x0c", "a character that no one sees (U+000C). Take it out."),
        ("&#x202e;", "a character that no one sees (U+202E). Take it out."),
        ("\u202d\u202c\u202d", "characters that no one sees (U+202D, U+202C). Take them out."),
    ],
)
@pytest.mark.parametrize(
    ("name", "old", "line"),
    [(DAY, "Two", 2), (DAY, "seats", 9), (DAY, "glad", 18), (STAGE, "For two", 6), (TALK, "aloud", 9)],
)
def test_what_no_one_sees_is_told_by_its_code(
    clinic: Path, name: str, old: str, line: int, new: str, said: str
) -> None:  # fmt: skip
    edit(clinic, old, f"{old}{new}", name)

    assert faults(clinic) == [f"{name}:{line}: holds {said}"]


def test_what_no_one_sees_leaves_other_faults_on_their_lines(clinic: Path) -> None:
    edit(clinic, "Two chairs", "Two \x85\x0bchairs", DAY)
    edit(clinic, "## Tonight", "## To-night", DAY)

    assert [fault.split(": ")[0] for fault in faults(clinic)] == [f"{DAY}:2", f"{DAY}:7"]


def test_tabs_and_the_ends_of_any_line_may_stand_in_a_text(clinic: Path) -> None:
    edit(clinic, SEATS, f"Put\ttwo seats\u00ad side by side, שלום, 👩🏽\u200d🦱.\r\n{SEATS}", DAY)

    assert faults_in(clinic / "first-fortnight") == []


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "said"),
    [
        (DAY, "practice:", "practise:", 3, "“practise” is none of title, practice, lede. “practice” may be meant."),
        (DAY, "title:", "Title:", 2, "“Title” is none of title, practice, lede. “title” may be meant."),
        (DAY, "## Tonight", "## To-night", 7, f"“To-night” is none of {OF_A_DAY}. “## Tonight” may be meant."),
        (DAY, "## Words to borrow", "### Words to lend", 15,
         f"“### Words to lend” is none of {OF_A_DAY}. “## Words to borrow” may be meant."),
        (DAY, "## Tonight", "### Tonight", 7, "“### Tonight” is no heading here. Write “## Tonight”."),
        (TALK, "## Turns", "## Turn", 11, f"“Turn” is none of {OF_A_TALK}. “## Turns” may be meant."),
        (TALK, "## Prompts", "## Promts", 15, f"“Promts” is none of {OF_A_TALK}. “## Prompts” may be meant."),
        (TALK, "## Prompts", "## First movment: what", 15,
         "“First movment: what” is no heading of a movement. Write it like “## First movement: what shifted”."),
        (TALK, "## Ending", "", 1, "has no “Ending”. Write “## Ending”."),
    ],
)  # fmt: skip
def test_a_slip_is_told_once_with_what_may_be_meant(
    clinic: Path, name: str, old: str, new: str, line: int, said: str
) -> None:  # fmt: skip
    edit(clinic, old, new, name)

    assert faults(clinic) == [f"{name}:{line}: {said}"]


def test_every_heading_that_a_talk_lacks_is_named_by_itself(clinic: Path) -> None:
    for heading in ("Turns", "Ending"):
        edit(clinic, f"## {heading}\n", "", TALK)

    assert faults(clinic) == [
        f"{TALK}:1: has no “Turns”. Write “## Turns”.",
        f"{TALK}:1: has no “Ending”. Write “## Ending”.",
    ]


def test_a_talk_in_another_order_is_told_where_it_begins(clinic: Path) -> None:
    edit(clinic, "## Turns", "## Later", TALK)
    edit(clinic, "## A way out", "## Turns", TALK)
    edit(clinic, "## Later", "## A way out", TALK)

    assert faults(clinic) == [
        f"{TALK}:11: “A way out” stands where “Turns” is due. The order is Opening, Turns, Prompts, A way out, Ending."
    ]


def test_prose_may_have_emphasis_and_lists_and_a_movement_a_text_after_its_list(clinic: Path) -> None:
    edit(clinic, SEATS, "Put *two* seats\n\n- near\n- **side by side**, 2 < 3", DAY)
    edit(clinic, "## Prompts", "## First movement: what stays", TALK)
    edit(clinic, "\n## A way out", "\nTake your time.\n\n## A way out", TALK)
    edit(clinic, "days = [3]", "days = []")

    assert [fault for fault in faults(clinic) if ".md" in fault] == []
