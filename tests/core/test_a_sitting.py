"""A sitting: one clock for two phones, a pause that needs no reason, and going on that takes both."""

from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
import pytest

from tests.programme_fixture import THIRTY
from tests.two_people import WILLING, Two, agreed, pass_gate, practise, sitting
from unhurried.core import sitting as sittings
from unhurried.core.events import SittingEnded
from unhurried.core.journey import Journey
from unhurried.core.refusals import NoSitting
from unhurried.core.rounds import Kind, No, Yes
from unhurried.core.sitting import Sitting
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place

Act = Callable[[Sitting | None, datetime], object]


def running(two: Two) -> Sitting:
    assert two.journey.progress.sitting is not None
    return two.journey.progress.sitting


def pause(two: Two) -> Two:
    two.do(lambda journey, now: sittings.pause(journey.progress.sitting, now))
    return two


def in_turns() -> Two:
    """A sitting of the second stage: breathe 5, one gives 15, the other 15, rest 5."""
    return sitting(pass_gate(practise(agreed(), 7)).turn(hours=20))


@pytest.mark.parametrize(
    ("minutes", "phase", "left"),
    [(0, 0, 300), (4.5, 0, 30), (5, 1, 900), (19, 1, 60), (20, 2, 900), (35, 3, 300), (39.9, 3, 6)],
)
def test_both_phones_are_in_the_same_phase_with_the_same_time_left(minutes: float, phase: int, left: float) -> None:
    two = in_turns().turn(minutes=minutes)

    assert running(two).phase(two.now)[0] == phase
    assert running(two).phase(two.now)[1] == pytest.approx(left)


def test_it_comes_to_its_end_by_itself_and_the_day_is_done() -> None:
    two = in_turns()
    ends = running(two).ends()

    two.turn(hours=3)
    assert two.events[-1] == SittingEnded(at=ends, whole=True)
    assert (two.place(), two.turn(hours=12).day()) == (Place.DONE, 9)


def test_a_practice_over_midnight_belongs_to_the_evening_it_began_on() -> None:
    two = agreed().both(Kind.TONIGHT, WILLING, pressed=True).until(2, 55).both(Kind.BEGIN, Yes(), pressed=True)

    two.turn(minutes=30)
    assert [one.on.day for one in two.journey.progress.evenings if one.together] == [2]
    assert (two.place(), two.day()) == (Place.ASKING, 2)


def test_a_pause_stops_the_clock_and_going_on_takes_both_after_twenty_seconds() -> None:
    two = pause(in_turns().turn(minutes=3)).turn(seconds=19)
    two.both(Kind.GO_ON, Yes())
    assert running(two).elapsed(two.now) == 180

    two.turn(seconds=1)
    assert running(two).paused is None
    assert running(two.turn(minutes=1)).elapsed(two.now) == 240


def test_one_person_wanting_to_go_on_does_not_go_on() -> None:
    two = pause(in_turns()).turn(minutes=1)
    two.both(Kind.GO_ON, Yes(), No())

    assert running(two.turn(minutes=5)).paused is not None


def test_pausing_twice_is_pausing() -> None:
    two = pause(in_turns())
    events = len(two.events)

    assert len(pause(two.turn(seconds=5)).events) == events


def test_a_pause_of_thirty_minutes_ends_it_and_the_day_stays() -> None:
    two = pause(in_turns().turn(minutes=3)).turn(minutes=29, seconds=59)
    assert two.place() is Place.SITTING

    two.turn(seconds=1)
    assert two.events[-1] == SittingEnded(at=two.now, whole=False)
    assert (two.place(), two.day()) == (Place.DONE, 8)


def test_nobody_goes_on_after_the_half_hour() -> None:
    two = pause(in_turns())
    paused = running(two)

    assert sittings.may_go_on(paused, two.now + timedelta(minutes=29))
    assert not sittings.may_go_on(paused, two.now + timedelta(minutes=30))


def test_slower_is_one_ceiling_lower_and_keeps_the_time() -> None:
    two = in_turns().turn(minutes=3)
    ends = running(two).ends()
    two.do(lambda journey, now: sittings.soften(journey.progress.sitting, now))

    assert (running(two).ceiling, two.today().ceiling) == (Ceiling.EVERYDAY, Ceiling.EVERYDAY)
    assert (running(two).ends(), running(two).elapsed(two.now)) == (ends, 180)


def test_slower_and_slower_comes_down_to_presence_and_stays_there() -> None:
    two = in_turns()
    for _ in range(4):
        two.do(lambda journey, now: sittings.soften(journey.progress.sitting, now))

    assert (running(two).ceiling, running(two).softened) == (Ceiling.PRESENCE, 4)


def test_a_sitting_ended_early_counts_as_an_evening_and_does_not_move_the_day() -> None:
    two = in_turns().turn(minutes=10)
    two.do(lambda journey, now: sittings.end(journey.progress.sitting, now))

    assert two.journey.progress.evenings[-1].together
    assert (two.place(), two.turn(hours=12).day()) == (Place.DONE, 8)


def test_a_phone_that_comes_back_is_in_the_same_second() -> None:
    two = pause(in_turns().turn(minutes=7)).turn(seconds=45).both(Kind.GO_ON, Yes()).turn(seconds=3.25)
    back = msgspec.msgpack.decode(msgspec.msgpack.encode(two.journey), type=Journey)

    assert back == two.journey
    assert back.progress.sitting is not None
    assert back.progress.sitting.elapsed(two.now) == pytest.approx(423.25)


def test_every_change_has_a_number_of_its_own() -> None:
    two = in_turns()
    versions = [running(two).version]
    versions.append(running(pause(two)).version)
    versions.append(running(two.turn(seconds=30).both(Kind.GO_ON, Yes())).version)

    assert versions == [1, 2, 3]


@pytest.mark.parametrize("act", [sittings.pause, sittings.soften, sittings.end])
def test_where_none_runs_nothing_can_be_paused_slowed_or_ended(act: Act) -> None:
    over = running(in_turns())

    for one, at in ((None, over.began), (over, over.ends())):
        with pytest.raises(NoSitting):
            act(one, at)


def test_all_forms_of_the_programme_fill_their_time_without_a_gap() -> None:
    two = in_turns()
    for form in (form for stage in THIRTY.stages for form in stage.forms):
        one = msgspec.structs.replace(running(two), form=form)
        lengths = [phase.minutes * 60 for phase in form.phases]
        starts = [sum(lengths[:index]) for index in range(len(lengths))]

        phases = [one.phase(one.began + timedelta(seconds=start)) for start in starts]
        assert phases == list(enumerate(map(float, lengths)))
