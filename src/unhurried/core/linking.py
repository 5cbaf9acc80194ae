"""Becoming two: the four words read aloud, leaving, and closing what was written together."""

from datetime import datetime, timedelta
from typing import Final

from unhurried.core.events import CoupleBegun, CoupleClosed, SharedClosed, WordsDiffered, WordsMatched
from unhurried.core.journey import Journey
from unhurried.core.people import Person, PersonId
from unhurried.core.refusals import Closed, NotInThisCouple, NotOffered, NotOpen

KEPT_FOR: Final = timedelta(days=14)  # from closing until the key is destroyed: security.md


def begin(journey: Journey, inviting: Person, invited: Person, zone: str, at: datetime) -> CoupleBegun:
    """Begin a couple out of an accepted invitation. Raises NotOpen for a record that has begun, or oneself."""
    if journey.people or inviting.id == invited.id:
        raise NotOpen
    return CoupleBegun(at=at, people=(inviting, invited), zone=zone)


def match_words(journey: Journey, by: PersonId, at: datetime) -> WordsMatched | None:
    """One of the two heard the same four words; None when they had said so."""
    _still_linking(journey, by)
    return None if by in journey.matched else WordsMatched(at=at, by=by)


def differ(journey: Journey, by: PersonId, at: datetime) -> WordsDiffered:
    """The words were not the same: nobody is linked, and a new line has to be made."""
    _still_linking(journey, by)
    return WordsDiffered(at=at)


def leave(journey: Journey, at: datetime) -> CoupleClosed | None:
    """Leave, alone and at once. None when it is closed already: leaving never fails."""
    return None if journey.closed_at is not None else CoupleClosed(at=at)


def close_shared(journey: Journey, at: datetime) -> SharedClosed | None:
    """Close what was written together, once one has left. It takes only one of the two; None when it is closed.

    Raises NotOffered while they are still two.
    """
    if journey.closed_at is None:
        raise NotOffered
    return None if journey.until is not None else SharedClosed(at=at, until=at + KEPT_FOR)


def _still_linking(journey: Journey, by: PersonId) -> None:
    if by not in {person.id for person in journey.people}:
        raise NotInThisCouple
    if journey.closed_at is not None:
        raise Closed
    if journey.linked:
        raise NotOpen
