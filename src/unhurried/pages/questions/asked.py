"""The questions as data: what each answer opens, in the page itself."""

from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

FILE: Final = Path(__file__).parent / "asked.toml"
STOPS: Final = frozenset({"stop", "unsaid"})


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer. `then`: the next question opens, also with a word beside it; or the page stops here, kindly."""

    say: str
    then: Literal["on", "beside", "stop", "unsaid"]


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question, and the words its answers may open: a moment of the house, points of its own, a last line.

    `among` says beneath the question what is meant by it.
    """

    id: str
    ask: str
    replies: tuple[Reply, ...]
    title: str
    moment: str
    among: str = ""
    points: tuple[tuple[str, str], ...] = ()
    after: str = ""
    without_steps: str = ""  # said instead where no programme of one's own small steps is on the shelf
    leads: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError for a question that could not be passed, or that both stops and goes on with a word."""
        ways = {reply.then for reply in self.replies}
        if ways <= STOPS:
            raise ValueError(f"“{self.id}” has no answer that goes on")
        if "beside" in ways and ways & STOPS:
            raise ValueError(f"“{self.id}” has one slip of words, and needs two")

    @property
    def stops(self) -> bool:
        """Whether some answer to it ends the way on."""
        return any(reply.then in STOPS for reply in self.replies)


class _Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    questions: tuple[Question, ...]


@cache
def questions(file: Path = FILE) -> tuple[Question, ...]:
    """Every question in its order. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=_Asked).questions
