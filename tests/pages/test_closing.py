"""What was written together, closed for both; and a book that is over, which opens by a name alone."""

import re
from pathlib import Path

import pytest

from tests.house_fixture import Phone, Street, street
from tests.keeper.altering import Disk, here
from tests.pages.evenings import evening_together, later
from tests.pages.parting import SEEN, seen_by, with_notes
from unhurried.core import linking
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.deciding import propose
from unhurried.core.limits import Mark, Terms
from unhurried.core.rounds import Kind, Marks, Yes
from unhurried.keeper.people import Unlocked
from unhurried.keeper.streams import Tampered
from unhurried.store.promises import Shelf
from unhurried.vault.seal import Broken, Place, unseal

NOW = "/leaving"
CLOSED = "is closed, for both of you. Its key is destroyed on Monday 15 March"
GONE = "can’t be opened any more, by either of you"


# ---- closing what was written together


@pytest.mark.parametrize("address", ["/leaving/closings", "/earlier/closings"])
async def test_who_left_and_who_was_left_can_close_it_later_too(on_the_street: Street, address: str) -> None:
    ana, ben = await with_notes(on_the_street)
    await ana.send("/leaving", at=NOW)

    closes, name = (ben, "Ana") if address == "/leaving/closings" else (ana, "Ben")
    await closes.send("/earlier", at="/earlier", name=name)
    await closes.send(address, name=name, book=_books(closes)[0])
    for phone, other in ((ana, "Ben"), (ben, "Ana")):
        assert CLOSED in await phone.send("/earlier", at="/earlier", name=other)


async def test_either_closes_it_for_both_and_both_read_the_same_words(tmp_path: Path) -> None:
    said = set()
    for closes in ("ana", "ben"):
        async with street(tmp_path / closes) as one:
            ana, ben = await with_notes(one)
            await ana.send("/leaving", at=NOW, **({"close": "yes"} if closes == "ana" else {}))
            if closes == "ben":
                await ben.send("/leaving/closings", at=NOW)
            assert CLOSED in await ben.open(NOW)
            said.add((await seen_by(ben))[1])

            assert CLOSED in await ana.send("/earlier", at="/earlier", name="Ben")
    assert len(said) == 1


async def test_it_closes_at_once_and_opens_by_name_for_fourteen_days(on_the_street: Street) -> None:
    ana, ben = await with_notes(on_the_street)
    await ana.send("/leaving", at=NOW, close="yes")

    for path in SEEN:
        assert "the quiet in the kitchen" not in await ben.open(path)
        assert "Holding hands" not in ben.words
    on_the_street.turn(days=13)
    for phone, name in ((ana, "Ben"), (ben, "ana")):
        await on_the_street.sign_in(phone)
        page = await phone.send("/earlier", at="/earlier", name=name)
        assert "the quiet in the kitchen" in page
        assert "Holding hands" in page


