"""The commitment that closes the thirty days: what, which day, what time, how long."""

from datetime import date, timedelta

import msgspec

from unhurried.core.refusals import Incomplete, Vague

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RESET_WITHIN = (26, 53)  # weeks: six to twelve months, product 4.13


class Commitment(msgspec.Struct, frozen=True):
    """One weekly practice. `time` is HH:MM, `minutes` from 5 to 180."""

    what: str
    day: str
    time: str
    minutes: int


def missing(what: str, day: str, time: str, minutes: str) -> tuple[str, ...]:
    """Which of the four fields do not yet say something one could see happening."""
    gaps = {
        "what": len(what.split()) < 2 or _is_a_hope(what),
        "day": day not in DAYS,
        "time": not _is_a_time(time),
        "how-long": not (minutes.isascii() and minutes.isdigit() and len(minutes) <= 3 and 5 <= int(minutes) <= 180),
    }
    return tuple(field for field, gap in gaps.items() if gap)


def commit(what: str, day: str, time: str, minutes: str) -> Commitment:
    """Make a commitment of four fields. Raises Vague with what is missing."""
    gaps = missing(what, day, time, minutes)
    if gaps:
        raise Vague(missing=gaps)
    return Commitment(" ".join(what.split()), day, time, int(minutes))


def reset_date(on: date, today: date) -> date:
    """The date of the next thirty days. Raises Incomplete when it is not six to twelve months ahead."""
    first, last = (today + timedelta(weeks=weeks) for weeks in RESET_WITHIN)
    if not first <= on <= last:
        raise Incomplete(missing=("reset",), first=first, last=last)
    return on


HOPES = frozenset(
    "more often soon sometimes closer better try intimate intimacy close closeness love be we will together".split()
)
FILLING = frozenset("a the to and each other us our as much can should with".split())


def _is_a_hope(what: str) -> bool:
    return {word.strip(".,;:’'\"").lower() for word in what.split()} <= HOPES | FILLING


def _is_a_time(text: str) -> bool:
    hours, colon, minutes = text.partition(":")
    if not (colon and len(hours) == len(minutes) == 2 and (hours + minutes).isascii() and (hours + minutes).isdigit()):
        return False
    return int(hours) < 24 and int(minutes) < 60
