"""Taking it up again: each wishes alone, the gentler stands, and after a stall willingness is asked once more."""

import pytest

from tests.house_fixture import HIDDEN, Phone, Street
from tests.pages.evenings import at_hour, evening_together
from unhurried.core.rounds import Kind
from unhurried.core.today import today
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place


async def quiet(street: Street) -> tuple[Phone, Phone]:
    """Ana and Ben, after two evenings together and three without."""
    ana, ben = await street.agreed()
    for n in range(6):
        if n < 2:
            await evening_together(street, ana, ben)
        await at_hour(street, ana, ben, 18)
    return ana, ben


async def bens_pages(ben: Phone) -> list[str]:
    """The bytes of what Ben may look at, but for the token of his forms."""
    pages = []
    for address in ("/pauses", "/today", "/journey", "/stall", "/questions"):
        await ben.open(address)
        pages.append(HIDDEN.sub("", ben.page))
    return pages


ANSWERS = [
    {"how": "here", "willing": "own-reasons"},
    {"how": "afresh", "willing": "own-reasons"},
    {"how": "paused", "willing": ""},
    {"how": "here", "willing": "keep-the-peace"},
    {"how": "here", "willing": "not-sure"},
]


@pytest.mark.parametrize("fields", ANSWERS)
async def test_after_a_stall_bens_pages_are_the_same_whatever_ana_answers(
    on_the_street: Street, fields: dict[str, str]
) -> None:
    ana, ben = await quiet(on_the_street)
    before, version = await bens_pages(ben), (await on_the_street.book(ben)).version

    assert "Noted" in await ana.send("/takings-up", at="/pauses", **fields)

    assert await bens_pages(ben) == before
    assert (await on_the_street.book(ben)).version == version


@pytest.mark.parametrize("willing", ["not-sure", "keep-the-peace"])
async def test_after_a_stall_a_yes_for_the_others_sake_is_not_yet(on_the_street: Street, willing: str) -> None:
    ana, ben = await quiet(on_the_street)

    page = await ana.send("/takings-up", at="/pauses", how="here", willing=willing)
    await ben.send("/takings-up", at="/pauses", how="here", willing="own-reasons")

    assert "Noted: not yet." in page
    assert "The first conversation" in page
    assert "The programme is resting." in await ben.open("/today")


async def test_after_a_stall_keeping_the_peace_is_heard_kindly_and_kept_as_any_not_yet(on_the_street: Street) -> None:
    ana, _ = await quiet(on_the_street)
    await ana.send("/takings-up", at="/pauses", how="paused")
    await ana.open("/pauses")
    before = ana.page

    page = await ana.send("/takings-up", how="afresh", willing="keep-the-peace")

    assert "Thank you for saying so" in page
    assert 'href="/reasons"' in ana.page
    await ana.open("/pauses")
    assert ana.page == before


async def test_after_a_stall_willingness_is_asked_in_the_same_breath(on_the_street: Street) -> None:
    ana, _ = await quiet(on_the_street)

    page = await ana.send("/takings-up", at="/pauses", how="afresh")

    assert ana.status == 422
    assert "which of the answers is yours" in page
    assert 'value="afresh" checked' in ana.page


async def test_after_a_pause_willingness_is_not_asked_again(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")

    assert "To keep the peace" not in await ana.open("/pauses")


@pytest.mark.parametrize(("one", "other", "day"), [("here", "here", 3), ("here", "afresh", 1), ("afresh", "afresh", 1)])
async def test_of_two_wishes_the_gentler_stands_and_both_read_the_same(
    on_the_street: Street, one: str, other: str, day: int
) -> None:
    ana, ben = await quiet(on_the_street)
    await ana.send("/takings-up", at="/pauses", how=one, willing="own-reasons")
    await ben.send("/takings-up", at="/pauses", how=other, willing="own-reasons")

    book = await on_the_street.book(ana)
    now = today(book.journey, book.programme, book.now())
    assert (now.place, now.day, now.ceiling) == (Place.ASKING, day, Ceiling.PRESENCE)
    pages = [await phone.open("/today") for phone in (ana, ben)]
    assert all("one step gentler" in page for page in pages)


async def test_beginning_afresh_is_not_offered_where_they_are_at_its_start(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")

    assert "Begin from the first stage" not in await ana.open("/pauses")
    await ana.send("/takings-up", how="afresh")
    assert ana.status == 422


async def test_a_wish_for_a_programme_that_is_none_is_not_kept(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")

    await ana.send("/takings-up", at="/pauses", how="ten-fast-days")

    assert ana.status == 422
    assert (await (await on_the_street.book(ana)).my_slip(Kind.TAKE_UP)).answer is None


@pytest.mark.parametrize(
    ("one", "other", "programme"),
    [("here", "six-weeks", "six-weeks"), ("six-weeks", "slow-steps", "slow-steps"), ("afresh", *["six-weeks"] * 2)],
)
async def test_a_slower_programme_stands_before_the_one_they_were_in_and_says_nothing_of_whose_wish_it_was(
    on_the_street: Street, one: str, other: str, programme: str
) -> None:
    ana, ben = await quiet(on_the_street)
    await ana.send("/takings-up", at="/pauses", how=one, willing="own-reasons")
    await ben.send("/takings-up", at="/pauses", how=other, willing="own-reasons")

    assert (await on_the_street.book(ana)).journey.progress.programme == programme
    pages = [await phone.open("/today") for phone in (ana, ben)]
    assert "Either of you could have chosen it, and this page doesn’t say who did." in pages[0]
    assert pages[0].replace("Ben", "Ana") == pages[1].replace("Ben", "Ana")


async def test_a_slower_programme_is_not_taken_up_by_one_alone(on_the_street: Street) -> None:
    ana, ben = await quiet(on_the_street)
    before = await bens_pages(ben)

    await ana.send("/takings-up", at="/pauses", how="slow-steps", willing="own-reasons")

    assert await bens_pages(ben) == before
    assert (await on_the_street.book(ben)).journey.progress.programme == "thirty-days"
    assert 'value="slow-steps" checked' in ana.page


async def test_a_ladder_that_is_not_built_yet_can_be_paused_and_taken_up(on_the_street: Street) -> None:
    ana, ben = await quiet(on_the_street)
    for phone in (ana, ben):
        await phone.send("/takings-up", at="/pauses", how="slow-steps", willing="own-reasons")
    await ana.send("/pauses", at="/pauses")

    page = await ben.open("/pauses")

    assert "It had not begun." in page
    assert "A slower one" not in page
    for phone in (ana, ben):
        await phone.send("/takings-up", at="/pauses", how="here")
    assert (await on_the_street.book(ana)).journey.progress.paused_at is None