async def test_when_it_was_closed_ben_reads_that_and_is_nowhere_in_its_stages(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await evening_together(on_the_street, ana, ben)
    await later(on_the_street, ana, ben, minutes=1)
    await ana.send("/leaving", at="/leaving")
    assert "You’re here" not in await ben.open("/journey")
    assert "Both of you were, then. None of it is a yes to anything now" in await ben.open("/agreement")
    assert "Both of you are willing" not in ben.words

    await ben.send("/leaving/closings", at="/leaving")

    assert "This book is closed." in await ben.open("/today")
    assert "now has one reader" not in ben.words


@pytest.mark.parametrize("swept", [False, True])
async def test_after_fourteen_days_nobody_reads_it_any_more(on_the_street: Street, swept: bool) -> None:
    ana, ben = await with_notes(on_the_street)
    stream = on_the_street.keeper.stream_of(await _again(on_the_street, ben))
    await ana.send("/leaving", at=NOW, close="yes")
    inner = await on_the_street.keeper.closings.inner(stream)
    assert inner is not None
    whole, instance = Disk(on_the_street).copy(), on_the_street.keeper.closings._instance

    on_the_street.turn(days=14, minutes=1)
    if swept:
        await on_the_street.keeper.closings.destroy_due(on_the_street.clock.now())
    for phone, name in ((ben, "Ana"), (ana, "Ben")):
        await on_the_street.sign_in(phone)
        page = await phone.send("/earlier", at="/earlier", name=name)
        assert GONE in page
        assert "Holding hands" not in page
    assert "the quiet in the kitchen" not in ben.words
    assert await on_the_street.keeper.closings.inner(stream) is None
    assert inner.id not in Disk(on_the_street).state.records
    texts = [key for shelf, key in Disk(on_the_street).state.rows if shelf is Shelf.TEXTS]
    assert not [key for key in texts if key.startswith(inner.id)]
    # And the key that both hold opens nothing of it, also where a copy of the disk was made meanwhile.
    for record in whole.records[inner.id]:
        place = Place("couple-record", instance, inner.id, record.seq, record.author, record.before)
        assert unseal(inner.key, record.sealed, place)
        with pytest.raises(Broken):
            unseal(stream.key, record.sealed, place)


async def test_what_is_closed_stays_whole_and_is_bound_to_its_place(on_the_street: Street) -> None:
    ana, _ = await with_notes(on_the_street)
    before = (await on_the_street.book(ana)).journey
    person = await _again(on_the_street, ana)
    stream = on_the_street.keeper.stream_of(person)
    await ana.send("/leaving", at=NOW, close="yes")

    [over] = await on_the_street.keeper.over(await _again(on_the_street, ana))
    assert (over.journey.agreement, over.journey.shared, over.journey.progress.evenings) == (
        before.agreement, before.shared, before.progress.evenings,
    )  # fmt: skip
    Disk(on_the_street).flip_row(Shelf.META)
    with pytest.raises(Tampered):
        await on_the_street.keeper.closings.inner(stream)


async def test_what_lay_open_in_a_book_that_was_left_long_ago_goes_with_the_closing(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await (await on_the_street.book(ana)).answer(Kind.TONIGHT, CheckIn(Willing.NO))
    await (await on_the_street.book(ana)).record(linking.leave)  # as a house of before wrote it
    person = await _again(on_the_street, ben)
    assert await on_the_street.wired.store.under(Shelf.ROUNDS, b"")

    await on_the_street.keeper.close_shared(person, on_the_street.keeper.stream_of(person).id.hex())
    assert await on_the_street.wired.store.under(Shelf.ROUNDS, b"") == []


async def test_closing_it_twice_is_closing_it_once(on_the_street: Street) -> None:
    ana, ben = await with_notes(on_the_street)
    await ana.send("/leaving", at=NOW, close="yes")
    on_the_street.turn(minutes=5)
    before = Disk(on_the_street).copy().records

    await ben.send("/leaving/closings", at=NOW)
    assert CLOSED in await ben.open(NOW)
    assert Disk(on_the_street).state.records == before


async def test_an_open_book_is_not_closed(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()

    await ana.send("/leaving/closings", at=NOW)
    assert ana.status == 409
    await ana.send("/earlier/closings", at="/earlier", name="Ben", book="")
    assert (await on_the_street.book(ben)).journey.linked


async def test_of_two_who_were_called_ben_only_the_one_meant_is_closed(on_the_street: Street) -> None:
    ana, _ = await with_notes(on_the_street)
    await ana.send("/leaving", at=NOW)
    second = await on_the_street.joined("Ben the second")
    keeper = on_the_street.keeper
    ana.person, secret = await keeper.invitations.make(await _again(on_the_street, ana), "Ana", keeper.now())
    invitation = await keeper.invitations.find(secret, keeper.now())
    await keeper.accept(here(second), "Ben", secret, invitation, "Europe/London")
    for phone in (ana, second):
        await on_the_street.match_words(phone)
    await on_the_street.both(ana, second, Kind.READY, Yes())
    everything = Marks({item.id: Mark.WILLING for item in (await on_the_street.book(ana)).programme.items})
    await on_the_street.both(ana, second, Kind.LIMITS, everything)
    terms = Terms(hour="20:30", zone="Europe/London", drawn_rests=False)
    await (await on_the_street.book(ana)).record(lambda journey, at: propose(journey, terms, at))
    await on_the_street.both(ana, second, Kind.SIGNATURES, Yes())
    await ana.send("/leaving", at=NOW)
    await ana.send("/earlier", at="/earlier", name="Ben")
    first, _ = _books(ana)

    await ana.send("/earlier/closings", name="Ben", book=first)

    assert ana.words.count("Closing it for you both") == 1
    over = await on_the_street.keeper.over(await _again(on_the_street, ana))
    assert [one.journey.until is not None for one in over] == [True, False]
    assert not any(one.id in ana.page for one in over)


# ---- one's own pages, and somebody new


async def test_cleo_opens_nothing_by_anybodys_name_and_closes_nothing(on_the_street: Street) -> None:
    ana, ben = await with_notes(on_the_street)
    await ana.send("/leaving", at=NOW)
    cleo = await on_the_street.joined("Cleo")
    await ana.send("/earlier", at="/earlier", name="Ben")
    [book] = _books(ana)

    for name in ("Ana", "Ben", ""):
        for address in ("/earlier", "/earlier/closings"):
            assert "quiet in the kitchen" not in await cleo.send(address, at="/earlier", name=name, book=book)
    assert (await on_the_street.book(ben)).journey.until is None


async def test_a_new_couple_is_empty(on_the_street: Street) -> None:
    ana, _ = await with_notes(on_the_street)
    await ana.send("/leaving", at=NOW)
    dora = await on_the_street.joined("Dora")
    await _link(on_the_street, ana, dora)

    journey = (await on_the_street.book(ana)).journey
    assert [person.name for person in journey.people] == ["Ana", "Dora"]
    assert (journey.agreement.signed, journey.progress.opened, journey.shared) == (False, False, ())


def _books(phone: Phone) -> list[str]:
    """The names that the forms on this page have for the books they would close."""
    return re.findall(r'name="book" value="([^"]+)"', phone.page)


async def _again(one: Street, phone: Phone) -> Unlocked:
    """Whoever holds this phone, with their keyring as it is now."""
    return await one.keeper.people.with_key(here(phone).id, here(phone).key)


async def _link(one: Street, ana: Phone, other: Phone) -> None:
    """Ana invites, the other says yes, and both read the words."""
    await ana.send("/invitations", at="/invitations")
    printed, _ = await one.keeper.invitations.current(await _again(one, ana), one.keeper.now()) or ("", None)
    await other.send(f"/with/{printed}", at=f"/with/{printed}")
    for phone in (ana, other):
        await one.match_words(phone)
