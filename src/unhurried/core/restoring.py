"""What a record put back from a copy asks for: whatever was agreed or said yes to in it is asked afresh."""

from datetime import datetime

import msgspec

from unhurried.core.events import CoupleEvent, RecordRestored
from unhurried.core.journey import Journey
from unhurried.core.own import Own
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


def said_since(own: Own, put_back: datetime | None) -> Own:
    """Somebody's own record without a yes or a not yet from before the house's records were put back at a moment.

    Since the copy was made it may have been taken back, and nothing in the copy tells.
    """
    if put_back is None or own.ready is None or (own.ready_at is not None and own.ready_at > put_back):
        return own
    return msgspec.structs.replace(own, ready=None, ready_at=None, programme="")
