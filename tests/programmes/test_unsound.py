"""What a clinic can get wrong in programme.toml: it is refused with its line and with what would be right."""

from pathlib import Path

import pytest

from tests.programmes.documented import TOML, edit, faults

NEAR = '[[stages]]\nid = "near"\n'
WINDOW = '[[steps]]\nid = "window"\nceiling = "presence"\nminutes = 5\n'


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("days = [1, 2]", "days = []", 10, "days is empty. It should be a list of at least 1 and at most 366"),
        ("minutes = 2 },", "minutes = 0 },", 27, "minutes is 0. It should be a whole number from 1 to 180."),
        ("minutes = 2 },", 'minutes = "two" },', 27, "minutes is “two”. It should be a whole number from 1 to 180."),
        ("minutes = 2 },", "minutes = 2.5 },", 27, "minutes is 2.5. It should be a whole number from 1 to 180."),
        ("minutes = 2 },", "minutes = true },", 27, "minutes is true. It should be a whole number from 1 to 180."),
        ('phases = [{ doing = "together", minutes = 20 }]', "phases = []", 14, "phases is empty."),
        ("minutes = 6 },", "minutes = 5 },", 26, "in “full” one gives for 5 minutes and the other for 6. Each gives"),
        ('"together", minutes = 15', '"togehter", minutes = 15', 15, "doing is “togehter”. It should be one of"),
        ('"together", minutes = 15', '"togehter", minutes = 15', 15, "rest, talk; the nearest is together."),
        ('ceiling = "body"', 'ceiling = "bodily"', 21, "ceiling is “bodily”. It should be one of presence, everyday"),
        ('ceiling = "body"', 'ceiling = "bodily"', 21, "intimate, open; the nearest is body."),
        ('ceiling = "body"', "ceiling = 2", 21, "ceiling is 2. It should be one of presence, everyday, body"),
        ("days = [3]", "days = [5]", 20, "day 5 stands where day 3 is due. Days count 1, 2, 3 … through all stages."),
        ("days = [3]", "days = [0]", 20, "number 1 of days is 0. It should be a whole number from 1 to 366."),
        ("days = [3]", 'days = "3"', 20, "days is “3”. It should be a list"),
        ("days = [4]", "days = [4, 5]", 35, "the closing conversation has 2 days. It is one evening"),
        (
            "expected_weekly = 2",
            "expected_weekly = 8",
            4,
            "expected_weekly is 8. It should be a whole number from 1 to 7",
        ),
        ("expected_weekly = 2", "expected_weekly = 5", 4, "5 practices a week are expected, and evenings_apart = 2"),
        ("expected_weekly = 2", "expected_weekly = 5", 4, "Expect 3 at most, or let them lie closer."),
        ('conversation = "closing"', 'conversation = "talk"', 6, "“talk” is none of the stages. Name the stage that"),
        (
            'conversation = "closing"',
            'conversation = "near"',
            6,
            "stages follow on “near”. The closing conversation is",
        ),
        ('id = "in-turns"', 'id = "near"', 19, "“near” is the name of another stage. Give each stage a name of"),
        ('id = "fifteen"', 'id = "full"', 15, "“full” is the name of another form of this stage."),
        ('id = "in-turns"', 'id = "In Turns"', 19, "id is “In Turns”. It should be a name of small letters, digits"),
        ('id = "in-turns"', 'id = "../near"', 19, "id is “../near”. It should be a name of small letters"),
        ("evenings_apart", "evenings_aprt", 5, "“evenings_aprt” is no name known here. “evenings_apart” may be meant."),
        ("evenings_apart = 2", "points = 3", 5, "“points” is no name known here. Known are id, title, lede"),
        ('title = "A first fortnight"', "", 1, "the file has no title. Add “title = …”: words, up to four hundred"),
        (NEAR, "[[stages]]\n", 8, "number 1 of stages has no id. Add “id = …”: a name of small letters"),
        ('id = "first-fortnight"', 'id = "fortnight"', 1, "id is “fortnight”, and the folder is “first-fortnight”."),
        (
            "days = [3]",
            "days = [3]\ndays = [3]",
            21,
            "“stages[1].days” stands there a second time. Give each name once",
        ),
        ("days = [3]", "days = [3", 20, "is not TOML: Unclosed array."),
        ("days = [3]", "days is 3", 20, "is not TOML: Expected '=' after a key in a key/value pair."),
        ('ceiling = "body"', "texts = []\nceiling = body", 22, "is not TOML: Invalid value."),
        (
            "days = [3]",
            'days = [3]\ntexts = ["a.md", "b.md"]',
            21,
            "“in-turns” names 2 texts for 1 days. Name one for each",
        ),
        (
            "days = [3]",
            'days = [3]\ntexts = ["days/a.md"]',
            21,
            "there is no file “days/a.md”. Write it, or name another",
        ),
        ("days = [3]", 'days = [3]\ntexts = ["../a.md"]', 21, "“../a.md” leads out of the programme’s folder."),
        ("days = [3]", 'days = [3]\ntexts = ["/etc/hosts"]', 21, "“/etc/hosts” leads out of the programme’s folder."),
        ("days = [3]", 'days = [3]\ntexts = ["days"]', 21, "“days” is no plain file. Put a text file there."),
        (
            "evenings_apart = 2",
            'borrows = "thirty-day"',
            5,
            "there is no programme “thirty-day” to borrow from. Known are",
        ),
        (
            "evenings_apart = 2",
            'borrows = "first-fortnight"',
            5,
            "borrowing goes round in a ring: “first-fortnight” → “fir",
        ),
        ("evenings_apart = 2", f"\n{WINDOW}", 6, "there are steps, and no ladder. Write ladder = true, or make stages"),
    ],
)
def test_what_is_wrong_in_the_file_is_named_with_its_line(
    clinic: Path, old: str, new: str, line: int, said: str
) -> None:  # fmt: skip
    edit(clinic, old, new)

    assert any(fault.startswith(f"{TOML}:{line}: ") and said in fault for fault in faults(clinic)), faults(clinic)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        (WINDOW, WINDOW + WINDOW, 27, "“window” is the name of another stage or step."),
        ('id = "window"', 'id = "own-1"', 23, "“own-1” is what a couple’s own steps are called."),
        ('id = "window"', 'id = "door"', 22, "step “door” has no text, nor has “slow-steps”. Write it to steps/door"),
        ("ladder = true", "ladder = false", 17, "there are steps, and no ladder."),
        ('ceiling = "presence"\nminutes = 5', 'ceiling = "presense"\nminutes = 5', 24, "the nearest is presence."),
    ],
)
def test_what_is_wrong_in_a_ladder_is_named_with_its_line(
    clinic: Path, old: str, new: str, line: int, said: str
) -> None:  # fmt: skip
    edit(clinic, old, new, "small-steps/programme.toml")

    told = faults(clinic, "small-steps")
    assert any(fault.startswith(f"small-steps/programme.toml:{line}: ") and said in fault for fault in told), told


