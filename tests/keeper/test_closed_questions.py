import pytest

from tests.house_fixture import Phone, Street
from tests.keeper.altering import Disk
from unhurried.core import deciding, linking
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind, Yes
from unhurried.core.today import today
from unhurried.core.whereabouts import Place
from unhurried.store.promises import Shelf


def boxes(street: Street) -> set[bytes]:
    """The names of all the boxes in the house."""
    return {key for shelf, key in Disk(street).state.rows if shelf is Shelf.ROUNDS}


async def up_for_tonight(street: Street, phone: Phone) -> set[bytes]:
    await (await street.book(phone)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING))
    return boxes(street)


async def test_an_answer_to_an_evening_gone_by_is_destroyed_unread(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = await up_for_tonight(on_the_street, ana)
    on_the_street.turn(hours=30)
    await (await on_the_street.book(ben)).settle()

    assert before
    assert not before & boxes(on_the_street)


async def test_a_pause_destroys_the_answers_of_its_evening(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = await up_for_tonight(on_the_street, ana)
    await (await on_the_street.book(ben)).record(deciding.pause)
    await (await on_the_street.book(ben)).settle()

    assert not before & boxes(on_the_street)


async def test_after_a_pause_an_evening_is_asked_afresh(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await up_for_tonight(on_the_street, ana)
    await (await on_the_street.book(ana)).record(deciding.pause)
    await on_the_street.both(ana, ben, Kind.TAKE_UP, Yes())
    book = await on_the_street.book(ana)

    assert today(book.journey, book.programme, book.now()).place is Place.ASKING
    assert (await book.my_slip(Kind.TONIGHT)).answer is None


async def test_nothing_open_is_left_of_a_couple_that_is_over(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await up_for_tonight(on_the_street, ana)
    await (await on_the_street.book(ben)).record(linking.leave)
    await (await on_the_street.book(ana)).settle()

    assert boxes(on_the_street) == set()


@pytest.mark.parametrize("kind", [Kind.TONIGHT, Kind.TAKE_UP])
async def test_an_answer_to_an_open_question_stays_where_it_is(on_the_street: Street, kind: Kind) -> None:
    ana, ben = await on_the_street.agreed()
    answer = CheckIn(Willing.WILLING) if kind is Kind.TONIGHT else Yes()
    if kind is Kind.TAKE_UP:
        await (await on_the_street.book(ben)).record(deciding.pause)
    await (await on_the_street.book(ana)).answer(kind, answer)
    await (await on_the_street.book(ben)).settle()

    assert (await (await on_the_street.book(ana)).my_slip(kind)).answer == answer
