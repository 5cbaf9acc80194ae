"""Every text reads plainly, cheers nobody on, holds nothing against anyone, and gives no role to any body."""

import re
import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests.programmes.wording import LISTS, NEVER, Text, faults, paragraphs, said_wrongly, texts_of
from unhurried.programmes import readings
from unhurried.programmes.shelf import HERE, Shelved, shelf
from unhurried.programmes.texts import DayText

MOMENTS = HERE.parent / "layout/words/moments.toml"
PIECES = readings.FOLDER
REFUSED = [(rule, sentence) for rule, lists in LISTS.items() for sentence in lists["refused"]]
ACCEPTED = [sentence for lists in LISTS.values() for sentence in lists["accepted"]]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A shelf of one's own to write on, with the thirty days alone on it: they lend, and borrow nothing."""
    others = [folder for folder in shelf() if folder != "thirty-days"]
    return Path(shutil.copytree(HERE, tmp_path / "programmes", ignore=shutil.ignore_patterns(*others, "*.py")))


def said(shelved: Mapping[str, Shelved]) -> str:
    return "\n".join(faults(texts_of(shelved)))


def planted(place: Path, file: str, words: str, instead: str) -> str:
    """What is found once a file of the thirty days says something else."""
    path = place / file
    assert words in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(words, instead, 1), "utf-8")
    return said(shelf(place))


# ---- the texts as they are


@pytest.mark.parametrize("programme", shelf())
def test_every_text_of_a_programme_is_worded_well(programme: str) -> None:
    assert not said({programme: shelf()[programme]})


def test_every_moment_is_worded_well() -> None:
    moments = tomllib.loads(MOMENTS.read_text("utf-8"))
    texts = {key: (text,) if isinstance(text, str) else text for key, text in moments.items()}

    assert not faults(Text(key, paragraphs(*variants)) for key, variants in texts.items())


@pytest.mark.parametrize("piece", sorted(PIECES.glob("*.md")), ids=lambda piece: piece.stem)
def test_every_piece_of_the_reading_room_is_worded_well(piece: Path) -> None:
    _, _, text = piece.read_text("utf-8").split("---\n", 2)

    # A source is cited as it calls itself.
    assert not faults([Text(piece.stem, text.partition("## Sources")[0])])


@pytest.mark.parametrize(
    ("programme", "stage"), [(id, stage.id) for id, one in shelf().items() for stage in one.programme.stages]
)
def test_every_stage_tells_what_is_common_in_it(programme: str, stage: str) -> None:
    assert len(shelf()[programme].texts.stage(stage).common.split()) >= 40


LENGTH = re.compile(
    r"\b(?:ten|fifteen|twenty|thirty|forty)[ -]minutes?\b|\bhalf[ -](?:an )?hour\b|\bquarter of an hour\b"
    r"|\bBreathe (?:first|together|five|as before)\b"
)


def lengthy(day: DayText) -> list[str]:
    """What a day says of its length, or of breathing first: tonight may have another length, and no breath."""
    head = paragraphs(day.title, day.practice, day.lede)
    return LENGTH.findall(paragraphs(head, day.tonight, day.why, *day.words, day.afterwards))


@pytest.mark.parametrize("programme", [id for id, one in shelf().items() if not one.programme.ladder])
def test_no_day_names_a_length_where_two_people_may_have_chosen_another(programme: str) -> None:
    stages = [stage for stage in shelf()[programme].programme.stages if len(stage.forms) > 1]
    said = {day: lengthy(shelf()[programme].texts.day(day)) for stage in stages for day in stage.days}

    assert {day: words for day, words in said.items() if words} == {}


@pytest.mark.parametrize(
    "words", ["for twenty minutes", "Then half an hour", "the fifteen-minute form", "Breathe first"]
)
def test_a_day_that_names_a_length_is_found(words: str) -> None:
    day = shelf()["thirty-days"].texts.day(9)

    assert lengthy(day) == []
    assert lengthy(replace(day, practice=f"Sitting close, {words}"))


# ---- the rules themselves


@pytest.mark.parametrize(("rule", "sentence"), REFUSED)
def test_what_a_rule_refuses_is_found(rule: str, sentence: str) -> None:
    assert rule in dict(said_wrongly(sentence))


@pytest.mark.parametrize("sentence", ACCEPTED)
def test_what_means_something_else_passes(sentence: str) -> None:
    assert list(said_wrongly(sentence)) == []


@pytest.mark.parametrize("rule", NEVER)
def test_every_pattern_of_a_rule_has_a_sentence_that_needs_it(rule: str) -> None:
    idle = [
        pattern
        for pattern in LISTS[rule]["never"]
        if not any(re.search(pattern, sentence, re.IGNORECASE) for sentence in LISTS[rule]["refused"])
    ]

    assert idle == []


# ---- and that the test can fail


@pytest.mark.parametrize("rule", NEVER)
@pytest.mark.parametrize(
    ("file", "words", "name"),
    [
        ("thirty-days/days/day-17.md", "If walls are thin", "thirty-days, day 17"),
        ("thirty-days/stages/2-attention.md", "There’s also giggling", "thirty-days, stage attention"),
        ("thirty-days/conversations/integration.md", "Write the sentence together", "thirty-days, talk integration"),
        ("conversations/monthly.md", "A hard month counts", "thirty-days, talk monthly"),
    ],
)
def test_a_planted_sentence_is_found_wherever_it_stands(
    place: Path, file: str, words: str, name: str, rule: str
) -> None:
    found = planted(place, file, words, f"{LISTS[rule]['refused'][0]} {words}")

    assert f"{name}: {rule}, “" in found


def test_a_day_that_is_hard_to_read_is_found(place: Path) -> None:
    heavy = "Consideration of intimacy necessitates appropriate environmental preparation by participants. " * 6

    found = planted(place, "thirty-days/days/day-17.md", "If walls", f"{heavy}If walls")
    assert "thirty-days, day 17: reading ease" in found


def test_a_day_that_is_too_long_is_found(place: Path) -> None:
    more = "Sit a while longer, and look out of the window. " * 12
    found = planted(place, "thirty-days/days/day-17.md", "If walls", f"{more}If walls")

    assert re.search(r"day 17: 3\d\d words, and 120 to 250 are asked for", found)


def test_a_day_that_is_too_short_is_found(place: Path) -> None:
    why = shelf()["thirty-days"].texts.day(17).why
    found = planted(place, "thirty-days/days/day-17.md", why, "It’s warm.")

    assert re.search(r"day 17: 1?\d\d words, and 120 to 250 are asked for", found)


@pytest.mark.parametrize(
    ("part", "other"), [("tonight", "tonight"), ("why", "tonight"), ("lede", "why"), ("afterwards", "afterwards")]
)
def test_two_days_that_open_alike_are_found(place: Path, part: str, other: str) -> None:
    texts = shelf()["thirty-days"].texts
    beginning = " ".join(getattr(texts.day(11), other).split()[:4])
    old = getattr(texts.day(17), part)

    found = planted(place, "thirty-days/days/day-17.md", old, f"{beginning} {old}")

    assert "thirty-days, day 11 and thirty-days, day 17: both open with" in found
