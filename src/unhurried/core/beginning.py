"""How a sitting begins: everything it goes by is settled in that moment and does not change under it."""

from datetime import datetime

from unhurried.core.events import SittingBegun
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.today import day_tonight, form_tonight, limit_tonight


def begun(journey: Journey, programme: Programme, phones: str, at: datetime) -> SittingBegun | None:
    """Tonight's sitting, begun; None when tonight was not settled to be an evening."""
    tonight, day = journey.progress.tonight, day_tonight(journey)
    if tonight is None or day is None:
        return None
    limit = limit_tonight(journey, programme, tonight.evening)
    return SittingBegun(
        at=at, evening=tonight.evening, day=day, stage=journey.progress.stage,
        form=form_tonight(journey, programme, tonight.evening), ceiling=min(tonight.ceiling, limit),
        first=journey.people[day % 2].id, phones=phones,
    )  # fmt: skip
