"""Couples who differ, sent through a programme: the same again for the same seed, and every one of them counted."""

import gc
import tracemalloc

import pytest

from tests.programme_fixture import LADDER, SHORT, SIX
from tests.simulate.crowds import FEW, on_a_ladder, short, through
from unhurried.core.events import CoupleClosed, LimitNarrowed, ProgrammeStalled
from unhurried.core.journey import fold
from unhurried.core.touch import Ceiling
from unhurried.simulate.crowd import Crowd
from unhurried.simulate.tally import END_OF, ENDS, EVER, WEEKS, Tally


def test_the_same_seed_tells_the_same_to_the_last_event() -> None:
    first, again = (Crowd(SHORT, 7) for _ in (0, 1))

    assert [first.walk(number).events for number in range(6)] == [again.walk(number).events for number in range(6)]


def test_another_seed_brings_other_couples() -> None:
    assert Crowd(SHORT, 1).walk(1).events != Crowd(SHORT, 2).walk(1).events


def test_a_couple_is_the_same_whoever_went_before_them() -> None:
    crowd = Crowd(SHORT, 3)
    in_line = [crowd.walk(number).events for number in range(5)]

    assert in_line[4] == Crowd(SHORT, 3).walk(4).events


@pytest.mark.parametrize("programme", [SHORT, SIX, LADDER], ids=lambda one: one.id)
def test_what_they_are_told_is_what_their_record_tells(programme: object) -> None:
    walk = Crowd(programme, 1).walk(2)  # type: ignore[arg-type]

    assert fold(walk.events) == walk.journey


@pytest.mark.parametrize("tally", [short, on_a_ladder])
def test_every_couple_is_somewhere_after_a_year_and_in_every_week(tally: object) -> None:
    told: Tally = tally()  # type: ignore[operator]
    opened = FEW - told.ends["not begun"]

    assert sum(told.ends[end] for end in ENDS) == told.couples == FEW
    assert all(sum(told.weeks[week].values()) == opened for week in range(WEEKS))
    assert [told.weeks[-1].get(place, 0) for place in END_OF] == [told.ends[end] for end in END_OF.values()]
    assert len(told.evenings) == len(told.needed) == told.ends["finished"] > 0
    assert len(told.practices) == opened
    assert all(told.came_to[place] >= max(told.stalled_at[place], told.left_at[place]) for place in told.places)
    assert sum(told.left_at.values()) == told.ends["left"]
    assert all(0 <= told.ever[what] <= FEW for what in EVER)


def test_half_of_them_lies_between_the_quickest_and_the_slowest() -> None:
    tenth, half, most = (short().evenings.within(share) for share in (10, 50, 90))

    assert tenth is not None and half is not None and most is not None
    assert SHORT.days - 1 <= tenth <= half <= most


def test_couples_differ() -> None:
    walks = [Crowd(SHORT, 1).walk(number) for number in range(24)]
    events = [event for walk in walks for event in walk.events]
    reached = {walk.journey.agreement.ceiling(SHORT.touches) for walk in walks}

    assert {CoupleClosed, LimitNarrowed, ProgrammeStalled} <= {type(event) for event in events}
    assert len(reached) > 2 and Ceiling.OPEN in reached
    assert any(walk.referred for walk in walks)


def test_nothing_is_kept_of_any_couple() -> None:
    tracemalloc.start()
    try:
        _kept(16)  # what is made once, is made; what the core remembers for a moment, is remembered
        few, many = _kept(4), _kept(32)
    finally:
        tracemalloc.stop()

    assert many - few < 28 * 1_000  # bytes; kept whole, they would be thirty times as much


def _kept(couples: int) -> int:
    tally = through(SHORT, couples)
    gc.collect()
    assert tally.couples == couples
    return tracemalloc.get_traced_memory()[0]
