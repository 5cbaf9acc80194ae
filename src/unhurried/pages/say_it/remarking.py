"""What the page remarks on a sentence: kindly, about the very words, and in nobody's way."""

from dataclasses import dataclass

from unhurried.core.blame import Notice
from unhurried.keeper.notes import Words
from unhurried.pages.say_it.wording import DISGUISED, feelings, remarks, wording

THE_OTHER = "the other"  # for somebody who is here alone


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark as it is read, for instance with another way to put it."""

    part: str
    text: str
    instance: str
    help: bool


def remarked(words: Words, other: str) -> list[Remarked]:
    """Every remark, in the order of the sentence."""
    return [_remark(notice, other or THE_OTHER) for notice in wording().notices(words)]


def _remark(notice: Notice, other: str) -> Remarked:
    phrase, said = " ".join(notice.phrase.split()), remarks()[notice.kind]
    facts = {"phrase": phrase, "other": other, "word": phrase}
    if notice.kind == DISGUISED:
        facts["beneath"] = ", ".join(feelings().disguised[phrase.casefold()])
    return Remarked(notice.part, said.text.format_map(facts), said.instance, said.help)
