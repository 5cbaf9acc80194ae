from collections.abc import Callable

import msgspec
import pytest

from tests.house_fixture import PASSPHRASE, Street
from tests.keeper.altering import Disk, Records, another_couple, flipped, here, many_evenings, stream_of
from unhurried.core import deciding
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.rounds import Kind
from unhurried.keeper.streams import PROGRAMME, Stream, Tampered
from unhurried.store.promises import Shelf, Snapshot
from unhurried.vault.seal import START

change = msgspec.structs.replace


def with_one(records: Records, at: int, **altered: object) -> Records:
    return (*records[:at], change(records[at], **altered), *records[at + 1 :])


ALTERED: dict[str, Callable[[Records], Records]] = {
    "a bit is flipped": lambda kept: with_one(kept, 2, sealed=flipped(kept[2].sealed, 40)),
    "the version is another": lambda kept: with_one(kept, 2, sealed=flipped(kept[2].sealed, 0)),
    "one is cut short": lambda kept: with_one(kept, 2, sealed=kept[2].sealed[:-1]),
    "one is empty": lambda kept: with_one(kept, 2, sealed=b""),
    "two are swapped": lambda kept: (*kept[:1], kept[2], kept[1], *kept[3:]),
    "two are swapped under their numbers": lambda kept: (
        *kept[:1],
        change(kept[1], sealed=kept[2].sealed),
        change(kept[2], sealed=kept[1].sealed),
        *kept[3:],
    ),
    "one is replayed": lambda kept: (*kept, change(kept[2], seq=len(kept) + 1)),
    "one is dropped": lambda kept: kept[:2] + kept[3:],
    "one is dropped and the rest move up": lambda kept: (
        *kept[:2],
        *(change(record, seq=record.seq - 1) for record in kept[3:]),
    ),
    "the tail is cut": lambda kept: kept[:-1],
    "all but the first are cut": lambda kept: kept[:1],
    "all are cut": lambda kept: (),
    "the author is another": lambda kept: with_one(kept, 2, author=PROGRAMME),
    "the hash before is another": lambda kept: with_one(kept, 2, before=START),
    "the number is another": lambda kept: with_one(kept, 2, seq=9),
}


@pytest.mark.parametrize("how", ALTERED)
async def test_an_altered_record_is_refused_for_both(on_the_street: Street, how: str) -> None:
    ana, ben = await on_the_street.agreed()
    Disk(on_the_street).alter(await stream_of(on_the_street, ana), ALTERED[how])

    for phone in (ana, ben):
        with pytest.raises(Tampered):
            await on_the_street.book(phone)


@pytest.mark.parametrize("how", ALTERED)
async def test_a_refusal_says_nothing_of_what_was_written(on_the_street: Street, how: str) -> None:
    ana, _ = await on_the_street.agreed()
    Disk(on_the_street).alter(await stream_of(on_the_street, ana), ALTERED[how])
    with pytest.raises(Tampered) as refused:
        await on_the_street.book(ana)

    assert str(refused.value).startswith("a couple ")
    assert refused.value.__suppress_context__ or refused.value.__context__ is None
    assert not any(word in str(refused.value).lower() for word in ("ana", "ben", "20:30", "agreement", "london"))


