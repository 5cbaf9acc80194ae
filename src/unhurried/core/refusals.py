"""The ways the core says no: facts, never words. The words stand in the layout's refusals file."""

from datetime import date, datetime


class Refusal(Exception):
    """A no from the rules. `facts` fill the braces of its words."""

    def __init__(self, **facts: str | int | date | datetime | tuple[str, ...]) -> None:
        super().__init__(type(self).__name__)
        self.facts = facts


class NotLinked(Refusal):
    """There is no couple yet, or the four words have not been matched."""


class Closed(Refusal):
    """The couple has been left; what was shared can be read and not changed."""


class NotInThisCouple(Refusal):
    """Somebody who is neither of the two."""


class OwnLine(Refusal):
    """An invitation that whoever made it tries to accept."""


class NotOpen(Refusal):
    """The question is not being asked now: its hour has come, or it has not begun."""


class NotOffered(Refusal):
    """The step is not on today's page."""


class NotThere(Refusal):
    """Something that was taken back, or that never was; nobody is told which."""


class Resting(Refusal):
    """The programme is paused; nothing is practised until both take it up."""


class NotAgreed(Refusal):
    """The agreement has not been signed by both."""


class OnlyNarrower(Refusal):
    """One person alone can make a mark more careful, never less."""


class NoSuchItem(Refusal):
    """The agreement's list does not have that line."""


class Incomplete(Refusal):
    """A form lacks `missing`."""


class Vague(Refusal):
    """A commitment that nobody could tell from a hope. `missing`: what, day, time, how-long."""


class NoSitting(Refusal):
    """No sitting is running."""


class TooSoon(Refusal):
    """Going on is offered twenty seconds after a pause, and not before."""


class TakesBoth(Refusal):
    """One person alone cannot do this."""
