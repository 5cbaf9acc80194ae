"""Each week: one strip for an evening, thread for what is to come, and the thirty days again on their date."""

from datetime import date, timedelta

import pytest

from tests.house_fixture import Phone, Street
from unhurried.core import deciding
from unhurried.core.commitment import Commitment
from unhurried.core.events import GateSettled
from unhurried.core.events.own import OptedIn
from unhurried.core.rounds import Kind, Yes
from unhurried.core.today import today
from unhurried.core.whereabouts import Place
from unhurried.pages.weekly.weeks import strips

BEGAN = date(2027, 3, 1)
RESET = date(2027, 9, 6)


async def afterwards(house: Street) -> tuple[Phone, Phone]:
    """Ana and Ben have talked, and both signed a sentence."""
    ana, ben = await house.agreed()
    book = await house.book(ana)
    sentence = Commitment("lie down together", "sunday", "09:30", 20)
    await book.record(lambda journey, at: GateSettled(at=at, outcome="on", stage="integration", days=(30,)))
    await book.record(lambda journey, at: deciding.propose_commitment(journey, book.programme, sentence, RESET, at))
    await book.record(lambda journey, at: deciding.hold_conversation(journey, book.programme, at))
    await house.both(ana, ben, Kind.COMMITMENT, Yes())
    return ana, ben


async def test_the_sentence_both_signed_stands_at_the_top(house: Street) -> None:
    ana, _ = await afterwards(house)

    page = await ana.open("/weekly")

    assert "Sundays, at 09.30" in page
    assert "“Lie down together, for twenty minutes.”" in page


async def test_an_evening_is_woven_in_once_for_both(house: Street) -> None:
    ana, ben = await afterwards(house)
    await ana.send("/weekly/practices", at="/weekly")
    await ana.send("/weekly/practices")

    assert "Tonight is woven in." in await ben.open("/weekly")
    assert len((await house.book(ben)).journey.keeping.weeks) == 1


async def test_before_the_time_afterwards_there_is_no_such_page(house: Street) -> None:
    ana, _ = await house.agreed()

    await ana.open("/weekly")

    assert ana.status == 409


def test_a_week_without_an_evening_is_a_rest_and_the_running_one_is_thread() -> None:
    practised = (BEGAN, BEGAN + timedelta(days=15))

    assert strips(practised, BEGAN, BEGAN + timedelta(days=22)) == ["together", "rest", "together"]


def test_of_many_weeks_the_last_twelve_are_shown() -> None:
    assert len(strips((), BEGAN, BEGAN + timedelta(weeks=50))) == 12


async def test_on_its_date_the_thirty_days_are_offered_and_one_yes_shows_nowhere_else(house: Street) -> None:
    ana, ben = await afterwards(house)
    assert "What I’d like, if anything" not in await ana.open("/weekly")
    house.turn(days=190)
    await house.sign_in(ana)
    await house.sign_in(ben)
    before = await ben.open("/weekly")

    await ana.send("/opting-in", at="/opting-in", answer="own-reasons", programme="thirty-days")
    assert "Noted. Take that back" in await ana.open("/weekly")
    assert await ben.open("/weekly") == before


async def test_when_both_are_ready_the_thirty_days_begin_again(house: Street) -> None:
    ana, ben = await afterwards(house)
    house.turn(days=190)
    for phone in (ana, ben):
        await house.sign_in(phone)
        await phone.send("/opting-in", at="/opting-in", answer="own-reasons", programme="thirty-days")

    house.turn(hours=1)
    book = await (await house.book(ana)).settle()

    assert today(book, (await house.book(ana)).programme, house.clock.now()).place is not Place.AFTERWARDS


async def test_a_yes_to_the_first_thirty_days_is_none_to_the_next(house: Street) -> None:
    ana, ben = await afterwards(house)
    assert ana.person is not None
    await (await house.keeper.own(ana.person)).record(lambda _, at: OptedIn(at=at, programme="thirty-days"))
    house.turn(days=190)
    for phone in (ana, ben):
        await house.sign_in(phone)
    await ben.send("/opting-in", at="/opting-in", answer="own-reasons", programme="thirty-days")
    await ana.open("/today")
    await ana.open("/opting-in")

    house.turn(hours=1)
    book = await (await house.book(ana)).settle()

    assert today(book, (await house.book(ana)).programme, house.clock.now()).place is Place.AFTERWARDS


