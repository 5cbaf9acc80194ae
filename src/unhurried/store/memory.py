"""A store that lives as long as its process: for tests, and for looking around."""

from dataclasses import dataclass, field, replace

from unhurried.store.promises import (
    ANY,
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
    Taken,
    Write,
)

Row = tuple[bytes, int | None]


@dataclass(frozen=True, slots=True)
class _State:
    """Everything kept. A commit works on a copy, so that half of one never shows."""

    records: dict[bytes, tuple[Record, ...]] = field(default_factory=dict)
    heads: dict[bytes, bytes] = field(default_factory=dict)
    snapshots: dict[bytes, Snapshot] = field(default_factory=dict)
    rows: dict[tuple[Shelf, bytes], Row] = field(default_factory=dict)

    def copy(self) -> "_State":
        return _State(dict(self.records), dict(self.heads), dict(self.snapshots), dict(self.rows))


class MemoryStore:
    """Keeps every promise but the disk."""

    def __init__(self) -> None:
        self._state: _State | None = _State()

    async def held(self, stream: bytes) -> Held:
        snapshot = self._open.snapshots.get(stream)
        after = snapshot.seq if snapshot else 0
        return Held(self._open.heads.get(stream), snapshot, self._records(stream, after))

    async def tail(self, stream: bytes, after: int = 0) -> list[Record]:
        return list(self._records(stream, after))

    async def head(self, stream: bytes) -> bytes | None:
        return self._open.heads.get(stream)

    async def snapshot(self, stream: bytes) -> Snapshot | None:
        return self._open.snapshots.get(stream)

    async def get(self, shelf: Shelf, key: bytes) -> bytes | None:
        row = self._open.rows.get((shelf, key))
        return row[0] if row else None

    async def under(self, shelf: Shelf, prefix: bytes) -> list[tuple[bytes, bytes]]:
        rows = self._open.rows.items()
        return sorted((key, row[0]) for (where, key), row in rows if where is shelf and key.startswith(prefix))

    async def commit(self, *writes: Write) -> None:
        state = self._open.copy()
        for write in writes:
            _apply(state, write)
        self._state = state

    async def prune(self, before: int) -> None:
        rows = {key: row for key, row in self._open.rows.items() if row[1] is None or row[1] >= before}
        self._state = replace(self._open, rows=rows)

    async def close(self) -> None:
        self._state = None

    @property
    def _open(self) -> _State:
        if self._state is None:
            raise Closed
        return self._state

    def _records(self, stream: bytes, after: int) -> tuple[Record, ...]:
        return self._open.records.get(stream, ())[after:]


def _apply(state: _State, write: Write) -> None:
    match write:
        case Append(stream, record, head):
            held = state.records.get(stream, ())
            if record.seq != len(held) + 1:
                raise Taken
            state.records[stream] = (*held, record)
            state.heads[stream] = head
        case Keep(stream, snapshot):
            older = state.snapshots.get(stream)
            if older is None or older.seq <= snapshot.seq:
                state.snapshots[stream] = snapshot
        case Put():
            _put(state, write)
        case Drop(shelf, key, must_exist):
            if state.rows.pop((shelf, key), None) is None and must_exist:
                raise Taken
        case Burn(stream):
            for kept in (state.records, state.heads, state.snapshots):
                kept.pop(stream, None)


def _put(state: _State, put: Put) -> None:
    row = state.rows.get((put.shelf, put.key))
    now = row[0] if row else None
    if put.was is not ANY and now != put.was:
        raise Taken
    state.rows[put.shelf, put.key] = (put.value, put.until)
