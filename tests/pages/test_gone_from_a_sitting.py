"""Whoever has gone, or has turned aside to settle, is in no practice: what they wished for with the other went too."""

from tests.house_fixture import Phone, Street
from tests.pages.test_sitting import begun, on


async def paused_and_wished(house: Street) -> tuple[Phone, Phone]:
    """A pause, in which Ben has pressed to go on."""
    ana, ben = await begun(house)
    await ana.send("/sitting/pauses", at="/sitting")
    house.turn(seconds=25)
    assert "Noted. Take that back" in await ben.send("/sitting/goings-on", at="/sitting", answer="yes")
    return ana, ben


async def test_nobody_goes_on_with_somebody_who_left(house: Street) -> None:
    ana, ben = await paused_and_wished(house)

    await ben.send("/leave", at="/sitting")

    assert "Hands at rest." in await ana.send("/sitting/goings-on", at="/sitting", answer="yes")


async def test_nobody_goes_on_with_somebody_who_settles(house: Street) -> None:
    ana, ben = await paused_and_wished(house)

    assert "Only this room." in await ben.open("/sitting/grounding")

    assert "Hands at rest." in await ana.send("/sitting/goings-on", at="/sitting", answer="yes")


async def test_nothing_begins_with_somebody_who_pressed_and_left(house: Street) -> None:
    ana, ben = await on(house)
    await ben.send("/sitting/beginnings", at="/sitting", phones="two")

    await ben.send("/leave", at="/today")

    assert "Noted." in await ana.send("/sitting/beginnings", at="/sitting", phones="two")


async def test_a_page_never_says_that_they_stopped_where_they_have_not(house: Street) -> None:
    ana, _ = await begun(house)

    await ana.open("/sitting/grounding")

    assert "Ask for some space" not in ana.words
    assert "Pause" in ana.words
