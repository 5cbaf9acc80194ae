"""The histories: what Ana and Ben do, in an order that nobody chose, each out of one number."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import NamedTuple

from tests.security.twins import asked, happenings
from tests.security.twins.happenings_of_tools import tools
from tests.security.twins.pair import Pair
from tests.security.twins.starts import STARTS
from tests.security.twins.world import WORLDS, Start

SPANS = [timedelta(minutes=4), timedelta(minutes=25), timedelta(hours=2), timedelta(hours=9), timedelta(days=1),
         timedelta(days=1), timedelta(days=2), timedelta(days=4)]  # fmt: skip
FEWEST, MOST = 4, 9  # happenings after the beginning, most of them an evening or days


async def time_goes_by(pair: Pair, rng: Random) -> None:
    """Minutes, hours or days."""
    await pair.passes(rng.choice(SPANS), rng)


async def until_evening(pair: Pair, rng: Random) -> None:
    """On to six in the evening of the day after."""
    now = pair.clock.now()
    then = (now + timedelta(days=1)).replace(hour=18, minute=rng.choice([0, 30]))
    await pair.passes(then - now, rng)


async def next_evening(pair: Pair, rng: Random) -> None:
    """The evening of the day after, with all that comes of it."""
    await until_evening(pair, rng)
    await happenings.evening(pair, rng)


async def ana_alone(pair: Pair, rng: Random) -> None:
    """Ana does this or that alone; Ben may look."""
    await pair.alone(rng)
    await asked.looks(pair, rng)


async def ben_looks(pair: Pair, rng: Random) -> None:
    """Ben looks at a few pages."""
    await asked.looks(pair, rng, 6)


async def others_look(pair: Pair, rng: Random) -> None:
    """Somebody else looks, and anybody."""
    for who in ("cleo", "anybody"):
        await pair.look(who, rng.sample(pair.pages, 2))


async def somebody_leaves(pair: Pair, rng: Random) -> None:
    """One of the two leaves, now and then."""
    if rng.random() < 0.5:
        await happenings.leaves(pair, rng, rng.choice(["ana", "ana", "ben"]))


Happening = Callable[[Pair, Random], Awaitable[None]]
HAPPENINGS: Mapping[Happening, int] = {
    asked.by_the_hour: 4, happenings.evening: 4, next_evening: 5, asked.together: 3,
    happenings.asks_for_both: 2, until_evening: 2, time_goes_by: 2, ana_alone: 2, happenings.acts: 3,
    asked.ben_answers: 2, ben_looks: 1, happenings.shows_a_line: 1, happenings.lies_on_the_line: 1,
    others_look: 1, somebody_leaves: 1, tools: 3,
}  # fmt: skip


class History(NamedTuple):
    """Where it begins and what happens, out of one number. `kept`: what is left of it where it was made shorter.

    `quiet`: in which happenings Ana does nothing alone, in one of the worlds.
    """

    seed: int
    start: str
    happens: tuple[Happening, ...]
    kept: frozenset[int]
    quiet: frozenset[tuple[int, str]] = frozenset()

    def __str__(self) -> str:
        told = ", ".join(one.__name__ for n, one in enumerate(self.happens) if n in self.kept)
        return f"history {self.seed}: begins {self.start!r}; {told}"

    def shorter(self) -> Iterator["History"]:
        """The same with one thing left out."""
        for n in sorted(self.kept):
            yield self._replace(kept=self.kept - {n})
        for quiet in ((n, name) for n in (-1, *sorted(self.kept)) for name in WORLDS):
            if quiet not in self.quiet:
                yield self._replace(quiet=self.quiet | {quiet})


def drawn(seed: int) -> History:
    """The history of that number."""
    rng = Random(seed)
    happens = rng.choices(list(HAPPENINGS), weights=list(HAPPENINGS.values()), k=rng.randint(FEWEST, MOST))
    start = list(STARTS)[seed % len(STARTS)]  # one after the other, so that none is passed over
    return History(seed, start, tuple(happens), frozenset(range(len(happens))))


@dataclass
class Stage:
    """What every history is played on."""

    loop: asyncio.AbstractEventLoop
    pair: Pair
    starts: Mapping[str, Start]

    def play(self, history: History) -> None:
        """Play one. Raises Found when somebody could tell the two worlds apart."""
        self.loop.run_until_complete(_played(self.pair, self.starts[history.start], history))


async def _played(pair: Pair, start: Start, history: History) -> None:
    await pair.begin(start, str(history))
    try:
        pair.quiet = {name for n, name in history.quiet if n == -1}
        await pair.passes(timedelta(minutes=20), Random(history.seed))
        await pair.compare()
        for n in sorted(history.kept):
            pair.quiet = {name for at, name in history.quiet if at == n}
            await history.happens[n](pair, Random(f"{history.seed}/{n}"))
            await pair.compare()
        await asked.looks_at_everything(pair, Random(history.seed))
        await pair.compare()
    finally:
        await pair.end()
