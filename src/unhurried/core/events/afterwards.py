"""Events of the time afterwards, and lines that were shared."""

from datetime import date

from unhurried.core.commitment import Commitment
from unhurried.core.events.event import Event
from unhurried.core.people import PersonId


class ConversationHeld(Event, frozen=True, tag="conversation-held/1"):
    """The integration conversation took place."""


class CommitmentProposed(Event, frozen=True, tag="commitment-proposed/1"):
    """The sentence that both would recognise, and the date of the next thirty days.

    `daily` is the small contact of every day, `learnt` what they want to know again by then.
    """

    commitment: Commitment
    reset_on: date
    daily: str = ""
    learnt: str = ""


class CommitmentSigned(Event, frozen=True, tag="commitment-signed/1"):
    """Both signed the sentence."""


class WeeklyPractised(Event, frozen=True, tag="weekly-practised/1"):
    """The weekly practice took place. `minutes` is 0 where nobody said how long."""

    evening: date
    minutes: int = 0


class TalkHeld(Event, frozen=True, tag="talk-held/1"):
    """A talk about boundaries and desires took place, as it does every month."""

    evening: date


class WeekLookedAt(Event, frozen=True, tag="week-looked-at/1"):
    """A week of the time afterwards, out of the record and two private answers. `lean`: it may be time to lean in."""

    on: date
    lean: bool


class LineShared(Event, frozen=True, tag="line-shared/1"):
    """A line of one's own, shown to the other. Its words lie under a key of their own."""

    by: PersonId
    text: str
    day: int


class LineTakenBack(Event, frozen=True, tag="line-taken-back/1"):
    """A shared line was taken back, and its key destroyed."""

    text: str
