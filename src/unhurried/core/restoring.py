"""What a record put back from a copy asks for: whatever was agreed or said yes to in it is asked afresh."""

from datetime import datetime

from unhurried.core.events import CoupleEvent, RecordRestored
from unhurried.core.journey import Journey
from unhurried.core.sitting import ended_by_itself


def restored(journey: Journey, put_back: datetime | None) -> tuple[CoupleEvent, ...]:
    """What is written when the house's records were put back at a moment. Nothing where this one knows it already.

    A practice that had come to its end by then has; one that had not is over.
    """
    if put_back is None or journey.begun_at is None or journey.closed_at is not None:
        return ()
    if journey.begun_at >= put_back or (journey.restored_at is not None and journey.restored_at >= put_back):
        return ()
    ended = ended_by_itself(journey.progress.sitting, put_back)
    again = RecordRestored(at=put_back)
    return (again,) if ended is None else (ended, again)