async def test_a_record_from_another_couple_does_not_open(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    ours, disk = await stream_of(on_the_street, ana), Disk(on_the_street)
    theirs = await another_couple(on_the_street)
    disk.alter(ours, lambda kept: with_one(kept, 0, sealed=disk.state.records[theirs][0].sealed))

    with pytest.raises(Tampered):
        await on_the_street.book(ana)


async def test_a_whole_stream_in_place_of_another_does_not_open(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    ours, theirs = await stream_of(on_the_street, ana), await another_couple(on_the_street)
    state = Disk(on_the_street).state
    state.records[ours], state.heads[ours] = state.records[theirs], state.heads[theirs]

    with pytest.raises(Tampered):
        await on_the_street.book(ana)


async def test_a_head_of_an_earlier_evening_is_noticed(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()
    ours, disk = await stream_of(on_the_street, ana), Disk(on_the_street)
    earlier = disk.state.heads[ours]
    await (await on_the_street.book(ana)).record(deciding.pause)
    disk.state.heads[ours] = earlier

    with pytest.raises(Tampered):
        await on_the_street.book(ana)


@pytest.mark.parametrize("without", [True, False])
async def test_a_head_that_is_gone_or_altered_is_noticed(on_the_street: Street, without: bool) -> None:
    ana, _ = await on_the_street.opened()
    ours, heads = await stream_of(on_the_street, ana), Disk(on_the_street).state.heads
    if without:
        del heads[ours]
    else:
        heads[ours] = flipped(heads[ours], -1)

    with pytest.raises(Tampered):
        await on_the_street.book(ana)


async def test_a_stream_does_not_open_under_another_wrap(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()
    stream = Stream(await stream_of(on_the_street, ana), bytes(32))

    with pytest.raises(Tampered):
        await on_the_street.keeper._couples.open(stream)


async def test_a_couples_records_are_not_read_as_ones_own(on_the_street: Street) -> None:
    ana, _ = await on_the_street.opened()
    assert ana.person is not None
    person = await on_the_street.keeper.people.with_key(ana.person.id, ana.person.key)

    with pytest.raises(Tampered, match="own"):
        await on_the_street.keeper._owns.open(on_the_street.keeper.stream_of(person))


async def test_an_altered_box_is_refused_and_writes_nothing(on_the_street: Street) -> None:
    ana, ben = await on_the_street.agreed()
    await (await on_the_street.book(ana)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING))
    Disk(on_the_street).flip_row(Shelf.ROUNDS, -1)
    book = await on_the_street.book(ben)

    with pytest.raises(Tampered):
        await book.answer(Kind.TONIGHT, CheckIn(Willing.WILLING), pressed=True)
    assert (await on_the_street.book(ben)).version == book.version


async def test_a_box_of_yesterday_is_no_answer_for_today(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await (await on_the_street.book(ana)).answer(Kind.TONIGHT, CheckIn(Willing.WILLING))
    rows = Disk(on_the_street).state.rows
    [old] = [value for (shelf, _), value in rows.items() if shelf is Shelf.ROUNDS]
    on_the_street.turn(hours=24)
    await (await on_the_street.book(ana)).settle()
    rows = Disk(on_the_street).state.rows
    [today] = [key for key in rows if key[0] is Shelf.ROUNDS]
    rows[today] = old
    on_the_street.turn(hours=4)

    with pytest.raises(Tampered):
        await (await on_the_street.book(ana)).settle()


async def test_an_altered_keyring_opens_for_nobody(on_the_street: Street) -> None:
    await on_the_street.joined("Ana")
    Disk(on_the_street).flip_row(Shelf.PEOPLE)

    with pytest.raises(Tampered):
        await on_the_street.keeper.people.unlock("Ana", PASSPHRASE)


async def test_an_altered_sign_in_signs_nobody_in(on_the_street: Street) -> None:
    ana = await on_the_street.joined("Ana")
    token = await on_the_street.keeper.sessions.begin(here(ana), on_the_street.keeper.now())
    Disk(on_the_street).flip_row(Shelf.SESSIONS)

    assert await on_the_street.keeper.sessions.find(token, on_the_street.keeper.now()) is None


async def test_a_snapshot_that_is_altered_or_of_another_age_is_refused(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await many_evenings(on_the_street, ana, 25)
    ours, disk = await stream_of(on_the_street, ana), Disk(on_the_street)
    whole = disk.state.snapshots[ours]
    for altered in (Snapshot(whole.seq, flipped(whole.sealed, -1)), Snapshot(whole.seq - 1, whole.sealed)):
        disk.state.snapshots[ours] = altered

        with pytest.raises(Tampered):
            await on_the_street.book(ana)


async def test_an_older_snapshot_put_back_only_costs_time(on_the_street: Street) -> None:
    ana, _ = await on_the_street.agreed()
    await many_evenings(on_the_street, ana, 20)
    ours, disk = await stream_of(on_the_street, ana), Disk(on_the_street)
    older = disk.state.snapshots[ours]
    await many_evenings(on_the_street, ana, 25)
    expected = (await on_the_street.book(ana)).journey
    assert disk.state.snapshots[ours].seq > older.seq
    disk.state.snapshots[ours] = older

    assert (await on_the_street.book(ana)).journey == expected
