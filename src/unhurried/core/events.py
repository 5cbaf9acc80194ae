"""Everything we ever write down. If it is not here, it is not kept.

Tags are promises: they lie on disk for ever. Add, never rename. An event of the couple carries a person only
where both are meant to see whose it was; pausing, narrowing and resting carry nobody.
"""

from datetime import date, datetime

import msgspec

from unhurried.core.commitment import Commitment
from unhurried.core.limits import Mark, Terms
from unhurried.core.people import Person, PersonId
from unhurried.core.programme import Form
from unhurried.core.touch import Ceiling


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event"):
    """Something that happened. `at` is an aware datetime in UTC."""

    at: datetime


# --- becoming a couple


class CoupleBegun(Event, frozen=True, tag="couple-begun/1"):
    """An invitation was accepted; the four words are still to be read aloud."""

    people: tuple[Person, Person]
    zone: str


class WordsMatched(Event, frozen=True, tag="words-matched/1"):
    """One of the two heard the same four words."""

    by: PersonId


class WordsDiffered(Event, frozen=True, tag="words-differed/1"):
    """The words were not the same: nobody is linked."""


class CoupleClosed(Event, frozen=True, tag="couple-closed/1"):
    """One of the two left. Nothing says why."""


# --- the programme


class ProgrammeOpened(Event, frozen=True, tag="programme-opened/1"):
    """Both were ready. `days` are the ones ahead in the first stage."""

    programme: str
    stage: str
    days: tuple[int, ...]


class ProgrammeBegunAgain(Event, frozen=True, tag="programme-begun-again/1"):
    """A reset: the thirty days once more."""

    programme: str
    stage: str
    days: tuple[int, ...]


class ProgrammePaused(Event, frozen=True, tag="programme-paused/1"):
    """The whole programme rests. No reason is asked for and none is kept."""


class ProgrammeTakenUp(Event, frozen=True, tag="programme-taken-up/1"):
    """Both took it up again."""


class GateSettled(Event, frozen=True, tag="gate-settled/1"):
    """What follows a stage, out of two answers. `outcome`: on, stay or back."""

    outcome: str
    stage: str
    days: tuple[int, ...]


class StageBegunAgain(Event, frozen=True, tag="stage-begun-again/1"):
    """The stage starts over from its first day."""

    stage: str
    days: tuple[int, ...]


class FormChosen(Event, frozen=True, tag="form-chosen/1"):
    """How long a stage's practices last from now on, and whether they hold breath work."""

    stage: str
    form: str
    breath: bool


# --- the agreement


class LimitsCombined(Event, frozen=True, tag="limits-combined/1"):
    """Two lists of marks became one. Whose mark a line was is not kept."""

    version: int
    marks: dict[str, Mark]
    labels: dict[str, str]


class TermsProposed(Event, frozen=True, tag="terms-proposed/1"):
    """The arrangements, as they would stand when both sign."""

    terms: Terms


class AgreementSigned(Event, frozen=True, tag="agreement-signed/1"):
    """Both signed."""

    version: int
    review_on: date


class LimitNarrowed(Event, frozen=True, tag="limit-narrowed/1"):
    """A line became more careful, at once."""

    item: str
    mark: Mark


# --- an evening


class TonightSettled(Event, frozen=True, tag="tonight-settled/1"):
    """What tonight is, out of two check-ins. `outcome`: practice, gentler or rest."""

    evening: date
    outcome: str
    ceiling: Ceiling


class RestChosen(Event, frozen=True, tag="rest-chosen/1"):
    """Tonight was made a rest after all."""

    evening: date


class SittingBegun(Event, frozen=True, tag="sitting-begun/1"):
    """Both phones began. `first` gives first; `phones`: two, one or apart."""

    evening: date
    day: int
    stage: str
    form: Form
    ceiling: Ceiling
    first: PersonId
    phones: str


class SittingPaused(Event, frozen=True, tag="sitting-paused/1"):
    """Both phones stopped. It names nobody."""


class SittingWentOn(Event, frozen=True, tag="sitting-went-on/1"):
    """Both wanted to go on."""


class SittingOnTwoPhones(Event, frozen=True, tag="sitting-on-two-phones/1"):
    """A sitting on one phone has a second one now, and going on takes both again."""


class SittingSoftened(Event, frozen=True, tag="sitting-softened/1"):
    """The rest of it is one ceiling lower and breathes slower."""


class SittingEnded(Event, frozen=True, tag="sitting-ended/1"):
    """It is over. `whole`: it came to its end, and the day is done."""

    whole: bool


# --- afterwards


class ConversationHeld(Event, frozen=True, tag="conversation-held/1"):
    """The integration conversation took place."""


class CommitmentProposed(Event, frozen=True, tag="commitment-proposed/1"):
    """The sentence that both would recognise, and the date of the next thirty days."""

    commitment: Commitment
    reset_on: date


class CommitmentSigned(Event, frozen=True, tag="commitment-signed/1"):
    """Both signed the sentence."""


class WeeklyPractised(Event, frozen=True, tag="weekly-practised/1"):
    """The weekly practice took place."""

    evening: date


class LineShared(Event, frozen=True, tag="line-shared/1"):
    """A line of one's own, shown to the other. Its words lie under a key of their own."""

    by: PersonId
    text: str
    day: int


class LineTakenBack(Event, frozen=True, tag="line-taken-back/1"):
    """A shared line was taken back, and its key destroyed."""

    text: str


CoupleEvent = (
    CoupleBegun | WordsMatched | WordsDiffered | CoupleClosed | ProgrammeOpened | ProgrammeBegunAgain | ProgrammePaused
    | ProgrammeTakenUp | GateSettled | StageBegunAgain | FormChosen | LimitsCombined | TermsProposed | AgreementSigned
    | LimitNarrowed | TonightSettled | RestChosen | SittingBegun | SittingPaused | SittingWentOn
    | SittingOnTwoPhones | SittingSoftened | SittingEnded | ConversationHeld | CommitmentProposed | CommitmentSigned
    | WeeklyPractised | LineShared | LineTakenBack
)  # fmt: skip
