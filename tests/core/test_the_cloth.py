"""How evenings are woven: a rest nobody looked at is a rest like any other."""

from datetime import date, timedelta

from unhurried.core.progress import LONGEST_REST, Evening, Progress, cloth

FIRST = date(2027, 3, 1)


def woven(*together: int, rests: tuple[int, ...] = (), until: int) -> str:
    evenings = [Evening(FIRST + timedelta(days=n), True, n + 1) for n in together]
    evenings += [Evening(FIRST + timedelta(days=n), False, 0) for n in rests]
    strips = cloth(Progress(evenings=tuple(evenings)), FIRST, FIRST + timedelta(days=until))
    return "".join("t" if one.together else "r" for one in strips)


def test_an_evening_that_nobody_settled_is_woven_as_the_rest_that_somebody_read() -> None:
    assert woven(0, 3, until=5) == woven(0, 3, rests=(1, 4), until=5) == "trrtr"


def test_tonight_is_woven_once_it_is_known() -> None:
    assert woven(0, until=1) == "t"
    assert woven(0, rests=(1,), until=1) == "tr"


def test_a_long_time_away_takes_a_week_of_cloth() -> None:
    assert woven(0, 200, until=201) == "t" + LONGEST_REST * "r" + "t"


def test_before_the_first_evening_nothing_is_woven() -> None:
    assert woven(until=0) == ""
