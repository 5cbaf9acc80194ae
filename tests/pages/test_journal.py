"""The journal behind its own lock: it opens to the passphrase alone, closes by itself, and loses no word."""

import pytest

from tests.house_fixture import HIDDEN, PASSPHRASE, Phone, Street
from tests.keeper.altering import Disk
from tests.pages.evenings import settled_on
from tests.pages.journals import given, opened, pages_in, token_of, waiting
from unhurried.core.rounds import Kind, Yes
from unhurried.store.promises import Shelf
from unhurried.vault.keys import journal_opening

FRIDGE = "Then the door didn’t open, and we just lay there, and I could hear the fridge."


def is_locked(phone: Phone) -> bool:
    return 'action="/journal/openings"' in phone.page


async def test_being_signed_in_is_not_enough(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/journal")

    assert is_locked(ana)
    assert "Monday 1 March" in await given(ana)


async def test_another_phrase_opens_nothing_and_says_so_kindly(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")

    await ana.open("/journal")
    page = await given(ana, f"{PASSPHRASE} not")

    assert ana.status == 422
    assert "That isn’t the phrase we have." in page
    assert is_locked(ana)


async def test_what_was_written_waits_behind_the_lock_when_the_phrase_is_wrong(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    await ana.open("/journal")
    on_the_street.turn(minutes=6)
    await ana.send("/journal/pages", leaf="journal", words=FRIDGE)
    assert is_locked(ana)
    assert ana.status == 403
    assert FRIDGE not in ana.page
    await given(ana, "not this one, I think", **waiting(ana))
    assert FRIDGE not in ana.page
    assert "What you wrote is still here" in ana.words
    await given(ana, **waiting(ana))

    assert FRIDGE in ana.page
    assert len(pages_in(await listed(ana))) == 1


@pytest.mark.parametrize("minutes", [4.9, 5])
async def test_it_is_open_for_five_minutes(on_the_street: Street, minutes: float) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    on_the_street.turn(minutes=minutes)
    await ana.open("/journal")

    assert is_locked(ana) is (minutes == 5)


async def test_every_use_and_every_word_typed_keeps_it_open(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    for _ in range(4):
        on_the_street.turn(minutes=4)
        assert (await ana.http.get("/journal/opening")).status_code == 204
    on_the_street.turn(minutes=5)

    assert (await ana.http.get("/journal/opening")).status_code == 410


@pytest.mark.parametrize("way", ["/journal/closings", "/sign-outs", "/leave", "/hand-over"])
async def test_it_closes_with_every_way_out_and_its_key_is_gone(on_the_street: Street, way: str) -> None:
    ana = await on_the_street.joined("Ana")
    await opened(on_the_street, ana)
    assert not is_locked(ana)
    token, rows = token_of(ana), Disk(on_the_street).state.rows
    assert (Shelf.SESSIONS, journal_opening(token).id) in rows
    await ana.open("/settings")
    await ana.send(way)

    assert (Shelf.SESSIONS, journal_opening(token).id) not in Disk(on_the_street).state.rows


async def test_it_is_open_in_one_sign_in_only(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    tablet = on_the_street.visitor()
    tablet.person = ana.person
    await on_the_street.sign_in(tablet)
    await opened(on_the_street, ana)
    await tablet.open("/journal")

    assert is_locked(tablet)


async def test_tries_are_counted_and_the_words_wait_all_the_same(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/journal")
    found = HIDDEN.search(ana.page)
    assert found is not None
    assert ana.person is not None
    for _ in range(10):
        on_the_street.wired.house.rates.try_journal(ana.person.id, found[1])
    await given(ana, leaf="journal", words=FRIDGE)

    assert ana.status == 429
    assert ana.answers[-1].headers["retry-after"]
    assert FRIDGE not in ana.page
    assert "What you wrote is still here" in ana.words


async def test_the_private_pages_lie_under_the_same_lock(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/journal/triggers")
    assert is_locked(ana)
    assert waiting(ana)["leaf"] == "triggers"
    await opened(on_the_street, ana)
    await ana.send("/journal/pages", leaf="triggers", what="A hand from behind", within="My neck", helps="Being asked")

    assert "A hand from behind" in await ana.open("/journal/triggers")
    for other in ("/journal", "/journal/gaps", "/journal/naming"):
        assert "A hand from behind" not in await ana.open(other)
    await ana.open("/journal/journal")
    assert ana.status == 404


async def test_it_closes_when_a_practice_begins(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await settled_on(on_the_street, ana, ben)
    await opened(on_the_street, ana)
    assert not is_locked(ana)
    await on_the_street.both(ana, ben, Kind.BEGIN, Yes())
    await ana.open("/journal")
    assert is_locked(ana)
    await opened(on_the_street, ana)

    assert is_locked(ana)


async def test_pressing_to_begin_closes_ones_own_and_says_nothing_to_the_other(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await settled_on(on_the_street, ana, ben)
    await opened(on_the_street, ana)
    await opened(on_the_street, ben)
    await ana.send("/sitting/beginnings", at="/sitting", phones="two")

    assert is_locked(await listed(ana))
    assert not is_locked(await listed(ben))


async def test_what_waits_is_found_again_after_falling_asleep_over_the_lock_and_by_nobody_else(
    on_the_street: Street,
) -> None:
    ana, cleo = await on_the_street.joined("Ana"), await on_the_street.joined("Cleo")
    await ana.open("/journal")
    await ana.send("/journal/pages", leaf="journal", words=FRIDGE)
    on_the_street.turn(minutes=30)
    for phone, found in ((cleo, False), (ana, True)):
        await on_the_street.sign_in(phone)
        await phone.open("/journal")
        assert "is still here" not in phone.words
        await given(phone)
        assert (FRIDGE in phone.page) is found


async def test_all_that_waits_goes_in_once_the_same_form_sent_again_with_it(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/journal")
    for words in ("Half a thought", FRIDGE, FRIDGE):
        await ana.send("/journal/pages", leaf="journal", words=words)
        on_the_street.turn(seconds=5)
    await given(ana)
    assert FRIDGE in ana.page
    assert len(pages_in(await listed(ana))) == 2
    await ana.send("/journal/closings")
    await given(ana)

    assert len(pages_in(ana)) == 2


async def test_what_waits_lies_sealed_and_goes_once_it_is_in(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    await ana.open("/journal")
    assert ana.person is not None
    before = set(Disk(on_the_street).state.rows)
    await ana.send("/journal/pages", leaf="journal", words=FRIDGE)

    [row] = set(Disk(on_the_street).state.rows) - before
    assert row[0] is Shelf.SESSIONS
    assert FRIDGE.encode() not in Disk(on_the_street).state.rows[row][0]
    await given(ana)
    assert row not in Disk(on_the_street).state.rows


async def listed(phone: Phone) -> Phone:
    """The journal's own list."""
    await phone.open("/journal")
    return phone
