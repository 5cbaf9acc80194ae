"""What two people do with one look at the app: they answer what is asked, practise, rest."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from unhurried.core.rounds import Kind, Round
from unhurried.core.sitting import GO_ON_AFTER, Sitting, ended_by_itself
from unhurried.core.whereabouts import Place
from unhurried.simulate import questions, rungs, saying
from unhurried.simulate.moods import mood, stopped, strayed
from unhurried.simulate.questions import YES
from unhurried.simulate.walk import Rounds, Walk

LATER: Final = timedelta(hours=3)  # longer than any practice and its pauses


def look(walk: Walk) -> None:
    """One look at the app: what has come, comes; then one thing is done."""
    walk.settle()
    rounds = walk.asked()
    while rounds and (hour := rounds[-1].hour) is not None and hour <= walk.now:
        walk.ask(rounds[-1], None, None, pressed=False)  # its hour struck while nobody looked
        walk.settle()
        rounds = walk.asked()
    if walk.draw() < walk.couple.moods and mood(walk):
        rounds = walk.asked()
    if rounds and rounds[0].kind in BESIDE and not (rounds[0].kind is Kind.CURVE and not walk.couple.shows):
        rounds = _beside(walk, rounds)
    if rounds and rounds[-1].kind in OWN:
        OWN[rounds[-1].kind](walk, rounds[-1])
    elif (at := walk.here().place) in PLACES:
        PLACES[at](walk)


def _beside(walk: Walk, rounds: Rounds) -> Rounds:
    """The questions beside the evening's own, each answered or left; what is still open of its own afterwards."""
    left = dict(BESIDE)  # each once in one look: a week's question is there again as soon as it is answered
    while ahead := [round for round in rounds if round.kind in left]:
        if left.pop(ahead[0].kind)(walk, ahead[0]):
            rounds = walk.asked()
    return tuple(round for round in rounds if round.kind in OWN)


def _tonight(walk: Walk, round: Round) -> None:
    first, second = walk.couple.people
    progress = walk.journey.progress
    one, other = saying.tonight(first, progress, walk.draw), saying.tonight(second, progress, walk.draw)
    walk.ask(round, one, other, pressed=walk.couple.presses > 0.5)
    tonight = walk.journey.progress.tonight
    if tonight is not None and tonight.outcome != "rest":
        begin = walk.own()
        if begin is not None and begin.kind is Kind.BEGIN:
            _begin(walk, begin)


def _begin(walk: Walk, round: Round) -> None:
    walk.ask(round, YES, YES, pressed=True)
    sitting, draw = walk.journey.progress.sitting, walk.draw
    if sitting is None:
        return
    if walk.couple.stops and draw() < walk.couple.stops:
        stopped(walk)
    _to_its_end(walk)
    _afterwards(walk, sitting)


def _to_its_end(walk: Walk) -> None:
    ended = ended_by_itself(walk.journey.progress.sitting, walk.now + LATER)
    if ended is not None:
        walk.now = ended.at
        walk.tell(ended)


def _go_on(walk: Walk, round: Round) -> None:
    walk.now += GO_ON_AFTER
    walk.ask(round, YES, YES, pressed=False)
    _to_its_end(walk)


def _afterwards(walk: Walk, sitting: Sitting) -> None:
    progress, ladder = walk.journey.progress, walk.ladder
    for one in walk.couple.people:
        if saying.afterwards(one, sitting, len(progress.evenings), walk.draw, ladder=ladder):
            walk.referred = True
    if walk.couple.strays and walk.draw() < walk.couple.strays:
        strayed(walk, sitting)
    if walk.journey.progress.stage_done is not None and walk.journey.progress.paused_at is None and walk.draw() < 0.8:
        gate = walk.own()
        if gate is not None and gate.kind is Kind.GATE:
            _gate(walk, gate)


def _gate(walk: Walk, round: Round) -> None:
    progress, ladder = walk.journey.progress, walk.ladder
    one, other = walk.couple.people
    first = saying.at_the_gate(one, progress, walk.draw, ladder=ladder)
    second = saying.at_the_gate(other, progress, walk.draw, ladder=ladder)
    walk.ask(round, first, second, pressed=walk.couple.presses > 0.7)
    evening = walk.journey.evening(walk.now)
    if evening > walk.evening:  # its hour struck on an evening that is still theirs, where none has to lie between
        walk.evening, walk.waits = evening, walk.programme.evenings_apart - 1


BESIDE: Final[dict[Kind, Callable[[Walk, Round], bool]]] = {
    Kind.READY: questions.opt_in, Kind.LIMITS: questions.mark, Kind.SIGNATURES: questions.sign,
    Kind.COMMITMENT: questions.sign, Kind.WEEK: questions.look_at_the_week, Kind.RUNGS: rungs.rate,
    Kind.CURVE: rungs.show,
}  # fmt: skip
OWN: Final[dict[Kind, Callable[[Walk, Round], None]]] = {
    Kind.TONIGHT: _tonight, Kind.BEGIN: _begin, Kind.GATE: _gate, Kind.TAKE_UP: questions.take_up,
    Kind.MENDED: questions.mend, Kind.GO_ON: _go_on,
}  # fmt: skip
PLACES: Final[dict[Place, Callable[[Walk], None]]] = {
    Place.AGREEING: questions.arrange, Place.BUILDING: rungs.build, Place.CONVERSATION: questions.hold_conversation,
    Place.AFTERWARDS: questions.keep_the_week, Place.SITTING: _to_its_end,
}  # fmt: skip
