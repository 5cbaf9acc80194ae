"""How long a turn is: said once in a talk's named lines, as its text says it too; what is no length is told kindly."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.programmes.documented import edit, examples, faults
from unhurried.layout.spoken import number_words
from unhurried.programmes.checking import all_of
from unhurried.programmes.shelf import shelf
from unhurried.programmes.text_kinds import LONGEST
from unhurried.programmes.texts import Conversation

TALK, STALL = "first-fortnight/conversations/closing.md", "first-fortnight/conversations/stall.md"
NUMBERS: Final = {number_words(number): number for number in range(1, LONGEST + 1)}
# How our texts name them: “about three minutes a turn”, “four for whoever begins”, “two in which either may add”.
TURN: Final = re.compile(
    r"(\w+) minutes (?:each\b|a turn\b)|speaks for (\w+) minutes|(\w+)(?: minutes)? for (?:one|whoever)\b",
    re.IGNORECASE,
)
BOTH: Final = re.compile(r"\b(\w+) (?:in which either|for anything left)")
NO_CLOCK: Final = "Nobody need look at a clock."
RIGHT: Final = "It should be whole minutes, from 1 to 30, as a figure."
TALKS: Final = {f"{of}/{name}": talk for of, one in shelf().items() for name, talk in one.texts.conversations.items()}


def named(said: re.Pattern[str], turns: str) -> int:
    """The minutes that a text names; 0 where it names none."""
    found = said.search(turns)
    return NUMBERS[next(filter(None, found.groups())).lower()] if found else 0


def test_a_talk_says_how_long_a_turn_is_or_leaves_it_open(clinic: Path) -> None:
    edit(clinic, "turn: 3", "turn: 30\nboth: 1", TALK)
    (clinic / STALL).write_text(examples()[TALK].replace("turn: 3\n", ""), "utf-8")

    texts = all_of(clinic)[0]["first-fortnight"].texts
    closing, stall = texts.conversation("closing"), texts.conversation("stall")
    assert (closing.turn, closing.both, stall.turn, stall.both) == (30, 1, 0, 0)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("turn: four", f"turn is “four”. {RIGHT}"),
        ("turn: 4 minutes", f"turn is “4 minutes”. {RIGHT}"),
        ("turn: 0", f"turn is “0”. {RIGHT}"),
        ("turn: 31", f"turn is “31”. {RIGHT}"),
        ("turn: -3", f"turn is “-3”. {RIGHT}"),
        ("turn: 2.5", f"turn is “2.5”. {RIGHT}"),
        ("turn: ٣", f"turn is “٣”. {RIGHT}"),
        ("turn:", f"turn is “”. {RIGHT}"),
        ("both: two", f"both is “two”. {RIGHT}"),
        ("trun: 3", "“trun” is none of title, lede, turn, both. “turn” may be meant."),
        ("minutes: 3", "“minutes” is none of title, lede, turn, both. Take it out."),
    ],
)
def test_what_is_no_length_is_told_on_its_line(clinic: Path, line: str, said: str) -> None:
    edit(clinic, "turn: 3", line, TALK)

    assert faults(clinic) == [f"{TALK}:4: {said}"]


def test_a_talk_whose_pages_have_turns_alone_has_no_time_for_both(clinic: Path) -> None:
    (clinic / STALL).write_text(examples()[TALK].replace("turn: 3", "turn: 3\nboth: 2"), "utf-8")

    assert faults(clinic) == [
        f"{STALL}:5: “both” is shown by no page of this talk. Take it out: this talk has turns, and so “turn” alone."
    ]


@pytest.mark.parametrize("talk", TALKS.values(), ids=list(TALKS))
def test_our_talks_have_the_minutes_that_their_words_name(talk: Conversation) -> None:
    assert (talk.turn, talk.both) == (
        named(TURN, talk.turns) if NO_CLOCK not in talk.turns else 0,
        named(BOTH, talk.turns),
    )
    assert talk.turn or NO_CLOCK in talk.turns


@pytest.mark.parametrize(
    ("name", "turns", "said", "minutes"),
    [
        ("first", 8, "About thirty minutes.", 30),
        ("weekly-review", 10, "Twenty minutes,", 20),
        ("monthly", 12, "Half an hour,", 30),
        ("reset", 12, "About forty minutes.", 40),
    ],
)
def test_a_talk_takes_as_long_as_it_says(name: str, turns: int, said: str, minutes: int) -> None:
    talk = shelf()["thirty-days"].texts.conversation(name)

    assert talk.lede.startswith(said)
    assert 0 <= minutes - turns * talk.turn <= 6  # what is left over is for the way in and out


@pytest.mark.parametrize("programme", ["thirty-days", "six-weeks", "slow-steps"])
def test_the_turns_of_a_movement_fill_the_ten_minutes_it_has(programme: str) -> None:
    talk = shelf()[programme].texts.conversation("integration")

    assert 2 * talk.turn + talk.both == 10
    assert "Five movements of about ten minutes" in talk.lede
