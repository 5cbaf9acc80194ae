import msgspec
import pytest

from tests.house_fixture import Phone, Street
from tests.keeper.altering import Disk, another_couple, here, stream_of
from unhurried.core.events import LineShared, LineTakenBack
from unhurried.core.events.own import SettingChosen
from unhurried.core.people import PersonId
from unhurried.core.refusals import NotInThisCouple, NotLinked
from unhurried.keeper.streams import Stream, Tampered
from unhurried.store.promises import Shelf

WORDS = "I liked the quiet part"


async def test_cleo_in_no_couple_can_open_none(on_the_street: Street) -> None:
    await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")

    with pytest.raises(NotLinked):
        await on_the_street.keeper.couple(here(cleo))


async def test_the_address_of_a_record_without_its_key_opens_nothing(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")
    for key in (here(cleo).key, here(cleo).keyring.own.key, bytes(32)):
        book = on_the_street.keeper._book(here(cleo), Stream(await stream_of(on_the_street, ana), key))

        with pytest.raises(Tampered):
            await book.read()


async def test_even_the_key_opens_a_record_for_nobody_but_the_two(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    cleo = await on_the_street.joined("Cleo")
    person = await on_the_street.keeper.people.with_key(here(ana).id, here(ana).key)
    book = on_the_street.keeper._book(here(cleo), on_the_street.keeper.stream_of(person))

    with pytest.raises(NotInThisCouple):
        await book.read()


async def test_a_key_of_one_person_opens_no_other(on_the_street: Street) -> None:
    ana, ben = await on_the_street.joined("Ana"), await on_the_street.joined("Ben")

    with pytest.raises(Exception, match="does not open"):
        await on_the_street.keeper.people.with_key(here(ana).id, here(ben).key)
    with pytest.raises(Exception, match="does not open"):
        await on_the_street.keeper.people.with_key(PersonId("00" * 16), here(ana).key)


async def test_what_ana_keeps_for_herself_opens_with_none_of_bens_keys(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    hers = here(ana).keyring.own.stream
    await (await on_the_street.keeper.own(here(ana))).record(lambda _, at: SettingChosen(at=at, name="a", value="b"))
    his = await on_the_street.keeper.people.with_key(here(ben).id, here(ben).key)
    for key in (his.key, his.keyring.own.key, his.keyring.couples[0].key):
        with pytest.raises(Tampered):
            await on_the_street.keeper._owns.open(Stream(hers, key))


async def test_two_couples_in_one_house_do_not_meet(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    before = (await on_the_street.book(ana)).journey
    theirs = await another_couple(on_the_street)

    assert theirs != await stream_of(on_the_street, ana)
    assert (await on_the_street.book(ana)).journey == before


async def test_a_shared_line_is_read_by_both_until_it_is_taken_back(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    stream, texts = await _stream(on_the_street, ana), on_the_street.keeper.texts
    name, write = texts.share(stream, WORDS)
    book = await on_the_street.book(ana)
    await book.record(lambda _, at: LineShared(at=at, by=book.me, text=name, day=1), write)
    assert await texts.read(await _stream(on_the_street, ben), name) == WORDS

    await book.record(lambda _, at: LineTakenBack(at=at, text=name), texts.take_back(stream, name))

    assert await texts.read(stream, name) is None
    assert not [key for key in Disk(on_the_street).state.rows if key[0] is Shelf.TEXTS]
    assert (await on_the_street.book(ben)).journey.shared == ()


async def test_a_shared_line_under_another_name_or_altered_is_refused(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    stream, texts = await _stream(on_the_street, ana), on_the_street.keeper.texts
    (one, first), (other, second) = texts.share(stream, WORDS), texts.share(stream, "and the loud one")
    await on_the_street.keeper.store.commit(first, second)
    rows = Disk(on_the_street).state.rows
    keys = [(Shelf.TEXTS, stream.id + bytes.fromhex(name)) for name in (one, other)]
    rows[keys[0]] = rows[keys[1]]
    Disk(on_the_street).flip_row(Shelf.TEXTS)

    for name in (one, other):
        with pytest.raises(Tampered):
            await texts.read(stream, name)


async def test_keys_are_shown_by_nothing_that_prints_them(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    person = await on_the_street.keeper.people.with_key(here(ana).id, here(ana).key)
    secrets = (person.key, person.keyring.own.key, person.keyring.couples[0].key, person.keyring.couples[0].link)
    shown = repr(person) + str(person) + repr(person.own) + repr(on_the_street.keeper.stream_of(person))

    assert not [secret for secret in secrets if repr(secret)[2:-1] in shown]
    assert msgspec.structs.fields(type(person))


async def _stream(street: Street, phone: Phone) -> Stream:
    return street.keeper.stream_of(await street.keeper.people.with_key(here(phone).id, here(phone).key))
