"""What goes wrong with a disk: it fills up, it is shared, it remembers too much."""

import asyncio
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from unhurried.store.promises import Append, Burn, Busy, Drop, Full, Put, Record, Shelf, Taken
from unhurried.store.sqlite import SqliteStore
from unhurried.store.sqlite_checkpoints import EVERY
from unhurried.store.sqlite_file import TooNew, connect

ANA = b"ana's stream...."
CANARY = b"a canary that sings where it should not"


def event(seq: int, sealed: bytes = b"sealed") -> Append:
    """The next thing that happens to Ana."""
    return Append(ANA, Record(seq, b"ana", sealed, b"before"), b"head %d" % seq)


async def written_until_full(store: SqliteStore) -> int:
    """How many large events went in before the store said that it is full."""
    for seq in range(1, 1000):
        try:
            await store.commit(event(seq, bytes(3000)), Put(Shelf.META, b"last", b"%d" % seq))
        except Full:
            return seq - 1
    raise AssertionError("it was never full")


def names(folder: Path) -> list[str]:
    """The files there."""
    return sorted(path.name for path in folder.iterdir())


def _salt(folder: Path) -> bytes:
    """What the write-ahead log begins with: another one each time it begins again."""
    with (folder / "data.db-wal").open("rb") as log:
        return log.read(24)[16:]


def everywhere(folder: Path) -> bytes:
    """Every byte of every file there."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


async def test_a_full_disk_refuses_one_commit_and_loses_none(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db", most_pages=40)
    written = await written_until_full(store)

    assert written > 0
    assert len(await store.tail(ANA)) == written
    assert await store.get(Shelf.META, b"last") == b"%d" % written
    await store.commit(Burn(ANA))
    await store.commit(event(1))
    await store.close()


async def test_what_still_fits_is_written_beside_what_does_not(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db", most_pages=40)
    sizes = [10, 1_000_000, 20, 1_000_000, 30]
    puts = [store.commit(Put(Shelf.TEXTS, b"%d" % at, bytes(size))) for at, size in enumerate(sizes)]
    outcomes = await asyncio.gather(*puts, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [type(None), Full, type(None), Full, type(None)]
    assert [key for key, _ in await store.under(Shelf.TEXTS, b"")] == [b"0", b"2", b"4"]
    await store.close()


async def test_commits_that_share_a_visit_to_the_disk_do_not_share_their_outcome(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    crowd = [store.commit(event(seq)) for seq in (1, 1, 2, 5, 3)]
    outcomes = await asyncio.gather(*crowd, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [type(None), Taken, type(None), Taken, type(None)]
    assert [record.seq for record in await store.tail(ANA)] == [1, 2, 3]
    await store.close()


async def test_a_value_no_database_can_hold_harms_only_its_own_commit(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    with pytest.raises(OverflowError):
        await store.commit(event(1), event(2**70))

    await store.commit(event(1))
    await store.close()


async def test_a_second_server_on_the_same_data_is_turned_away(tmp_path: Path) -> None:
    first = SqliteStore.open(tmp_path / "data.db")
    with pytest.raises(Busy):
        SqliteStore.open(tmp_path / "data.db")
    await first.close()

    second = SqliteStore.open(tmp_path / "data.db")
    await second.close()


async def test_a_second_process_on_the_same_data_is_turned_away(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    code = "import sys, pathlib; from unhurried.store.sqlite import SqliteStore as S; S.open(pathlib.Path(sys.argv[1]))"
    other = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", code, str(tmp_path / "data.db")], capture_output=True, check=False
    )

    assert b"Busy" in other.stderr
    await store.close()


async def test_only_the_owner_can_read_the_files(tmp_path: Path) -> None:
    before = os.umask(0)
    store = SqliteStore.open(tmp_path / "house" / "data.db")
    await store.commit(event(1))
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "house").iterdir()}
    os.umask(before)

    assert modes == dict.fromkeys(("data.db", "data.db-wal", "data.db-shm", "data.db.lock"), 0o600)
    assert stat.S_IMODE((tmp_path / "house").stat().st_mode) == 0o700
    await store.close()


async def test_what_is_written_moves_into_the_file_while_it_is_open_and_the_log_is_used_again(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    await store.commit(event(1))
    salt = _salt(tmp_path)
    seq = 1
    while _salt(tmp_path) == salt:
        seq += 1
        await store.commit(event(seq))
        assert seq < 4 * EVERY
        await asyncio.sleep(0.005 if seq > EVERY else 0)

    assert len(await store.tail(ANA)) == seq
    await store.close()
    assert names(tmp_path) == ["data.db", "data.db.lock"]


async def test_what_was_dropped_is_gone_from_the_disk_once_that_is_said(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    await store.commit(Put(Shelf.TEXTS, b"key", CANARY), event(1, CANARY))
    assert CANARY in everywhere(tmp_path)
    await store.commit(Drop(Shelf.TEXTS, b"key"), Burn(ANA))

    assert CANARY not in everywhere(tmp_path)
    await store.close()


async def test_what_was_dropped_while_a_backup_reads_is_gone_with_the_next_commit(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    await store.commit(Put(Shelf.TEXTS, b"key", CANARY))
    backup = connect(tmp_path / "data.db")
    backup.executescript("BEGIN; SELECT count(*) FROM texts;")
    await store.commit(Drop(Shelf.TEXTS, b"key"))
    backup.close()
    await store.commit(event(1))

    assert CANARY not in everywhere(tmp_path)
    await store.close()


async def test_what_a_killed_house_still_owed_is_gone_once_it_is_open_again(tmp_path: Path) -> None:
    house, left = tmp_path / "house", tmp_path / "left"
    store = SqliteStore.open(house / "data.db")
    await store.commit(Put(Shelf.TEXTS, b"key", CANARY))
    backup = connect(house / "data.db")
    backup.executescript("BEGIN; SELECT count(*) FROM texts;")
    await store.commit(Drop(Shelf.TEXTS, b"key"))
    left.mkdir()
    for name in ("data.db", "data.db-wal"):  # as it lies there when the power goes
        shutil.copy(house / name, left / name)
    backup.close()
    await store.close()
    assert CANARY in everywhere(left)

    again = SqliteStore.open(left / "data.db")
    await again.commit(event(1))

    assert CANARY not in everywhere(left)
    await again.close()


async def test_closing_finishes_what_was_asked(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    asked = [asyncio.create_task(store.commit(event(seq))) for seq in range(1, 200)]
    await asyncio.sleep(0)
    await store.close()
    await asyncio.gather(*asked)

    again = SqliteStore.open(tmp_path / "data.db")
    assert len(await again.tail(ANA)) == 199
    await again.close()
    assert names(tmp_path) == ["data.db", "data.db.lock"]


async def test_somebody_who_hangs_up_takes_nobody_with_them(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    left = asyncio.create_task(store.commit(event(1)))
    await asyncio.sleep(0)
    left.cancel()
    await store.commit(event(2))

    assert len(await store.tail(ANA)) == 2
    await store.close()


async def test_data_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "data.db")
    await store.close()
    later = connect(tmp_path / "data.db")
    later.execute("UPDATE version SET number = 99")
    later.close()

    with pytest.raises(TooNew):
        SqliteStore.open(tmp_path / "data.db")
