"""Lines that one of the two chose to show the other, and may take back at any time."""

from datetime import datetime

from unhurried.core.events import LineShared, LineTakenBack, SignsShown, SignsTakenBack
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


def show_signs(journey: Journey, text: str, by: PersonId, at: datetime) -> SignsShown:
    """Show one's own early signs; what was shown before gives way to them. Raises NotLinked, Closed."""
    journey.need_link()
    return SignsShown(at=at, by=by, text=text)


def take_signs_back(journey: Journey, by: PersonId, at: datetime) -> SignsTakenBack:
    """Show them no more, also out of a book that is over. Raises NotOffered where one has shown none."""
    for one in journey.signs:
        if one.by == by:
            return SignsTakenBack(at=at, text=one.text)
    raise NotOffered
