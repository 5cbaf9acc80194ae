"""What two people come to does not tell whether anybody looked in between: there is no last-seen."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.laws.couples import Couples
from tests.laws.watching import twin
from tests.two_people import Two
from unhurried.core.progress import cloth

EVERY = timedelta(hours=5)


class Looking(Couples):
    @rule(days=st.sampled_from([1, 2, 3, 5, 9, 16]), hours=st.sampled_from([0, 3, 7]))
    def looking_in_between_changes_nothing_that_either_can_see(self, days: int, hours: int) -> None:
        looked, away = twin(self.two), twin(self.two)
        for two in (looked, away):
            two.settle()
        then = looked.now + timedelta(days=days, hours=hours)
        while looked.now + EVERY < then:
            looked.now += EVERY
            looked.settle()
        for two in (looked, away):
            two.now = then
            two.settle()

        assert seen(looked) == seen(away)


def seen(two: Two) -> object:
    """Everything of their record that a page shows, but for what lies in a round that closed."""
    journey, progress = two.journey, two.journey.progress
    since = journey.cloth_from
    woven = () if since is None else cloth(progress, since, journey.evening(two.now))
    return (
        two.today(), sorted(two.asked()), woven, progress.stage, progress.ahead, progress.stalled, progress.lowered,
        progress.repeats, progress.held_at, progress.counted_from, journey.agreement, journey.keeping, journey.ladder,
        journey.repair, progress.paused_at,
    )  # fmt: skip


Looking.TestCase.settings = settings(stateful_step_count=40)
TestLooking = Looking.TestCase
