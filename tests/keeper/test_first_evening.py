import pytest

from tests.house_fixture import Phone, Street
from unhurried.core import deciding
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Answer, Kind, Yes
from unhurried.core.today import today
from unhurried.core.whereabouts import Place
from unhurried.store.promises import Shelf


async def place(street: Street, phone: Phone) -> Place:
    book = await street.book(phone)
    return today(await book.settle(), book.programme, street.clock.now()).place


async def answers(street: Street, phone: Phone, kind: Kind, answer: Answer, *, pressed: bool = False) -> None:
    await (await street.book(phone)).answer(kind, answer, pressed=pressed)


async def boxes(street: Street, phone: Phone) -> list[int]:
    assert phone.person is not None
    person = await street.keeper.people.with_key(phone.person.id, phone.person.key)
    rows = await street.keeper.store.under(Shelf.ROUNDS, street.keeper.stream_of(person).id)
    return [len(value) for _, value in rows]


async def test_two_people_come_from_the_front_door_to_their_first_evening(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for phone in (ana, ben):
        await answers(on_the_street, phone, Kind.TONIGHT, CheckIn(Willing.WILLING, 6))
    on_the_street.turn_to(20, 30)

    assert await place(on_the_street, ana) is Place.ON


async def test_an_answer_kept_back_is_a_rest_for_both(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await answers(on_the_street, ana, Kind.TONIGHT, CheckIn(Willing.WILLING, 6))
    on_the_street.turn_to(20, 30)

    assert await place(on_the_street, ana) is await place(on_the_street, ben) is Place.REST


async def test_begin_pressed_alone_leaves_no_trace(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    before = (await on_the_street.book(ben)).version
    await answers(on_the_street, ana, Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True)
    on_the_street.turn(minutes=3)
    await answers(on_the_street, ben, Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True)

    assert (await on_the_street.book(ben)).version == before
    assert await place(on_the_street, ben) is Place.ASKING


async def test_begin_pressed_by_both_within_two_minutes_settles_the_evening(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await answers(on_the_street, ana, Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True)
    on_the_street.turn(minutes=1)
    await answers(on_the_street, ben, Kind.TONIGHT, CheckIn(Willing.TENTATIVE), pressed=True)

    journey = (await on_the_street.book(ana)).journey
    assert journey.progress.tonight is not None
    assert journey.progress.tonight.outcome == "gentler"


async def test_the_outcome_belongs_to_its_evening_however_late_it_is_read(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    evening = on_the_street.clock.now().date()
    on_the_street.turn(hours=9)
    tonight = (await (await on_the_street.book(ana)).settle()).progress.tonight

    assert tonight is not None
    assert tonight.evening == evening


async def test_both_answers_and_their_key_are_gone_with_the_outcome(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    for phone in (ana, ben):
        await answers(on_the_street, phone, Kind.TONIGHT, CheckIn(Willing.NO), pressed=True)

    assert await boxes(on_the_street, ana) == []


@pytest.mark.parametrize("answer", [Willing.WILLING, Willing.TENTATIVE, Willing.SOFT_NO, Willing.NO])
async def test_a_box_is_as_large_whatever_anybody_answers(on_the_street: Street, answer: Willing) -> None:
    ana, _ = await on_the_street.agreed()
    await place(on_the_street, ana)
    untouched = await boxes(on_the_street, ana)
    await answers(on_the_street, ana, Kind.TONIGHT, CheckIn(answer, 3, sober=False), pressed=True)

    assert await boxes(on_the_street, ana) == untouched


async def test_coming_back_from_a_pause_takes_both(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await (await on_the_street.book(ana)).record(deciding.pause)
    await answers(on_the_street, ana, Kind.TAKE_UP, Yes())
    assert await place(on_the_street, ben) is Place.PAUSED

    await answers(on_the_street, ben, Kind.TAKE_UP, Yes())

    assert await place(on_the_street, ana) is Place.ASKING
