"""Lines that one of the two chose to show the other, and may take back at any time."""

from datetime import datetime

from unhurried.core.events import LineShared, LineTakenBack
from unhurried.core.journey import Journey
from unhurried.core.people import PersonId
from unhurried.core.refusals import NotOffered


def share(journey: Journey, text: str, day: int, by: PersonId, at: datetime) -> LineShared:
    """Show a line to the other. `text` names where its words lie. Raises NotLinked, Closed."""
    journey.need_link()
    return LineShared(at=at, by=by, text=text, day=day)


def take_back(journey: Journey, text: str, by: PersonId, at: datetime) -> LineTakenBack:
    """Take a line of one's own back, also out of a book that is over.

    Raises NotOffered for a line that is not there, or is the other's.
    """
    if not any(line.text == text and line.by == by for line in journey.shared):
        raise NotOffered
    return LineTakenBack(at=at, text=text)
