"""Taps, drops, reloads, restarts and clocks that jump, on two real phones: both always end in the same state."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.live.schedules import play, schedules
from tests.live.theatre import Theatre

pytestmark = pytest.mark.browser

EVERYDAY, NIGHTLY = 5, 1_000  # fifty a day are wanted once they are quick enough for it


Play = Callable[[list[Any]], None]


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    with asyncio.Runner() as runner:
        theatre = runner.run(Theatre.opened(tmp_path_factory.mktemp("theatre")))
        yield lambda schedule: runner.run(play(theatre, schedule))
        runner.run(theatre.close())


def _schedules(many: int) -> settings:
    return settings(max_examples=many, deadline=None, suppress_health_check=list(HealthCheck))


@_schedules(EVERYDAY)
@given(schedule=schedules)
def test_both_phones_end_in_the_same_state_whatever_happens(playing: Play, schedule: list[Any]) -> None:
    playing(schedule)


@pytest.mark.nightly
@_schedules(NIGHTLY)
@given(schedule=schedules)
def test_a_thousand_evenings(playing: Play, schedule: list[Any]) -> None:
    playing(schedule)
