"""Either pauses, both take it up; and a rest leaves no trace of who asked."""

import pytest

from tests.house_fixture import HIDDEN, Phone, Street
from tests.pages.evenings import at_hour, evening_together
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind, Yes
from unhurried.core.today import Place, today
from unhurried.core.touch import Ceiling


async def place(street: Street, phone: Phone) -> Place:
    book = await street.book(phone)
    await book.settle()
    return today(book.journey, book.programme, book.now()).place


async def test_what_pausing_means_is_said_first(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.open("/pauses")

    assert "neither is asked why" in page
    assert "Pause the programme" in page


async def test_ana_pauses_and_ben_reads_that_it_rests(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")

    page = await ben.open("/pauses")

    assert "The programme is resting." in page
    assert "“Closeness”, day one" in page


async def test_pausing_twice_is_pausing(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")
    paused = (await on_the_street.book(ana)).version

    await ben.send("/pauses", at="/pauses")

    assert (await on_the_street.book(ana)).version == paused


async def test_pressing_alone_changes_nothing_on_the_other_phone(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")
    before = await ben.open("/pauses")

    page = await ana.send("/takings-up", at="/pauses", how="here")

    assert "Noted." in page
    assert "Take my answer back" in page
    assert await ben.open("/pauses") == before


async def test_both_take_it_up(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")
    for phone in (ana, ben):
        await phone.send("/takings-up", at="/pauses", how="here")

    assert await place(on_the_street, ana) is Place.ASKING


async def test_a_yes_to_going_on_taken_back_is_no_longer_a_yes(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")
    await ana.send("/takings-up", at="/pauses", how="here")
    await ana.send("/takings-up/taken-back", at="/pauses")
    await ben.send("/takings-up", at="/pauses", how="here")

    assert await place(on_the_street, ana) is Place.PAUSED


async def test_resting_before_the_hour_is_an_answer_and_leaves_the_others_page_alone(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = await ben.open("/pauses")
    await ana.send("/rests", at="/pauses")

    slip = await (await on_the_street.book(ana)).my_slip(Kind.TONIGHT)

    assert slip.answer == CheckIn(Willing.NO)
    assert await ben.open("/pauses") == before


async def test_an_evening_that_was_on_is_made_a_rest_after_all(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for phone in (ana, ben):
        await (await on_the_street.book(phone)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True)
    assert await place(on_the_street, ana) is Place.ON

    await ben.send("/rests", at="/pauses")

    assert await place(on_the_street, ana) is Place.REST


async def test_resting_ends_a_practice_that_runs(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for kind, answer in ((Kind.TONIGHT, CheckIn(Willing.WILLING)), (Kind.BEGIN, Yes())):
        for phone in (ana, ben):
            await (await on_the_street.book(phone)).answer(kind, answer, pressed=True)
    assert await place(on_the_street, ana) is Place.SITTING

    await ana.send("/rests", at="/pauses")

    assert await place(on_the_street, ana) is Place.DONE


async def test_resting_where_nothing_runs_does_nothing(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.send("/pauses", at="/pauses")
    before = (await on_the_street.book(ana)).version

    await ana.send("/rests", at="/pauses")

    assert (await on_the_street.book(ana)).version == before


async def test_cleo_has_nothing_to_pause(on_the_street: Street) -> None:
    await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.open("/pauses")

    assert cleo.status == 409
    assert "Ana" not in page


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
    assert await place(on_the_street, ben) is Place.PAUSED


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
