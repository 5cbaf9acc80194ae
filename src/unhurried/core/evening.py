"""Evenings: dates in the couple's home time zone that turn at four in the morning."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

TURNS_AT = time(4)
AN_HOUR = timedelta(hours=1)
TURN = timedelta(hours=4)  # on the wall's clock


def evening_of(at: datetime, zone: str) -> date:
    """The evening that `at`, an aware datetime, belongs to."""
    return (at.astimezone(ZoneInfo(zone)) - TURN).date()


def moment_on(evening: date, hour: time, zone: str) -> datetime:
    """When that hour strikes on that evening, in UTC. An hour before four is after midnight."""
    day = evening if hour >= TURNS_AT else evening + timedelta(days=1)
    return datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)


def next_full_hour(after: datetime) -> datetime:
    """The first full hour strictly after a moment."""
    return after.replace(minute=0, second=0, microsecond=0) + AN_HOUR
