"""What programme.toml holds. The core has types of its own, which lie in couples' records and can't grow as freely."""

from typing import Annotated

import msgspec
from msgspec import Meta

from unhurried.core import programme as core
from unhurried.core.limits import Item
from unhurried.core.touch import Ceiling
from unhurried.core.unseen import WORDS

Name = Annotated[
    str,
    Meta(pattern="^[a-z][a-z0-9-]{0,39}$", description="a name of small letters, digits and hyphens, up to forty"),
]
Lender = Annotated[
    str, Meta(pattern="^([a-z][a-z0-9-]{0,39})?$", description="the name of a programme, which is its folder’s")
]
Line = Annotated[
    str, Meta(min_length=1, max_length=400, pattern=WORDS, description="words, up to four hundred characters")
]
Word = Annotated[
    str, Meta(min_length=1, max_length=40, pattern=WORDS, description="a word or two, up to forty characters")
]
File = Annotated[str, Meta(min_length=1, max_length=200, description="a file in the programme’s folder")]
Touch = Annotated[str, Meta(extra_json_schema={"enum": [level.word for level in Ceiling]})]
Minutes = Annotated[int, Meta(ge=1, le=180)]


class PhaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A timed part of a practice, in minutes."""

    doing: core.Doing
    minutes: Minutes


class FormFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One length of a practice: its phases in their order."""

    id: Name
    phases: Annotated[tuple[PhaseFile, ...], Meta(min_length=1, max_length=40)]


class StageFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of days under one ceiling and one constraint.

    `restated` is the constraint in more words, as the day's page and the page before each practice say it; `wanting` is
    said there to wanting more. `says` are the words that whoever receives has beside stop. `forms` run from the longest
    to the shortest. `texts` names the file of each day, where these are called otherwise than days/day-01.md.
    """

    id: Name
    days: Annotated[tuple[Annotated[int, Meta(ge=1, le=366)], ...], Meta(min_length=1, max_length=366)]
    ceiling: Touch
    constraint: Line
    forms: Annotated[tuple[FormFile, ...], Meta(min_length=1, max_length=20)]
    restated: Line = ""
    wanting: Line = ""
    says: Annotated[tuple[Word, ...], Meta(min_length=1, max_length=6)] = ("softer", "slower")
    texts: tuple[File, ...] = ()


class StepFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A step of a ladder's library, under a ceiling; `minutes` is how long it takes in all."""

    id: Name
    ceiling: Touch
    minutes: Minutes


class ProgrammeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A programme: stages of practices and a closing conversation; or a `ladder`, with `steps` before it.

    `expected_weekly` are the practices below which seven evenings count as a stall; `evenings_apart`, how many evenings
    lie from one practice to the next at least. `conversation` names the stage that holds the closing conversation.
    `borrows` names a programme whose texts stand in for those that this one does not bring.
    """

    id: Name
    title: Line
    lede: Line
    expected_weekly: Annotated[int, Meta(ge=1, le=7)]
    evenings_apart: Annotated[int, Meta(ge=1, le=7)] = 1
    conversation: Name
    borrows: Lender = ""
    ladder: bool = False
    stages: Annotated[tuple[StageFile, ...], Meta(min_length=1, max_length=100)]
    steps: Annotated[tuple[StepFile, ...], Meta(max_length=400)] = ()

    def programme(self, items: tuple[Item, ...] = ()) -> core.Programme:
        """The programme as the rules know it."""
        return core.Programme(
            self.id, self.expected_weekly, self.conversation, tuple(map(_stage, self.stages)), items,
            self.evenings_apart, self.ladder, tuple(core.Step(one.id, one.ceiling, one.minutes) for one in self.steps),
            self.title, self.lede,
        )  # fmt: skip


def _stage(stage: StageFile) -> core.Stage:
    return core.Stage(
        stage.id, stage.days, stage.ceiling, stage.constraint, tuple(map(_form, stage.forms)), stage.restated,
        stage.wanting, stage.says,
    )  # fmt: skip


def _form(form: FormFile) -> core.Form:
    return core.Form(form.id, tuple(core.Phase(phase.doing, phase.minutes) for phase in form.phases))
