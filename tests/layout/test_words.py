"""Every no has its two lines, every moment its text, and no variant can be read as a clue."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from tests.programmes.wording import said_wrongly
from unhurried.core import commitment, refusals
from unhurried.core.touch import Ceiling
from unhurried.layout.words import _braces, _moments, _refusals, language, limit_words, lines, moment, refusal_words
from unhurried.programmes.shelf import shelf

NEVER_SAID = "waiting for"  # and whatever the texts themselves never say
ON = date(2024, 3, 17)
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
