"""What came of many couples, counted as they go by: nothing is kept of any one of them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import accumulate
from typing import Final

from unhurried.core.events import (
    ConversationHeld,
    CoupleClosed,
    CoupleEvent,
    GateSettled,
    LadderOrdered,
    ProgrammeBegunAgain,
    ProgrammeOpened,
    ProgrammePaused,
    ProgrammeStalled,
    ProgrammeTakenUp,
    RepairBegun,
    SittingPaused,
    SittingSoftened,
    StageBegunAgain,
    TonightSettled,
    WeekLookedAt,
)
from unhurried.core.gate import Choice
from unhurried.simulate.course import A_YEAR
from unhurried.simulate.walk import Walk

WEEKS: Final = 52
BEFORE, CLIMBING, PAUSED, LEFT, AFTER = "before", "climbing", "paused", "left", "afterwards"
# Where a couple is when a year is over: every couple is in one of them.
ENDS: Final = ("finished", "on the way", "paused", "left", "not begun")
# What happened to a couple at least once.
EVER: Final = ("paused", "stalled", "stepped down", "gentler", "stopped", "referred", "repaired", "leaned")
MOVES: Final = frozenset({
    CoupleClosed, ConversationHeld, GateSettled, LadderOrdered, ProgrammeBegunAgain, ProgrammeOpened, ProgrammePaused,
    ProgrammeStalled, ProgrammeTakenUp, StageBegunAgain,
})  # fmt: skip
DOWN: Final = (StageBegunAgain, ProgrammeTakenUp)


class Tally:
    """Counts by whole evenings and whole weeks. `never_stuck` are those of whom every state was looked at."""

    def __init__(self, stages: Sequence[str]) -> None:
        self.stages = tuple(stages)
        self.couples = self.events = 0
        self.ends: Counter[str] = Counter()
        self.ever: Counter[str] = Counter()
        self.evenings = [0] * (A_YEAR + 8)
        self._moves = [Counter[str]() for _ in range(WEEKS + 1)]  # who came there, less who went, by the week

    def add(self, walk: Walk) -> None:
        """One couple more."""
        self.couples += 1
        self.events += len(walk.events)
        self.ends[_end(walk)] += 1
        self.ever.update(_happened(walk))
        opened = next((event.at for event in walk.events if isinstance(event, ProgrammeOpened)), None)
        if opened is None:
            return
        if walk.finished is not None:
            self.evenings[min((walk.finished - walk.journey.evening(opened)).days, A_YEAR)] += 1
        self._week_by_week(walk, opened)

    def evenings_to(self, share: float) -> int | None:
        """How many evenings it took that share of those who finished; None where nobody did."""
        up_to = list(accumulate(self.evenings))
        return bisect_left(up_to, share * up_to[-1]) if up_to[-1] else None

    @property
    def weeks(self) -> list[dict[str, int]]:
        """Of every week since the programme began, how many couples were where."""
        here, told = Counter[str](), []
        for moved in self._moves[:WEEKS]:
            here.update(moved)
            told.append({place: count for place, count in sorted(here.items()) if count})
        return told

    def _week_by_week(self, walk: Walk, opened: datetime) -> None:
        here, at, since = "", BEFORE, 0
        for event in walk.events:
            if type(event) in MOVES and here != AFTER:
                there, at = self._moved(event, at)
                since = self._came(here, there, since, (event.at - opened).days // 7)
                here = there
        if walk.finished is not None and here != AFTER:  # the conversation was on offer for four weeks
            self._came(here, AFTER, since, (walk.finished - walk.journey.evening(opened)).days // 7)

    def _came(self, here: str, there: str, since: int, week: int) -> int:
        """From one place to another in a week, and never back before the last such week, which is told."""
        week = min(max(week, since), WEEKS)
        if here:
            self._moves[week][here] -= 1
        self._moves[week][there] += 1
        return week

    def _moved(self, event: CoupleEvent, at: str) -> tuple[str, str]:
        """Where an event takes them as the picture tells it, and where on the way that is, also in a pause."""
        match event:
            case ProgrammePaused() | ProgrammeStalled():
                return PAUSED, at
            case ConversationHeld():
                return AFTER, at
            case CoupleClosed():
                return LEFT, at
            case ProgrammeOpened() | ProgrammeBegunAgain():
                at = self._stage(event.stage) if event.stage else BEFORE
            case GateSettled() | StageBegunAgain() | LadderOrdered() | ProgrammeTakenUp():
                at = self._stage(event.stage) if event.stage else at
        return at, at

    def _stage(self, id: str) -> str:
        return id if id in self.stages else CLIMBING


def _happened(walk: Walk) -> Iterator[str]:
    """What happened to a couple, each thing once."""
    kinds = {type(event) for event in walk.events}
    gentler = settled_back = lean = False
    for event in walk.events:
        if isinstance(event, TonightSettled):
            gentler = gentler or event.outcome == "gentler"
        elif isinstance(event, GateSettled):
            settled_back = settled_back or event.outcome == Choice.BACK
        elif isinstance(event, WeekLookedAt):
            lean = lean or event.lean
    happened = (
        ("paused", ProgrammePaused in kinds), ("stalled", ProgrammeStalled in kinds),
        ("stepped down", settled_back or not kinds.isdisjoint(DOWN)), ("gentler", gentler),
        ("stopped", SittingPaused in kinds or SittingSoftened in kinds), ("referred", walk.referred),
        ("repaired", RepairBegun in kinds), ("leaned", lean),
    )  # fmt: skip
    yield from (what for what, so in happened if so)


def _end(walk: Walk) -> str:
    if walk.finished is not None:
        return "finished"
    if walk.journey.closed_at is not None:
        return "left"
    if not walk.journey.progress.opened:
        return "not begun"
    return "paused" if walk.journey.progress.paused_at is not None else "on the way"
