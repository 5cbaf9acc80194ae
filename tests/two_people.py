"""Ana and Ben with a clock one can turn, by the core alone: what the keeper does, without keys or a disk."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from tests.programme_fixture import THIRTY
from unhurried.core import linking
from unhurried.core.asking import open_round, open_rounds, struck_before
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.climbing import in_force
from unhurried.core.deciding import propose
from unhurried.core.events import CoupleEvent
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.journey import Journey
from unhurried.core.limits import Mark, Terms
from unhurried.core.people import Person, PersonId
from unhurried.core.programme import Programme
from unhurried.core.refusals import NotOpen
from unhurried.core.rounds import Answer, Box, Kind, Marks, Round, Slip, Yes, outcome
from unhurried.core.sitting import ended_by_itself
from unhurried.core.stall import stalled
from unhurried.core.today import Today, today
from unhurried.core.whereabouts import Place, whereabouts

ANA, BEN, CLEO = Person(PersonId("ana"), "Ana"), Person(PersonId("ben"), "Ben"), Person(PersonId("cleo"), "Cleo")
ZONE = "Europe/Berlin"
SIX = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)  # six o'clock in the evening in Berlin, a Monday
TERMS = Terms(hour="20:30", zone=ZONE, drawn_rests=False)
WILLING = CheckIn(Willing.WILLING)
GO_ON = GateAnswer(Choice.ON)

Said = CoupleEvent | Sequence[CoupleEvent] | None


class Two:
    """A couple, their record, and the boxes their answers lie in."""

    def __init__(self, programme: Programme = THIRTY, at: datetime = SIX) -> None:
        self.offered, self.now = {programme.id: programme}, at
        self.journey, self.events, self.drawn = Journey(), list[CoupleEvent](), False
        self.boxes: dict[str, Box] = {}

    @property
    def programme(self) -> Programme:
        """The programme they are in, or would begin with, laid out for them."""
        return in_force(self.offered, self.journey)

    def tell(self, said: Said) -> None:
        """Write what a decision came to."""
        for event in () if said is None else said if isinstance(said, Sequence) else (said,):
            self.events.append(event)
            self.journey = self.journey.told(event)

    def do(self, decide: Callable[[Journey, datetime], Said]) -> None:
        """Ask the core and write its answer."""
        self.settle()
        self.tell(decide(self.journey, self.now))

    def turn(self, **by: float) -> "Two":
        """Turn the clock, and let what has come, come."""
        self.now += timedelta(**by)
        self.settle()
        return self

    def until(self, hour: int, minute: int = 0) -> "Two":
        """Turn the clock on to an hour of Greenwich's."""
        day = self.now.replace(hour=hour, minute=minute, second=0, microsecond=0)
        self.now = day if day > self.now else day + timedelta(days=1)
        self.settle()
        return self

    def settle(self) -> None:
        """Everything whose moment has come, comes."""
        while event := self._due():
            self.tell(event)

    def answer(self, who: int, kind: Kind, answer: Answer | None, *, pressed: bool = False) -> None:
        """Put Ana's (0) or Ben's (1) answer into the open round. Raises NotOpen."""
        self.settle()
        round = open_round(self.journey, self.programme, self.now, kind)
        if round is None:
            raise NotOpen
        box = self.box(round)
        slip = Slip(answer, self.now, self.now if pressed else None)
        slips = (slip, box.slips[1]) if who == 0 else (box.slips[0], slip)
        self.boxes[round.id] = msgspec.structs.replace(box, slips=slips)
        self.settle()

    def both(self, kind: Kind, ana: Answer, ben: Answer | None = None, *, pressed: bool = False) -> "Two":
        """Both answer in the same minute."""
        self.answer(0, kind, ana, pressed=pressed)
        self.answer(1, kind, ana if ben is None else ben, pressed=pressed)
        return self

    def box(self, round: Round) -> Box:
        """The box of a round, with the rest drawn as it opens."""
        return self.boxes.setdefault(round.id, Box(drawn=self.drawn and round.kind is Kind.TONIGHT))

    def asked(self) -> set[Kind]:
        """The kinds of question that are open."""
        return {round.kind for round in open_rounds(self.journey, self.programme, self.now)}

    def today(self) -> Today:
        """Today's page."""
        return today(self.journey, self.programme, self.now)

    def place(self) -> Place:
        """Where they are."""
        return self.today().place

    def day(self) -> int | None:
        """The day of the programme that is next."""
        return self.today().day

    def _due(self) -> CoupleEvent | None:
        if ended := ended_by_itself(self.journey.progress.sitting, self.now):
            return ended
        stall = stalled(whereabouts(self.journey, self.programme, self.now))
        rounds = open_rounds(self.journey, self.programme, self.now)
        if stall is not None:
            first = struck_before(rounds, stall.at)
            rounds = () if first is None else (first,)
        for round in rounds:
            if event := outcome(round, self.box(round), self.journey, self.offered, self.now):
                del self.boxes[round.id]
                return event
        return stall


def linked(programme: Programme = THIRTY, at: datetime = SIX) -> Two:
    """Ana and Ben have read the same four words."""
    two = Two(programme, at)
    two.do(lambda journey, now: linking.begin(journey, ANA, BEN, ZONE, now))
    two.do(lambda journey, now: linking.match_words(journey, ANA.id, now))
    two.do(lambda journey, now: linking.match_words(journey, BEN.id, now))
    return two


def ready(programme: Programme = THIRTY, at: datetime = SIX) -> Two:
    """Both opted in, an hour ago."""
    return linked(programme, at - timedelta(hours=2)).both(Kind.READY, Yes()).turn(hours=1)


def marks(mark: Mark = Mark.WILLING, **other: Mark) -> Marks:
    """One mark for every line, but for those named (with _ for -)."""
    named = {item.replace("_", "-"): one for item, one in other.items()}
    return Marks({item.id: named.get(item.id, mark) for item in THIRTY.items})


def agreed(programme: Programme = THIRTY, at: datetime = SIX, *, ana: Marks | None = None) -> Two:
    """The agreement is signed; it is the first evening of the programme."""
    two = ready(programme, at)
    two.both(Kind.LIMITS, ana or marks(), marks()).turn(hours=1)
    sign(two)
    return two


def sign(two: Two, terms: Terms = TERMS) -> Two:
    """Arrangements are written down, and both sign."""
    two.do(lambda journey, now: propose(journey, terms, now))
    return two.both(Kind.SIGNATURES, Yes())


def sitting(two: Two, ana: CheckIn = WILLING, ben: CheckIn | None = None) -> Two:
    """Both check in, press for it, and begin."""
    two.both(Kind.TONIGHT, ana, ben, pressed=True)
    return two.both(Kind.BEGIN, Yes(), pressed=True)


def practise(two: Two, evenings: int = 1) -> Two:
    """That many evenings, each practised to its end."""
    for _ in range(evenings):
        two.until(18)
        sitting(two).turn(hours=1)
    return two


def pass_gate(two: Two) -> Two:
    """Both go on."""
    two.until(18)
    return two.both(Kind.GATE, GO_ON, pressed=True)


def at_the_conversation(programme: Programme = THIRTY) -> Two:
    """Twenty-nine days are done, and both went on to the last."""
    two = agreed(programme)
    for stage in programme.stages[:-1]:
        practise(two, len(stage.days))
        if Kind.LIMITS in two.asked():
            review(two)
        pass_gate(two)
    return two.until(18)


def review(two: Two) -> Two:
    """The agreement is marked afresh and signed."""
    two.both(Kind.LIMITS, marks()).turn(hours=1)
    return sign(two)
