"""Ana and Ben watched: a twin to try things on, and two who both want to go on."""

from contextlib import suppress
from copy import copy
from datetime import timedelta

from tests.two_people import GO_ON, TERMS, WILLING, Two, marks
from unhurried.core import climbing
from unhurried.core.asking import open_rounds
from unhurried.core.deciding import hold_conversation, propose
from unhurried.core.drift import WeekAnswer
from unhurried.core.evening import TURNS_AT, moment_on
from unhurried.core.ladder import Curve, Ratings
from unhurried.core.refusals import NotOffered
from unhurried.core.rounds import Answer, Kind, Yes
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import Place

BOTH_YES = {Kind.READY, Kind.SIGNATURES, Kind.TAKE_UP, Kind.BEGIN, Kind.GO_ON, Kind.COMMITMENT, Kind.MENDED}
EASY = {f"{what}-{n}": n % 4 for what in ("step", "own") for n in range(70)}
WILLINGLY: dict[Kind, Answer] = {
    **dict.fromkeys(BOTH_YES, Yes()), Kind.LIMITS: marks(), Kind.TONIGHT: WILLING, Kind.GATE: GO_ON,
    Kind.WEEK: WeekAnswer(), Kind.CURVE: Curve(()), Kind.RUNGS: Ratings(EASY),
}  # fmt: skip


def twin(two: Two) -> Two:
    """The same couple once more, to try on it what must not happen to the first."""
    other = copy(two)
    other.events, other.boxes = list(two.events), dict(two.boxes)
    return other


def eagerly_on(two: Two) -> Two:
    """One step in which both want to go on, whatever there is to go on with."""
    two.settle()
    two.boxes.clear()
    if two.place() is Place.AGREEING and two.journey.agreement.proposed is None:
        two.do(lambda journey, now: propose(journey, TERMS, now))
    if two.place() is Place.BUILDING:
        build(two)
    if two.place() is Place.CONVERSATION:
        two.do(lambda journey, now: hold_conversation(journey, two.programme, now))
    asked = [one.kind for one in open_rounds(two.journey, two.programme, two.now) if one.kind is not Kind.COMMITMENT]
    for kind in asked:
        if kind in two.asked():
            two.both(kind, WILLINGLY[kind], pressed=True)
    page = two.today()
    if page.place in {Place.REST, Place.DONE, Place.BETWEEN}:
        two.now = moment_on(page.evening + timedelta(days=1), TURNS_AT, two.journey.zone)
    else:
        two.turn(hours=1)
    return two


def build(two: Two) -> None:
    """A ladder of everything that the agreement reaches; at least one step of their own, without touch."""
    for step in two.programme.steps:
        with suppress(NotOffered):
            two.tell(climbing.add(two.journey, two.programme, step.id, two.now))
    if not two.journey.ladder.standing:
        two.tell(climbing.add_own(two.journey, two.programme, "Sit by the window", Ceiling.PRESENCE, 5, two.now))


def all_the_way(two: Two, steps: int) -> Place:
    """Where they come to when both want to go on, step after step."""
    for _ in range(steps):
        if two.place() in {Place.AFTERWARDS, Place.CLOSED}:
            break
        eagerly_on(two)
    return two.place()
