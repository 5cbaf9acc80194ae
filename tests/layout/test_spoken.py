"""Hours, days and lengths of time as a person would say them."""

from datetime import date, time

import pytest

from unhurried.layout import spoken


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(20, 30), "half past eight"),
        (time(21, 10), "ten past nine"),
        (time(18, 45), "quarter to seven"),
        (time(23, 40), "twenty to midnight"),
        (time(0, 15), "quarter past midnight"),
        (time(12, 0), "noon"),
        (time(20, 0), "eight o’clock"),
        (time(20, 37), "20.37"),
        (time(9, 2), "9.02"),
    ],
)
def test_the_hour_is_said_aloud(at: time, said: str) -> None:
    assert spoken.clock_words(at) == said


def test_days_and_dates_are_said_as_in_a_diary() -> None:
    assert spoken.day_name(4) == "day four"
    assert spoken.day_name(29) == "day twenty-nine"
    assert spoken.weekday_date(date(2024, 3, 17)) == "Sunday 17 March"


def test_a_length_of_time_is_said_in_words() -> None:
    assert [spoken.minutes_words(n) for n in (1, 15, 60, 120)] == [
        "one minute",
        "fifteen minutes",
        "an hour",
        "120 minutes",
    ]
