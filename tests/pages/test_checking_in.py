"""A check-in is asked alone, kept for oneself, and never turned into more than it says."""

import re

import pytest

from tests.house_fixture import Phone, Street
from tests.pages.evenings import at_hour, later
from unhurried.core import deciding
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.events.own import Reflected
from unhurried.core.own import Own
from unhurried.core.rounds import Kind, Yes


async def test_before_anybody_answers_the_page_says_what_can_be_guessed(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.open("/check-ins")

    assert "Someone who said yes can guess." in page
    assert " checked" not in ana.page


async def test_the_dial_says_which_of_its_ends_is_easy(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.open("/check-ins")

    assert "<span>Not at all easy</span><span>Wholly at ease</span>" in ana.page


async def test_anas_answer_is_kept_for_tonight_and_for_herself(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.send("/check-ins", at="/check-ins", answer="tentative", ease="4", body=["tired", "tender"])

    assert "Noted. Change it" in ana.words
    assert list((await own(on_the_street, ana)).ease.values()) == [4]
    assert 'value="tentative" checked' in (await ana.open("/check-ins") and ana.page)


async def test_one_tap_says_yes_and_invents_no_number(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.send("/check-ins", at="/today", answer="willing", **{"at-once": "yes"})

    assert (await own(on_the_street, ana)).ease == {}


async def test_todays_page_offers_yes_the_check_in_and_not_tonight_alike(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    words = await ana.open("/today")

    offered = ana.page.partition('<div class="ways">')[2].partition("</div>")[0]
    assert re.findall(r'class="(btn[^"]*)"', offered) == ["btn"] * 3
    assert re.findall(r">([^<>]+)</(?:a|button)>", offered) == ["I’m up for tonight", "Check in first", "Not tonight"]
    assert "nothing to drink and taken nothing. If you have, check in first." in words


async def test_not_tonight_is_one_press_and_anas_alone_until_the_hour(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = await ben.open("/today")

    page = await ana.send("/check-ins", at="/today", answer="soft-no", **{"at-once": "yes"})

    assert "What you said Not tonight: a soft no." in page
    assert (await (await on_the_street.book(ana)).my_slip(Kind.TONIGHT)).answer == CheckIn(Willing.SOFT_NO)
    assert await ben.open("/today") == before
    await at_hour(on_the_street, ana, ben, 20, 30)
    assert "Tonight is a rest." in await ben.open("/today")


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"answer": "willing", "ease": "8"}, "You’re up for tonight."),
        ({"answer": "tentative", "ease": "8"}, "Yes to the gentler form."),
        ({"answer": "no"}, "Not tonight."),
        ({"answer": "willing", "ease": "8", "sober": "not-sober"}, "You’ve had something to drink"),
    ],
)
async def test_what_ana_said_lies_folded_on_her_page(on_the_street: Street, sent: dict[str, str], said: str) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.send("/check-ins", at="/check-ins", **sent)

    folded = ana.page.partition("<summary>What you said</summary>")[2].partition("</details>")[0]
    assert said in folded.replace("\u2060", "")


async def test_a_no_needs_no_number(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    assert "Noted. Change it" in await ana.send("/check-ins", at="/check-ins", answer="no")


@pytest.mark.parametrize("sent", [{"ease": "4"}, {"answer": "willing"}, {"answer": "willing", "ease": "11"}])
async def test_what_is_still_open_is_named_and_what_was_chosen_stays(
    on_the_street: Street, sent: dict[str, str]
) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.send("/check-ins", at="/check-ins", body="tired", **sent)

    assert ana.status == 422
    assert "One thing is still open" in page
    assert 'value="tired" checked' in ana.page


async def test_drink_makes_it_presence_only_and_both_read_a_gentler_evening(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/check-ins", at="/check-ins", answer="willing", ease="8", sober="not-sober")
    await ben.send("/check-ins", at="/today", answer="willing", **{"at-once": "yes"})
    await at_hour(on_the_street, ana, ben, 20, 30)

    page = await ben.open("/today")

    assert "Tonight is on, in the gentler form." in page
    assert "In one room, or on one line, without touch." in page
    assert "drink" not in page


async def test_an_answer_can_be_taken_back(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.send("/check-ins", at="/check-ins", answer="willing", ease="8")

    assert "I’m up for tonight" in await ana.send("/check-ins/takings-back", at="/check-ins")
    assert (await (await on_the_street.book(ana)).my_slip(Kind.TONIGHT)).answer is None


async def test_after_one_freeze_ana_is_offered_the_gentler_answer_at_most(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await froze(on_the_street, ana)

    await ana.open("/check-ins")
    assert 'value="willing"' not in ana.page
    assert "gentler form at most" in ana.words

    assert "isn’t on today’s page" in await ana.send("/check-ins", answer="willing", ease="8")
    assert (await (await on_the_street.book(ana)).my_slip(Kind.TONIGHT)).answer is None


async def test_after_the_hour_the_question_is_closed_kindly(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await at_hour(on_the_street, ana, ben, 21)

    page = await ana.open("/check-ins")

    assert ana.status == 409
    assert "Its hour has come and gone" in page


async def test_bens_check_in_shows_nothing_of_anas(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = await ben.open("/check-ins")

    await ana.send("/check-ins", at="/check-ins", answer="soft-no", ease="1", body="numb")

    assert await ben.open("/check-ins") == before


async def test_an_hour_that_isnt_theirs_is_explained(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    assert "Tonight was opened too late" not in await ana.open("/today")
    await at_hour(on_the_street, ana, ben, 22, 1)
    await (await on_the_street.book(ana)).record(deciding.pause)
    await on_the_street.both(ana, ben, Kind.TAKE_UP, Yes())
    on_the_street.turn_to(18)
    await later(on_the_street, ana, ben, hours=4)
    await (await on_the_street.book(ana)).record(deciding.pause)
    await on_the_street.both(ana, ben, Kind.TAKE_UP, Yes())

    page = await ana.open("/today")

    assert "Your hour is half past eight. Tonight was opened too late for it" in page


async def test_cleo_has_no_evening_to_answer_for(on_the_street: Street) -> None:
    await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")

    assert "when the two of you are linked" in await cleo.open("/check-ins")


async def own(street: Street, phone: Phone) -> Own:
    assert phone.person is not None
    return (await street.keeper.own(phone.person)).own


async def froze(street: Street, phone: Phone) -> None:
    assert phone.person is not None
    book = await street.keeper.own(phone.person)
    evening = (await street.book(phone)).journey.evening(street.keeper.now())
    await book.record(lambda _, at: Reflected(at=at, evening=evening, day=1, hard=("froze",)))
