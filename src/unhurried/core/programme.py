"""What a programme is: stages with days, practices made of timed phases, a ceiling and a constraint."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property

import msgspec

from unhurried.core.limits import Item
from unhurried.core.touch import Ceiling, ceiling

BREATH = 10  # seconds that a breath takes, four of ten of them inwards: about six a minute, facts.md
PACES = (8, BREATH, 12)  # what two people may choose instead, our own default
USUAL = "thirty-days"  # what a couple begins with who chose nothing else


class Doing(StrEnum):
    """What the two of them do while a phase lasts."""

    TOGETHER = "together"  # side by side, nobody gives and nobody receives
    BREATHE = "breathe"
    SETTLE = "settle"  # what stands in for breathing where breath work upsets
    FIRST_GIVES = "first-gives"
    SECOND_GIVES = "second-gives"
    REST = "rest"
    TALK = "talk"


class Phase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A timed part of a practice. `minutes` is at least one."""

    doing: Doing
    minutes: int


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """One length of a practice. Every form counts fully. `pace`: the seconds of a breath to follow."""

    id: str
    phases: tuple[Phase, ...]
    pace: int = BREATH

    @cached_property
    def minutes(self) -> int:
        """How long it takes in all, in minutes."""
        return sum(phase.minutes for phase in self.phases)

    def without_breath(self) -> "Form":
        """The same lengths for somebody whom breath work upsets."""
        return self._calm

    @cached_property
    def _calm(self) -> "Form":
        calm = (msgspec.structs.replace(p, doing=Doing.SETTLE) if p.doing is Doing.BREATHE else p for p in self.phases)
        return Form(self.id, tuple(calm))

    def paced(self, pace: int) -> "Form":
        """The same lengths with a breath that takes so many seconds."""
        return self if pace == self.pace else msgspec.structs.replace(self, pace=pace)


class Stage(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A stretch of days under one ceiling and one constraint. `forms` run from the longest to the gentlest.

    `restated` is the constraint in more words, for before a practice; `wanting` is said to wanting more; `says` are the
    words that whoever receives has beside stop.
    """

    id: str
    days: tuple[int, ...]
    ceiling: str
    constraint: str
    forms: tuple[Form, ...]
    restated: str = ""
    wanting: str = ""
    says: tuple[str, ...] = ("softer", "slower")

    @cached_property
    def limit(self) -> Ceiling:
        """The stage's ceiling."""
        return ceiling(self.ceiling)

    @cached_property
    def gentlest(self) -> Form:
        """The shortest form, for tired days and tentative answers."""
        return min(self.forms, key=lambda form: form.minutes)

    def form(self, id: str) -> Form:
        """The form of that name, or the longest where the name is unknown here."""
        for form in self.forms:
            if form.id == id:
                return form
        return self.forms[0]


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A small activity out of a ladder's library, with its own ceiling and time limit in minutes."""

    id: str
    ceiling: str
    minutes: int

    @property
    def limit(self) -> Ceiling:
        """The step's ceiling."""
        return ceiling(self.ceiling)


class Programme(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Data that the same rules carry a couple through.

    A `ladder` has no stages of its own but the closing one: the couple's rungs come before it. `expected_weekly` are
    the practices below which seven evenings count as a stall; `evenings_apart`, how many evenings lie from one
    practice to the next at least.
    """

    id: str
    expected_weekly: int
    conversation: str  # the stage whose practice is the integration conversation
    stages: tuple[Stage, ...]
    items: tuple[Item, ...] = ()  # the plain list of the agreement; the shelf fills it in
    evenings_apart: int = 1
    ladder: bool = False
    steps: tuple[Step, ...] = ()  # a ladder's library
    title: str = ""
    lede: str = ""  # its length, its effort and whom it suits, as each reads it who chooses

    @cached_property
    def touches(self) -> tuple[tuple[Ceiling, tuple[str, ...]], ...]:
        """The kinds of touch in the list, by ceiling, lowest first and presence left out."""
        touches = [item for item in self.items if item.kind == "touch"]
        levels = tuple(Ceiling)[1:]
        return tuple((level, tuple(item.id for item in touches if item.ceiling is level)) for level in levels)

    @cached_property
    def lines(self) -> dict[str, Item]:
        """The plain list by its lines' names."""
        return {item.id: item for item in self.items}

    @property
    def days(self) -> int:
        """How many days it has in all."""
        return sum(len(stage.days) for stage in self.stages)

    def stage(self, id: str) -> Stage:
        """The stage of that name. Raises KeyError for a name that is none."""
        for stage in self.stages:
            if stage.id == id:
                return stage
        raise KeyError(id)

    def stage_of(self, day: int) -> Stage:
        """The stage a day belongs to. Raises KeyError for a day the programme does not have."""
        for stage in self.stages:
            if day in stage.days:
                return stage
        raise KeyError(day)

    def after(self, stage: Stage) -> Stage | None:
        """The stage that follows, if one does."""
        at = self.stages.index(stage) + 1
        return self.stages[at] if at < len(self.stages) else None

    def before(self, stage: Stage) -> Stage:
        """The stage that goes before; the first is its own."""
        return self.stages[max(self.stages.index(stage) - 1, 0)]


Offered = Mapping[str, Programme]  # every programme of the house, by its name


def gentler(offered: Offered, *ids: str) -> str:
    """Of several programmes the gentlest.

    A name that is not on offer says nothing; where none is, the answer is the usual programme.
    """
    known = gentlest_first(offered[id] for id in ids if id in offered)
    return known[0].id if known else USUAL if USUAL in offered else next(iter(offered))


def gentlest_first(programmes: Iterable[Programme]) -> list[Programme]:
    """Programmes by their pace: a ladder before stages, fewer practices a week before more."""
    return sorted(programmes, key=lambda one: (not one.ladder, one.expected_weekly, one.id))
