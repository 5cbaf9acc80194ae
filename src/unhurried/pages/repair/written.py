"""The words of a repair, as they are typed and as the two read them."""

import re
from dataclasses import dataclass
from typing import Final

from unhurried.core.refusals import Incomplete
from unhurried.keeper.troubles import TooLong
from unhurried.visits.visit import Visit

LONGEST: Final = 1_000  # characters
UNDOES: Final = re.compile(r"\b(?:but|although|however)\b", re.IGNORECASE)
ABOUT_ONESELF: Final = re.compile(r"^\W*i\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A line that one let the other read. `name` is what taking it back asks for."""

    name: str
    part: str
    words: str
    by: str
    mine: bool


async def said_in(visit: Visit) -> tuple[Said, ...]:
    """Everything said in the repair that is open, without what was taken back."""
    keeper, journey = visit.house.keeper, (await visit.couple()).journey
    names = {person.id: person.name for person in journey.people}
    found = []
    for line in journey.repair.said:
        words = await keeper.texts.read(keeper.stream_of(visit.person), line.text)
        if words is not None:
            found.append(Said(line.text, line.part, words, names[line.by], line.by == visit.person.id))
    return tuple(found)


def written(visit: Visit) -> str:
    """What was typed. Raises Incomplete for nothing, TooLong."""
    words = visit.text("words")
    if not words:
        raise Incomplete(missing=("words",))
    if len(words) > LONGEST:
        raise TooLong
    return words


def remark(part: str, words: str) -> str:
    """What might be said about it, kindly: but, about-you, or nothing. It never stands in the way."""
    if part == "sorry" and UNDOES.search(words):
        return "but"
    return "about-you" if part == "happened" and not ABOUT_ONESELF.match(words) else ""
