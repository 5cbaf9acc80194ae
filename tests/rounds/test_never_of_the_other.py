"""Nothing that a person reads says of the other whether they answered, came or looked: in every file, on every page."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, DictLoader

from tests.house.reading import files, listed, shown
from tests.house.test_words import TYPED, read
from tests.pages.parting import SEEN
from tests.rounds.situations import WAYS, at
from tests.rounds.specification import specified

RULES = tomllib.loads((Path(__file__).parent / "never_of_the_other.toml").read_text("utf-8"))
NEVER = {
    rule: re.compile("|".join(f"(?:{one})" for one in lists["never"]), re.IGNORECASE) for rule, lists in RULES.items()
}
PAGES = (*SEEN, "/check-ins", "/agreement/marks", "/agreement/terms", "/agreement/narrowings", "/stall", "/reflections",
         "/conversation", "/ladder", "/ladder/ratings", "/ladder/curve", "/invitations", "/help", "/talks/stall",
         "/repair?part=safe", "/pause", "/earlier")  # fmt: skip
ASKED = {asked.where: asked for asked in specified()}


def said_of_the_other(words: str) -> Iterator[tuple[str, str]]:
    """Each rule that these words break, and the words that break it."""
    for rule, never in NEVER.items():
        if found := never.search(words):
            yield rule, found[0]


def excused(rule: str, path: str, words: str) -> bool:
    return any(one["in"] == path and one["words"] in words for one in RULES[rule].get("but", []))


def test_no_template_no_words_and_no_text_of_a_programme_says_it() -> None:
    offenders = [
        f"{shown(path)}:{where}: {rule}, “{said}”"
        for path in files(".html", ".toml", ".md", ".txt", under="src/unhurried")
        if path.name not in TYPED
        for where, line in read(path)
        for rule, said in said_of_the_other(line)
        if not excused(rule, shown(path), line)
    ]

    assert not offenders, listed(offenders)


@pytest.mark.parametrize("where", WAYS)
async def test_no_page_of_either_says_it_wherever_they_are(where: str, tmp_path: Path) -> None:
    async with at(where, tmp_path) as now:
        offenders = []
        if where in ASKED:
            await (await now.street.book(now.ana)).answer(ASKED[where].kind, ASKED[where].yes)
        for phone, name in ((now.ana, "Ana"), (now.ben, "Ben")):
            for path in PAGES:
                words = await phone.open(path)
                offenders += [f"{name}, {path}: {rule}, “{said}”" for rule, said in said_of_the_other(words)]

        assert not offenders, listed(offenders)


# ---- the rules themselves


@pytest.mark.parametrize(("rule", "sentence"), [(rule, one) for rule in RULES for one in RULES[rule]["refused"]])
def test_what_a_rule_refuses_is_found(rule: str, sentence: str) -> None:
    assert rule in dict(said_of_the_other(sentence))


@pytest.mark.parametrize("sentence", [one for rule in RULES for one in RULES[rule]["accepted"]])
def test_what_means_something_else_passes(sentence: str) -> None:
    assert list(said_of_the_other(sentence)) == []


@pytest.mark.parametrize("rule", RULES)
def test_every_pattern_of_a_rule_has_a_sentence_that_needs_it(rule: str) -> None:
    said = "\n".join(RULES[rule]["refused"])

    assert [one for one in RULES[rule]["never"] if not re.search(one, said, re.IGNORECASE)] == []


@pytest.mark.parametrize("rule", RULES)
def test_every_exception_is_needed_and_says_why(rule: str) -> None:
    for one in RULES[rule].get("but", []):
        assert one["because"]
        lines = [line for path in files(".html", ".toml", ".md") if shown(path) == one["in"] for _, line in read(path)]
        assert any(one["words"] in line and rule in dict(said_of_the_other(line)) for line in lines), one


async def test_a_word_of_the_other_planted_on_a_page_is_found(tmp_path: Path) -> None:
    async with at("the first evening", tmp_path) as now:
        assert list(said_of_the_other(await now.ben.open("/today"))) == []
        environment = now.street.wired.house.layout.environment
        assert environment.loader is not None
        source, _, _ = environment.loader.get_source(environment, "pause.html")
        leaking = DictLoader({"pause.html": source + "<p>{{ reader.partner }} hasn’t answered.</p>"})
        environment.loader = ChoiceLoader([leaking, environment.loader])
        assert environment.cache is not None
        environment.cache.clear()

        assert dict(said_of_the_other(await now.ben.open("/today"))) == {"undone": "hasn’t answered"}
