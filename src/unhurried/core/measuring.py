"""When one is asked how it is, for oneself: at the start, after the last day, and at each reset. Product 4.18."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from unhurried.core.journey import Journey
from unhurried.core.own import Measured
from unhurried.core.programme import Programme
from unhurried.core.today import afterwards_since, conversation_open


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
    return Occasion.RESET if journey.progress.turn > 1 else Occasion.START


def then_and_now(measured: Sequence[Measured], questionnaire: str) -> tuple[Measured | None, Measured | None]:
    """The first answers there are, as they stood last at that occasion, and the latest of a later one."""
    answered = [one for one in measured if one.questionnaire == questionnaire]
    if not answered:
        return None, None
    at_first = [one for one in answered if one.occasion == answered[0].occasion == Occasion.START]
    first = at_first[-1] if at_first else answered[0]
    return first, answered[-1] if answered[-1] is not first and answered[-1].at > first.at else None
