"""Whether these two can go on, pause, step back and leave, wherever they are: looked at, and tried on twins."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from typing import Final

from unhurried.core import climbing, deciding, linking
from unhurried.core import sitting as sittings
from unhurried.core.asking import open_rounds
from unhurried.core.events import CoupleEvent, GateSettled
from unhurried.core.gate import Choice, GateAnswer, begin_again
from unhurried.core.refusals import Refusal
from unhurried.core.rounds import Kind, Marks, Round, Yes
from unhurried.core.stall import REPEATS
from unhurried.core.whereabouts import Place, Whereabouts, place_of
from unhurried.simulate import course
from unhurried.simulate.couples import eager
from unhurried.simulate.walk import Rounds, Walk

YES: Final = Yes()
BACK: Final = GateAnswer(Choice.BACK)
SOON: Final = timedelta(days=15)  # a question that is looked at later than that is none that lets anybody go on
LONG: Final = 400  # evenings in which two who both want to reach the time afterwards from anywhere
EVERY: Final = 32_768  # of the states that look like one seen before, how many go by until one is tried again
STANDS: Final = frozenset({
    Place.REST, Place.DONE, Place.BETWEEN, Place.CONVERSATION, Place.AFTERWARDS, Place.CLOSED, Place.AGREEING,
})  # fmt: skip
UNBEGUN: Final = frozenset({Place.OPTING_IN, Place.AGREEING, Place.AFTERWARDS, Place.CLOSED})


class DeadEnd(Exception):
    """Two people who cannot do what everybody can. `history` is what happened to them, and no words of theirs."""

    def __init__(self, couple: int, lacking: str, history: tuple[CoupleEvent, ...]) -> None:
        super().__init__(lacking)
        self.couple, self.lacking, self.history = couple, lacking, history


class Watch:
    """Looks at every state that a couple is in. `looked` and `tried` count them."""

    def __init__(self, willing: Marks) -> None:
        self._willing, self._seen = willing, set[object]()
        self.couple, self.looked, self.tried = 0, 0, 0

    def __call__(self, walk: Walk, here: Whereabouts, rounds: Rounds) -> None:
        """Raises DeadEnd. What is tried is a twin; nothing of it happens to these two."""
        self.looked += 1
        own = rounds[-1] if rounds else None
        if not _stands_open(here, own):
            self._end(walk, "go on")
        progress = here.journey.progress
        # States alike in this are let through together, so that what is remembered does not grow with the couples;
        # no rule counts repeats any further.
        stage: str | bool = progress.stage
        if walk.ladder and stage != here.programme.conversation:
            stage = bool(stage)
        shape = (stage, "" if own is None else own.kind, progress.lowered, min(progress.repeats, REPEATS))
        if shape not in self._seen or self.looked % EVERY == 0:
            self._seen.add(shape)
            self._try(walk)

    def _try(self, walk: Walk) -> None:
        self.tried += 1
        for lacking, possible in (("leave", leaves), ("pause", pauses), ("step back", steps_back)):
            with suppress(Refusal):
                if possible(walk):
                    continue
            self._end(walk, lacking)
        other = walk.twin(eager(self._willing, walk.couple.begins), lambda: 0.5)
        with suppress(Refusal):
            course.go(other, LONG)
        if other.finished is None and other.journey.closed_at is None:
            self._end(walk, "reach the time afterwards, though both want to", other.events)

    def _end(self, walk: Walk, lacking: str, then: Iterable[CoupleEvent] = ()) -> None:
        raise DeadEnd(self.couple, lacking, (*walk.events, *then))


def _stands_open(here: Whereabouts, own: Round | None) -> bool:
    """Whether something is asked that has its moment, or the place they are in has a way of its own."""
    if own is not None:
        return own.hour is None or own.hour - here.now < SOON
    return here.place in STANDS or here.place in WAYS


def leaves(walk: Walk) -> bool:
    """Whether one of the two alone can leave, at once and for good."""
    told = linking.leave(walk.journey, walk.now)
    after = walk.journey if told is None else walk.journey.told(told)
    return after.closed_at is not None and not open_rounds(after, walk.programme, walk.now)


def pauses(walk: Walk) -> bool:
    """Whether one alone can pause, and both can take it up again."""
    twin, kind = _twin(walk), Kind.MENDED if walk.journey.repair.open else Kind.TAKE_UP
    if not twin.journey.linked or not twin.journey.progress.opened:
        return True
    twin.tell_all(deciding.pause(twin.journey, twin.now))
    if place_of(twin.journey, twin.programme, twin.now) is not Place.PAUSED:
        return False
    return any(twin.ask(round, YES, YES, pressed=False) for round in twin.asked() if round.kind is kind)


def steps_back(walk: Walk) -> bool:
    """Whether one alone can have less than what is on offer, there where something is."""
    place = place_of(walk.journey, walk.programme, walk.now)
    if place in UNBEGUN:
        return True
    return WAYS.get(place, _begins_again)(_twin(walk))


def _twin(walk: Walk) -> Walk:
    return walk.twin(walk.couple, lambda: 0.5)


def _rests(walk: Walk) -> bool:
    return deciding.rest(walk.journey, walk.now) is not None


def _slows(walk: Walk) -> bool:
    sitting = walk.journey.progress.sitting
    walk.tell(sittings.soften(sitting, walk.now))
    walk.tell(sittings.end(walk.journey.progress.sitting, walk.now))
    return walk.journey.progress.sitting is None


def _goes_back(walk: Walk) -> bool:
    [round] = [one for one in walk.asked() if one.kind is Kind.GATE]
    struck = round.hour is not None and walk.now >= round.hour  # nobody answered; that gate is behind them
    told = walk.ask(round, BACK, None, pressed=False)
    return _begins_again(walk) if struck else isinstance(told, GateSettled) and told.outcome == Choice.BACK


def _begins_again(walk: Walk) -> bool:
    return bool(begin_again(walk.journey, walk.programme, walk.now))


def _comes_back_lower(walk: Walk) -> bool:
    walk.tell_all(deciding.pause(walk.journey, walk.now))
    if walk.journey.repair.open:
        return True
    for round in walk.asked():
        if round.kind is Kind.TAKE_UP:
            walk.ask(round, Yes(afresh=True), YES, pressed=False)
    return walk.journey.progress.lowered


def _takes_off(walk: Walk) -> bool:
    rungs = walk.journey.ladder.standing
    return not rungs or climbing.set_aside(walk.journey, rungs[0].id, walk.now) is not None


WAYS: Final = {
    Place.ON: _rests, Place.SITTING: _slows, Place.GATE: _goes_back, Place.PAUSED: _comes_back_lower,
    Place.CONVERSATION: _comes_back_lower, Place.BUILDING: _takes_off,
}  # fmt: skip