async def test_how_long_it_was_is_kept_where_it_is_said(house: Street) -> None:
    ana, ben = await afterwards(house)
    await ana.send("/weekly/practices", at="/weekly", minutes="25")

    assert (await house.book(ben)).journey.keeping.lengths == {BEGAN: 25}


@pytest.mark.parametrize("typed", ["half an hour", "-5", "٣", "1e9"])
async def test_a_length_that_is_none_is_told_and_stays_on_the_page(house: Street, typed: str) -> None:
    ana, _ = await afterwards(house)

    page = await ana.send("/weekly/practices", at="/weekly", minutes=typed)

    assert ana.status == 422
    assert f'value="{typed}"' in ana.page
    assert "a length in minutes" in page


async def test_what_ana_answers_for_the_week_shows_nowhere_else(house: Street) -> None:
    ana, ben = await afterwards(house)
    house.turn(days=8)
    await house.sign_in(ana)
    await house.sign_in(ben)
    before = [await ben.open(page) for page in ("/weekly", "/today")]

    await ana.send("/weekly/answers", at="/weekly", shorter="no", loaded="yes")

    assert "Noted. Keep it like this" in ana.words
    assert [await ben.open(page) for page in ("/weekly", "/today")] == before


async def test_when_one_finds_it_heavier_both_read_the_same_word_at_the_hour(house: Street) -> None:
    ana, ben = await afterwards(house)
    house.turn(days=8)
    await house.sign_in(ana)
    await ana.send("/weekly/practices", at="/weekly", minutes="20")
    await ana.send("/weekly/answers", at="/weekly", shorter="no", loaded="yes")
    house.turn(days=7)
    for phone in (ana, ben):
        await house.sign_in(phone)

    pages = [await phone.open("/weekly") for phone in (ana, ben)]

    assert "It may be time to lean in again." in pages[0]
    assert pages[0].replace("Ben", "Ana") == pages[1].replace("Ben", "Ana")
    assert "It may be time to lean in again." in await ben.open("/today")


async def test_another_small_thing_is_there_for_the_asking(house: Street) -> None:
    ana, _ = await afterwards(house)
    house.turn(days=29)
    await house.sign_in(ana)
    await ana.open("/weekly")

    assert await ana.open("/weekly?other=1") != await ana.open("/weekly?other=2")


async def test_the_monthly_talk_is_noted_by_either(house: Street) -> None:
    ana, ben = await afterwards(house)
    await ana.send("/weekly/talks", at="/weekly")

    assert "This evening’s talk is noted." in await ben.open("/weekly")


async def test_a_week_after_the_conversation_both_read_what_helps_if_little_changed(house: Street) -> None:
    ana, ben = await afterwards(house)
    assert "If not much is different" not in await ana.open("/weekly")
    house.turn(days=7)
    for phone in (ana, ben):
        await house.sign_in(phone)

    pages = [await phone.open("/weekly") for phone in (ana, ben)]

    assert all("If not much is different" in page for page in pages)


@pytest.mark.parametrize("answer", ["now", "yes", ""])
async def test_a_press_without_a_yes_of_ones_own_is_none(house: Street, answer: str) -> None:
    ana, ben = await afterwards(house)
    house.turn(days=190)
    for phone in (ana, ben):
        await house.sign_in(phone)
        await phone.send("/weekly/readinesses", at="/weekly", answer=answer)
    house.turn(hours=2)

    book = await (await house.book(ana)).settle()

    assert book.progress.turn == 1


async def test_cleo_sees_nothing_of_it(house: Street) -> None:
    await afterwards(house)
    cleo = await house.joined("Cleo")

    page = await cleo.open("/weekly")

    assert cleo.status == 409
    assert "lie down" not in page.lower()
