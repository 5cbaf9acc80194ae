"""Events of an evening and its sitting."""

from datetime import date

from unhurried.core.events.event import Event
from unhurried.core.people import PersonId
from unhurried.core.programme import Form
from unhurried.core.touch import Ceiling


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


class SpaceAsked(Event, frozen=True, tag="space-asked/1"):
    """One of the two let the other know that they need space. It says nothing of why, and that practice is over."""

    by: PersonId


class SittingSoftened(Event, frozen=True, tag="sitting-softened/1"):
    """The rest of it is one ceiling lower and breathes slower."""


class SittingEnded(Event, frozen=True, tag="sitting-ended/1"):
    """It is over. `whole`: it came to its end, and the day is done."""

    whole: bool
