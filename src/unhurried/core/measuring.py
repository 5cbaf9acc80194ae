"""When one is asked how it is, for oneself: at the start, after the last day, and at each reset. Product 4.18."""

from datetime import datetime
from enum import StrEnum

from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.whereabouts import afterwards_since, conversation_open


class Occasion(StrEnum):
    """When the questions are on offer. The names lie on disk."""

    START = "start"
    AFTER = "after"
    RESET = "reset"


def occasion(journey: Journey, programme: Programme, now: datetime) -> Occasion | None:
    """The occasion it is, by the shared record alone; None before the programme, and on the day of the conversation."""
    if not journey.progress.opened:
        return None
    since = afterwards_since(journey, programme, now)
    if since is not None:
        return Occasion.AFTER if journey.evening(now) > journey.evening(since) else None
    if conversation_open(journey, programme):
        return None
    return Occasion.RESET if journey.progress.resets else Occasion.START
