"""The journal's own key: who has it, for how long, and that nothing under it is altered, swapped or brought back."""

from datetime import timedelta

import msgspec
import pytest

from tests.house_fixture import PASSPHRASE, Phone, Street
from tests.keeper.altering import Disk, flipped, here
from tests.keeper.test_altered_records import ALTERED
from tests.pages.journals import key_by_code, token_of, wrapped_at
from unhurried.core.journal import Leaf
from unhurried.keeper.journal import JournalBook
from unhurried.keeper.people import NotTogether
from unhurried.keeper.streams import Tampered
from unhurried.store.promises import Shelf
from unhurried.vault import keys
from unhurried.vault.seal import Broken, unseal, unwrap

FRIDGE = {"words": "After a while I could hear the fridge."}


async def journal_of(street: Street, phone: Phone) -> JournalBook:
    return await street.keeper.journal(here(phone), key_by_code(street, phone))


async def written(street: Street, phone: Phone, pages: int = 5) -> JournalBook:
    book = await journal_of(street, phone)
    for number in range(pages):
        await book.keep(Leaf.JOURNAL, {"words": f"Page {number}"})
    return book


def texts_of(street: Street, phone: Phone) -> dict[bytes, bytes]:
    rows, stream = Disk(street).state.rows, here(phone).keyring.journal
    return {key: row for (shelf, key), (row, _) in rows.items() if shelf is Shelf.TEXTS and key.startswith(stream)}


