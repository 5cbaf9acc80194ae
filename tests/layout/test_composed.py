"""A sentence of four parts reads as one, whatever was typed twice."""

import pytest

from unhurried.layout.composed import APART, TOGETHER, sentence


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
        (("", "", "", ""), ""),
        (("I feel",), ""),
    ],
)  # fmt: skip
def test_it_reads_as_one_says_it(parts: tuple[str, ...], said: str) -> None:
    assert composed(*parts) == said
