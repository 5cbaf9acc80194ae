"""The suite of promises that every store keeps."""

import asyncio

import pytest

from unhurried.store.promises import (
    Append,
    Burn,
    Closed,
    Drop,
    Held,
    Keep,
    Put,
    Record,
    Shelf,
    Snapshot,
    Store,
    Taken,
)

ANA, BEN = b"ana's stream....", b"ben's stream...."


def record(seq: int, sealed: bytes = b"sealed") -> Record:
    """A record as a keeper would write it, as far as a store can tell."""
    return Record(seq, b"an author", sealed + bytes([seq % 256]), b"the hash before")


def append(stream: bytes, seq: int) -> Append:
    """The next thing that happens in a stream."""
    return Append(stream, record(seq), b"head %d" % seq)


async def test_what_was_written_is_read_back_in_order(store: Store) -> None:
    for seq in (1, 2, 3):
        await store.commit(append(ANA, seq))

    assert await store.tail(ANA) == [record(1), record(2), record(3)]
    assert await store.tail(ANA, after=2) == [record(3)]
    assert await store.head(ANA) == b"head 3"


async def test_one_stream_knows_nothing_of_another(store: Store) -> None:
    await store.commit(append(ANA, 1))

    assert await store.tail(BEN) == []
    assert await store.head(BEN) is None
    assert await store.held(BEN) == Held(None, None, ())


@pytest.mark.parametrize("seq", [0, 1, 3])
async def test_only_the_next_record_is_let_in(store: Store, seq: int) -> None:
    await store.commit(append(ANA, 1))

    with pytest.raises(Taken):
        await store.commit(append(ANA, seq))
    assert await store.head(ANA) == b"head 1"


async def test_of_two_who_write_at_once_one_is_told(store: Store) -> None:
    both = await asyncio.gather(*(store.commit(append(ANA, 1)) for _ in "ab"), return_exceptions=True)

    assert [type(outcome) for outcome in both if outcome] == [Taken]
    assert len(await store.tail(ANA)) == 1


async def test_a_commit_is_written_whole_or_not_at_all(store: Store) -> None:
    await store.commit(Put(Shelf.ROUNDS, b"tonight", b"an answer"))

    with pytest.raises(Taken):
        await store.commit(
            append(ANA, 1),
            Keep(ANA, Snapshot(1, b"fold")),
            Drop(Shelf.ROUNDS, b"tonight"),
            Put(Shelf.META, b"key", b"value", was=b"something else"),
        )
    assert await store.held(ANA) == Held(None, None, ())
    assert await store.get(Shelf.ROUNDS, b"tonight") == b"an answer"


async def test_a_commit_sees_its_own_earlier_writes(store: Store) -> None:
    await store.commit(append(ANA, 1), append(ANA, 2), Burn(ANA), append(ANA, 1))

    assert await store.tail(ANA) == [record(1)]


async def test_a_round_can_be_combined_only_once(store: Store) -> None:
    await store.commit(Put(Shelf.ROUNDS, b"box", b"answer"))
    combine = Drop(Shelf.ROUNDS, b"box", must_exist=True)
    await store.commit(combine, append(ANA, 1))

    with pytest.raises(Taken):
        await store.commit(combine, append(ANA, 2))
    assert len(await store.tail(ANA)) == 1


async def test_dropping_what_is_not_there_is_no_matter(store: Store) -> None:
    await store.commit(Drop(Shelf.TEXTS, b"nothing"), Burn(ANA))

    assert await store.get(Shelf.TEXTS, b"nothing") is None


async def test_a_name_can_be_taken_once(store: Store) -> None:
    await store.commit(Put(Shelf.NAMES, b"ana", b"1", was=None))

    with pytest.raises(Taken):
        await store.commit(Put(Shelf.NAMES, b"ana", b"2", was=None))
    assert await store.get(Shelf.NAMES, b"ana") == b"1"


async def test_a_row_changes_only_from_what_it_was(store: Store) -> None:
    await store.commit(Put(Shelf.PEOPLE, b"ana", b"one"))
    await store.commit(Put(Shelf.PEOPLE, b"ana", b"two", was=b"one"))

    for was in (b"one", None):
        with pytest.raises(Taken):
            await store.commit(Put(Shelf.PEOPLE, b"ana", b"three", was=was))
    with pytest.raises(Taken):
        await store.commit(Put(Shelf.PEOPLE, b"cleo", b"one", was=b"one"))
    assert await store.get(Shelf.PEOPLE, b"ana") == b"two"


async def test_the_same_key_on_two_shelves_is_two_rows(store: Store) -> None:
    await store.commit(*(Put(shelf, b"key", shelf.encode()) for shelf in Shelf))

    assert [await store.get(shelf, b"key") for shelf in Shelf] == [shelf.encode() for shelf in Shelf]


async def test_a_newer_snapshot_is_never_replaced_by_an_older_one(store: Store) -> None:
    for seq in (4, 2, 4):
        await store.commit(Keep(ANA, Snapshot(seq, b"fold %d" % seq)))

    assert await store.snapshot(ANA) == Snapshot(4, b"fold 4")


async def test_a_stream_is_held_as_its_snapshot_and_what_follows(store: Store) -> None:
    await store.commit(*(append(ANA, seq) for seq in (1, 2, 3)), Keep(ANA, Snapshot(2, b"fold")))

    assert await store.held(ANA) == Held(b"head 3", Snapshot(2, b"fold"), (record(3),))


async def test_a_burnt_stream_is_gone_and_can_begin_again(store: Store) -> None:
    await store.commit(append(ANA, 1), Keep(ANA, Snapshot(1, b"fold")), append(BEN, 1))
    await store.commit(Burn(ANA))

    assert await store.held(ANA) == Held(None, None, ())
    assert len(await store.tail(BEN)) == 1
    await store.commit(append(ANA, 1))


async def test_rows_go_when_their_time_is_up_and_not_before(store: Store) -> None:
    for until in (None, 9, 10):
        await store.commit(Put(Shelf.SESSIONS, b"%r" % until, b"row", until=until))
    await store.prune(before=10)

    assert [key for key, _ in await store.under(Shelf.SESSIONS, b"")] == [b"10", b"None"]


async def test_a_row_put_again_has_the_new_time(store: Store) -> None:
    await store.commit(Put(Shelf.SESSIONS, b"key", b"row", until=1))
    await store.commit(Put(Shelf.SESSIONS, b"key", b"row", was=b"row", until=20))
    await store.prune(before=10)

    assert await store.get(Shelf.SESSIONS, b"key") == b"row"


async def test_nothing_is_read_or_written_after_closing(store: Store) -> None:
    await store.close()

    with pytest.raises(Closed):
        await store.commit(append(ANA, 1))
    with pytest.raises(Closed):
        await store.tail(ANA)
