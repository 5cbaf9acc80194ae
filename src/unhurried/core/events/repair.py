"""Events of a repair, after something went wrong that nobody had meant."""

from datetime import date

from unhurried.core.events.event import Event
from unhurried.core.people import PersonId


class RepairBegun(Event, frozen=True, tag="repair-begun/1"):
    """There is something to put right. The programme rests meanwhile."""


class RepairSaid(Event, frozen=True, tag="repair-said/1"):
    """One wrote a part of it for the other to read. `part`: happened, sorry or safe; its words lie under a key."""

    by: PersonId
    part: str
    text: str


class RepairUnsaid(Event, frozen=True, tag="repair-unsaid/1"):
    """What one had written was taken back, and its key destroyed."""

    text: str


class RepairSetAside(Event, frozen=True, tag="repair-set-aside/1"):
    """It is left for now. The programme goes on resting until both take it up."""


class RepairEnded(Event, frozen=True, tag="repair-ended/1"):
    """Both said that it is mended; the agreement is to be read again from that evening on."""

    review_on: date
