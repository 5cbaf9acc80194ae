"""Becoming two: the four words read aloud, and leaving."""

from datetime import datetime

from unhurried.core.events import CoupleBegun, CoupleClosed, WordsDiffered, WordsMatched
from unhurried.core.journey import Journey
from unhurried.core.people import Person, PersonId
from unhurried.core.refusals import Closed, NotInThisCouple, NotOpen


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


def _still_linking(journey: Journey, by: PersonId) -> None:
    if by not in {person.id for person in journey.people}:
        raise NotInThisCouple
    if journey.closed_at is not None:
        raise Closed
    if journey.linked:
        raise NotOpen
