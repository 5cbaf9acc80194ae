"""How the texts have to be worded, as rules that find what is wrong with them: the lists stand in wording.toml."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

from tests.programmes.reading_ease import ease, words_in
from unhurried.programmes.shelf import Shelved

LISTS: Final = tomllib.loads((Path(__file__).parent / "wording.toml").read_text("utf-8"))
NEVER: Final = {
    rule: re.compile("|".join(f"(?:{one})" for one in lists["never"]), re.IGNORECASE) for rule, lists in LISTS.items()
}
PLAIN: Final = 65.0  # Flesch's reading ease: "plain English" begins at 60
TOO_SHORT: Final = 12  # words: below that a single one decides the measure, and it says nothing
LENGTH: Final = range(120, 251)  # words of a day, product 4.2
OPENING: Final = 4  # words in a row


@dataclass(frozen=True, slots=True)
class Text:
    """One text as it is read in one go; a `head` is not. `opens` are beginnings that no other of its kind may share."""

    name: str
    words: str
    opens: tuple[str, ...] = ()
    asks: str = ""
    kind: str = ""


def texts_of(shelf: Mapping[str, Shelved]) -> Iterator[Text]:
    """Every text of every programme on a shelf, the talks that all of them share among them."""
    for id, shelved in shelf.items():
        texts = shelved.texts
        for number, day in texts.days.items():
            read = paragraphs(day.tonight, day.why, *day.words, day.afterwards)
            yield Text(f"{id}, day {number}", read, (day.tonight, day.why, day.lede), day.afterwards, "day")
            yield Text(f"{id}, day {number}, head", paragraphs(day.title, day.practice, day.lede), kind="head")
        for step, one in texts.steps.items():
            read = paragraphs(one.title, one.lede, one.tonight, one.checking_in, one.way_out, one.afterwards)
            yield Text(f"{id}, step {step}", read, (one.tonight, one.lede), kind="step")
        for stage, opening in texts.stages.items():
            yield Text(f"{id}, stage {stage}", paragraphs(opening.title, opening.lede, opening.opening, opening.common))
        for own in shelved.programme.stages:
            yield Text(f"{id}, limit of {own.id}", paragraphs(own.constraint, own.restated, own.wanting))
        for name, talk in texts.conversations.items():
            asked = (part for one in talk.movements for part in (one.title, *one.prompts, one.after))
            read = paragraphs(talk.title, talk.lede, talk.opening, talk.turns, *asked, talk.way_out, talk.ending)
            yield Text(f"{id}, talk {name}", read)


def paragraphs(*parts: str) -> str:
    """Several pieces of one text, each a paragraph of its own."""
    return "\n\n".join(part for part in parts if part)


def faults(texts: Iterable[Text]) -> list[str]:
    """Everything that is wrong with them, each fault with the text's name."""
    read = list(texts)
    return [*(fault for text in read for fault in _faults_of(text)), *_alike(read)]


def said_wrongly(words: str) -> Iterator[tuple[str, str]]:
    """Each rule that these words break, and the words that break it."""
    for rule, never in NEVER.items():
        # A line may break anywhere.
        if found := never.search(" ".join(words.split())):
            yield rule, found[0]


def _faults_of(text: Text) -> Iterator[str]:
    for rule, found in said_wrongly(text.words):
        yield f"{text.name}: {rule}, “{found}”"
    if text.kind != "head" and len(words_in(text.words)) >= TOO_SHORT and (read := ease(text.words)) < PLAIN:
        yield f"{text.name}: reading ease {read:.0f}, and {PLAIN:.0f} is asked for"
    if text.kind == "day" and (length := len(text.words.split())) not in LENGTH:
        yield f"{text.name}: {length} words, and {LENGTH[0]} to {LENGTH[-1]} are asked for"


def _alike(texts: list[Text]) -> Iterator[str]:
    """Two texts of which any beginning is the same, or whose questions begin alike."""
    for kind in ("day", "step"):
        for one, other in combinations((text for text in texts if text.kind == kind), 2):
            shared = {*map(_opening, one.opens)} & {*map(_opening, other.opens)}
            shared |= {_opening(one.asks)} & {_opening(other.asks)} - {""}
            # What two programmes say alike is no trouble: nobody walks through both.
            for opening in sorted(shared if _programme(one) == _programme(other) else ()):
                yield f"{one.name} and {other.name}: both open with “{opening}”"


def _opening(text: str) -> str:
    return " ".join(words_in(text)[:OPENING]).casefold()


def _programme(text: Text) -> str:
    return text.name.partition(",")[0]
