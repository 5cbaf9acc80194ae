"""A sitting on a call: every word of it fits two people in two places, before it, while it lasts, and afterwards."""

import pytest

from tests.house_fixture import Phone, Street
from tests.pages.evenings import settled_on
from unhurried.core.events import GateSettled
from unhurried.layout.words import moment

TOUCH = ("the day’s page had it", "Hands at rest", "hand, shoulder", "warmth", "receives", "Side by side", "hands back")
STAGES = {"closeness": (), "attention": (8, 9), "without-a-goal": (15, 16)}


async def on(house: Street, stage: str = "closeness") -> tuple[Phone, Phone]:
    """Ana and Ben, with an evening of that stage that is on."""
    ana, ben = await house.agreed()
    if days := STAGES[stage]:
        await (await house.book(ana)).record(
            lambda journey, at: GateSettled(at=at, outcome="on", stage=stage, days=days)
        )
    await settled_on(house, ana, ben)
    return ana, ben


async def apart(house: Street, stage: str = "closeness") -> tuple[Phone, Phone]:
    """Begun on a call: one has chosen that, the other two phones."""
    ana, ben = await on(house, stage)
    await ana.send("/sitting/beginnings", at="/sitting", phones="apart")
    await ben.send("/sitting/beginnings", at="/sitting", phones="two")
    return ana, ben


def touching(phone: Phone) -> list[str]:
    """Whatever on that phone's page is for two people in one room; attributes and all."""
    return [said for said in TOUCH if said in phone.answers[-1].text]


async def test_whoever_chose_a_call_reads_what_it_will_be(house: Street) -> None:
    ana, _ = await on(house, "attention")

    page = await ana.send("/sitting/beginnings", at="/sitting", phones="apart")

    assert moment("limit.apart") in page
    assert "you talk or read, Ben listens" in page
    assert "breasts" not in page
    assert not touching(ana)


@pytest.mark.parametrize("stage", STAGES)
async def test_a_whole_evening_fits_two_places(house: Street, stage: str) -> None:
    ana, ben = await apart(house, stage)
    for phone in (ana, ben):
        assert "each in your own place." in await phone.open("/sitting")
        assert not touching(phone)

    await ben.send("/sitting/softenings")
    assert "What holds now is company on a call." in await ana.open("/sitting")
    await ben.send("/sitting/pauses")
    for page in ("/sitting", "/sitting/grounding"):
        assert "hang up" in await ana.open(page)
        assert not touching(ana)


async def test_in_a_turn_one_tells_and_the_other_listens(house: Street) -> None:
    ana, ben = await apart(house, "attention")
    house.turn(minutes=5)

    assert "You have the turn. Ben listens." in await ana.open("/sitting")
    assert "Your half, about fifteen minutes left" in ana.page
    assert "Ana has the turn. You listen." in await ben.open("/sitting")
    assert "Ana’s half" in ben.page


async def test_space_is_given_on_the_line(house: Street) -> None:
    ana, ben = await apart(house)
    await ana.open("/sitting")
    await ana.send("/sitting/spaces")

    assert "Stay on the line if that’s wanted" in await ben.open("/sitting")
    assert not touching(ben)


async def test_afterwards_nobody_is_asked_about_a_hand(house: Street) -> None:
    ana, ben = await apart(house)
    await ana.open("/sitting")
    await ana.send("/sitting/endings")

    for phone in (ana, ben):
        page = await phone.open("/reflections")
        assert moment("after.apart") in page
        assert moment("reach.apart") in page
        assert house.wired.house.shelf["thirty-days"].texts.day(1).afterwards not in page


async def test_a_later_evening_in_one_room_has_its_own_question_again(house: Street) -> None:
    ana, ben = await apart(house)
    await ana.open("/sitting")
    await ana.send("/sitting/endings")
    house.turn(hours=24)
    for phone in (ana, ben):
        await house.sign_in(phone)
    await settled_on(house, ana, ben)
    for phone in (ana, ben):
        await phone.send("/sitting/beginnings", at="/sitting", phones="two")
    await ana.open("/sitting")
    await ana.send("/sitting/endings")

    assert moment("after.apart") not in await ana.open("/reflections")
