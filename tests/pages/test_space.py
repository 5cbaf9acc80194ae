"""Somebody is shaken in a practice: their phone helps them settle, and the other one is told only if they choose it."""

from tests.house_fixture import Street
from tests.pages.test_sitting import begun, on


async def test_to_settle_tells_nobody_anything(house: Street) -> None:
    ana, ben = await begun(house)
    await ana.send("/sitting/pauses", at="/sitting")
    before = await ben.open("/sitting")

    assert "Ask for some space" in await ana.open("/sitting/grounding")
    assert await ben.open("/sitting") == before


async def test_whoever_asks_for_space_stops_both_phones_and_the_other_reads_what_helps(house: Street) -> None:
    ana, ben = await begun(house)

    page = await ana.send("/sitting/spaces", at="/sitting/grounding")

    assert "Ben’s phone asks for a little space" in page
    assert "Ask for some space" not in page
    page = await ben.open("/sitting")
    assert "Ana needs some space." in page
    assert "Nothing to mend and nothing to ask." in page
    sitting = (await house.book(ben)).journey.progress.sitting
    assert sitting is not None
    assert sitting.paused is not None


async def test_it_is_written_once_with_no_reason_and_whoever_asked_comes_back_to_the_same_page(house: Street) -> None:
    ana, _ = await begun(house)
    book = await house.book(ana)
    told = list[object]()
    house.keeper.told = lambda _, journey: told.append(journey.progress.sitting)

    for _ in range(2):
        await ana.send("/sitting/spaces", at="/sitting/grounding")

    assert len(told) == 1
    await ana.open("/sitting")
    assert str(ana.answers[-1].url).endswith("/sitting/grounding")
    assert book.me in str((await house.book(ana)).journey.progress.sitting)


async def test_nothing_goes_on_that_evening_whoever_presses(house: Street) -> None:
    ana, ben = await begun(house)
    await ana.send("/sitting/spaces", at="/sitting/grounding")
    house.turn(seconds=30)

    for phone in (ana, ben):
        await phone.open("/help")
        await phone.send("/sitting/goings-on", answer="yes")

    sitting = (await house.book(ana)).journey.progress.sitting
    assert sitting is not None
    assert sitting.paused is not None


async def test_either_of_them_ends_it_and_it_counts_as_an_evening_together(house: Street) -> None:
    ana, ben = await begun(house)
    await ana.send("/sitting/spaces", at="/sitting/grounding")

    await ben.send("/sitting/endings", at="/sitting")

    book = await house.book(ana)
    assert book.journey.progress.sitting is None
    assert book.journey.progress.evenings[-1].together


async def test_on_the_one_phone_between_them_nobody_is_told_anything(house: Street) -> None:
    ana, _ = await on(house)
    await ana.send("/sitting/beginnings", at="/sitting", phones="one")
    await ana.send("/sitting/pauses", at="/sitting")

    page = await ana.open("/sitting/grounding")

    assert "Nobody is told anything." in page
    assert "Ask for some space" not in page


async def test_cleo_can_ask_for_nothing_here(house: Street) -> None:
    await begun(house)
    cleo = await house.joined("Cleo")
    await cleo.open("/settings")

    await cleo.send("/sitting/spaces")

    assert cleo.status == 409
