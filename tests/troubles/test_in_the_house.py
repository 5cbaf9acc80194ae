"""What a page says when the disk is full or a record was altered, and that nobody else learns anything of it."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.house_fixture import HIDDEN, START, Phone, Street
from tests.keeper.altering import Disk, flipped, stream_of
from tests.security.roles import FROM_HERE
from unhurried.config import Config
from unhurried.store.promises import Drop, Full, Put, Shelf
from unhurried.store.sqlite import SqliteStore
from unhurried.wiring import TurnedClock, wire

WORDS = "the lamp by the window was enough"


@asynccontextmanager
async def small_disk(data: Path) -> AsyncIterator[Street]:
    """A house on a disk that can be filled."""
    clock = TurnedClock(START, stopped=True)
    store = SqliteStore.open(data / "unhurried.sqlite", most_pages=120)
    wired = await wire(Config(data=data, memory_kib=65_536), clock=clock, store=store)
    try:
        yield Street(wired, clock)
    finally:
        await wired.close()


async def fill(street: Street) -> None:
    """Somebody else fills the disk to the last page."""
    size, number = 100_000, 0
    while size > 100:
        try:
            await street.keeper.store.commit(Put(Shelf.META, b"filling %d" % number, bytes(size)))
            number += 1
        except Full:
            size //= 2


async def writes_terms(phone: Phone, words: str = WORDS) -> str:
    texts = dict.fromkeys(("pausing", "soft_no", "tentative_yes", "leaving", "afterwards", "signs"), words)
    return await phone.send(
        "/agreement/terms", at="/agreement/terms", hour="21:00", zone="Europe/London", form="full", rests="no",
        review_weeks="2", **texts,
    )  # fmt: skip


async def writes_until_full(street: Street, phone: Phone) -> str:
    """What somebody reads when the last page is full."""
    await phone.open("/agreement/terms")
    await fill(street)
    for number in range(40):
        words = await writes_terms(phone, f"{WORDS}, {number}")
        if phone.status != 200:
            return words
    raise AssertionError("it was never full")


async def test_on_a_full_disk_a_page_says_so_and_keeps_what_was_typed(tmp_path: Path) -> None:
    async with small_disk(tmp_path) as street:
        ana, _ = await street.agreed()
        words = await writes_until_full(street, ana)

        assert ana.status == 507
        assert "That didn’t save." in words
        assert (proposed := (await street.book(ana)).journey.agreement.proposed) is not None
        assert f"{WORDS}, {1 + int(proposed.soft_no.split()[-1])}" in words


async def test_on_a_full_disk_people_can_still_read(tmp_path: Path) -> None:
    async with small_disk(tmp_path) as street:
        ana, _ = await street.agreed()
        await ana.open("/agreement")
        await fill(street)
        street.turn(minutes=5)

        assert "Ben" in await ana.open("/agreement")
        assert ana.status == 200


async def test_once_there_is_room_it_works_again(tmp_path: Path) -> None:
    async with small_disk(tmp_path) as street:
        ana, _ = await street.agreed()
        await writes_until_full(street, ana)
        await street.keeper.store.commit(
            *[Drop(Shelf.META, key) for key, _ in await street.keeper.store.under(Shelf.META, b"fi")]
        )
        await writes_terms(ana)

        assert ana.status == 200
        proposed = (await street.book(ana)).journey.agreement.proposed
        assert proposed is not None
        assert proposed.soft_no == WORDS


async def test_an_altered_record_is_a_page_in_words_and_shows_nothing(
    on_the_street: Street, caplog: pytest.LogCaptureFixture
) -> None:
    ana, ben = await on_the_street.agreed()
    heads = Disk(on_the_street).state.heads
    heads[await stream_of(on_the_street, ana)] = flipped(heads[await stream_of(on_the_street, ana)], -1)
    with caplog.at_level(logging.DEBUG):
        words = await ben.open("/today")

    assert ben.status == 500
    assert "can’t be opened" in words
    assert "Ana" not in ben.page and "20:30" not in ben.page
    assert "a record does not open" in caplog.text
    assert not [word for word in ("Ana", "Ben", "/today?", "20:30") if word in caplog.text]


async def test_an_altered_record_of_one_couple_harms_no_other_page(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    Disk(on_the_street).alter(await stream_of(on_the_street, ana), lambda kept: kept[:-1])
    cleo = await on_the_street.joined("Cleo")

    await ben.open("/help")
    assert ben.status == 200
    await cleo.open("/today")
    assert cleo.status == 200


async def test_an_altered_box_is_a_page_in_words_too(on_the_street: Street) -> None:
    _, ben = await on_the_street.agreed()
    await ben.open("/today")
    Disk(on_the_street).flip_row(Shelf.ROUNDS)
    on_the_street.turn_to(20, 30)
    await on_the_street.sign_in(ben)

    assert "can’t be opened" in await ben.open("/today")


async def test_a_page_that_breaks_says_nothing_of_what_it_was_doing(
    on_the_street: Street, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ana, _ = await on_the_street.agreed()

    async def breaks(*_: object) -> None:
        raise ValueError(WORDS)

    monkeypatch.setattr(on_the_street.keeper, "own", breaks)
    with caplog.at_level(logging.DEBUG):
        await ana.send("/settings", at="/calm", called=WORDS)

    assert ana.status == 500
    assert "Something gave way on our side." in ana.words
    assert WORDS not in caplog.text
    assert "ValueError" in caplog.text


async def test_nothing_keeps_anybody_who_leaves(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await ana.open("/calm")
    Disk(on_the_street).alter(await stream_of(on_the_street, ana), lambda kept: kept[:-1])
    answer = await ana.http.post("/leave", data={"csrf": HIDDEN.findall(ana.page)[0]}, headers=FROM_HERE)

    assert (answer.status_code, "bbc.co.uk" in answer.headers["location"]) == (303, True)
    assert ana.http.cookies.get("in") is None