async def test_passphrase_and_code_on_paper_open_the_same_journal(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")

    assert (await on_the_street.keeper.people.journal(here(ana), PASSPHRASE)).key == key_by_code(on_the_street, ana)
    with pytest.raises(NotTogether):
        await on_the_street.keeper.people.journal(here(ana), PASSPHRASE.title() + "s")


async def test_whoever_has_the_person_key_has_not_the_journals(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    person = await on_the_street.keeper.people.with_key(here(ana).id, here(ana).key)
    ring = person.keyring
    stolen = [person.key, ring.own.key, ring.private, *(couple.key for couple in ring.couples), here(ben).key]

    for key in stolen:
        for by, wrapped in (("passphrase", person.row.journal_by_passphrase), ("code", person.row.journal_by_code)):
            with pytest.raises(Broken):
                unwrap(key, wrapped, wrapped_at(on_the_street, person, by))
    await written(on_the_street, ana)
    for key in stolen:
        with pytest.raises(Tampered):
            await on_the_street.keeper.journal(person, key)


async def test_the_wraps_of_the_person_key_and_of_the_journals_are_not_exchanged(on_the_street: Street) -> None:
    ana, ben = await on_the_street.joined("Ana"), await on_the_street.joined("Ben")
    row = msgspec.structs.replace(here(ana).row, journal_by_passphrase=here(ana).row.by_passphrase)
    hers = msgspec.structs.replace(here(ana), row=row)
    theirs = msgspec.structs.replace(here(ana).row, journal_by_passphrase=here(ben).row.journal_by_passphrase)

    for swapped in (hers, msgspec.structs.replace(here(ana), row=theirs)):
        with pytest.raises(NotTogether):
            await on_the_street.keeper.people.journal(swapped, PASSPHRASE)


async def test_an_opening_is_sealed_by_the_cookie_and_by_nothing_a_thief_of_the_disk_has(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    journal, token, openings = key_by_code(on_the_street, ana), token_of(ana), on_the_street.keeper.openings
    await openings.begin(token, journal, on_the_street.keeper.now())
    rows = {key: row for (shelf, key), (row, _) in Disk(on_the_street).state.rows.items() if shelf is Shelf.SESSIONS}
    id, kek = keys.journal_opening(token)

    assert journal in unseal(kek, rows[id], openings._place(id))
    assert journal not in b"".join(rows.values())
    for key in (here(ana).key, here(ana).keyring.own.key, keys.sign_in(token).kek):
        with pytest.raises(Broken):
            unseal(key, rows[id], openings._place(id))


@pytest.mark.parametrize(("seconds", "open_"), [(299, True), (300, False), (-299, True), (-300, False)])
async def test_it_lies_open_for_five_minutes_and_then_the_key_is_gone(
    on_the_street: Street, seconds: int, open_: bool
) -> None:
    ana = await on_the_street.joined("Ana")
    openings, token, now = on_the_street.keeper.openings, token_of(ana), on_the_street.keeper.now()
    await openings.begin(token, key_by_code(on_the_street, ana), now)
    found = await openings.find(token, now + timedelta(seconds=seconds))
    there = (Shelf.SESSIONS, keys.journal_opening(token).id) in Disk(on_the_street).state.rows

    assert (found == key_by_code(on_the_street, ana), there) == (open_, open_)
    assert await openings.find(token[::-1], now) is None


async def test_nobody_has_to_look_for_it_to_be_gone(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    now = on_the_street.keeper.now()
    await on_the_street.keeper.openings.begin(token_of(ana), key_by_code(on_the_street, ana), now)
    await on_the_street.keeper.store.prune(int((now + timedelta(seconds=301)).timestamp()))

    assert (Shelf.SESSIONS, keys.journal_opening(token_of(ana)).id) not in Disk(on_the_street).state.rows


async def test_a_sign_in_that_fell_asleep_closes_it(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    openings, now = on_the_street.keeper.openings, on_the_street.keeper.now()
    later = now + timedelta(minutes=11)
    await openings.begin(token_of(ana), key_by_code(on_the_street, ana), later)
    assert await on_the_street.keeper.sessions.find(token_of(ana), later) is None

    assert await openings.find(token_of(ana), later) is None


@pytest.mark.parametrize("how", ALTERED)
async def test_an_altered_journal_is_not_shown(on_the_street: Street, how: str) -> None:
    ana = await on_the_street.joined("Ana")
    await written(on_the_street, ana)
    Disk(on_the_street).alter(here(ana).keyring.journal, ALTERED[how])

    with pytest.raises(Tampered) as refused:
        await journal_of(on_the_street, ana)
    assert "Page" not in str(refused.value)


@pytest.mark.parametrize("how", ["flipped", "swapped", "gone", "of another journal"])
async def test_words_that_were_altered_or_moved_are_not_shown(on_the_street: Street, how: str) -> None:
    ana, ben = await on_the_street.joined("Ana"), await on_the_street.joined("Ben")
    book = await written(on_the_street, ana, 2)
    await written(on_the_street, ben, 1)
    rows = Disk(on_the_street).state.rows
    (one, first), (_, second) = texts_of(on_the_street, ana).items()
    [his] = texts_of(on_the_street, ben).values()
    put = {"flipped": flipped(first, -1), "swapped": second, "of another journal": his}
    if how == "gone":
        del rows[Shelf.TEXTS, one]
    else:
        rows[Shelf.TEXTS, one] = (put[how], None)

    with pytest.raises(Tampered):
        await book.all_words(Leaf.JOURNAL)


async def test_what_was_changed_or_erased_is_gone_with_its_key(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    book = await journal_of(on_the_street, ana)
    page = await book.keep(Leaf.JOURNAL, FRIDGE)
    before = texts_of(on_the_street, ana)
    await book.keep(Leaf.JOURNAL, {"words": "Something else"}, page, book.journal.pages[page].text)
    assert len(texts_of(on_the_street, ana)) == 1
    assert not texts_of(on_the_street, ana).keys() & before.keys()
    await book.erase(page)

    assert texts_of(on_the_street, ana) == {}
    Disk(on_the_street).state.rows.update({(Shelf.TEXTS, key): (row, None) for key, row in before.items()})
    assert (await journal_of(on_the_street, ana)).journal.pages == {}


async def test_pages_of_a_few_lines_take_the_same_room(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    book = await journal_of(on_the_street, ana)
    for words in ("No.", "x" * 200):
        await book.keep(Leaf.JOURNAL, {"words": words})

    assert len({len(row) for row in texts_of(on_the_street, ana).values()}) == 1
    assert len({len(one.sealed) for one in await on_the_street.keeper.store.tail(here(ana).keyring.journal)}) == 1


async def test_many_pages_are_all_there_and_their_snapshot_holds_no_words(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await written(on_the_street, ana, 45)
    book = await journal_of(on_the_street, ana)

    said = [words["words"] for _, words in await book.all_words(Leaf.JOURNAL)]
    assert sorted(said) == sorted(f"Page {number}" for number in range(45))
    assert await on_the_street.keeper.store.snapshot(here(ana).keyring.journal) is not None
    assert b"Page" not in msgspec.msgpack.encode(book.journal)


async def test_erasing_an_account_erases_its_journal(on_the_street: Street) -> None:
    ana, ben = await on_the_street.joined("Ana"), await on_the_street.joined("Ben")
    await written(on_the_street, ana)
    await written(on_the_street, ben)
    await on_the_street.keeper.erase(here(ana), "Ana")

    assert texts_of(on_the_street, ana) == {}
    assert await on_the_street.keeper.store.tail(here(ana).keyring.journal) == []
    assert len(await (await journal_of(on_the_street, ben)).all_words(Leaf.JOURNAL)) == 5


async def test_two_windows_keep_both_their_pages(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    one, other = await journal_of(on_the_street, ana), await journal_of(on_the_street, ana)
    await one.keep(Leaf.JOURNAL, {"words": "From the one"})
    await other.keep(Leaf.JOURNAL, {"words": "From the other"})

    said = {words["words"] for _, words in await (await journal_of(on_the_street, ana)).all_words(Leaf.JOURNAL)}
    assert said == {"From the one", "From the other"}
