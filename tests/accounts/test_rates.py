"""How often somebody may try."""

from contextlib import ExitStack, suppress

import pytest

from unhurried.accounts.rates import Rates, TooOften
from unhurried.keeper.people import NotTogether


def tried(rates: Rates, times: int, name: str, street: str, browser: str) -> None:
    for _ in range(times):
        with suppress(NotTogether), rates.try_name(name, street, browser):
            raise NotTogether


def test_ten_tries_a_minute_and_no_more() -> None:
    rates = Rates()
    tried(rates, 10, "Ana", "one", "a")

    with pytest.raises(TooOften):
        tried(rates, 1, "Ana", "another", "b")


def test_a_name_is_one_name_however_it_is_typed() -> None:
    rates = Rates()
    tried(rates, 10, "Ana", "one", "a")

    with pytest.raises(TooOften):
        tried(rates, 1, "  ANA ", "another", "b")


def test_a_browser_ana_came_in_with_is_counted_by_itself() -> None:
    rates = Rates()
    rates.remember("Ana", "her own")
    with pytest.raises(TooOften):
        tried(rates, 11, "Ana", "home", "his")

    tried(rates, 10, "Ana", "home", "her own")


def test_having_come_in_as_oneself_is_no_key_to_another_name() -> None:
    rates = Rates()
    rates.remember("Ben", "his")
    tried(rates, 10, "Ana", "home", "his")

    with pytest.raises(TooOften):
        tried(rates, 1, "Ana", "home", "his")


@pytest.mark.parametrize("browser", ["hers", "new"])
def test_what_came_through_uses_up_nothing_of_anybodys(browser: str) -> None:
    rates = Rates()
    rates.remember("Ana", "hers")
    for _ in range(30):
        with rates.try_name("Ana", "home", browser):
            pass

    tried(rates, 10, "Ana", "home", "his")
    tried(rates, 10, "Ana", "home", "hers")


def test_tries_that_are_still_under_way_count_and_none_is_free_that_was_given_up() -> None:
    rates = Rates()
    with suppress(NotTogether), ExitStack() as under_way:
        for _ in range(10):
            under_way.enter_context(rates.try_name("Ana", "home", "his"))
        with pytest.raises(TooOften):
            tried(rates, 1, "Ana", "another", "b")
        raise NotTogether

    with pytest.raises(TooOften):
        tried(rates, 1, "Ana", "another", "b")
