"""The commitment that closes the thirty days: what, which day, what time, how long."""

from datetime import date, timedelta

import msgspec

from unhurried.core.refusals import Incomplete, Vague
from unhurried.core.sentence.language import Language
from unhurried.core.sentence.reading import seen
from unhurried.core.sentence.words import sentence

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RESET_WITHIN = (26, 53)  # weeks: six to twelve months, product 4.13
RESET_SUGGESTED = 39  # weeks: nine months, our own default
MINUTES_SUGGESTED = 30  # of the thirty to sixty slow ones, product 4.15
LONGEST_WHAT, LONGEST_DAILY, LONGEST_LEARNT = 300, 200, 2_000  # characters


class Commitment(msgspec.Struct, frozen=True):
    """One weekly practice. `time` is HH:MM, `minutes` from 5 to 180."""

    what: str
    day: str
    time: str
    minutes: int


def missing(what: str, day: str, time: str, minutes: str, language: Language | None = None) -> tuple[str, ...]:
    """Which of the four fields do not yet say something one could see happening.

    With a language one plain word will do (“cuddle”), and a hope is known for one (“more intimacy”); without, two
    words are taken to be something.
    """
    gaps = {
        "what": not _can_be_seen(what, language),
        "day": day not in DAYS,
        "time": not is_a_time(time),
        "how-long": not (minutes.isascii() and minutes.isdigit() and len(minutes) <= 3 and 5 <= int(minutes) <= 180),
    }
    return tuple(field for field, gap in gaps.items() if gap)


def commit(what: str, day: str, time: str, minutes: str, language: Language | None = None) -> Commitment:
    """Make a commitment of four fields. Raises Vague with what is missing."""
    gaps = missing(what, day, time, minutes, language)
    if gaps:
        raise Vague(missing=gaps)
    return Commitment(" ".join(what.split()), day, time, int(minutes))


def reset_date(on: date, today: date) -> date:
    """The date of the next thirty days. Raises Incomplete when it is not six to twelve months ahead."""
    first, last = reset_range(today)
    if not first <= on <= last:
        raise Incomplete(missing=("reset",), first=first, last=last)
    return on


def reset_range(today: date) -> tuple[date, date]:
    """The first and the last date that the next thirty days may have."""
    return today + timedelta(weeks=RESET_WITHIN[0]), today + timedelta(weeks=RESET_WITHIN[1])


def is_a_time(text: str) -> bool:
    """Whether it is a time of day, HH:MM."""
    hours, colon, minutes = text.partition(":")
    if not (colon and len(hours) == len(minutes) == 2 and (hours + minutes).isascii() and (hours + minutes).isdigit()):
        return False
    return int(hours) < 24 and int(minutes) < 60


def _can_be_seen(what: str, language: Language | None) -> bool:
    if len(what) > LONGEST_WHAT:
        return False
    if language is None:
        return len(what.split()) >= 2
    if seen(what, language):
        return True
    words = [word for word in sentence(what, language).words if word.isalnum()]
    return len(words) >= 2 and not all(language.has(word, "hope") for word in words)
