"""The histories: what Ana and Ben do, in an order that nobody chose."""

import asyncio
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.security.twins import happenings
from tests.security.twins.pair import Pair
from tests.security.twins.starts import STARTS
from tests.security.twins.world import Start

SEEDS = st.integers(0, 2**31)
SPANS = st.sampled_from([timedelta(minutes=4), timedelta(minutes=25), timedelta(hours=2), timedelta(hours=9),
                         timedelta(days=1), timedelta(days=1), timedelta(days=2), timedelta(days=4)])  # fmt: skip


@dataclass
class Stage:
    """What every history is played on."""

    loop: asyncio.AbstractEventLoop
    pair: Pair
    starts: Mapping[str, Start]


class Twins(RuleBasedStateMachine):
    """Two worlds that differ only in what Ana keeps private. `on` is set before it runs."""

    on: Stage

    def __init__(self) -> None:
        super().__init__()
        self.pair = self.on.pair

    def run(self, *doing: Coroutine[Any, Any, None]) -> None:
        """Let these happen, and compare what came of them."""
        for one in doing:
            self.on.loop.run_until_complete(one)
        self.on.loop.run_until_complete(self.pair.compare())

    @initialize(start=st.sampled_from(list(STARTS)), seed=SEEDS)
    def begins(self, start: str, seed: int) -> None:
        self.run(self.pair.begin(self.on.starts[start], seed))
        self.run(self.pair.passes(timedelta(minutes=20), Random(seed)))

    @rule(span=SPANS, seed=SEEDS)
    def time_goes_by(self, span: timedelta, seed: int) -> None:
        self.run(self.pair.passes(span, Random(seed)))

    @rule(seed=SEEDS)
    def ana_does_something_alone(self, seed: int) -> None:
        rng = Random(seed)
        self.run(self.pair.alone(rng), happenings.looks(self.pair, rng))

    @rule(seed=SEEDS)
    def ben_looks(self, seed: int) -> None:
        self.run(happenings.looks(self.pair, Random(seed), 5))

    @rule(seed=SEEDS)
    def ben_answers(self, seed: int) -> None:
        self.run(happenings.ben_answers(self.pair, Random(seed)))

    @rule(seed=SEEDS)
    def both_look_at_it_together(self, seed: int) -> None:
        self.run(happenings.together(self.pair, Random(seed)))

    @rule(seed=SEEDS)
    def by_the_hour(self, seed: int) -> None:
        self.run(happenings.by_the_hour(self.pair, Random(seed)))

    @rule(seed=SEEDS)
    def an_evening(self, seed: int) -> None:
        self.run(happenings.evening(self.pair, Random(seed)))

    @rule(seed=SEEDS)
    def one_of_them_does_something_for_both(self, seed: int) -> None:
        self.run(happenings.acts(self.pair, Random(seed)))

    @rule(seed=SEEDS)
    def ana_shows_a_line(self, seed: int) -> None:
        self.run(happenings.shows_a_line(self.pair, Random(seed)))

    @rule(seed=SEEDS)
    def others_look(self, seed: int) -> None:
        rng = Random(seed)
        for who in ("cleo", "anybody"):
            self.run(self.pair.look(who, rng.sample(self.pair.pages, 2)))

    @rule(seed=SEEDS, who=st.sampled_from(["ana", "ben", "nobody", "nobody", "nobody", "nobody"]))
    def somebody_leaves(self, seed: int, who: str) -> None:
        if who != "nobody":
            self.run(happenings.leaves(self.pair, Random(seed), who))

    def teardown(self) -> None:
        """The last look at everything."""
        if self.pair.worlds[0].people:
            self.run(self.pair.look_at_everything(Random(0)), self.pair.end())
