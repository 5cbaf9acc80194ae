"""Leaving alone and at once; what the other reads; and erasing what is one's own."""

import sqlite3
from pathlib import Path

import msgspec
import pytest

from tests.house_fixture import PASSPHRASE, Street, street
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.events.own import OptedIn
from unhurried.core.rounds import Kind
from unhurried.keeper.boxes import Row
from unhurried.keeper.people import NotTogether
from unhurried.store.promises import Shelf
from unhurried.wiring import DATABASE


async def test_leaving_needs_nobody_and_asks_nothing(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    assert "Nobody has to agree, and nobody is told why" in await ana.open("/leaving")

    assert "one sentence" not in ana.words
    assert ana.page.index("talk to someone first") < ana.page.index("Leave this couple")

    page = await ana.send("/leaving")

    assert "You’ve left." in page
    assert "as they were" not in page
    assert "Ben" not in await ana.open("/settings")


async def test_the_other_reads_that_the_book_has_one_reader_and_not_why(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/leaving", at="/leaving")

    page = await ben.open("/leaving")

    assert "This book now has one reader." in page
    assert "We don’t know why" in page


async def test_who_stays_puts_the_book_away_and_begins_anew(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/leaving", at="/leaving")

    await ben.send("/leaving/set-aside", at="/leaving")

    assert "There is no book here that you share" in await ben.open("/leaving")
    await ben.open("/agreement")
    assert ben.status == 409


async def test_an_open_book_is_not_put_away(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    await ana.send("/leaving/set-aside", at="/leaving")

    assert ana.status == 409
    assert (await on_the_street.book(ana)).journey.linked


async def test_a_country_one_chose_has_its_lines_on_the_page_about_leaving(on_the_street: Street) -> None:
    ana, _ = await on_the_street.linked()
    await ana.send("/settings", at="/settings", theme="device", called="Ana", country="Ireland")

    page = await ana.open("/leaving")

    assert "Someone to talk to" in page
    assert "Ireland" in page


async def test_erasing_asks_for_the_name_and_keeps_what_was_typed(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()

    page = await ana.send("/erasures", at="/leaving", name="Ben")

    assert ana.status == 422
    assert "Nothing was erased" in page
    assert 'value="Ben"' in ana.page
    assert (await on_the_street.book(ana)).journey.linked
    assert (await on_the_street.keeper.people.unlock("Ben", PASSPHRASE)).id


async def test_what_was_erased_can_never_be_read_again(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    person = ana.person
    assert person is not None
    await (await on_the_street.keeper.own(person)).record(lambda _, at: OptedIn(at=at, words="For myself."))

    page = await ana.send("/erasures", at="/leaving", name="Ana")

    assert "It is gone." in page
    store = on_the_street.wired.store
    assert await store.get(Shelf.PEOPLE, bytes.fromhex(person.id)) is None
    assert await store.tail(person.own.id) == []
    with pytest.raises(NotTogether):
        await on_the_street.keeper.people.unlock("Ana", PASSPHRASE)


async def test_erasing_leaves_the_couple_too(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await ana.send("/erasures", at="/leaving", name="Ana")

    assert "This book now has one reader." in await ben.open("/leaving")
    assert "Holding hands" in await ben.open("/agreement")


async def test_an_erased_persons_invitation_opens_nothing(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")
    assert cleo.person is not None
    keeper = on_the_street.keeper
    cleo.person, _ = await keeper.invitations.make(cleo.person, "Cleo", keeper.now())

    await cleo.send("/erasures", at="/leaving", name="Cleo")

    assert await on_the_street.wired.store.under(Shelf.INVITATIONS, b"") == []


async def test_leaving_where_there_is_nothing_to_leave_does_nothing(on_the_street: Street) -> None:
    cleo = await on_the_street.joined("Cleo")

    page = await cleo.send("/leaving", at="/leaving")

    assert "There is no book here that you share" in page


@pytest.mark.parametrize(("address", "typed"), [("/leaving", {}), ("/erasures", {"name": "Ana"})])
async def test_what_ana_answered_and_its_key_are_gone_from_the_disk_as_she_goes(
    address: str, typed: dict[str, str], tmp_path: Path
) -> None:
    async with street(tmp_path, embedded=True) as one:
        ana, ben = await one.agreed()
        await (await one.book(ana)).answer(Kind.TONIGHT, CheckIn(Willing.NO))
        boxes = [msgspec.msgpack.decode(raw, type=Row) for raw in _boxes(tmp_path)]
        sealed = [part for box in boxes for part in (box.key, *box.slips)]
        assert sealed and all(part[:32] in _disk(tmp_path) for part in sealed)

        await ana.send(address, at="/leaving", **typed)

        assert ana.status == 200
        assert _boxes(tmp_path) == []
        assert not any(part[:32] in _disk(tmp_path) for part in sealed)
        assert "This book now has one reader." in await ben.open("/leaving")


async def test_an_answer_of_bens_on_its_way_while_ana_goes_does_not_stay_either(tmp_path: Path) -> None:
    async with street(tmp_path, embedded=True) as one:
        ana, ben = await one.agreed()
        his = await one.book(ben)
        await ana.send("/leaving", at="/leaving")
        await his.answer(Kind.TONIGHT, CheckIn(Willing.WILLING))  # he had the page before him

        assert _boxes(tmp_path) == []


def _boxes(data: Path) -> list[bytes]:
    """Every box as it lies in the house's database."""
    reading = sqlite3.connect(f"file:{data / DATABASE}?mode=ro", uri=True)
    try:
        return [sealed for (sealed,) in reading.execute("SELECT value FROM rounds")]
    finally:
        reading.close()


def _disk(data: Path) -> bytes:
    return b"".join(path.read_bytes() for path in data.glob(f"{DATABASE}*"))
