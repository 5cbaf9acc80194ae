"""Today's page says when the agreement is to be read again, or signed: to both alike, and nothing of who did what."""

from tests.house_fixture import Street
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


async def test_arrangements_that_wait_for_two_signatures_are_told_to_both_alike(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    anew = Terms(hour="21:00", zone="Europe/London", drawn_rests=False)
    await (await on_the_street.book(ana)).record(lambda journey, at: deciding.propose(journey, anew, at))

    assert "Your agreement, to sign" in await ana.open("/today")
    assert "Your agreement, to sign" in await ben.open("/today")
    await on_the_street.both(ana, ben, Kind.SIGNATURES, Yes())
    assert "Your agreement, to" not in await ben.open("/today")
