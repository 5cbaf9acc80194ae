"""Events of becoming a couple, and of leaving."""

from datetime import datetime

from unhurried.core.events.event import Event
from unhurried.core.people import Person, PersonId


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


class SharedClosed(Event, frozen=True, tag="shared-closed/1"):
    """What they had written together was closed, for both; at `until` its key is destroyed. It names nobody."""

    until: datetime
