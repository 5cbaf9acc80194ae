"""Today's page says when the agreement is to be read again, or signed: to both alike, and nothing of who did what."""

from tests.house_fixture import Street
from tests.pages.agreeing import mark
from tests.pages.evenings import at_hour
from unhurried.core import deciding
from unhurried.core.limits import Terms
from unhurried.core.rounds import Kind, Yes


async def test_on_the_day_of_the_review_both_read_that_it_is_time_and_not_before(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed(review_weeks=1)
    assert "to read again" not in await ana.open("/today")

    for _ in range(7):
        await at_hour(on_the_street, ana, ben, 18)

    one, other = await ana.open("/today"), await ben.open("/today")
    assert "Your agreement, to read again" in one
    assert one.replace("Ben", "Ana") == other.replace("Ben", "Ana")


async def test_a_review_begins_blank_and_says_where_to_find_what_holds(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed(review_weeks=1)
    for _ in range(7):
        await at_hour(on_the_street, ana, ben, 18)

    assert "What holds until you both have signed is on the agreement" in await ana.open("/agreement/marks")
    assert "checked" not in ana.page


async def test_arrangements_that_wait_for_two_signatures_are_told_to_both_alike(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    anew = Terms(hour="21:00", zone="Europe/London", drawn_rests=False)
    await (await on_the_street.book(ana)).record(lambda journey, at: deciding.propose(journey, anew, at))

    assert "Your agreement, to sign" in await ana.open("/today")
    assert "Your agreement, to sign" in await ben.open("/today")
    await on_the_street.both(ana, ben, Kind.SIGNATURES, Yes())
    assert "Your agreement, to" not in await ben.open("/today")


async def test_what_they_do_differently_is_asked_only_once_something_went_wrong(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    assert "since something went wrong" not in await ana.open("/agreement/terms")

    await ben.send("/repairs", at="/repair")

    assert "since something went wrong" in await ana.open("/agreement/terms")


async def test_a_date_that_has_come_is_not_told_as_one_to_come(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed(review_weeks=1)
    assert "to read it again on Monday 8 March" in await ana.open("/agreement")
    on_the_street.turn(days=8)
    for phone in (ana, ben):
        await on_the_street.sign_in(phone)

    for phone in (ana, ben):
        await mark(phone, together="yes")

    assert "Signing sets the next date" in await ana.open("/agreement")
    assert "to read it again on" not in ana.words
