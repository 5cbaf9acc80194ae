from tests.house_fixture import Street
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind
from unhurried.core.today import Place, today


async def test_two_people_come_from_the_front_door_to_their_first_evening(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for phone in (ana, ben):
        book = await on_the_street.book(phone)
        await book.answer(Kind.TONIGHT, CheckIn(Willing.WILLING, 6))
    on_the_street.turn_to(20, 30)

    book = await on_the_street.book(ana)
    journey = await book.settle()

    assert today(journey, book.programme, on_the_street.clock.now()).place is Place.ON
