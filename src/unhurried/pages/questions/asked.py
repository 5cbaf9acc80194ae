"""The questions as data: what each answer opens, in the page itself."""

from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

FILE: Final = Path(__file__).parent / "asked.toml"


class Reply(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer. `then`: the next question opens, also with a word beside it; or the page stops here, kindly."""

    say: str
    then: Literal["on", "beside", "stop"]


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question, and the words its answers may open. `moment` names a text of the house, `words` is one of its own."""

    id: str
    ask: str
    replies: tuple[Reply, ...]
    title: str
    moment: str = ""
    words: str = ""
    lines: bool = False
    leads: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError for a question that could open nothing, or could not be passed."""
        if bool(self.moment) == bool(self.words):
            raise ValueError(f"“{self.id}” needs either a moment or words")
        if {reply.then for reply in self.replies} <= {"stop"}:
            raise ValueError(f"“{self.id}” has no answer that goes on")


class _Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    questions: tuple[Question, ...]


@cache
def questions(file: Path = FILE) -> tuple[Question, ...]:
    """Every question in its order. Raises msgspec.ValidationError naming what is wrong, and where."""
    return msgspec.toml.decode(file.read_bytes(), type=_Asked).questions
