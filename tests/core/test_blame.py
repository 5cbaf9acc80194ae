"""What is heard as blame in a sentence of one's own: pointed out by its very words, and never more than is there."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unhurried.core.blame import Notice
from unhurried.core.notes import LONGEST, PARTS, About
from unhurried.pages.say_it.wording import wording

HERE = Path(__file__).parent / "blame"


def share_right(path: Path) -> float:
    """The share of a table's labelled lines on which just what is labelled is remarked; the others are printed."""
    rows = tomllib.loads(path.read_text("utf-8"))["sentences"]
    read = [(row, wording().notices({row["part"]: row["say"]})) for row in rows]
    other = [(row, notices) for row, notices in read if [one.kind for one in notices] != row["kinds"]]
    lines = [f"{row['part']}: {row['say']}\n    labelled {row['kinds']}, read {notices}" for row, notices in other]
    share = 1 - len(other) / len(rows)
    print("", *lines, f"{path.name}: {share:.1%} of {len(rows)} lines as labelled", sep="\n  ")  # noqa: T201 the figure is wanted
    return share


def test_the_lines_that_were_labelled_first_are_read_as_labelled() -> None:
    assert share_right(HERE / "seen.toml") >= 0.97


def test_lines_that_the_rules_were_not_built_on_are_read_nearly_as_well() -> None:
    assert share_right(HERE / "unseen.toml") >= 0.97


def test_lines_that_were_thought_of_afterwards_are_read_too() -> None:
    assert share_right(HERE / "fresh.toml") >= 0.97


def test_harm_contempt_and_conditions_are_heard() -> None:
    assert share_right(HERE / "harsh.toml") >= 0.97
    assert share_right(HERE / "harsh-unseen.toml") >= 0.97


@pytest.mark.parametrize("name", ["seen", "unseen", "fresh", "harsh", "harsh-unseen"])
def test_on_next_to_nothing_harmless_is_anything_remarked(name: str) -> None:
    rows = tomllib.loads((HERE / f"{name}.toml").read_text("utf-8"))["sentences"]
    harmless = [row for row in rows if not row["kinds"]]

    remarked = [row["say"] for row in harmless if wording().notices({row["part"]: row["say"]})]
    assert len(remarked) <= len(harmless) / 50, remarked


@pytest.mark.parametrize("words", ["you never listen", "YOU NEVER listen", "you  never\nlisten", "so, you never"])
def test_what_is_pointed_out_is_what_was_written(words: str) -> None:
    [notice] = wording().notices({"when": words})

    assert notice.part == "when"
    assert notice.phrase in words
    assert notice.phrase.casefold().split() == ["you", "never"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_an_apostrophe_is_one_however_it_is_typed_and_ends_nobodys_speech(mark: str) -> None:
    words = f"the kids{mark} room is dark and you{mark}re always on your phone, and you don{mark}t look up"

    assert [one.phrase for one in wording().notices({"when": words})] == [f"you{mark}re always"]


@pytest.mark.parametrize("quoted", ["“{}”", '"{}"', "‘{}’", "'{}'"])
def test_what_stands_in_quotation_marks_is_somebodys_speech_unless_all_of_it_does(quoted: str) -> None:
    speech = quoted.format("you never listen")

    assert wording().notices({"when": f"I hear {speech} again"}) == ()
    assert [one.kind for one in wording().notices({"when": speech})] == ["always-never"]


def test_of_one_kind_a_part_gets_one_remark() -> None:
    notices = wording().notices({"feel": "sad", "when": "you never call, you never write", "prefer": "", "try": ""})

    assert notices == (Notice("always-never", "when", "you never"),)


def test_a_glad_sentence_is_left_alone() -> None:
    always = {"when": "you always bring me tea"}

    assert wording().notices({"feel": "warm", **always}) == ()
    assert [one.kind for one in wording().notices({"feel": "warm and hurt", **always})] == ["always-never"]


@given(st.dictionaries(st.sampled_from(PARTS[About.SENTENCE]), st.text(max_size=60)))
def test_of_any_text_what_is_pointed_out_stands_in_it(parts: dict[str, str]) -> None:
    for notice in wording().notices(parts):
        assert notice.phrase in parts[notice.part]


@pytest.mark.parametrize("piece", ["you ", "you never ", "feel ", "'", "“", "so very ", "x", "you, ", "İ"])
def test_the_longest_part_is_read_at_once(piece: str) -> None:
    long = (piece * LONGEST)[:LONGEST]

    wording().notices(dict.fromkeys(PARTS[About.SENTENCE], long))


@pytest.mark.parametrize(
    "hurt", ["you always hit me, you never say sorry", "I feel you should stop, you’re cruel, you hit me"]
)
def test_beside_harm_that_is_named_no_wording_is_remarked_on(hurt: str) -> None:
    notices = wording().notices(
        {"feel": "ignored, and you’re selfish", "when": hurt, "prefer": "you must stop", "try": ""}
    )

    assert [one.kind for one in notices] == ["harm"]


def test_a_threat_that_somebody_tells_of_is_heard_although_it_is_the_others_speech() -> None:
    said = {"when": "you shout, and you said to me “I’ll kill you”"}

    assert [one.kind for one in wording().notices(said)] == ["harm"]
