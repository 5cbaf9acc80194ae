from datetime import timedelta

import pytest

from tests.house_fixture import PASSPHRASE, Street
from tests.keeper.altering import Disk, here
from unhurried.core.people import PersonId
from unhurried.keeper.people import NameTaken, NotTogether, Unlocked
from unhurried.keeper.sessions import SignedIn
from unhurried.store.promises import Shelf
from unhurried.vault import keys


async def awake(street: Street, token: bytes, *, long: bool = False) -> SignedIn | None:
    return await street.keeper.sessions.find(token, street.keeper.now(), long=long)


async def begun(street: Street, *, shared: bool = False) -> bytes:
    ana = await street.joined("Ana")
    return await street.keeper.sessions.begin(here(ana), street.keeper.now(), shared=shared)


async def test_only_the_cookie_opens_a_sign_in(on_the_street: Street) -> None:
    token = await begun(on_the_street)
    signed = await awake(on_the_street, token)

    assert signed is not None
    assert await awake(on_the_street, token[::-1]) is None
    assert await awake(on_the_street, bytes(32)) is None


async def test_the_rows_alone_sign_nobody_in(on_the_street: Street) -> None:
    await begun(on_the_street)
    rows = [(key, row) for (shelf, key), (row, _) in Disk(on_the_street).state.rows.items() if shelf is Shelf.SESSIONS]

    for key, row in rows:
        for guess in (key.ljust(32, b"\0"), row[:32], row[-32:], key * 2):
            assert await awake(on_the_street, guess) is None


async def test_a_row_under_another_ones_name_does_not_open(on_the_street: Street) -> None:
    hers, his = await begun(on_the_street), (await on_the_street.joined("Ben")).http.cookies["in"]
    rows = Disk(on_the_street).state.rows
    mine = (Shelf.SESSIONS, keys.sign_in(hers).id)
    other = next(key for key in rows if key[0] is Shelf.SESSIONS and key != mine)
    rows[mine] = rows[other]

    assert his
    assert await awake(on_the_street, hers) is None


@pytest.mark.parametrize(
    ("minutes", "shared", "stays"), [(10, False, True), (11, False, False), (2, True, True), (3, True, False)]
)
async def test_a_sign_in_falls_asleep(on_the_street: Street, minutes: int, shared: bool, stays: bool) -> None:
    token = await begun(on_the_street, shared=shared)
    on_the_street.turn(minutes=minutes)

    assert (await awake(on_the_street, token) is not None) is stays


async def test_whoever_keeps_reading_stays_signed_in_for_twelve_hours_at_most(on_the_street: Street) -> None:
    token, minutes = await begun(on_the_street), 0
    while await awake(on_the_street, token) is not None:
        on_the_street.turn(minutes=8)
        minutes += 8

    assert timedelta(minutes=minutes - 8) <= timedelta(hours=12) < timedelta(minutes=minutes)


async def test_one_may_sit_still_on_a_conversation_for_an_hour_and_a_half(on_the_street: Street) -> None:
    token = await begun(on_the_street)
    await awake(on_the_street, token, long=True)
    on_the_street.turn(minutes=90)
    assert await awake(on_the_street, token, long=True) is not None

    on_the_street.turn(minutes=91)
    assert await awake(on_the_street, token, long=True) is None


async def test_a_phone_picked_up_is_not_woken_by_asking_for_a_conversation(on_the_street: Street) -> None:
    token = await begun(on_the_street)
    on_the_street.turn(minutes=30)

    assert await awake(on_the_street, token, long=True) is None
    assert await awake(on_the_street, token) is None


async def test_after_a_conversation_the_ten_minutes_hold_again(on_the_street: Street) -> None:
    token = await begun(on_the_street)
    await awake(on_the_street, token, long=True)
    await awake(on_the_street, token)
    on_the_street.turn(minutes=11)

    assert await awake(on_the_street, token) is None


async def test_a_sign_in_that_was_ended_is_gone(on_the_street: Street) -> None:
    token = await begun(on_the_street)
    await on_the_street.keeper.sessions.end(token)

    assert await awake(on_the_street, token) is None


async def test_a_page_that_loads_while_one_leaves_does_not_sign_in_again(
    on_the_street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = await begun(on_the_street)
    on_the_street.turn(minutes=5)
    with_key = on_the_street.keeper.people.with_key

    async def left_meanwhile(id: PersonId, key: bytes) -> Unlocked:
        await on_the_street.keeper.sessions.end(token)
        return await with_key(id, key)

    monkeypatch.setattr(on_the_street.keeper.people, "with_key", left_meanwhile)
    assert await awake(on_the_street, token) is None

    monkeypatch.undo()
    assert await awake(on_the_street, token) is None


async def test_an_unknown_name_and_a_wrong_phrase_are_refused_alike(
    on_the_street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    await on_the_street.joined("Ana")
    people, derived = on_the_street.keeper.people, list[int]()
    kek = people._derivations.kek

    async def counted(phrase: str, salt: bytes, secret: bytes, hardness: keys.Hardness) -> bytes:
        derived.append(hardness.memory_kib)
        return await kek(phrase, salt, secret, hardness)

    monkeypatch.setattr(people._derivations, "kek", counted)
    with pytest.raises(NotTogether) as unknown:
        await people.unlock("Cleo", PASSPHRASE)
    with pytest.raises(NotTogether) as wrong:
        await people.unlock("Ana", PASSPHRASE + " moth")

    assert repr(unknown.value) == repr(wrong.value)
    assert derived[0] == derived[1]


async def test_a_name_is_found_however_its_letters_are_typed(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")

    assert (await on_the_street.keeper.people.unlock("  aNA ", f" {PASSPHRASE}")).id == here(ana).id


async def test_a_name_belongs_to_one_person(on_the_street: Street) -> None:
    await on_the_street.joined("Ana")

    with pytest.raises(NameTaken):
        await on_the_street.keeper.people.add("ANA", PASSPHRASE)


async def test_somebody_erased_can_be_unlocked_by_nothing(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    token = await on_the_street.keeper.sessions.begin(here(ana), on_the_street.keeper.now())
    await on_the_street.keeper.erase(here(ana), "Ana")

    assert await awake(on_the_street, token) is None
    with pytest.raises(NotTogether):
        await on_the_street.keeper.people.unlock("Ana", PASSPHRASE)
    assert not [key for key in Disk(on_the_street).state.rows if key[0] in {Shelf.PEOPLE, Shelf.NAMES}]
