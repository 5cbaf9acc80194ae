"""What a programme says: a text for every day, stage and step, and its conversations."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DayText:
    """One day. `words` are sentences to lend, without their quotation marks; `afterwards` is a single question."""

    title: str
    practice: str
    lede: str
    tonight: str
    why: str
    words: tuple[str, ...]
    afterwards: str


@dataclass(frozen=True, slots=True)
class StageText:
    """How a stage opens. `lede` holds its days, its length and its limit; `common`, what is usual in it."""

    title: str
    lede: str
    opening: str
    common: str = ""


@dataclass(frozen=True, slots=True)
class StepText:
    """A step of a ladder's library. `checking_in` is lent for the middle of it, `afterwards` is a single question."""

    title: str
    lede: str
    tonight: str
    checking_in: str
    way_out: str
    afterwards: str


@dataclass(frozen=True, slots=True)
class Movement:
    """One part of a conversation: its questions, and what is said after them (often nothing)."""

    title: str
    prompts: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """A talk in turns. One without movements of its own has a single one, called “Prompts”.

    `turn` are the minutes of one speaker's turn, `both` those in which either may add something; 0: none are named.
    """

    title: str
    lede: str
    opening: str
    turns: str
    movements: tuple[Movement, ...]
    way_out: str
    ending: str
    turn: int = 0
    both: int = 0

    @property
    def prompts(self) -> tuple[str, ...]:
        """Every question, in order."""
        return tuple(prompt for movement in self.movements for prompt in movement.prompts)


@dataclass(frozen=True, slots=True)
class Texts:
    """Everything a programme says."""

    days: Mapping[int, DayText]
    stages: Mapping[str, StageText]
    conversations: Mapping[str, Conversation]
    steps: Mapping[str, StepText]

    def day(self, number: int) -> DayText:
        """The text of a day, counted from one. Raises KeyError for a day the programme does not have."""
        return self.days[number]

    def stage(self, id: str) -> StageText:
        """The opening of a stage. Raises KeyError for a stage the programme does not have."""
        return self.stages[id]

    def step(self, id: str) -> StepText:
        """What a step of the library is; a couple's own step has the text called "own". Raises KeyError."""
        return self.steps[id]

    def conversation(self, id: str) -> Conversation:
        """The conversation of that name, such as "integration". Raises KeyError for a name that is none."""
        return self.conversations[id]
