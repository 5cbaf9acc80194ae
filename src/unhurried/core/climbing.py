"""Climbing the ladder: rungs laid out as stages of one practice each, so that the same rules carry a couple."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from unhurried.core.agreement import Agreement
from unhurried.core.events import CurveTakenBack, RungAdded, RungSetAside
from unhurried.core.gate import Choice
from unhurried.core.journey import Journey
from unhurried.core.programme import Offered, Programme, Stage, gentler
from unhurried.core.refusals import Incomplete, NotOffered
from unhurried.core.rungs import Rung
from unhurried.core.touch import Ceiling

HARD = 7  # of 10: above it one's own rating suggests "smaller", product 5.3
EASY = 3  # of 10: at or below it twice running, one's own rating suggests "next", product 5.3
CLOSING = 0  # the day of a ladder's last stage: rungs are counted from one, and there may always be one more
MOST = 60  # rungs, our own default
LONGEST = 120  # characters of a couple's own step
MINUTES = range(2, 31)


def in_force(offered: Offered, journey: Journey) -> Programme:
    """The programme that these two are in, or would begin with, laid out for them. Raises KeyError."""
    return laid(offered[journey.progress.programme or gentler(offered)], journey)


def laid(programme: Programme, journey: Journey) -> Programme:
    """A ladder with this couple's rungs as its stages; any other programme as it is.

    A rung beyond the agreement is left out, unless they stand on it: then the evening's own limit holds it down.
    """
    if not programme.ladder:
        return programme
    # A page asks for it several times: what was laid out last lies with the ladder, and goes when that goes.
    last: _Laid | None = vars(journey.ladder).get("laid")
    if last is None or last.programme is not programme or last.agreement is not journey.agreement:
        last = vars(journey.ladder)["laid"] = _laid_afresh(programme, journey, last)
    here = journey.progress.stage
    return last.after if here in last.stages else _laid(programme, journey, last.reach, here)


class _Laid(NamedTuple):
    """What was laid out, and what out of."""

    programme: Programme
    agreement: Agreement
    reach: Ceiling
    after: Programme
    stages: frozenset[str]


def _laid_afresh(programme: Programme, journey: Journey, last: _Laid | None) -> _Laid:
    reach = journey.agreement.ceiling(programme.touches)
    if last is not None and last.programme is programme and last.reach is reach:
        return _Laid(programme, journey.agreement, reach, last.after, last.stages)
    after = _laid(programme, journey, reach, "")
    return _Laid(programme, journey.agreement, reach, after, frozenset(("", *(stage.id for stage in after.stages))))


def _laid(programme: Programme, journey: Journey, reach: Ceiling, here: str) -> Programme:
    rungs = [rung for rung in journey.ladder.ordered if rung.ceiling <= reach or rung.id == here]
    if here and here not in {rung.id for rung in rungs}:
        rungs = [*(rung for rung in journey.ladder.rungs if rung.id == here), *rungs]
    after = msgspec.structs.replace(programme, stages=(*[rung.stage for rung in rungs], *_closing(programme)))
    # The list is the same, and so is what follows from it.
    vars(after).update(touches=programme.touches, lines=programme.lines)
    return after


def _closing(programme: Programme) -> tuple[Stage, ...]:
    kept: tuple[Stage, ...] | None = vars(programme).get("closing")
    if kept is None:
        closing = [msgspec.structs.replace(stage, days=(CLOSING,)) for stage in programme.stages]
        kept = vars(programme)["closing"] = tuple(closing)
    return kept


def add(journey: Journey, programme: Programme, step: str, at: datetime) -> RungAdded | None:
    """Put a step of the library on the ladder. None when it stands there.

    Raises NotOffered for one that the library lacks, or that goes beyond the agreement.
    """
    found = next((one for one in programme.steps if one.id == step), None)
    if found is None:
        raise NotOffered
    return _added(journey, programme, RungAdded(at=at, rung=found.id, ceiling=found.limit, minutes=found.minutes))


def add_own(
    journey: Journey, programme: Programme, label: str, ceiling: Ceiling, minutes: int, at: datetime
) -> RungAdded | None:
    """Put a step of the couple's own on the ladder. Raises NotOffered beyond the agreement, Incomplete."""
    if not 0 < len(label) <= LONGEST:
        raise Incomplete(missing=("step",))
    if minutes not in MINUTES:
        raise Incomplete(missing=("minutes",))
    id = f"own-{len(journey.ladder.rungs) + 1}"
    return _added(journey, programme, RungAdded(at=at, rung=id, ceiling=ceiling, minutes=minutes, label=label))


def set_aside(journey: Journey, rung: str, at: datetime) -> RungSetAside | None:
    """Take a step off the ladder. None when it is off. Raises NotOffered for the one they stand on, or none."""
    journey.need_link()
    if rung == journey.progress.stage or rung not in {one.id for one in journey.ladder.rungs}:
        raise NotOffered
    return None if rung in journey.ladder.aside else RungSetAside(at=at, rung=rung)


def take_curve_back(journey: Journey, at: datetime) -> CurveTakenBack | None:
    """Show the couple's curve no more. It takes only one."""
    return None if journey.ladder.curve is None else CurveTakenBack(at=at)


def rung_of(journey: Journey, day: int) -> Rung | None:
    """The rung that a day of a ladder stands for."""
    return next((rung for rung in journey.ladder.rungs if rung.number == day), None)


def suggested(felt: Sequence[int]) -> Choice | None:
    """What one's own ratings of a rung, in the order they were given, suggest to oneself; None where there are none.

    "Next" at 3 or less twice running, or at half of what it was at first; "smaller" above 7; else "again".
    """
    if not felt:
        return None
    if felt[-1] > HARD:
        return Choice.BACK
    if len(felt) > 1 and (max(felt[-2:]) <= EASY or felt[-1] * 2 <= felt[0]):
        return Choice.ON
    return Choice.STAY


def _added(journey: Journey, programme: Programme, event: RungAdded) -> RungAdded | None:
    journey.need_link()
    beyond = event.ceiling > journey.agreement.ceiling(programme.touches)
    if not programme.ladder or not journey.progress.opened or beyond or len(journey.ladder.rungs) >= MOST:
        raise NotOffered
    return None if event.rung in {rung.id for rung in journey.ladder.standing} else event
