"""What a refusal leaves behind: nothing that only the collector could free, and many at once would stop the house."""

import gc

import pytest

from unhurried.store.promises import Put, Shelf, Store, Taken


async def test_a_refusal_is_gone_as_soon_as_it_has_been_heard(store: Store) -> None:
    await store.commit(Put(Shelf.ROUNDS, b"box", b"first", was=None))
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            with pytest.raises(Taken):
                await store.commit(Put(Shelf.ROUNDS, b"box", b"second", was=None))
        left = [one for one in gc.get_objects() if isinstance(one, Taken)]
    finally:
        gc.enable()

    assert len(left) <= 1  # the last one, that pytest still shows
