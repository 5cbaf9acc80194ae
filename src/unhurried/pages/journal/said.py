"""What the private pages say besides what one writes: the exercises, and what comes before an entry is shown."""

from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from unhurried.core.journal import EXERCISE, Leaf, Words, written
from unhurried.core.refusals import NotOffered

HERE: Final = Path(__file__).parent


class Exercise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of them: three things to notice, any of which may stay empty. `out` stands at its foot."""

    id: str
    title: str
    lede: str
    prompts: tuple[str, str, str]
    out: str

    @property
    def asked(self) -> tuple[tuple[str, str, str], ...]:
        """Its fields: the part of the page, what is asked, and no hint."""
        return tuple((f"noticed_{number}", prompt, "") for number, prompt in enumerate(self.prompts, 1))


class Exercises(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of them, and what stands above."""

    title: str
    lede: str
    skip: str
    exercise: tuple[Exercise, ...]

    def of(self, words: Words) -> Exercise:
        """The one that a page answers. Raises NotOffered for a name that is none."""
        found = next((one for one in self.exercise if one.id == words.get(EXERCISE)), None)
        if found is None:
            raise NotOffered
        return found


class Sharing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said before an entry is shown, and while it is. Braces are filled by the page."""

    kinds: dict[str, str]
    kind: dict[str, str]
    title: str
    lede: str
    what: str
    changes: str
    afresh: str
    unkept: str
    part: str
    until: str
    copies: str
    no_need: str
    help: str
    mark: str
    taking_back: str
    gone: str


@cache
def exercises(file: Path = HERE / "exercises.toml") -> Exercises:
    """The exercises. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=Exercises)


@cache
def sharing(file: Path = HERE / "sharing.toml") -> Sharing:
    """What is said around showing. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=Sharing)


def as_note(leaf: Leaf, words: Words) -> Words:
    """What the other would read: an exercise with what it asked, any other entry as it is."""
    if leaf is not Leaf.EXERCISE:
        return words
    asked = exercises().of(words)
    answers = [(prompt, words[part]) for part, prompt, _ in asked.asked if written(words).get(part)]
    if len(answers) == 1:
        return {"asked": answers[0][0], "words": answers[0][1]}
    return {"asked": asked.title, "words": "\n\n".join(f"{prompt}\n\n{answer}" for prompt, answer in answers)}
