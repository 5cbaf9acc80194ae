"""What came of many couples, counted as they go by: nothing is kept of any one of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from unhurried.core.evening import TURNS_AT, moment_on
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
    SittingBegun,
    SittingPaused,
    SittingSoftened,
    StageBegunAgain,
    TonightSettled,
    WeekLookedAt,
)
from unhurried.core.gate import Choice
from unhurried.simulate.course import A_YEAR
from unhurried.simulate.spread import Spread
from unhurried.simulate.walk import Walk

Events = Sequence[CoupleEvent]
Kinds = dict[type[CoupleEvent], list[CoupleEvent]]
WEEKS: Final = 52
BEFORE, CLIMBING, PAUSED, LEFT, AFTER = "before", "climbing", "paused", "left", "afterwards"
# Where a couple is when a year is over; whoever began is there where the last week has them.
ENDS: Final = ("finished", "on the way", "paused", "left", "not begun")
END_OF: Final = {AFTER: "finished", PAUSED: "paused", LEFT: "left"}
# What happened to a couple at least once.
EVER: Final = ("paused", "stalled", "stepped down", "gentler", "stopped", "referred", "repaired", "leaned")
MOVES: Final = frozenset({
    CoupleClosed, ConversationHeld, GateSettled, LadderOrdered, ProgrammeBegunAgain, ProgrammeOpened, ProgrammePaused,
    ProgrammeStalled, ProgrammeTakenUp, StageBegunAgain,
})  # fmt: skip
DOWN: Final = (StageBegunAgain, ProgrammeTakenUp)


class Tally:
    """Counts of couples. Of the spreads, `practices` is of all who began, the other three of those who finished."""

    def __init__(self, stages: Sequence[str]) -> None:
        self.stages = tuple(stages)
        self.couples = self.events = 0
        self.ends, self.ever = Counter[str](), Counter[str]()
        self.evenings, self.needed, self.weekly, self.practices = Spread(), Spread(), Spread(), Spread()
        self.came_to, self.stalled_at, self.left_at = Counter[str](), Counter[str](), Counter[str]()
        self._moves = [Counter[str]() for _ in range(WEEKS)]  # who came there, less who went, by the week

    def add(self, walk: Walk) -> None:
        """One couple more. What comes after a year, in a pause that outlasts it, is not theirs any more."""
        events, finished = _in_a_year(walk)
        self.couples += 1
        self.events += len(walk.events)
        kinds = _by_kind(events)
        for what in _happened(walk, kinds):
            self.ever[what] += 1
        opened = next((event.at for event in events if isinstance(event, ProgrammeOpened)), None)
        if opened is None:
            self.ends["not begun"] += 1
            return
        practices = len(kinds.get(SittingBegun, ()))
        self.practices.add(practices)
        if finished is not None:
            evenings = max((finished - walk.journey.evening(opened)).days, 1)
            self.evenings.add(evenings)
            self.needed.add(practices)
            self.weekly.add((140 * practices + evenings) // (2 * evenings))  # in tenths, a half rounded up
        self.ends[END_OF.get(self._week_by_week(walk, events, opened, finished), "on the way")] += 1

    @property
    def places(self) -> list[str]:
        """Where on the way a week was over for anybody, or it stalled, or somebody left; in the order of the way."""
        met = {place for week in self.weeks for place in week} | set(+self.stalled_at) | set(+self.left_at)
        return [place for place in (BEFORE, CLIMBING, *self.stages) if place in met]

    @property
    def weeks(self) -> list[dict[str, int]]:
        """Of every week since the programme began, how many couples were where when it was over."""
        here, told = Counter[str](), []
        for moved in self._moves:
            here.update(moved)
            told.append({place: count for place, count in sorted(here.items()) if count})
        return told

    def _week_by_week(self, walk: Walk, events: Events, opened: datetime, finished: date | None) -> str:
        """Where they are when the year is over."""
        here, at, since = "", BEFORE, 0
        over = None if finished is None else moment_on(finished + timedelta(days=1), TURNS_AT, walk.journey.zone)
        came: set[str] = set()
        stalled: set[str] = set()
        for event in [event for event in events if type(event) in MOVES]:
            if here == AFTER or (over is not None and event.at >= over):
                break
            there, at = self._moved(event, at)
            since = self._came(here, there, since, (event.at - opened).days // 7)
            here = there
            came.add(at)
            if isinstance(event, ProgrammeStalled):
                stalled.add(at)
        if finished is not None and here != AFTER:  # the conversation was on offer for four weeks
            self._came(here, AFTER, since, (finished - walk.journey.evening(opened)).days // 7)
            here = AFTER
        self.came_to.update(came)
        self.stalled_at.update(stalled)
        self.left_at[at] += here == LEFT
        return here

    def _came(self, here: str, there: str, since: int, week: int) -> int:
        """From one place to another in a week, and never back before the last such week, which is told."""
        week = min(max(week, since), WEEKS - 1)
        if here == there:
            return week
        if here:
            self._moves[week][here] -= 1
        self._moves[week][there] += 1
        return week

    def _moved(self, event: CoupleEvent, at: str) -> tuple[str, str]:
        """Where an event takes them as the picture tells it, and where on the way that is, also in a pause."""
        match event:
            case GateSettled() | StageBegunAgain() | LadderOrdered() | ProgrammeTakenUp():
                at = self._stage(event.stage) if event.stage else at
            case ProgrammePaused() | ProgrammeStalled():
                return PAUSED, at
            case ConversationHeld():
                return AFTER, at
            case CoupleClosed():
                return LEFT, at
            case ProgrammeOpened() | ProgrammeBegunAgain():
                at = self._stage(event.stage) if event.stage else BEFORE
        return at, at

    def _stage(self, id: str) -> str:
        return id if id in self.stages else CLIMBING


def _in_a_year(walk: Walk) -> tuple[Events, date | None]:
    """What happened to a couple within a year of their invitation, and the evening they had finished, if that was."""
    over, many = walk.events[0].at + timedelta(days=A_YEAR), len(walk.events)
    while walk.events[many - 1].at > over:
        many -= 1
    ended = walk.couple.begins + timedelta(days=A_YEAR)
    return walk.events[:many], walk.finished if walk.finished is not None and walk.finished <= ended else None


def _by_kind(events: Events) -> Kinds:
    kinds: Kinds = {}
    for event in events:
        kinds.setdefault(type(event), []).append(event)
    return kinds


def _happened(walk: Walk, kinds: Kinds) -> Iterator[str]:
    """What happened to a couple, each thing once."""
    happened = (
        ("paused", ProgrammePaused in kinds), ("stalled", ProgrammeStalled in kinds),
        ("stepped down", not kinds.keys().isdisjoint(DOWN) or _came_out(kinds, GateSettled, Choice.BACK)),
        ("gentler", _came_out(kinds, TonightSettled, "gentler")),
        ("stopped", SittingPaused in kinds or SittingSoftened in kinds), ("referred", walk.referred),
        ("repaired", RepairBegun in kinds),
        ("leaned", any(isinstance(look, WeekLookedAt) and look.lean for look in kinds.get(WeekLookedAt, ()))),
    )  # fmt: skip
    yield from (what for what, so in happened if so)


def _came_out(kinds: Kinds, kind: type[GateSettled | TonightSettled], what: str) -> bool:
    return any(isinstance(one, kind) and one.outcome == what for one in kinds.get(kind, ()))
