"""The tools as data, and how one of them is looked for."""

import pytest

from unhurried.core.offers import Tool
from unhurried.layout.tools import found, groups, there, tool


def test_every_tool_that_can_be_offered_says_why() -> None:
    assert all(tool(which).because for which in Tool)


def test_what_needs_two_is_there_for_two_alone() -> None:
    alone = {one.id for group in there(frozenset()) for one in group.tool}
    both = {one.id for group in there({"linked", "open", "asking"}) for one in group.tool}

    assert {"calm", "help", "journal"} <= alone
    assert {"window", "repair", "agreement"} <= both - alone
    assert both == {one.id for group in groups() for one in group.tool}


@pytest.mark.parametrize(
    ("sought", "first"),
    [("breath", "b"), ("BREATHING", "b"), ("cafe", "c"), ("don’t", "d"), ("dont", "d"), ("slow br", "b")],
)
def test_a_word_or_the_beginning_of_one_is_found_whatever_its_letters(sought: str, first: str) -> None:
    texts = [("a", "Nothing\nof the kind"), ("b", "Calm\nslow breathing"), ("c", "Café"), ("d", "Don’t go on")]

    assert found(sought, texts) == [first]


@pytest.mark.parametrize("sought", ["", "   ", "…", "🫖", "reathing", "<>"])
def test_what_is_no_word_finds_nothing(sought: str) -> None:
    assert found(sought, [("b", "Calm\nslow breathing")]) == []


def test_a_name_comes_before_a_mention() -> None:
    assert found("calm", [("a", "The journal\ncalm pages"), ("b", "Calm\nbreath")]) == ["b", "a"]


def test_a_sentence_is_looked_for_by_its_words_and_help_comes_first_where_somebody_is_afraid() -> None:
    texts = [("a", "Sleep\nfor the night"), ("help", "Someone outside\nhelp lines"), ("b", "Him\nof fear and him")]

    assert found("I can’t sleep", texts) == ["a"]
    assert found("afraid of him", texts)[0] == "help"
