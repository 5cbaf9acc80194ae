"""When the private map of what felt good is there: from the third stage on, product 4.9."""

from unhurried.core.journey import Journey
from unhurried.core.programme import Programme

THIRD = 2  # of the stages, counted from none


def mapping(journey: Journey, programme: Programme) -> bool:
    """Whether these two have come to the third stage, or a third rung, once. It stays when they step back."""
    progress, later = journey.progress, programme.stages[THIRD:]
    if progress.held_at is not None or progress.stage in {stage.id for stage in later}:
        return True
    days = {day for stage in later for day in stage.days}
    return any(one.together and one.day in days for one in progress.evenings)
