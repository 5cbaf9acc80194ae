"""A sentence of four parts reads as one, whatever was typed twice."""

import pytest

from unhurried.layout.composed import APART, TOGETHER, beginning, sentence


def composed(*parts: str) -> str:
    return sentence(dict(zip(("feel", "when", "prefer", "try"), parts, strict=False)))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("rushed", "we carry on"), "I feel rushed, when we carry on."),
        (("I feel rushed.", "When we carry on,"), "I feel rushed, when we carry on."),
        (("I’m feeling rushed",), "I feel rushed."),
        (("Rushed", "You go quiet", "To stop"), "I feel rushed, when you go quiet. I would prefer to stop."),
        (("", "Ben’s mother rings"), "When Ben’s mother rings."),
        (("", "I go quiet", "I'd prefer a breath."), "When I go quiet. I would prefer a breath."),
        (("", "", "", "I would like to try a walk, if you’re open to it."),
         "I would like to try a walk, if you are open to it."),
        (("", "", "", "one\nbreath\n\nfirst"), "I would like to try one breath first, if you are open to it."),
        (("lost?", "", "to talk!"), "I feel lost? I would prefer to talk!"),
        (("worn out. And sad", "it’s late"), "I feel worn out. And sad, when it’s late."),
        (("feeling-wise odd",), "I feel feeling-wise odd."),
        (("עייף", "we stop"), f"I feel {APART}עייף{TOGETHER}, when we stop."),
        (("Sad!", "You go quiet"), "I feel sad, when you go quiet."),
        (("sad!",), "I feel sad!"),
        (("Ärger", "Sundays come"), "I feel Ärger, when Sundays come."),
        (("", "It’s late", "London to this", "Friday?"),
         "When it’s late. I would prefer London to this. I would like to try Friday, if you are open to it."),
        (("", "", "Sundays at home", "A walk"),
         "I would prefer Sundays at home. I would like to try a walk, if you are open to it."),
        (("sad", "", "", "?"), "I feel sad."),
        (("!", "…", "?", "."), ""),
        (("🫖",), "I feel 🫖."),
        (("", "", "", ""), ""),
        (("I feel",), ""),
    ],
)  # fmt: skip
def test_it_reads_as_one_says_it(parts: tuple[str, ...], said: str) -> None:
    assert composed(*parts) == said


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("one\n\ntwo", "one two"),
        ("one two three", "one two three"),
        ("one two, three four", "one two…"),
        ("Donaudampfschifffahrt", "Donaudampfsch…"),
    ],
)
def test_how_something_begins_is_cut_at_a_word(text: str, begins: str) -> None:
    assert beginning(text, 13) == begins
