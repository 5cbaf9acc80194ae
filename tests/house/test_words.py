"""What people read here never raises its voice, counts against anyone, or speaks of one partner to the other."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.reading import files, listed, shown
from tests.programmes import wording

# By meaning: “you missed an evening” is found, and “I missed being close” is not. The lists are the texts' own.
NEVER = re.compile(f"{wording.NEVER['shouting'].pattern}|{wording.NEVER['reproach'].pattern}", re.IGNORECASE)
# In a day's text one may stop "waiting for something to happen"; a page or a notice must not say it of a person.
OF_A_PERSON = re.compile(
    r"\b(?:waiting for|last seen|has not (?:yet )?(?:answered|started|finished|joined))\b", re.IGNORECASE
)

# Words that people type, there to be understood; nobody is shown them.
TYPED = frozenset({"sentence.toml", "blame.toml"})

# What a template holds besides words: comments, doctype, tags, and the code between Jinja's brackets.
COMMENT = re.compile(r"{#.*?#}|<!--.*?-->|<!doctype[^>]*>", re.DOTALL | re.IGNORECASE)
CODE = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)
TAG = re.compile(r"</?[a-z][^>]*>", re.DOTALL | re.IGNORECASE)
SPOKEN = re.compile(r"""\b(?:alt|aria-label|title|placeholder|content|value)="([^"]*)\"""")
SENTENCE = re.compile(r"""\"([^"]* [^"]*)\"|'([^']* [^']*)'""")


def blank(matched: re.Match[str], words: str = "") -> str:
    """As many lines as were there, so that a line's number stays what it was."""
    return words + "\n" * (matched[0].count("\n") - words.count("\n"))


def words_of_code(matched: re.Match[str]) -> str:
    return blank(matched, " ".join(one or other for one, other in SENTENCE.findall(matched[0])))


def words_of_tag(matched: re.Match[str]) -> str:
    return blank(matched, " ".join(SPOKEN.findall(matched[0])))


def words_of_template(text: str) -> str:
    return TAG.sub(words_of_tag, CODE.sub(words_of_code, COMMENT.sub(blank, text)))


def words_of_markdown(text: str) -> str:
    return text.replace("![", "[")


def strings_of(value: object, at: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from strings_of(inner, f"{at}.{key}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from strings_of(inner, f"{at}[{number}]")


def numbered(text: str) -> Iterator[tuple[str, str]]:
    return ((str(number), line) for number, line in enumerate(text.splitlines(), 1))


def read(path: Path) -> Iterator[tuple[str, str]]:
    """Where and what a person reads in a file."""
    text = path.read_text("utf-8")
    if path.suffix == ".toml":
        yield from strings_of(tomllib.loads(text))
    elif path.suffix == ".html":
        yield from numbered(words_of_template(text))
    elif path.suffix == ".md":
        yield from numbered(words_of_markdown(text))
    elif path.name.startswith("words"):
        yield from numbered(text)


def found(never: re.Pattern[str], *endings: str) -> list[str]:
    return [
        f"{shown(path)}:{where} says “{said[0]}”"
        for path in files(*endings, under="src/unhurried")
        if path.name not in TYPED
        for where, line in read(path)
        for said in [never.search(line)]
        if said
    ]


def test_nothing_that_people_read_counts_against_them() -> None:
    offenders = found(NEVER, ".html", ".toml", ".md", ".txt")

    assert not offenders, listed(offenders)


def test_no_page_tells_one_what_the_other_has_not_done() -> None:
    offenders = found(OF_A_PERSON, ".html", ".toml")

    assert not offenders, listed(offenders)


@pytest.mark.parametrize("shouted", ["<p>Well done!</p>", '{{ said("You missed a day") }}', '<img alt="A streak">'])
def test_a_word_that_counts_is_found_in_a_template(shouted: str) -> None:
    assert NEVER.search(words_of_template(shouted))


@pytest.mark.parametrize(
    "quiet", ["<!doctype html>", "{% if a != b %}", "{# no streaks! #}", '<p class="failed">Hello</p>']
)
def test_code_in_a_template_is_not_a_word(quiet: str) -> None:
    assert not NEVER.search(words_of_template(quiet))
