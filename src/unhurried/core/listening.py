"""Turns in listening: one speaks, the other gives it back until the speaker says "yes, that"; then they change."""

from datetime import datetime, timedelta
from typing import Final

from unhurried.core.between import Listening
from unhurried.core.events import ListeningBegun, ListeningEnded, ListeningRested, ListeningTurned
from unhurried.core.journey import Journey
from unhurried.core.people import PersonId
from unhurried.core.refusals import Incomplete, NotOffered, NotThere

BREAKS: Final = (20, 30, 45, 60)  # minutes: twenty at the least, and not much longer than an hour (facts 2.7)
TWO, ONE = "two", "one"


def going(journey: Journey, now: datetime) -> Listening | None:
    """The listening that is going on; none where it lapsed."""
    listening = journey.between.listening
    return None if listening is None or listening.lapsed(now) else listening


def begin(journey: Journey, first: PersonId, phones: str, at: datetime) -> ListeningBegun | None:
    """Begin. It takes one; whoever opens it on the other phone is in it. None where one is going on already.

    Raises NotLinked, Closed, Incomplete.
    """
    journey.need_link()
    if first not in {person.id for person in journey.people}:
        raise Incomplete(missing=("first",))
    if phones not in {TWO, ONE}:
        raise Incomplete(missing=("phones",))
    return None if going(journey, at) is not None else ListeningBegun(at=at, first=first, phones=phones)


def turn(journey: Journey, turn: int, by: PersonId, at: datetime) -> ListeningTurned | None:
    """The speaker said “yes, that”, and the other one speaks. None where that `turn` is over already, or in a break.

    Raises NotThere when none is going on, NotOffered to whoever listens on a phone of their own.
    """
    listening = _need(journey, at)
    if listening.turns != turn or listening.rests(at):
        return None
    if listening.phones == TWO and not listening.speaks(by):
        raise NotOffered
    return ListeningTurned(at=at)


def rest(journey: Journey, minutes: int, at: datetime) -> ListeningRested | None:
    """A break until a named time, a whole minute. It takes one, and names nobody. None while there is one.

    Raises NotThere, Incomplete.
    """
    listening = _need(journey, at)
    if minutes not in BREAKS:
        raise Incomplete(missing=("break",))
    if listening.rests(at):
        return None
    begun = at.replace(second=0, microsecond=0)
    return ListeningRested(at=at, until=begun + timedelta(minutes=minutes + (begun != at)))


def end(journey: Journey, at: datetime) -> ListeningEnded | None:
    """End it. It takes one, and needs no reason. None where none is going on."""
    journey.need_link()
    return None if going(journey, at) is None else ListeningEnded(at=at)


def _need(journey: Journey, now: datetime) -> Listening:
    journey.need_link()
    listening = going(journey, now)
    if listening is None:
        raise NotThere
    return listening
