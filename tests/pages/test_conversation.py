"""The conversation: turns, a way out, and one sentence that two people would recognise."""

from pathlib import Path

import pytest

from tests.house_fixture import Phone, Street, street
from tests.programmes.documented import edit, laid_out
from unhurried.core.events import GateSettled
from unhurried.programmes.checking import all_of

WHOLE = {
    "what": "lie down together, phones in the hall",
    "day": "sunday",
    "time": "09:30",
    "minutes": "20",
    "reset": "2027-10-03",
}


async def at_the_conversation(house: Street, programme: str = "thirty-days") -> tuple[Phone, Phone]:
    ana, ben = await house.agreed(programme=programme)
    book = await house.book(ana)
    last = book.programme.stage(book.programme.conversation)
    await book.record(lambda journey, at: GateSettled(at=at, outcome="on", stage=last.id, days=last.days))
    return ana, ben


async def test_it_takes_turns_and_changes_who_begins(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    assert "Ana speaks. Ben listens." in await ana.open("/conversation?movement=1")
    assert "Ben speaks. Ana listens." in await ana.open("/conversation?movement=1&turn=1")
    assert "Ben speaks. Ana listens." in await ana.open("/conversation?movement=2")


@pytest.mark.parametrize(("programme", "said"), [("thirty-days", "an hour"), ("first-fortnight", "thirty minutes")])
async def test_its_length_is_the_one_its_programme_gives_it(tmp_path: Path, programme: str, said: str) -> None:
    shelved, _ = all_of(laid_out(tmp_path / "programmes"))
    async with street(tmp_path / "data", shelved=shelved) as house:
        ana, _ = await at_the_conversation(house, programme)

        assert f"A talk, about {said}" in await ana.open("/conversation")


async def test_a_turn_has_a_clock_of_its_length_and_what_both_add_has_its_own(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    assert "About four minutes. The weave fills as they pass" in await ana.open("/conversation?movement=1")
    assert '<span class="weft for-4" aria-hidden="true">' in ana.page
    assert "About four minutes." in await ana.open("/conversation?movement=1&turn=1")
    assert "About two minutes, or none. The weave fills" in await ana.open("/conversation?movement=1&turn=2")
    assert '<span class="weft for-2" aria-hidden="true">' in ana.page


async def test_a_talk_that_names_no_minutes_has_no_clock(tmp_path: Path) -> None:
    clinic = laid_out(tmp_path / "programmes")
    edit(clinic, "turn: 3\n", "", "first-fortnight/conversations/closing.md")
    shelved, _ = all_of(clinic)
    async with street(tmp_path / "data", shelved=shelved) as house:
        ana, _ = await at_the_conversation(house, "first-fortnight")

        said = "Some minutes each. A clock in the room may suggest, and decides nothing."
        assert said in await ana.open("/conversation?movement=1")
        assert "A minute or two, or none." in await ana.open("/conversation?movement=1&turn=2")
        assert "weft" not in ana.page


async def test_an_address_that_is_none_is_the_opening(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    assert "The integration conversation" in await ana.open("/conversation?movement=x")


async def test_before_its_day_it_is_not_on_the_table(house: Street) -> None:
    ana, _ = await house.agreed()

    await ana.open("/conversation")

    assert ana.status == 409


async def test_a_hope_is_turned_back_kindly_with_what_was_typed(house: Street) -> None:
    ana, _ = await at_the_conversation(house)

    page = await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE | {"what": "be closer"})

    assert ana.status == 422
    assert "That’s the reason for it, and a good one." in page
    assert "be closer" in page
    assert 'value="09:30"' in ana.page


@pytest.mark.parametrize(("field", "words"), [("day", "a day of the week"), ("time", "an hour to begin")])
async def test_what_is_still_open_is_named(house: Street, field: str, words: str) -> None:
    ana, _ = await at_the_conversation(house)

    page = await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE | {field: ""})

    assert words in page


async def test_several_things_are_asked_for_in_one_sentence(house: Street) -> None:
    ana, _ = await at_the_conversation(house)
    gaps = {"day": "", "time": "", "minutes": "ages"}

    page = await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE | gaps)

    assert "add a day of the week, an hour to begin and how many minutes it lasts" in page


@pytest.mark.parametrize("reset", ["", "soon", "2027-04-01", "2029-01-01"])
async def test_the_next_thirty_days_lie_six_to_twelve_months_ahead(house: Street, reset: str) -> None:
    ana, _ = await at_the_conversation(house)

    page = await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE | {"reset": reset})

    assert "a date six to twelve months from now" in page
    assert "lie down together" in page


async def test_neither_signature_shows_before_both_are_in(house: Street) -> None:
    ana, ben = await at_the_conversation(house)
    await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE)
    before = await ben.open("/conversation?movement=9")

    assert "Noted. Take that back" in await ana.send("/conversation/signatures", answer="yes")
    assert await ben.open("/conversation?movement=9") == before
    assert "Signed by both" in await ben.send("/conversation/signatures", answer="yes")


async def test_a_signature_can_be_taken_back(house: Street) -> None:
    ana, ben = await at_the_conversation(house)
    await ana.send("/conversation/commitments", at="/conversation?movement=9", **WHOLE)
    await ana.send("/conversation/signatures", answer="yes")
    await ana.send("/conversation/signatures", answer="back")

    await ben.send("/conversation/signatures", at="/conversation?movement=9", answer="yes")

    assert (await house.book(ana)).journey.keeping.commitment is None


async def test_the_hour_can_be_had_without_a_sentence(house: Street) -> None:
    ana, ben = await at_the_conversation(house)

    page = await ana.send("/conversation/endings", at="/conversation?movement=9")

    assert "Each week" in page
    assert "Each week" in await ben.open("/weekly")


async def test_cleo_sees_nothing_of_it(house: Street) -> None:
    await at_the_conversation(house)
    cleo = await house.joined("Cleo")

    page = await cleo.open("/conversation")

    assert cleo.status == 409
    assert "Ana" not in page
