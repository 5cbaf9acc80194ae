import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.house_fixture import START, Street
from tests.keeper.altering import Disk, here, many_evenings, stream_of
from tests.vault.chains import chance_from
from unhurried.core import deciding
from unhurried.core.events.own import OwnEvent, Reflected, SettingChosen
from unhurried.core.journey import Journey, fold
from unhurried.core.notation import write
from unhurried.core.own import fold_own
from unhurried.keeper import streams
from unhurried.keeper.own import OWNS
from unhurried.keeper.streams import SNAPSHOT_EVERY, Stream, Streams
from unhurried.store.memory import MemoryStore
from unhurried.store.promises import Keep

INSTANCE, STREAM = b"one instance....", Stream(b"ana's stream....", bytes(32))
AUTHOR = b"ana............."


async def test_a_long_record_is_read_from_its_snapshot(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await many_evenings(on_the_street, ana, 45)
    held = await on_the_street.keeper.store.held(await stream_of(on_the_street, ana))

    assert len(held.tail) < SNAPSHOT_EVERY
    assert (await on_the_street.book(ben)).journey.progress.forms


async def test_a_snapshot_by_the_rules_of_another_day_is_folded_afresh(
    on_the_street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = await on_the_street.agreed()
    await many_evenings(on_the_street, ana, 45)
    expected = (await on_the_street.book(ana)).journey
    monkeypatch.setattr(streams, "FOLDED_BY", bytes(32))
    book = await on_the_street.book(ana)

    assert book.journey == expected
    assert book._kept.snapshot == 0


async def test_a_record_folded_afresh_keeps_a_new_snapshot_with_the_next_event(
    on_the_street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = await on_the_street.agreed()
    await many_evenings(on_the_street, ana, 45)
    monkeypatch.setattr(streams, "FOLDED_BY", bytes(32))
    await (await on_the_street.book(ana)).record(deciding.pause)
    book = await on_the_street.book(ana)

    assert book._kept.snapshot == book.version


async def test_what_is_written_while_a_record_is_folded_afresh_is_not_taken_for_tampering(
    on_the_street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = await on_the_street.agreed()
    await many_evenings(on_the_street, ana, 45)
    book, store = await on_the_street.book(ben), on_the_street.keeper.store
    read_all = store.tail

    async def tail_after_a_write(stream: bytes, after: int = 0) -> object:
        monkeypatch.setattr(store, "tail", read_all)
        await book.record(deciding.pause)
        return await read_all(stream, after)

    monkeypatch.setattr(store, "tail", tail_after_a_write)
    monkeypatch.setattr(streams, "FOLDED_BY", bytes(32))

    assert (await on_the_street.book(ana)).version == book.version - 1


async def test_an_altered_record_under_a_snapshot_is_found_when_it_is_folded_afresh(
    on_the_street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = await on_the_street.agreed()
    await many_evenings(on_the_street, ana, 45)
    Disk(on_the_street).alter(await stream_of(on_the_street, ana), lambda kept: kept[1:])
    monkeypatch.setattr(streams, "FOLDED_BY", bytes(32))

    with pytest.raises(streams.Tampered):
        await on_the_street.book(ana)


@settings(max_examples=20)
@given(lengths=st.lists(st.integers(1, 9), min_size=4, max_size=12))
async def test_a_snapshot_and_its_tail_are_the_whole_story(lengths: list[int]) -> None:
    """However many events are written at a time: read, or folded from the first on, they come to the same."""
    store = MemoryStore()
    ours = Streams(OWNS, store, INSTANCE, chance_from(f"{lengths}"))
    kept, told = await ours.open(STREAM), list[OwnEvent]()
    for length in lengths:
        events = [_event(len(told) + number) for number in range(length)]
        kept, writes = ours.added(STREAM, kept, events, write, AUTHOR)
        await store.commit(*writes)
        told += events

    assert (await ours.open(STREAM)).state == kept.state == fold_own(told)
    assert (await ours.open(STREAM)).seq == len(told)


async def test_a_journey_survives_its_snapshot_whole(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed(drawn_rests=True)
    book = await on_the_street.book(ana)
    packed = book._streams._kind.pack(book.journey)

    assert book._streams._kind.unpack(packed) == book.journey != Journey() == fold(())


async def test_only_every_twentieth_event_costs_a_snapshot(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    owns, kept = on_the_street.keeper._owns, (await on_the_street.keeper.own(here(ana)))._kept
    _, few = owns.added(STREAM, kept, [_event(1)], write, AUTHOR)
    _, many = owns.added(STREAM, kept, [_event(one) for one in range(SNAPSHOT_EVERY)], write, AUTHOR)

    assert not any(isinstance(one, Keep) for one in few)
    assert isinstance(many[-1], Keep)


def _event(number: int) -> OwnEvent:
    if number % 3:
        return SettingChosen(at=START, name=f"name {number % 5}", value=f"{number}")
    return Reflected(at=START, evening=START.date(), day=number, good=f"the {number}th")
