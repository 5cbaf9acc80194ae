"""Where two people are at one moment: worked out once, and everything that is offered or asked follows from it."""

from datetime import date, datetime, timedelta
from enum import StrEnum

import msgspec

from unhurried.core.evening import evening_of
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme

CONVERSATION_OFFERED = timedelta(weeks=4)


class Place(StrEnum):
    """Where these two are today."""

    LINKING = "linking"
    OPTING_IN = "opting-in"
    AGREEING = "agreeing"
    BUILDING = "building"
    ASKING = "asking"
    ON = "on"
    SITTING = "sitting"
    REST = "rest"
    DONE = "done"
    BETWEEN = "between"
    GATE = "gate"
    PAUSED = "paused"
    CONVERSATION = "conversation"
    AFTERWARDS = "afterwards"
    CLOSED = "closed"


EVENINGS = frozenset({
    Place.ASKING, Place.ON, Place.SITTING, Place.REST, Place.DONE, Place.BETWEEN, Place.GATE, Place.PAUSED,
})  # fmt: skip


class Whereabouts(msgspec.Struct, frozen=True):
    """Where these two are at one moment: worked out once for everything that is asked from there."""

    journey: Journey
    programme: Programme
    now: datetime
    evening: date
    place: Place


def whereabouts(journey: Journey, programme: Programme, now: datetime) -> Whereabouts:
    """Where these two are, and which evening it is for them."""
    evening = evening_of(now, journey.zone)
    return Whereabouts(journey, programme, now, evening, _place(journey, programme, now, evening))


def place_of(journey: Journey, programme: Programme, now: datetime) -> Place:
    """Where these two are."""
    return _place(journey, programme, now, journey.evening(now))


def _place(journey: Journey, programme: Programme, now: datetime, evening: date) -> Place:
    """The order asked in is the order of a couple's life."""
    progress, agreement = journey.progress, journey.agreement
    if journey.closed_at is not None:
        return Place.CLOSED
    if not journey.linked:
        return Place.LINKING
    if not progress.programme:
        return Place.OPTING_IN
    if progress.sitting is not None:
        return Place.SITTING
    if progress.paused_at is not None:
        return Place.PAUSED
    if afterwards_since(journey, programme, now) is not None:
        return Place.AFTERWARDS
    if agreement.signed_at is None or agreement.review_on is None:
        return Place.AGREEING
    if not progress.stage:
        return Place.BUILDING
    return _evening_place(journey, programme, evening)


def _evening_place(journey: Journey, programme: Programme, evening: date) -> Place:
    progress = journey.progress
    strip = progress.strip(evening)
    if strip is not None and strip.together and progress.stage_done != evening:
        return Place.DONE
    if progress.stage_done is not None:
        return Place.GATE
    if progress.stage == programme.conversation:  # and not held: that would be the time afterwards
        return Place.CONVERSATION
    tonight = progress.tonight
    if tonight is not None and tonight.evening == evening:
        return Place.REST if tonight.outcome == "rest" else Place.ON
    if strip is not None:
        return Place.REST
    last = progress.last_together
    if last is not None and (evening - last).days < programme.evenings_apart:
        return Place.BETWEEN
    return Place.ASKING


def conversation_open(journey: Journey, programme: Programme) -> bool:
    """Whether the day ahead is the integration conversation."""
    return journey.progress.stage == programme.conversation and journey.progress.held_at is None


def afterwards(journey: Journey, programme: Programme, now: datetime) -> bool:
    """Whether the time afterwards has begun: the conversation was held, or was on offer for four weeks."""
    return afterwards_since(journey, programme, now) is not None


def afterwards_since(journey: Journey, programme: Programme, now: datetime) -> datetime | None:
    """When the time afterwards began; None before it."""
    progress = journey.progress
    if progress.held_at is not None or progress.stage != programme.conversation or progress.entered is None:
        return progress.held_at
    began = progress.entered + CONVERSATION_OFFERED
    return began if now >= began else None
