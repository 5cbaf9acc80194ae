"""Every no has its two lines, every moment its text, and no variant can be read as a clue."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.programmes.wording import said_wrongly
from unhurried.core import commitment, refusals
from unhurried.core.touch import Ceiling
from unhurried.layout import words
from unhurried.layout.words import _braces, _moments, _refusals, language, limit_words, lines, moment, refusal_words
from unhurried.programmes.shelf import shelf

NEVER_SAID = "waiting for"  # and whatever the texts themselves never say
ON = date(2024, 3, 17)
HOUSE = Path(words.__file__).parents[1]
# Beginnings to which the code adds a word: a ceiling's, a cause's, an outcome's, a kind's.
BUILT = ("reach.", "ladder.limit-", "stall.", "gate.", "held.", "commitment.", "lend.")
GIVEN = {"day": 4, "date": ON, "missing": "a day", "thing": "hold hands"}


def every_text() -> Iterator[tuple[str, str]]:
    yield from ((key, text) for key, texts in _moments().items() for text in texts)
    yield from ((name, text) for name, words in _refusals().items() for text in words.values())


def every_refusal() -> list[type[refusals.Refusal]]:
    return [each for each in vars(refusals).values() if isinstance(each, type) and each.__base__ is refusals.Refusal]


@pytest.mark.parametrize("kind", every_refusal(), ids=lambda kind: kind.__name__)
def test_every_no_says_why_and_what_there_is_instead(kind: type[refusals.Refusal]) -> None:
    words = refusal_words(kind(missing=("what", "time")))

    assert words.because.endswith((".", "?"))
    assert words.instead.endswith((".", "?"))
    assert words.because != words.instead


def test_a_no_without_words_is_found_at_once() -> None:
    class Unthought(refusals.Refusal):
        """One that nobody wrote words for."""

    with pytest.raises(LookupError):
        refusal_words(Unthought())


def test_ana_is_told_what_her_commitment_lacks() -> None:
    with pytest.raises(refusals.Vague) as vague:
        commitment.commit("be more intimate", "", "", "", language())

    assert refusal_words(vague.value).instead == (
        "To keep it, add what the two of you would be seen doing, a day of the week, an hour to begin and how many "
        "minutes it lasts."
    )


def test_a_limit_is_said_in_its_programmes_words_whatever_the_stage_is_called() -> None:
    for ours in shelf()["six-weeks"].programme.stages:
        theirs = msgspec.structs.replace(ours, constraint="Coats stay on.", restated="", wanting="")
        step = msgspec.structs.replace(theirs, constraint="")

        assert limit_words(ours, ours.limit) == ours.restated
        assert limit_words(theirs, theirs.limit) == "Coats stay on."
        assert limit_words(step, Ceiling.PRESENCE) == moment("ladder.limit-presence")


@pytest.mark.parametrize("key", _moments())
def test_every_moment_can_be_said(key: str) -> None:
    facts: dict[str, Any] = {name: GIVEN[name] for name in _braces(lines(key))}

    said = moment(key, on=ON, **facts)

    assert said
    assert "{" not in said


def test_nothing_we_say_scolds_or_cheers() -> None:
    assert [(key, found) for key, text in every_text() for found in said_wrongly(text)] == []
    assert [key for key, text in every_text() if NEVER_SAID in text.lower()] == []


def every_source() -> str:
    """Whatever may ask for a moment: modules, templates, and the words that are data, but for the moments."""
    kinds = {".py", ".html", ".toml"}
    files = [file for file in HOUSE.rglob("*") if file.suffix in kinds and file.name != "moments.toml"]
    return "\n".join(file.read_text("utf-8") for file in sorted(files))


def unreached(keys: Iterable[str]) -> list[str]:
    """The moments for which nothing asks. A key without a dot is a word like any other, and has to stand in a call."""
    code = every_source()
    asked = set(re.findall(r'"([a-z-]+\.[a-z.-]+)"|\b(?:moment|lines)\("([a-z-]+)"', code))
    named = {key for pair in asked for key in pair if key}
    return [key for key in keys if key not in named and not key.startswith(BUILT)]


def test_every_moment_is_asked_for_somewhere() -> None:
    assert unreached(_moments()) == []


@pytest.mark.parametrize("key", ["down", "rest.alone", "leave.before"])
def test_a_moment_nothing_asks_for_is_found(key: str) -> None:
    assert unreached([key]) == [key]


@pytest.mark.parametrize("beginning", BUILT)
def test_every_beginning_is_built_somewhere(beginning: str) -> None:
    assert re.search(rf'"{re.escape(beginning)}(?:" ~ |{{)', every_source())


def test_a_moment_nobody_wrote_is_found_at_once() -> None:
    with pytest.raises(LookupError):
        moment("no.such-moment")


@pytest.mark.parametrize("facts", [{}, {"day": 4, "date": ON}])
def test_facts_have_to_fit_whichever_variant_the_date_would_draw(facts: dict[str, Any]) -> None:
    with pytest.raises(LookupError):
        moment("rest", on=ON, **facts)


def test_a_rest_reads_the_same_to_both_and_changes_with_the_date_alone() -> None:
    evenings = [ON + timedelta(days=n) for n in range(60)]

    for_ana, for_ben = ([moment("rest", on=evening, day=4) for evening in evenings] for _ in range(2))

    assert for_ana == for_ben
    assert len(set(for_ana)) == len(lines("rest"))


def test_a_day_is_said_in_words() -> None:
    assert "Day four" in moment("back.few-days", day=4)
