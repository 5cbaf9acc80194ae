"""Evenings turn at four in the morning, where the couple lives."""

from datetime import UTC, date, datetime, time

import pytest

from unhurried.core.evening import evening_of, moment_on, next_full_hour

MARCH_2 = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("zone", "last", "first"),
    [
        ("Europe/Berlin", datetime(2026, 3, 3, 2, 59, 59, tzinfo=UTC), datetime(2026, 3, 3, 3, tzinfo=UTC)),
        ("Pacific/Auckland", datetime(2026, 3, 2, 14, 59, 59, tzinfo=UTC), datetime(2026, 3, 2, 15, tzinfo=UTC)),
        ("America/Los_Angeles", datetime(2026, 3, 3, 11, 59, 59, tzinfo=UTC), datetime(2026, 3, 3, 12, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2026, 3, 2, 22, 14, 59, tzinfo=UTC), datetime(2026, 3, 2, 22, 15, tzinfo=UTC)),
    ],
)
def test_an_evening_lasts_until_four_in_the_morning_at_home(zone: str, last: datetime, first: datetime) -> None:
    assert evening_of(last, zone) == MARCH_2
    assert evening_of(first, zone) == date(2026, 3, 3)


def test_the_evening_on_which_the_clocks_go_forward_still_turns_at_four() -> None:
    assert evening_of(datetime(2026, 3, 29, 1, 59, tzinfo=UTC), "Europe/Berlin") == date(2026, 3, 28)
    assert evening_of(datetime(2026, 3, 29, 2, 0, tzinfo=UTC), "Europe/Berlin") == date(2026, 3, 29)


def test_the_evening_on_which_the_clocks_go_back_still_turns_at_four() -> None:
    assert evening_of(datetime(2026, 10, 25, 2, 59, tzinfo=UTC), "Europe/Berlin") == date(2026, 10, 24)
    assert evening_of(datetime(2026, 10, 25, 3, 0, tzinfo=UTC), "Europe/Berlin") == date(2026, 10, 25)


def test_half_past_eight_is_half_past_eight_in_winter_and_in_summer() -> None:
    winter, summer = (moment_on(day, time(20, 30), "Europe/Berlin") for day in (MARCH_2, date(2026, 7, 2)))

    assert (winter.hour, summer.hour) == (19, 18)


def test_an_hour_after_midnight_belongs_to_the_evening_before() -> None:
    moment = moment_on(MARCH_2, time(0, 30), "Europe/Berlin")

    assert moment == datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    assert evening_of(moment, "Europe/Berlin") == MARCH_2


def test_an_hour_that_the_clocks_leap_over_still_comes_on_its_evening() -> None:
    moment = moment_on(date(2026, 3, 28), time(2, 30), "Europe/Berlin")

    assert evening_of(moment, "Europe/Berlin") == date(2026, 3, 28)


def test_the_next_full_hour_is_never_this_one() -> None:
    on_the_hour = datetime(2026, 3, 2, 19, tzinfo=UTC)

    assert next_full_hour(on_the_hour) == datetime(2026, 3, 2, 20, tzinfo=UTC)
