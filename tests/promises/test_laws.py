"""Laws of a store: whatever is asked of it in whatever order, all stores answer alike."""

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.promises.conftest import STORES, opened
from unhurried.store.promises import ANY, Append, Burn, Drop, Held, Keep, Put, Record, Shelf, Snapshot, Taken, Write

STREAMS = st.sampled_from([b"ana", b"ben"])
KEYS = st.binary(max_size=3)
SHELVES = st.sampled_from([Shelf.META, Shelf.TEXTS])
VALUES = st.binary(max_size=2)
SEQS = st.integers(0, 4)

WRITES: st.SearchStrategy[Write] = st.one_of(
    st.builds(Append, STREAMS, st.builds(Record, SEQS, VALUES, VALUES, VALUES), VALUES),
    st.builds(Keep, STREAMS, st.builds(Snapshot, SEQS, VALUES)),
    st.builds(Put, SHELVES, KEYS, VALUES, st.one_of(st.just(ANY), st.none(), VALUES)),
    st.builds(Drop, SHELVES, KEYS, st.booleans()),
    st.builds(Burn, STREAMS),
)
Story = list[list[Write]]
Told = tuple[list[bool], list[Held], list[list[tuple[bytes, bytes]]]]


async def told_by(kind: str, story: Story, prefix: bytes) -> Told:
    """What a store of that kind says to every commit, and holds at the end."""
    written = []
    async with opened(kind) as store:
        for writes in story:
            try:
                await store.commit(*writes)
                written.append(True)
            except Taken:
                written.append(False)
        held = [await store.held(stream) for stream in (b"ana", b"ben")]
        return written, held, [await store.under(shelf, prefix) for shelf in (Shelf.META, Shelf.TEXTS)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(WRITES, max_size=4), max_size=8), st.binary(max_size=2))
def test_all_stores_answer_alike(story: Story, prefix: bytes) -> None:
    first, *others = (asyncio.run(told_by(kind, story, prefix)) for kind in STORES)

    assert all(other == first for other in others)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.binary(max_size=4).map(lambda key: key.replace(b"\x80", b"\xff"))), st.sampled_from([b"", b"\xff"]))
def test_a_prefix_finds_exactly_the_keys_that_begin_with_it(keys: set[bytes], prefix: bytes) -> None:
    story: Story = [[Put(Shelf.META, key, b"") for key in keys]]
    expected = [(key, b"") for key in sorted(keys) if key.startswith(prefix)]

    for kind in STORES:
        assert asyncio.run(told_by(kind, story, prefix))[2][0] == expected
