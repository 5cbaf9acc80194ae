import asyncio

import msgspec
import pytest

from tests.house_fixture import Phone, Street
from tests.keeper.altering import Disk, here
from unhurried.core.refusals import NotOpen, Refusal
from unhurried.keeper.couple import CoupleBook, TooBusy
from unhurried.keeper.invitations import NoInvitation
from unhurried.store.promises import Shelf, Taken


async def invited(street: Street, phone: Phone, name: str = "Ana") -> str:
    """The printed secret of a new invitation."""
    phone.person, secret = await street.keeper.invitations.make(here(phone), name, street.keeper.now())
    return secret


async def accepts(street: Street, phone: Phone, secret: str, name: str) -> CoupleBook:
    invitation = await street.keeper.invitations.find(secret, street.keeper.now())
    return await street.keeper.accept(here(phone), name, secret, invitation, "Europe/London")


async def afresh(street: Street, phone: Phone) -> Phone:
    """The same person, as the next request reads them."""
    phone.person = await street.keeper.people.with_key(here(phone).id, here(phone).key)
    return phone


async def test_an_accepted_invitation_makes_two_of_them(on_the_street: Street) -> None:
    ana, ben = await on_the_street.joined("Ana"), await on_the_street.joined("Ben")
    book = await accepts(on_the_street, ben, await invited(on_the_street, ana), "Ben")

    assert [person.name for person in book.journey.people] == ["Ana", "Ben"]
    assert (await on_the_street.book(ana)).other.name == "Ben"


async def test_an_invitation_is_used_once(on_the_street: Street) -> None:
    ana, ben, cleo = [await on_the_street.joined(name) for name in ("Ana", "Ben", "Cleo")]
    secret = await invited(on_the_street, ana)
    await accepts(on_the_street, ben, secret, "Ben")

    with pytest.raises(NoInvitation):
        await accepts(on_the_street, cleo, secret, "Cleo")


async def test_of_two_who_accept_at_once_one_is_let_in(on_the_street: Street) -> None:
    ana, ben, cleo = [await on_the_street.joined(name) for name in ("Ana", "Ben", "Cleo")]
    secret = await invited(on_the_street, ana)
    invitation = await on_the_street.keeper.invitations.find(secret, on_the_street.keeper.now())
    outcomes = await asyncio.gather(
        on_the_street.keeper.accept(here(ben), "Ben", secret, invitation, "Europe/London"),
        on_the_street.keeper.accept(here(cleo), "Cleo", secret, invitation, "Europe/London"),
        return_exceptions=True,
    )

    assert isinstance(outcomes[0], CoupleBook)
    assert isinstance(outcomes[1], Refusal | TooBusy)
    assert not here(await afresh(on_the_street, cleo)).keyring.couples


@pytest.mark.parametrize(("hours", "opens"), [(47, True), (48, False), (49, False)])
async def test_an_invitation_lasts_two_days(on_the_street: Street, hours: int, opens: bool) -> None:
    secret = await invited(on_the_street, await on_the_street.joined("Ana"))
    on_the_street.turn(hours=hours)
    found = on_the_street.keeper.invitations.find(secret, on_the_street.keeper.now())

    if opens:
        assert (await found).name == "Ana"
    else:
        with pytest.raises(NoInvitation):
            await found


async def test_nobody_accepts_their_own_invitation(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    secret = await invited(on_the_street, ana)

    with pytest.raises(NotOpen):
        await accepts(on_the_street, ana, secret, "Ana")
    assert (await on_the_street.keeper.invitations.find(secret, on_the_street.keeper.now())).name == "Ana"


async def test_a_newer_invitation_takes_the_place_of_an_older_one(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    older, newer = await invited(on_the_street, ana), await invited(on_the_street, ana)

    with pytest.raises(NoInvitation):
        await on_the_street.keeper.invitations.find(older, on_the_street.keeper.now())
    current = await on_the_street.keeper.invitations.current(here(ana), on_the_street.keeper.now())
    assert current is not None
    assert current[0] == newer


async def test_accepting_withdraws_ones_own_invitation(on_the_street: Street) -> None:
    ana, ben = await on_the_street.joined("Ana"), await on_the_street.joined("Ben")
    his, hers = await invited(on_the_street, ben, "Ben"), await invited(on_the_street, ana)
    await accepts(on_the_street, ben, hers, "Ben")

    with pytest.raises(NoInvitation):
        await on_the_street.keeper.invitations.find(his, on_the_street.keeper.now())


@pytest.mark.parametrize("typed", ["", "a", "a" * 26, "0" * 26, "z" * 26, "é" * 26, "a" * 10_000])
async def test_a_line_that_was_never_made_opens_nothing(on_the_street: Street, typed: str) -> None:
    with pytest.raises(NoInvitation):
        await on_the_street.keeper.invitations.find(typed, on_the_street.keeper.now())


async def test_an_altered_invitation_opens_nothing(on_the_street: Street) -> None:
    secret = await invited(on_the_street, await on_the_street.joined("Ana"))
    Disk(on_the_street).flip_row(Shelf.INVITATIONS)

    with pytest.raises(NoInvitation):
        await on_the_street.keeper.invitations.find(secret, on_the_street.keeper.now())


async def test_two_windows_that_invite_at_once_leave_one_keyring(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    person, now = here(ana), on_the_street.keeper.now()
    await on_the_street.keeper.invitations.make(person, "Ana", now)

    with pytest.raises(Taken):
        await on_the_street.keeper.invitations.make(person, "Ana", now)
    assert len(here(await afresh(on_the_street, ana)).keyring.couples) == 1


async def test_both_read_the_same_four_words(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    journey = (await on_the_street.book(ana)).journey
    hers, his = [on_the_street.keeper.words_for(here(await afresh(on_the_street, one)), journey) for one in (ana, ben)]

    assert hers == his
    assert len(hers) == 4


async def test_over_another_secret_the_words_differ(on_the_street: Street) -> None:
    ana, ben = await on_the_street.linked()
    journey = (await on_the_street.book(ana)).journey
    his = here(await afresh(on_the_street, ben))
    forged = msgspec.structs.replace(his.keyring.couples[0], link=bytes(16))
    between = msgspec.structs.replace(his, keyring=his.keyring.with_couple(forged))

    assert on_the_street.keeper.words_for(between, journey) != on_the_street.keeper.words_for(his, journey)


async def test_of_a_couple_begun_only_the_two_hold_the_key(on_the_street: Street) -> None:
    await on_the_street.linked()
    on_the_street.turn(hours=72)

    assert not [key for key in Disk(on_the_street).state.rows if key[0] is Shelf.INVITATIONS]
