"""What is kept: a sentence read into the fields that decide, the small daily thing, and what they learnt."""

import html
import re

import pytest

from tests.house_fixture import Phone, Street
from unhurried.core.events import GateSettled

WHOLE = {
    "what": "lie down together, phones in the hall",
    "day": "sunday",
    "time": "09:30",
    "minutes": "20",
    "reset": "2027-10-03",
}
EMPTY = {"what": "", "day": "", "time": "", "minutes": "30", "reset": "2027-12-01"}


async def at_the_conversation(house: Street) -> tuple[Phone, Phone]:
    ana, ben = await house.agreed()
    await (await house.book(ana)).record(
        lambda journey, at: GateSettled(at=at, outcome="on", stage="integration", days=(30,))
    )
    return ana, ben


def field(page: str, name: str) -> str:
    """What stands in a field of the page."""
    chosen = re.search(rf'<select id="{name}".*?<option value="([^"]*)" selected>', page, re.DOTALL)
    line = re.search(rf'<input[^>]*?value="([^"]*)"[^>]*? name="{name}"|name="{name}" value="([^"]*)"', page)
    text = re.search(rf'<textarea[^>]* name="{name}"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL)
    found = text or chosen or line
    return html.unescape(next(each for each in found.groups() if each is not None)) if found else ""


def fields(phone: Phone) -> tuple[str, ...]:
    return tuple(field(phone.page, name) for name in ("what", "day", "time", "minutes"))


async def test_a_sentence_is_read_into_the_fields_and_stays_on_the_page(house: Street) -> None:
    ana, _ = await at_the_conversation(house)
    said = "Thursdays after nine, half an hour, back rubs"

    page = await ana.send("/conversation/readings", at="/conversation?movement=9", said=said, **EMPTY)

    assert (ana.status, *fields(ana)) == (200, "back rubs", "thursday", "21:00", "30")
    assert field(ana.page, "said") == said
    assert "All four are there." in page
    assert (await house.book(ana)).journey.keeping.proposed is None


async def test_what_a_sentence_leaves_open_is_named(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    page = await ana.send(
        "/conversation/readings", at="/conversation?movement=9", said="cuddle at the weekend sometime", **EMPTY
    )

    assert fields(ana) == ("cuddle", "", "", "30")
    assert "To keep it, add a day of the week and an hour to begin." in page
    assert "Still open: a day of the week." in page


async def test_being_more_intimate_is_turned_back_kindly(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    page = await ana.send(
        "/conversation/readings", at="/conversation?movement=9", said="We will be more intimate", **EMPTY
    )

    assert "That’s the reason for it, and a good one." in page
    assert field(ana.page, "said") == "We will be more intimate"


async def test_what_was_filled_in_by_hand_stays_and_it_is_said(house: Street) -> None:
    ana, _ = await at_the_conversation(house)
    by_hand = EMPTY | {"day": "sunday"}

    page = await ana.send(
        "/conversation/readings", at="/conversation?movement=9", said="Thursdays at 9, cuddle, 20 minutes", **by_hand
    )

    assert fields(ana) == ("cuddle", "sunday", "21:00", "20")
    assert "Your sentence says “Thursday”. This was filled in by hand, so it stays as it is." in page
    assert "From your sentence. Before, it was “30”." in page


async def test_a_second_sentence_takes_the_place_of_the_first(house: Street) -> None:
    ana, _ = await at_the_conversation(house)
    first = {"said": "Mondays at 8, hold hands, 20 minutes", "read": "Fridays at nine, hold hands, 15 minutes"}
    was_read = {"what": "hold hands", "day": "friday", "time": "21:00", "minutes": "15", "reset": "2027-12-01"}

    await ana.send("/conversation/readings", at="/conversation?movement=9", **first, **was_read)

    assert fields(ana) == ("hold hands", "monday", "20:00", "20")
    assert field(ana.page, "read") == first["said"]


async def test_a_sentence_nobody_had_read_helps_where_a_field_was_left_open(house: Street) -> None:
    ana, _ = await at_the_conversation(house)
    said = "Thursdays after nine, half an hour, back rubs"

    await ana.send("/conversation/commitments", at="/conversation?movement=9", said=said, **EMPTY)

    assert (ana.status, *fields(ana)) == (422, "back rubs", "thursday", "21:00", "30")
    assert (await house.book(ana)).journey.keeping.proposed is None


async def test_the_fields_decide_and_not_the_sentence(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    await ana.send("/conversation/commitments", at="/conversation?movement=9", said="Mondays at 8, kiss", **WHOLE)

    kept = (await house.book(ana)).journey.keeping.proposed
    assert kept is not None
    assert (kept.what, kept.day, kept.time) == ("lie down together, phones in the hall", "sunday", "09:30")


async def test_the_small_daily_thing_and_what_they_learnt_are_signed_with_it(house: Street) -> None:
    ana, ben = await at_the_conversation(house)
    learnt = "<b>Slow</b> is enough.\r\n\r\nAsk “which hand?”"
    more = {"daily": "own", "own": "Foreheads, before the kettle", "learnt": learnt}

    await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE, **more)

    page = await ben.open("/conversation?movement=9")
    assert "Every day, small: foreheads, before the kettle." in page
    assert "<b>Slow</b> is enough. Ask “which hand?”" in page
    await ana.send("/conversation/signatures", answer="yes", at="/conversation?movement=9")
    await ben.send("/conversation/signatures", answer="yes")
    assert (await house.book(ben)).journey.keeping.learnt == learnt.replace("\r\n", "\n")
    assert field(ben.page, "own") == "Foreheads, before the kettle"


async def test_one_of_the_three_small_things_can_be_chosen(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    page = await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE, daily="A long hug")

    assert "Every day, small: a long hug." in page
    assert 'value="A long hug" checked' in ana.page


@pytest.mark.parametrize(("name", "text"), [("learnt", "so " * 700), ("own", "long " * 50)])
async def test_what_is_too_long_is_told_and_nothing_typed_is_lost(house: Street, name: str, text: str) -> None:
    ana, _ = await at_the_conversation(house)
    typed = WHOLE | {"said": "Sundays, lie down", "daily": "own", "own": "noses", "learnt": "slow"} | {name: text}

    page = await ana.send("/conversation/commitments", at="/conversation?movement=9", **typed)

    assert ana.status == 422
    assert "hundred characters at the most" in page or "thousand characters at the most" in page
    assert {key: field(ana.page, key) for key in typed if key != "daily"} == {
        key: value.strip() for key, value in typed.items() if key != "daily"
    }


async def test_two_thousand_characters_are_not_too_many(house: Street) -> None:
    ana, _ = await at_the_conversation(house)
    learnt = "\r\n".join(["x" * 19] * 100)

    page = await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE, learnt=learnt)

    assert "To sign, both of you" in page


async def test_a_date_lies_there_nine_months_ahead(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    await ana.open("/conversation?movement=9")

    assert field(ana.page, "reset") == "2027-11-29"
    assert 'min="2027-08-30"' in ana.page
    assert 'max="2028-03-06"' in ana.page


async def test_any_change_takes_two_signatures_again(house: Street) -> None:
    ana, ben = await at_the_conversation(house)
    await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE)
    for phone in (ana, ben):
        await phone.send("/conversation/signatures", at="/conversation?movement=9", answer="yes")

    page = await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE, learnt="slower")

    assert "To sign, both of you" in page
    assert "Sign it" in await ben.open("/conversation?movement=9")
    assert (await house.book(ana)).journey.keeping.learnt == ""


async def test_reading_a_sentence_shows_on_no_other_page(house: Street) -> None:
    ana, ben = await at_the_conversation(house)
    before = await ben.open("/conversation?movement=9")

    await ana.send("/conversation/readings", at="/conversation?movement=9", said="Mondays at 8, kiss", **EMPTY)

    assert await ben.open("/conversation?movement=9") == before


async def test_before_its_day_nothing_is_read(house: Street) -> None:
    ana, _ = await house.agreed()

    await ana.send("/conversation/readings", at="/today", said="Mondays at 8, kiss", **EMPTY)

    assert ana.status == 409
