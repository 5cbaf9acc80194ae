"""Killed while writing: what was acknowledged is there, whole, and can be written after."""

import os
import subprocess
import sys
from pathlib import Path

from unhurried.store.promises import Shelf
from unhurried.store.sqlite import SqliteStore

KILLS = int(os.environ.get("UNHURRIED_KILLS", "20"))
WRITER = Path(__file__).parent / "writes_until_killed.py"


def acknowledged_before_a_kill(path: Path, lines: int) -> dict[str, int]:
    """Let it write for so many lines, end it with -9, and return the last event acknowledged to each."""
    with subprocess.Popen([sys.executable, str(WRITER), str(path)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    whole = (line.split() for line in said if line.endswith("\n"))
    return {name: int(seq) for name, seq in whole}


async def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    acknowledged: dict[str, int] = {}
    for kill in range(KILLS):
        acknowledged |= acknowledged_before_a_kill(tmp_path / "data.db", lines=1 + kill * 7 % 40)

        store = SqliteStore.open(tmp_path / "data.db")
        for name, last in acknowledged.items():
            records = await store.tail(name.encode())
            assert [record.seq for record in records] == list(range(1, len(records) + 1))
            assert len(records) >= last
            assert await store.head(name.encode()) == await store.get(Shelf.META, name.encode()) == b"%d" % len(records)
        await store.close()
    assert sum(acknowledged.values()) > KILLS
