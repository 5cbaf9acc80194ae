"""The six weeks on the pages: an evening is left free after each practice, and both read the same."""

import pytest

from tests.house_fixture import Phone, Street
from tests.pages.evenings import at_hour, evening_together


@pytest.fixture
async def two(on_the_street: Street) -> tuple[Phone, Phone]:
    """Ana and Ben on the free evening after their first practice."""
    ana, ben = await on_the_street.agreed(programme="six-weeks")
    await evening_together(on_the_street, ana, ben)
    await on_the_street.sign_in(ana)
    return ana, ben


async def test_after_a_practice_the_next_day_keeps_and_nothing_says_tomorrow(two: tuple[Phone, Phone]) -> None:
    ana, _ = two

    words = await ana.open("/today")

    assert "That was day one." in words
    assert "tomorrow" not in words


async def test_on_the_evening_between_nothing_is_asked(two: tuple[Phone, Phone], on_the_street: Street) -> None:
    ana, ben = two
    await at_hour(on_the_street, ana, ben, 18)
    pages = [await phone.open("/today") for phone in two]

    for phone, words in zip(two, pages, strict=True):
        assert phone.status == 200
        assert "A free evening" in words
        assert "I’m up for tonight" not in words


async def test_on_the_one_after_that_day_two_is_there(two: tuple[Phone, Phone], on_the_street: Street) -> None:
    ana, ben = two
    for _ in range(2):
        await at_hour(on_the_street, ana, ben, 18)

    assert "Without the pat" in await ana.open("/today")


async def test_its_six_chapters_stand_in_the_contents(two: tuple[Phone, Phone]) -> None:
    ana, _ = two

    words = await ana.open("/contents")

    assert all(title in words for title in ("Closeness", "Attention", "Showing", "Without a goal", "Open"))
    assert "Day 18" in words
