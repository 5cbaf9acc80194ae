"""What the live page shows at a moment, as plain facts: the lengths of the evening, and which of them it is."""

from math import ceil
from typing import Literal

import msgspec

from unhurried.core.people import PersonId
from unhurried.core.programme import Doing, Form
from unhurried.core.sitting import Sitting
from unhurried.core.touch import Ceiling
from unhurried.keeper.couple import CoupleBook

GAP = 1.4  # hundredths of the drawing between two lengths

Gives = Literal["you", "other", ""]


class Length(msgspec.Struct, frozen=True):
    """One length of the evening. `at` and `wide` are hundredths of the drawing."""

    doing: str
    minutes: int
    gives: Gives
    at: float
    wide: float


class Scene(msgspec.Struct, frozen=True, kw_only=True):
    """A running sitting as one phone shows it. `left`: whole minutes of this length, rounded up.

    `says` are the words that whoever receives has in this stage, beside stop.
    """

    lengths: tuple[Length, ...]
    phase: int
    left: int
    paused: bool
    version: int
    softened: int
    ceiling: Ceiling
    limit: Ceiling
    says: tuple[str, ...]
    phones: str
    you: str
    other: str

    @property
    def current(self) -> Length:
        """The length they are in."""
        return self.lengths[self.phase]

    @property
    def lowered(self) -> bool:
        """Whether what holds now has to be said: it is less than the stage would allow, or has become less."""
        return self.softened > 0 or self.ceiling < self.limit


def scene(book: CoupleBook, sitting: Sitting) -> Scene:
    """The scene of a running sitting, for whoever holds this phone."""
    phase, seconds = sitting.phase(book.now())
    stage = book.programme.stage(sitting.stage)
    you = next(person.name for person in book.journey.people if person.id == book.me)
    return Scene(
        lengths=lengths(sitting.form, sitting.first, book.me), phase=phase, left=max(ceil(seconds / 60), 1),
        paused=sitting.paused is not None, version=sitting.version, softened=sitting.softened, ceiling=sitting.ceiling,
        limit=stage.limit, says=stage.says, phones=sitting.phones, you=you, other=book.other.name,
    )  # fmt: skip


def lengths(form: Form, first: PersonId, me: PersonId) -> tuple[Length, ...]:
    """The lengths of an evening in proportion, drawn for one of the two."""
    room = 100 - GAP * (len(form.phases) - 1)
    drawn, at = [], 0.0
    for phase in form.phases:
        wide = room * phase.minutes / form.minutes
        drawn.append(
            Length(phase.doing, phase.minutes, _gives(phase.doing, mine=first == me), round(at, 2), round(wide, 2))
        )
        at += wide + GAP
    return tuple(drawn)


def _gives(doing: Doing, *, mine: bool) -> Gives:
    match doing:
        case Doing.FIRST_GIVES:
            return "you" if mine else "other"
        case Doing.SECOND_GIVES:
            return "other" if mine else "you"
        case _:
            return ""
