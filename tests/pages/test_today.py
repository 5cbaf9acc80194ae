"""Today's page says where two people are, and offers each of them one thing."""

import pytest

from tests.house_fixture import Phone, Street
from tests.pages.evenings import at_hour, evening_together, evenings_together, later, settled_on
from unhurried.core import deciding, linking
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.events.own import Reflected
from unhurried.core.rounds import Kind, Yes

REST_LINE = "Some evenings rest of their own accord"


async def test_somebody_alone_finds_a_whole_page_that_names_nobody(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.open("/today")

    assert "An evening of your own" in page
    assert "make room for the other" in page
    assert 'href="/calm"' in cleo.page


async def test_whoever_has_invited_reads_the_same_page_as_before(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    assert ana.person is not None
    before = await ana.open("/today")
    ana.person, _ = await on_the_street.keeper.invitations.make(ana.person, "Ana", on_the_street.keeper.now())

    assert await ana.open("/today") == before


async def test_each_step_of_beginning_has_its_page(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    assert "Each in your own time" in await ana.open("/today")

    await on_the_street.both(ana, ben, Kind.READY, Yes())

    assert "First, what you agree on" in await ana.open("/today")


async def test_the_first_evening_shows_its_day_its_limit_and_what_the_week_is_for(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.open("/today")

    assert "Closeness, day one" in page
    assert "Clothes on, and nothing sexual" in page
    assert "This evening, half past eight" in page
    assert "<details open>" in ana.page
    assert "no consent to any evening" in page


async def test_what_is_common_in_the_week_lies_open_and_wanting_more_is_met(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()

    page = await ana.open("/today")

    assert "What’s common in it" in page
    assert "Tears, sometimes in the middle of nothing." in page
    assert "That wanting is what the limit builds" in page
    assert "Tears, sometimes in the middle of nothing." in await ben.open("/today")


async def test_being_up_for_it_is_one_tap_and_can_be_changed(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.send("/check-ins", at="/today", answer="willing", **{"at-once": "yes"})

    assert "Noted. Change it" in page
    assert "I’m up for tonight" not in page


async def test_bens_page_is_the_same_whatever_ana_has_answered(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = await ben.open("/today")

    await ana.send("/check-ins", at="/today", answer="no")

    assert await ben.open("/today") == before


async def test_one_press_alone_changes_nothing_for_the_other(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for phone in (ana, ben):
        await phone.send("/check-ins", at="/today", answer="willing", **{"at-once": "yes"})
    before = await ben.open("/today")

    assert "Pressed. It holds for two minutes." in await ana.send("/check-ins/pressings", at="/today")
    assert await ben.open("/today") == before


async def test_both_pressing_within_two_minutes_look_at_once(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for phone in (ana, ben):
        await phone.send("/check-ins", at="/today", answer="willing", **{"at-once": "yes"})

    await ana.send("/check-ins/pressings", at="/today")
    on_the_street.turn(seconds=90)

    assert "Tonight is on." in await ben.send("/check-ins/pressings", at="/today")
    assert "Tonight is on." in await ana.open("/today")


async def test_at_the_hour_a_no_and_a_silence_are_the_same_rest(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/check-ins", at="/today", answer="no")
    await at_hour(on_the_street, ana, ben, 20, 30)

    pages = [await phone.open("/today") for phone in (ana, ben)]

    assert "Tonight is a rest." in pages[0]
    assert pages[0].replace("Ben", "Ana") == pages[1]


@pytest.mark.parametrize("drawn", [True, False])
async def test_rests_of_their_own_accord_are_spoken_of_only_where_both_chose_them(
    on_the_street: Street, drawn: bool
) -> None:
    ana, _ = await on_the_street.agreed(drawn_rests=drawn)

    assert (REST_LINE in await ana.open("/today")) is drawn


async def test_a_tentative_answer_makes_it_the_gentler_form_for_both(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for phone, answer in ((ana, Willing.WILLING), (ben, Willing.TENTATIVE)):
        await (await on_the_street.book(phone)).answer(Kind.TONIGHT, CheckIn(answer, 6), pressed=True)

    page = await ana.open("/today")

    assert "Tonight is on, in the gentler form." in page
    assert "How the fifteen minutes go" in page
    assert "In one room, or on one line, without touch." in page


async def test_an_evening_that_is_on_leads_to_the_sitting_or_to_a_rest(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await settled_on(on_the_street, ana, ben)

    await ana.open("/today")

    assert 'href="/sitting"' in ana.page
    assert 'action="/rests"' in ana.page


async def test_who_gives_first_is_said_to_each_in_their_own_words(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evenings_together(on_the_street, ana, ben, 7)
    await _gate_on(on_the_street, ana, ben)
    await at_hour(on_the_street, ana, ben, 18)

    pages = [await phone.open("/today") for phone in (ana, ben)]

    assert "You give, and Ben receives, fifteen minutes. Ben gives, and you receive" in pages[0]
    assert "Ana gives, and you receive, fifteen minutes. You give, and Ana receives" in pages[1]


async def test_after_a_practice_the_page_is_quiet(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)

    page = await ana.open("/today")

    assert "That was day one." in page
    assert 'href="/reflections"' in ana.page


async def test_after_a_hard_evening_only_ana_is_offered_the_gentler_answer(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await _froze(on_the_street, ana)

    assert "I’m up for tonight" not in await ana.open("/today")
    assert "Yes to the gentler form" in ana.words
    assert "I’m up for tonight" in await ben.open("/today")


async def test_after_some_quiet_evenings_the_programme_has_paused_itself(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    await later(on_the_street, ana, ben, days=4)

    pages = [await phone.open("/today") for phone in (ana, ben)]

    assert "has paused itself" in pages[0]
    assert pages[0].replace("Ben", "Ana") == pages[1]


async def test_after_some_time_the_day_is_still_there_and_goes_less_far(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    await later(on_the_street, ana, ben, days=5)
    await on_the_street.both(ana, ben, Kind.TAKE_UP, Yes())

    page = await ana.open("/today")

    assert "The first evening back is one step gentler" in page
    assert "In one room, or on one line, without touch." in page


async def test_a_paused_programme_says_no_more_than_that(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await (await on_the_street.book(ana)).record(deciding.pause)

    pages = [await phone.open("/today") for phone in (ana, ben)]

    assert "The programme is resting." in pages[1]
    assert pages[0].replace("Ben", "Ana") == pages[1]


async def test_when_one_has_left_the_other_reads_one_sentence(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await (await on_the_street.book(ana)).record(linking.leave)

    assert "This book now has one reader." in await ben.open("/today")


async def test_cleo_sees_nothing_of_it(on_the_street: Street) -> None:
    await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.open("/today")

    assert all(word not in page for word in ("Ana", "Ben", "day one", "Closeness"))


async def _gate_on(street: Street, ana: Phone, ben: Phone) -> None:
    for phone in (ana, ben):
        await phone.send("/gate/answers", at="/gate", choice="on", willing="yes")
        await phone.send("/gate/pressings")


async def _froze(street: Street, phone: Phone) -> None:
    assert phone.person is not None
    own = await street.keeper.own(phone.person)
    evening = (await street.book(phone)).journey.evening(street.keeper.now())
    await own.record(lambda _, at: Reflected(at=at, evening=evening, day=1, hard=("froze",)))
