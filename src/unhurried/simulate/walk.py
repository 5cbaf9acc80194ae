"""One couple on their way: their record, their clock, and the core that is asked as the keeper asks it."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Final

from unhurried.core.asking import asked, own_round
from unhurried.core.climbing import in_force
from unhurried.core.evening import moment_on, next_full_hour
from unhurried.core.events import CoupleEvent
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.rounds import Answer, Box, Round, Slip, outcome
from unhurried.core.sitting import ended_by_itself
from unhurried.core.slips import STANDING
from unhurried.core.stall import A_DAY, stalled
from unhurried.core.whereabouts import Whereabouts, whereabouts
from unhurried.simulate.chance import Draw
from unhurried.simulate.couples import Couple

DRAWN: Final = 1 / 7  # one evening in seven rests by itself where both chose that: product 3.3
Rounds = tuple[Round, ...]
Watch = Callable[["Walk", Whereabouts, Rounds], None]


class Walk:
    """A couple, and what has happened to them so far."""

    __slots__ = (
        "_here",
        "_laid",
        "_watch",
        "couple",
        "draw",
        "evening",
        "events",
        "finished",
        "journey",
        "ladder",
        "now",
        "offered",
        "referred",
        "waits",
    )  # fmt: skip

    def __init__(self, couple: Couple, programme: Programme, draw: Draw, watch: Watch | None = None) -> None:
        self.couple, self.draw, self._watch = couple, draw, watch
        self.offered, self.ladder = {programme.id: programme}, programme.ladder
        self._laid: Programme | None = programme
        self.journey, self.events = Journey(), list[CoupleEvent]()
        self.evening: date = couple.begins
        self.now: datetime = moment_on(couple.begins, self.journey.hour, couple.terms.zone) - couple.ahead
        self.finished: date | None = None  # the evening with which the time afterwards began
        self._here: Whereabouts | None = None
        self.referred = False
        self.waits: int | None = None  # evenings until they look again, where that does not follow from their rhythm

    @property
    def programme(self) -> Programme:
        """The programme, laid out for them: afresh where something it follows from has changed."""
        if self._laid is None:
            self._laid = in_force(self.offered, self.journey)
        return self._laid

    def tell(self, event: CoupleEvent) -> None:
        """Write one event."""
        before = self.journey
        self.journey = after = before.told(event)
        self.events.append(event)
        if self.ladder and not _laid_alike(before, after):
            self._laid = None

    def tell_all(self, events: Iterable[CoupleEvent]) -> None:
        """Write what a decision came to."""
        for event in events:
            self.tell(event)

    def settle(self) -> None:
        """What comes without anybody's answer, once somebody looks: a sitting's own end, a stall."""
        self.end()
        if (stall := stalled(self.here())) is not None:
            own = own_round(self.here())
            if own is not None and own.hour is not None and own.hour <= stall.at:
                self.ask(own, None, None, pressed=False)
                return self.settle()
            self.tell(stall)
        return None

    def end(self) -> None:
        """A sitting's own end, where that has come."""
        sitting = self.journey.progress.sitting
        if sitting is not None and (ended := ended_by_itself(sitting, self.now)) is not None:
            self.tell(ended)

    def here(self) -> Whereabouts:
        """Where they are now: worked out once, until something is told or the clock is turned."""
        here = self._here
        if here is None or here.now is not self.now or here.journey is not self.journey:
            here = self._here = whereabouts(self.journey, self.programme, self.now)
        return here

    def asked(self) -> Rounds:
        """Every question that is open now."""
        here = self.here()
        rounds = asked(here)
        if self._watch is not None:
            self._watch(self, here, rounds)
        return rounds

    def own(self) -> Round | None:
        """The question of the place they have come to."""
        here = self.here()
        round = own_round(here)
        if self._watch is not None:
            self._watch(self, here, () if round is None else (round,))
        return round

    def ask(self, round: Round, first: Answer | None, second: Answer | None, *, pressed: bool) -> CoupleEvent | None:
        """Both answer a round, and wait for its moment unless both `pressed`. What came of it is written.

        An hour that has struck found no answers.
        """
        at = self.now
        if round.hour is not None and at >= round.hour:
            box = Box()
        else:
            press = at if pressed else None
            one = Slip(first, at, press)
            other = one if second is first else Slip(second, at, press)
            box = Box((one, other), round.kind == "tonight" and self.couple.terms.drawn_rests and self.draw() < DRAWN)
            if round.hour is not None and not pressed:
                self.now = round.hour
            elif round.kind in STANDING:
                self.now = next_full_hour(at)
        event = outcome(round, box, self.journey, self.offered, self.now)
        if event is not None:
            self.tell(event)
        return event

    def on(self, evenings: int) -> None:
        """Turn the clock on to their usual moment, so many evenings later, and never back."""
        self.evening += A_DAY * evenings
        then = moment_on(self.evening, self.journey.hour, self.journey.zone) - self.couple.ahead
        self.now = max(self.now, then)

    def twin(self, couple: Couple, draw: Draw) -> "Walk":
        """The same record with other people in it, to try on it what must not happen to these."""
        other = Walk(couple, next(iter(self.offered.values())), draw)
        other.journey, other._laid, other.evening, other.now = self.journey, self._laid, self.evening, self.now
        return other


def _laid_alike(before: Journey, after: Journey) -> bool:
    """Whether the steps lie as they lay. One that nobody has rated yet is none of them."""
    ladder, was = after.ladder, before.ladder
    same = ladder is was or (ladder.order is was.order and ladder.aside is was.aside)
    return same and after.agreement is before.agreement and after.progress.stage == before.progress.stage
