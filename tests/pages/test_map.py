"""The map of what felt good: Ana's own, with a line for Ben or for the agreement where she likes."""

import pytest

from tests.house_fixture import Phone, Street
from tests.pages.evenings import evening_together, later
from unhurried.core.events import GateSettled

NECK = "The back of the neck, slowly."


async def in_the_third_week(street: Street) -> tuple[Phone, Phone]:
    """One evening together, and then the third stage."""
    ana, ben = await street.agreed()
    await evening_together(street, ana, ben)
    book = await street.book(ana)
    days = book.programme.stage("without-a-goal").days
    await book.record(lambda _, at: GateSettled(at=at, outcome="on", stage="without-a-goal", days=days))
    await later(street, ana, ben, days=1)
    return ana, ben


async def test_before_the_third_stage_it_is_blank_paper(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    assert "From the third stage on" in await ana.open("/map")
    await ana.send("/map/lines", text=NECK)
    assert ana.status == 409


async def test_a_line_is_kept_changed_and_taken_out(on_the_street: Street) -> None:
    ana, _ = await in_the_third_week(on_the_street)
    assert NECK in await ana.send("/map/lines", at="/map", text=NECK)

    page = await ana.send("/map/lines", line="line-1", text="The back of the head.")
    assert ("The back of the head." in page, NECK in page) == (True, False)

    assert "Nothing on it yet." in await ana.send("/map/lines/taken-out", line="line-1")


async def test_nothing_of_it_reaches_ben(on_the_street: Street) -> None:
    ana, ben = await in_the_third_week(on_the_street)
    before = [await ben.open(address) for address in ("/today", "/journey", "/agreement", "/map")]

    await ana.send("/map/lines", at="/map", text=NECK, proposed="yes")

    assert [await ben.open(address) for address in ("/today", "/journey", "/agreement", "/map")] == before


async def test_one_line_is_shown_to_ben_as_ana_saw_it_first(on_the_street: Street) -> None:
    ana, ben = await in_the_third_week(on_the_street)
    await ana.send("/map/lines", at="/map", text=NECK)
    assert NECK in await ana.open("/shared-lines?line=map-line-1")

    await ana.send("/shared-lines", line="map-line-1", words=NECK)

    assert NECK in await ben.open("/today")
    assert "Ben may read this one" in await ana.open("/map")


async def test_a_line_for_the_agreement_stands_on_anas_own_list_at_the_review(on_the_street: Street) -> None:
    ana, ben = await in_the_third_week(on_the_street)
    await ana.send("/map/lines", at="/map", text=NECK, proposed="yes")
    await later(on_the_street, ana, ben, days=14)

    await ana.open("/agreement/marks")
    assert f'value="{NECK}"' in ana.page
    await ben.open("/agreement/marks")
    assert NECK not in ben.page


@pytest.mark.parametrize(
    ("text", "proposed", "told"),
    [("  ", "", "a few words"), ("a" * 301, "", "fewer words"), ("a" * 61, "yes", "sixty letters at most")],
)
async def test_what_does_not_fit_is_told_and_stays_on_the_page(
    on_the_street: Street, text: str, proposed: str, told: str
) -> None:
    ana, _ = await in_the_third_week(on_the_street)

    page = await ana.send("/map/lines", at="/map", text=text, proposed=proposed)

    assert ana.status == 422
    assert told in page
    assert text.strip() in ana.page


async def test_a_map_holds_sixty_lines(on_the_street: Street) -> None:
    ana, _ = await in_the_third_week(on_the_street)
    await ana.open("/map")
    for n in range(60):
        await ana.send("/map/lines", text=f"The {n}th place")

    assert "it is full" in await ana.send("/map/lines", text="One more")
    assert "The new words" in await ana.send("/map/lines", line="line-3", text="The new words")


async def test_markup_is_words(on_the_street: Street) -> None:
    ana, _ = await in_the_third_week(on_the_street)

    assert "<i>here</i> & there" in await ana.send("/map/lines", at="/map", text="<i>here</i> & there")


async def test_cleo_has_no_map_of_theirs(on_the_street: Street) -> None:
    ana, _ = await in_the_third_week(on_the_street)
    await ana.send("/map/lines", at="/map", text=NECK)
    cleo = await on_the_street.joined("Cleo")

    assert NECK not in await cleo.open("/map")
    assert cleo.status == 409
