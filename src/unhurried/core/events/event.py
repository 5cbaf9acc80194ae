"""The one thing that every event has: when it happened."""

from datetime import datetime

import msgspec


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="event"):
    """Something that happened. `at` is an aware datetime in UTC."""

    at: datetime
