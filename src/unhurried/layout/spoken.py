"""Numbers, dates and hours as a person would say them aloud in English; another language brings its own."""

from datetime import date, time
from typing import Final

# fmt: off
ONES: Final = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
# fmt: on


def number_words(number: int) -> str:
    """A whole number from 0 to 99 in words; figures beyond that, where words stop being quicker to read."""
    if not 0 <= number <= 99:
        return str(number)
    if number < len(ONES):
        return ONES[number]
    tens, ones = divmod(number, 10)
    return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]


def day_name(day: int) -> str:
    """The name of a day of a programme: "day four"."""
    return f"day {number_words(day)}"


def clock_words(at: time) -> str:
    """An hour as it is spoken, to the five minutes; an odd minute is given in figures instead."""
    hour, minute = at.hour, at.minute
    if minute % 5:
        return f"{hour}.{minute:02}"
    if minute > 30:
        return f"{_quarter(60 - minute)} to {_hour(hour + 1)}"
    if minute:
        return f"{_quarter(minute)} past {_hour(hour)}"
    return _hour(hour) if hour % 12 == 0 else f"{_hour(hour)} o’clock"


def minutes_words(minutes: int) -> str:
    """A length of time: "twenty minutes", "an hour"."""
    if minutes == 60:
        return "an hour"
    return f"{number_words(minutes)} minute{'' if minutes == 1 else 's'}"


def weekday_date(on: date) -> str:
    """A date as it stands in a diary: "Sunday 17 March"."""
    return f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"


def month_name(on: date) -> str:
    """The month of a date, and its year: "March 2027"."""
    return f"{MONTHS[on.month - 1]} {on.year}"


def _hour(hour: int) -> str:
    if hour % 12 == 0:
        return "midnight" if hour % 24 == 0 else "noon"
    return number_words(hour % 12)


def _quarter(minutes: int) -> str:
    return {15: "quarter", 30: "half"}.get(minutes) or number_words(minutes)
