"""The journey shows cloth and never a count; one's own ease is on one's own page alone."""

import re

from tests.house_fixture import Street
from tests.pages.evenings import at_hour, evening_together
from unhurried.core.events.own import CheckedIn
from unhurried.pages.journey.weaving import weaving


async def test_before_the_first_evening_it_is_bare_thread(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.open("/journey")

    assert "The first evening will be the first strip." in page
    assert ana.page.count('class="warp"') == 60
    assert "url(#cloth-together)" not in ana.page


async def test_an_evening_together_and_a_rest_are_both_cloth(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    await at_hour(on_the_street, ana, ben, 18)
    await at_hour(on_the_street, ana, ben, 21)

    page = await ben.open("/journey")

    assert "Monday 1 March Together, day one" in page
    assert "Tuesday 2 March A rest" in page
    assert {"url(#cloth-together)", "url(#cloth-rest)"} <= set(re.findall(r"url\([^)]*\)", ben.page))


async def test_nothing_is_counted(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)

    page = await ana.open("/journey")

    assert not re.search(r"\b\d+ (of|out of|days|evenings)\b|\bof 30\b|%|left to go", page)


async def test_anas_curve_is_on_her_page_alone(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for ease in ("3", "6"):
        await ana.send("/check-ins", at="/check-ins", answer="willing", ease=ease)
        await at_hour(on_the_street, ana, ben, 21)
        await ana.open("/today")
        await at_hour(on_the_street, ana, ben, 18)

    await ana.open("/journey")
    await ben.open("/journey")

    assert 'class="th you" d="M5 70C' in ana.page
    assert 'class="th you"' not in ben.page


async def test_a_number_without_a_strip_of_its_own_draws_nothing(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    book = await on_the_street.book(ana)
    today = CheckedIn(at=book.now(), evening=book.journey.evening(book.now()), answer="willing", ease=4)

    woven = weaving(book.journey, book.programme, {today.evening.isoformat(): today.ease}, today.evening)

    assert (woven.dots, woven.bare, woven.evenings) == ("", 30, ())


async def test_the_places_say_where_the_two_are(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.open("/journey")

    assert "You signed your agreement, on Monday 1 March." in page
    assert "1 Closeness. You’re here." in page
    assert "22 Open" in page


async def test_cleo_sees_no_cloth(on_the_street: Street) -> None:
    await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")

    assert "when the two of you are linked" in await cleo.open("/journey")
