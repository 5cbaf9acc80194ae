"""A ladder of two: built by either, rated apart, climbed by both."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house_fixture import Street
from tests.pages.climbing import EASY, Three, add, before_a_ladder, begun, looked_at, rates
from unhurried.core.deciding import narrow
from unhurried.core.limits import Mark
from unhurried.core.today import today
from unhurried.core.whereabouts import Place

LONG = "Sit on the two ends of the long sofa with the lamp on, " + "each with tea, " * 4
PAGES = (
    "/today", "/ladder", "/ladder/curve", "/journey", "/settings", "/pauses", "/contents", "/tools", "/agreement",
    "/pause", "/leaving", "/help",
)  # fmt: skip


@pytest.fixture
async def building(tmp_path: Path) -> AsyncIterator[Three]:
    async with before_a_ladder(tmp_path) as three:
        yield three


async def place(three: Three) -> Place:
    here, ana, _ = three
    book = await here.book(ana)
    await book.settle()
    return today(book.journey, book.programme, here.keeper.now()).place


async def test_an_empty_ladder_says_what_one_is_and_offers_the_library(building: Three) -> None:
    _, ana, _ = building

    assert "A ladder of your own A ladder is a row of small steps" in await ana.open("/today")
    page = await ana.open("/ladder")

    assert "No steps yet. Start with something you’d both do half asleep." in page
    assert "Hands held through a song" in page


@pytest.mark.parametrize("address", PAGES)
async def test_every_page_opens_on_a_bare_ladder(building: Three, address: str) -> None:
    _, ana, _ = building
    await ana.open(address)

    assert ana.status == 200
    assert "day none" not in ana.words


async def test_one_press_puts_a_step_on_it_and_both_see_the_same(building: Three) -> None:
    _, ana, ben = building
    await add(ana, "step-2")
    pages = [await phone.open("/ladder") for phone in (ana, ben)]

    assert "Without an order yet Hands held through a song" in pages[0]
    assert pages[0].replace("Ben", "Ana") == pages[1]


async def test_a_step_is_taken_off_by_one_press_of_either(building: Three) -> None:
    _, ana, ben = building
    await add(ana, "step-2")
    await ben.send("/ladder/rungs/set-aside", at="/ladder", rung="step-2")

    assert "No steps yet." in await ana.open("/ladder")
    assert "Add: Hands held through a song" in ana.page


async def test_a_step_of_their_own_has_their_words(building: Three) -> None:
    _, ana, ben = building
    await ana.send("/ladder/rungs", at="/ladder", label="Wash up <together>", minutes="12", ceiling="presence")
    await ben.open("/ladder")

    assert "Wash up &lt;together&gt;" in ben.page
    assert "Presence, twelve minutes." in ben.words


async def test_a_step_that_lacks_something_keeps_what_was_typed(building: Three) -> None:
    _, ana, _ = building
    page = await ana.send("/ladder/rungs", at="/ladder", label=LONG, minutes="90", ceiling="everyday")

    assert ana.status == 422
    assert "how long it lasts, from two minutes to thirty" in page
    assert f"\n{LONG.strip()}</textarea>" in ana.page
    assert 'value="90"' in ana.page
    assert 'value="everyday" checked' in ana.page


async def test_everything_that_is_open_is_said_at_once(building: Three) -> None:
    _, ana, _ = building
    page = await ana.send("/ladder/rungs", at="/ladder", label="x" * 121)

    assert "what the step is, in up to a hundred and twenty letters, how far it goes and how long it lasts" in page
    assert "x" * 121 in ana.page


async def test_every_step_takes_a_figure_and_a_gap_loses_none(building: Three) -> None:
    _, ana, _ = building
    await add(ana, "step-1", "step-2")
    page = await rates(ana, {"step-1": "4"})

    assert ana.status == 422
    assert "a number for every step" in page
    assert re.search(r'name="rate-step-1" value="4" checked', ana.page)
    assert ana.page.count(" checked") == 1


async def test_a_step_can_be_read_before_it_is_rated(building: Three) -> None:
    _, ana, _ = building
    await add(ana, "step-1")
    await ana.send("/ladder/rungs", at="/ladder", label="Shell peas", minutes="12", ceiling="presence")
    words = await ana.open("/ladder/ratings")

    assert "that is the whole of it. Presence, five minutes." in words
    assert "Sit down. Begin when you’re both there. Either of you says “enough”, and it’s over." in words
    assert words.count("Read it first") == 1


async def test_anas_figures_never_reach_bens_bytes(building: Three) -> None:
    _, ana, ben = building
    await add(ana, "step-1", "step-2")
    addresses = ("/today", "/ladder", "/ladder/ratings", "/ladder/curve", "/contents")
    before = [(await ben.open(address), ben.page)[1] for address in addresses]
    assert "Noted." in await rates(ana, {"step-1": "3", "step-2": "9"}, now="yes")
    after = [(await ben.open(address), ben.page)[1] for address in addresses]

    assert before == after


async def test_figures_can_be_changed_and_taken_back_until_they_are_looked_at(building: Three) -> None:
    _, ana, _ = building
    await add(ana, "step-1")
    await rates(ana, {"step-1": "3"})
    await rates(ana, {"step-1": "7"})
    assert 'value="7" checked' in ana.page

    assert "Noted." not in await ana.send("/ladder/ratings/takings-back", at="/ladder/ratings")


async def test_both_press_and_read_the_order_at_once(building: Three) -> None:
    here, ana, ben = building
    await add(ana, *EASY)
    for phone in (ana, ben):
        await rates(phone, EASY)

    assert "Pressed. It holds for two minutes." in await ana.send("/ladder/ratings/pressings", at="/ladder/ratings")
    await ben.send("/ladder/ratings/pressings", at="/ladder/ratings")

    assert "The steps, the hardest first" in await ben.open("/ladder")
    assert (await here.book(ana)).journey.progress.stage == "step-1"


async def test_the_order_goes_by_the_higher_of_the_two_and_holds_no_figure(building: Three) -> None:
    here, ana, ben = building
    await begun(here, ana, ben, {"step-1": "8", "step-2": "3", "step-4": "4"})

    page = await ana.open("/ladder")
    order = [page.index(title) for title in ("The same room", "A hand on a bare back", "Hands held")]

    assert order == sorted(order)
    assert "Everyday touch, five minutes. You’re here." in page
    assert page.replace("Ben", "Ana") == await ben.open("/ladder")
    assert not re.search(r"\b[89]\b", page)


async def test_where_no_step_is_easy_for_both_something_smaller_is_asked_for(building: Three) -> None:
    here, ana, ben = building
    await add(ana, "step-4")
    await rates(ana, {"step-4": "2"})
    await rates(ben, {"step-4": "6"})
    await looked_at(here, ana, ben)

    assert "There’s no step yet that you both rate at three or less" in await ana.open("/today")
    assert "How hard would each one be?" in await ana.open("/ladder")
    assert await place(building) is Place.BUILDING


async def test_nothing_beyond_the_agreement_is_listed_or_taken(building: Three) -> None:
    here, ana, _ = building
    await (await here.book(ana)).record(lambda journey, at: narrow(journey, "back-bare", Mark.OFF, at))
    page = await ana.open("/ladder")

    await ana.send("/ladder/rungs", step="step-4")

    assert "Lying close, in little" not in page
    assert "A hand where it is asked for" not in page
    assert ana.status == 409


async def test_cleo_has_no_ladder(building: Three) -> None:
    here, ana, _ = building
    await add(ana, "step-1")
    cleo = await here.joined("Cleo")

    for address in ("/ladder", "/ladder/ratings", "/ladder/curve"):
        assert "when the two of you are linked" in await cleo.open(address)
        assert "The same room" not in cleo.page


async def test_two_in_the_thirty_days_have_none_either(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.open("/ladder")

    assert str(ana.answers[-1].url).endswith("/today")
    await ana.send("/ladder/rungs", at="/today", step="step-1")
    assert ana.status == 409
