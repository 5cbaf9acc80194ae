"""The real clock, chance, database and keys, chosen and connected. The one place that knows what time it is."""

import os
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from unhurried.accounts.rates import Rates
from unhurried.config import Config
from unhurried.keeper.keeper import PUT_BACK, Keeper, instance_of, put_back_at
from unhurried.layout.render import house_layout
from unhurried.live.hub import Hub, Rooms
from unhurried.programmes.checking import all_of
from unhurried.programmes.promised import need_promised, promise
from unhurried.programmes.shelf import Shelved, shelf
from unhurried.store.promises import Busy, Full, Store
from unhurried.store.sqlite import SqliteStore
from unhurried.store.sqlite_copy import InTheWay, copy, put_back
from unhurried.store.sqlite_file import TooNew, Unusable
from unhurried.vault.keys import Hardness
from unhurried.vault.seal import Chance
from unhurried.visits.house import House

__all__ = [
    "Busy", "Clock", "Full", "InTheWay", "TooNew", "TurnedClock", "Unusable", "Wired", "WrongData", "back_up",
    "restore", "wire",
]  # fmt: skip
DATABASE = "unhurried.sqlite"

OFFERED = "offered"  # beside the data: the names of a clinic's that couples' records may hold


class Clock:
    """The real time."""

    def now(self) -> datetime:
        """The moment it is, in UTC."""
        return datetime.now(UTC)


class TurnedClock(Clock):
    """A clock that can be turned: it runs on from where it was turned to, or stands still when it was stopped."""

    def __init__(self, start: datetime | None = None, *, stopped: bool = False) -> None:
        real = datetime.now(UTC)
        self._ahead = (start - real) if start is not None else timedelta(0)
        self._stands = (start or real) if stopped else None

    def now(self) -> datetime:
        """The moment it shows."""
        return self._stands if self._stands is not None else datetime.now(UTC) + self._ahead

    def turn(self, by: timedelta) -> None:
        """Turn it, forward or back."""
        self._ahead += by
        if self._stands is not None:
            self._stands += by


class WrongData(Exception):
    """The data of a demo and the data of real people are never mixed."""


@dataclass(frozen=True)
class Wired:
    """A house with everything connected, and how to let it go."""

    house: House
    hub: Rooms
    clock: Clock
    store: Store
    chance: Chance

    async def close(self) -> None:
        """Finish what was acknowledged, and let the data go."""
        self.house.keeper.derivations.close()
        await self.store.close()


async def wire(
    config: Config, *, clock: Clock | None = None, chance: Chance | None = None, store: Store | None = None,
    shelved: Mapping[str, Shelved] | None = None,
) -> Wired:  # fmt: skip
    """Connect a house on the embedded store. Raises Unsound, Busy, WrongData, TooNew, Unusable."""
    clock, chance = clock or Clock(), chance or secrets.token_bytes
    # Before the data is opened: with an unsound programme there is nothing that it could be opened for.
    known, asked = all_of(config.clinic)
    need_promised(config.data / OFFERED, {id: one.programme for id, one in known.items()})
    shelved = shelved or known
    store = store or await _embedded(config)
    keeper = Keeper(
        store, await instance_of(store, chance), _secret(config, chance), chance, clock.now,
        {id: one.programme for id, one in shelved.items()}, Hardness(config.memory_kib),
    )  # fmt: skip
    keeper.put_back = await put_back_at(store)
    promise(config.data / OFFERED, [one.programme for id, one in known.items() if id not in shelf()])
    hub = Hub()
    keeper.told = hub.tell
    awake = Clock().now if config.demo else clock.now
    house = House(config, keeper, house_layout(), shelved, asked, Rates(), awake)
    return Wired(house, hub, clock, store, chance)


def back_up(config: Config, to: Path) -> None:
    """Copy the embedded store to a new file, whether a house is open on it or not. Raises InTheWay, Unusable."""
    copy(config.data / DATABASE, to)


def restore(config: Config, copied: Path | None, *, over: bool = False, clock: Clock | None = None) -> None:
    """Put a copy in the place of the data, or say of a copy that lies there that it is one.

    Every couple's agreement is asked afresh from then on. Raises Busy, InTheWay, TooNew, Unusable, WrongData.
    """
    if (config.data / "demo").exists():
        raise WrongData(f"{config.data} holds a demo's invented data")
    moment = (clock or Clock()).now().isoformat().encode()
    put_back(copied, config.data / DATABASE, (PUT_BACK, moment), over=over)


async def _embedded(config: Config) -> Store:
    config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    mark = config.data / "demo"
    has_data = (config.data / DATABASE).exists()
    if config.demo and has_data and not mark.exists():
        raise WrongData(f"{config.data} holds real people's data; a demo keeps its own")
    if not config.demo and mark.exists():
        raise WrongData(f"{config.data} holds a demo's invented data; real people get a folder of their own")
    if config.demo:
        mark.touch()
    return SqliteStore.open(config.data / DATABASE)


def _secret(config: Config, chance: Callable[[int], bytes]) -> bytes:
    """The instance's secret, in a file of its own beside the database; made at the first start."""
    path = Path(config.data) / "secret"
    config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(chance(32))
            file.flush()
            os.fsync(file.fileno())
    return path.read_bytes()
