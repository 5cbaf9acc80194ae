"""Either pauses, both take it up; and a rest leaves no trace of who asked."""

from tests.house_fixture import Phone, Street
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind, Yes
from unhurried.core.today import today
from unhurried.core.whereabouts import Place


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


async def test_while_something_is_put_right_todays_page_leads_there(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/repairs", at="/repair")

    for phone in (ana, ben):
        await phone.open("/today")

        assert 'class="btn bound" href="/repair"' in phone.page
