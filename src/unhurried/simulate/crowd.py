"""A crowd of couples sent through a programme, one after the other, each by a chance of their own."""

from collections.abc import Callable, Iterator

from unhurried.core.programme import Programme
from unhurried.simulate import course
from unhurried.simulate.chance import draws
from unhurried.simulate.couples import Meeting
from unhurried.simulate.tally import Tally
from unhurried.simulate.walk import Walk
from unhurried.simulate.watch import Watch

Seen = Callable[[Iterator[int]], Iterator[int]]


class Crowd:
    """So many couples of one seed. `watch` looks at every state they are in."""

    def __init__(self, programme: Programme, seed: int) -> None:
        self._programme, self._seed, self._meeting = programme, seed, Meeting(programme.items)
        self.watch = Watch(self._meeting.willing)

    def walk(self, couple: int) -> Walk:
        """That couple's whole way. Raises DeadEnd."""
        draw = draws(self._seed, couple)
        walk = Walk(self._meeting.couple(draw), self._programme, draw, self.watch)
        self.watch.couple = couple
        course.link(walk)
        course.go(walk)
        return walk


def simulate(crowd: Crowd, programme: Programme, couples: int, seen: Seen = iter) -> Tally:
    """What came of the first so many couples. `seen` is handed their numbers as they go by. Raises DeadEnd."""
    tally = Tally([stage.id for stage in programme.stages])
    for couple in seen(iter(range(1, couples + 1))):
        tally.add(crowd.walk(couple))
    return tally
