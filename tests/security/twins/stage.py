"""Both houses, built once, and every beginning, prepared once."""

import asyncio
import http.cookies
from collections.abc import Iterator
from contextlib import contextmanager
from email.utils import format_datetime
from pathlib import Path

import limits.storage.memory
import pytest
from jinja2.bccache import Bucket, BytecodeCache

from tests.security.twins.histories import Stage
from tests.security.twins.pair import Pair
from tests.security.twins.starts import SIX, Preparing
from tests.security.twins.tally import Tally
from tests.security.twins.world import WORLDS, TurnedTime, built
from unhurried.wiring import TurnedClock

SEED = "twins"


class CompiledOnce(BytecodeCache):
    """Templates, compiled once for all the houses of this process. What is rendered is each house's own."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()


@contextmanager
def by_the_turned_clock(clock: TurnedClock) -> Iterator[None]:
    """What reads the real time inside libraries reads this clock: tries in a minute, and when a cookie is over."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits.storage.memory, "time", TurnedTime(clock))
        patch.setattr(http.cookies, "_getdate", lambda *_, **__: format_datetime(clock.now(), usegmt=True))
        yield


@contextmanager
def stage(data: Path) -> Iterator[Stage]:
    """A stage to play histories on; it is cleared away at the end of the block."""
    loop, clock = asyncio.new_event_loop(), TurnedClock(SIX, stopped=True)
    worlds = []
    try:
        for name in ("behind the curtain", *WORLDS):
            worlds.append(loop.run_until_complete(built(name, data / name, clock, SEED)))  # noqa: PERF401 closed below
        compiled = CompiledOnce()
        for world in worlds:
            world.wired.house.layout.environment.bytecode_cache = compiled
        preparing, one, other = worlds
        starts = loop.run_until_complete(Preparing(preparing).all())
        with by_the_turned_clock(clock):
            yield Stage(loop, Pair((one, other), clock, Tally()), starts)
    finally:
        for world in worlds:
            loop.run_until_complete(world.wired.close())
        loop.close()
