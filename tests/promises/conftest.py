"""Every store there is, one after the other: what joins this list has to keep the same promises."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from unhurried.store.memory import MemoryStore
from unhurried.store.promises import Store
from unhurried.store.sqlite import SqliteStore

Opening = Callable[[Path], Awaitable[Store]]


async def in_memory(_folder: Path) -> Store:
    """A store without a disk."""
    return MemoryStore()


async def in_sqlite(folder: Path) -> Store:
    """A store in one file."""
    return SqliteStore.open(folder / "data.db")


STORES: dict[str, Opening] = {"memory": in_memory, "sqlite": in_sqlite}


@asynccontextmanager
async def opened(kind: str) -> AsyncIterator[Store]:
    """A fresh store of that kind, and nothing of it afterwards."""
    with TemporaryDirectory() as folder:
        store = await STORES[kind](Path(folder))
        try:
            yield store
        finally:
            await store.close()


@pytest.fixture(params=STORES)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of store in turn."""
    return str(request.param)


@pytest.fixture
async def store(kind: str) -> AsyncIterator[Store]:
    """A fresh store."""
    async with opened(kind) as fresh:
        yield fresh