def test_everything_is_said_at_once_from_the_top_of_the_file_down(clinic: Path) -> None:
    edit(clinic, "expected_weekly = 2", 'expected_weekly = "two"')
    edit(clinic, 'ceiling = "everyday"', 'ceiling = "everday"')
    edit(clinic, "minutes = 20", "minuts = 20")
    edit(clinic, 'conversation = "closing"', 'conversation = "clsing"')
    edit(clinic, "days = [3]", "days = []")
    edit(clinic, "minutes = 6 },", "minutes = 7 },")
    (clinic / "first-fortnight/days/day-01.md").unlink()
    (clinic / "first-fortnight/stages/2-in-turns.md").write_text("Hello", "utf-8")

    assert [fault.split(". ")[0] for fault in faults(clinic)] == [
        f"{TOML}:4: expected_weekly is “two”",
        f"{TOML}:6: “clsing” is none of the stages",
        f"{TOML}:10: day 1 has no text",
        f"{TOML}:11: ceiling is “everday”",
        f"{TOML}:14: “minuts” is no name known here",
        f"{TOML}:20: days is empty",
        f"{TOML}:26: in “full” one gives for 7 minutes and the other for 6",
        "first-fortnight/stages/2-in-turns.md:1: does not open with its named lines",
    ]


def test_a_ceiling_that_sinks_and_rises_again_is_named_where_it_sinks(clinic: Path) -> None:
    edit(clinic, 'ceiling = "everyday"', 'ceiling = "intimate"')
    again = (clinic / TOML).read_text("utf-8")
    third = (
        '[[stages]]\nid = "third"\ndays = [4]\nceiling = "open"\nconstraint = "-"\nforms = [{ id = "full", phases = ['
    )
    third += '{ doing = "together", minutes = 20 }] }]\n\n[[stages]]\nid = "closing"\ndays = [5]'
    (clinic / TOML).write_text(again.replace('[[stages]]\nid = "closing"\ndays = [4]', third), "utf-8")

    assert faults(clinic)[0] == (
        f"{TOML}:21: “in-turns” sinks from intimate to body, and “third” rises again. "
        "Ceilings rise or stay from stage to stage: make it intimate."
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('ceiling = "body"', 'ceiling = "body', 21, "a quotation mark opens here and is not closed. Close it"),
        ('ceiling = "body"', "ceiling = 'body", 21, "a quotation mark opens here and is not closed."),
        ('"breathe", minutes', '"breathe, minutes', 27, "a quotation mark opens here and is not closed."),
        ('ceiling = "body"', "ceiling = “body”", 21, "what stands here is in curly quotation marks. Use"),
        ('"breathe", minutes', "‘breathe’, minutes", 27, "what stands here is in curly quotation marks."),
        ('ceiling = "body"', 'ceiling = "body”', 21, "a straight quotation mark opens it, and a curly one closes it."),
        ('ceiling = "body"', 'ceiling = "a "body""', 21, "there are straight quotation marks inside of others."),
        ('ceiling = "body"', 'ceiling = "bo\x07dy"', 21, "holds a character that no one sees (U+0007). Take it out."),
        ('ceiling = "body"', 'ceiling = "bo\rdy"', 21, "is not TOML: a character that nobody sees stands here."),
        ('ceiling = "body"', "# bo\x7fdy", 21, "holds a character that no one sees (U+007F). Take it out."),
        ('ceiling = "body"', 'ceiling\u202e = "body"', 21, "holds a character that no one sees (U+202E). Take it out."),
    ],
)  # fmt: skip
def test_quotation_marks_are_told_in_words(clinic: Path, old: str, new: str, line: int, said: str) -> None:
    edit(clinic, old, new)

    [fault] = faults(clinic)
    assert fault.startswith(f"{TOML}:{line}: {said}")
    assert "\\" not in fault


@pytest.mark.parametrize("middle", ["body", "everyday"])
def test_a_closing_conversation_under_touch_is_named(clinic: Path, middle: str) -> None:
    edit(clinic, 'ceiling = "presence"', 'ceiling = "open"')
    edit(clinic, 'ceiling = "everyday"', 'ceiling = "intimate"')
    edit(clinic, 'ceiling = "body"', f'ceiling = "{middle}"')

    assert faults(clinic) == [
        f"{TOML}:36: the closing conversation goes as far as open. A conversation is held at presence."
    ]
