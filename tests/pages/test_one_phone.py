"""A sitting on one phone handed back and forth: one press for both, nothing else to be seen, and a word at its end."""

from tests.house_fixture import Street
from tests.pages.test_sitting import on


async def test_one_phone_begins_with_one_press_and_shows_nothing_else(house: Street) -> None:
    ana, _ = await on(house)
    await ana.send("/sitting/beginnings", at="/sitting", phones="one")

    assert "Pause" in await ana.open("/sitting")
    assert "Back to the practice" in await ana.open("/agreement")
    assert str(ana.answers[-1].url).endswith("/hand-over")


async def test_an_evening_on_one_phone_says_that_it_is_over(house: Street) -> None:
    ana, _ = await on(house)
    await ana.send("/sitting/beginnings", at="/sitting", phones="one")
    house.turn(minutes=21)

    page = await ana.open("/sitting")

    assert "That’s the evening’s practice" in page
    assert "Back to the practice" not in page
    assert "Nobody is signed in." in await ana.send("/hand-over", at="/hand-over")


async def test_on_one_phone_both_say_so_with_one_press(house: Street) -> None:
    ana, _ = await on(house, stage="attention")
    await ana.send("/sitting/beginnings", at="/sitting", phones="one")
    house.turn(minutes=5)
    assert "Ana gives. Ben receives." in await ana.open("/sitting")
    await ana.send("/sitting/pauses")
    house.turn(seconds=20)

    assert "We both want to" in await ana.open("/sitting")
    assert "Ana gives. Ben receives." in await ana.send("/sitting/goings-on", answer="yes")


async def test_nobody_goes_on_alone_against_a_pause_from_a_second_phone(house: Street) -> None:
    ana, ben = await on(house)
    await ben.send("/sitting/beginnings", at="/sitting", phones="one")
    await ana.open("/sitting")
    await ana.send("/sitting/pauses")
    house.turn(minutes=1)

    await ben.send("/sitting/goings-on", at="/sitting", answer="yes")
    assert "Hands at rest." in await ana.open("/sitting")
    assert "Hands at rest." not in await ana.send("/sitting/goings-on", answer="yes")
