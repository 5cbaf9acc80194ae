"""Couples to begin with: in every place there is, with every kind of question open to one or another."""

from datetime import timedelta
from functools import cache

from tests.laws.watching import WILLINGLY, build, eagerly_on, twin
from tests.programme_fixture import LADDER, SHORT
from tests.two_people import Two, agreed, linked
from unhurried.core import deciding
from unhurried.core import repair as repairs
from unhurried.core import sitting as sittings
from unhurried.core.commitment import commit
from unhurried.core.rounds import Kind
from unhurried.core.whereabouts import Place

LAMP = commit("Lie down with the lamp on", "friday", "21:00", "30")


@cache
def on_the_way() -> list[Two]:
    """The same couple after each step of the thirty days, from being linked to the time afterwards."""
    two = linked(SHORT)
    two.offered |= {LADDER.id: LADDER}
    steps = [twin(two), *(twin(eagerly_on(two)) for _ in range(21))]
    return [*steps, *(in_the_middle(one) for one in steps if one.place() is Place.ASKING)]


@cache
def on_the_ladder() -> list[Two]:
    """The same two on a ladder, from before there is a rung to somewhere up it."""
    two = agreed(LADDER)
    two.offered |= {SHORT.id: SHORT}
    built = twin(two)
    build(built)
    return [twin(two), built, *(twin(eagerly_on(two)) for _ in range(9))]


@cache
def everywhere() -> list[Two]:
    """Couples in every place there is, with every kind of question open to one or another."""
    here = [*on_the_way(), *on_the_ladder(), *(twin(one).turn(days=15) for one in on_the_way())]
    here += [paused(one) for one in on_the_way() if one.journey.progress.opened]
    here += [mending(one) for one in on_the_way() if one.journey.progress.opened]
    for one in (twin(one) for one in on_the_way() if one.journey.progress.sitting is not None):
        one.tell(sittings.pause(one.journey.progress.sitting, one.now))
        here.append(one.turn(seconds=30))
    return [*here, *time_afterwards()]


def mending(two: Two) -> Two:
    """The same couple, with something to put right."""
    other = twin(two)
    other.tell(repairs.begin(other.journey, other.now))
    return other


def paused(two: Two) -> Two:
    """The same couple, in a pause of the programme."""
    other = twin(two)
    other.tell(deciding.pause(other.journey, other.now))
    return other


def time_afterwards() -> list[Two]:
    """With a commitment to sign; and on the date of the next thirty days."""
    signing = twin(on_the_way()[21])
    on = signing.journey.evening(signing.now) + timedelta(weeks=27)
    signing.do(lambda journey, now: deciding.propose_commitment(journey, signing.programme, LAMP, on, now))
    return [signing, twin(signing).turn(weeks=2), twin(signing).turn(weeks=27)]


def in_the_middle(two: Two) -> Two:
    """That evening, three minutes into the practice."""
    other = twin(two)
    for kind in (Kind.TONIGHT, Kind.BEGIN):
        other.both(kind, WILLINGLY[kind], pressed=True)
    return other.turn(minutes=3)
