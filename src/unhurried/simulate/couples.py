"""Couples who differ: what two people bring with them, drawn once and theirs for good.

The shares are our own guesses and come from no study. What is asked of them is variety: that every rule is met often
enough for a programme to show what it does with it.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from unhurried.core.limits import Item, Mark, Terms
from unhurried.core.own import Own
from unhurried.core.people import Person, PersonId
from unhurried.core.rounds import Marks
from unhurried.core.touch import Ceiling
from unhurried.simulate.chance import Draw, between, one_of

HOURS: Final = ("20:30", "20:30", "19:00", "21:45", "00:15")
ZONES: Final = ("Europe/London", "Europe/Berlin", "America/New_York", "Pacific/Auckland")
BEGINS: Final = date(2026, 1, 1)
PEOPLE: Final = (Person(PersonId("one"), "One"), Person(PersonId("other"), "Other"))


@dataclass(slots=True)
class One:
    """One of the two. Shares are of evenings, from 0 to 1; `fear` is the distress that touch brings, 0 to 10."""

    refuses: float = 0.0
    unsure: float = 0.0
    forgets: float = 0.0
    fear: float = 0.0
    freezes: float = 0.0
    reluctant: bool = False
    marks: Marks = field(default_factory=lambda: Marks({}))
    own: Own = field(default_factory=Own)
    expected: dict[str, int] = field(default_factory=dict)
    felt: dict[str, list[int]] = field(default_factory=dict)


@dataclass(slots=True)
class Couple:
    """Two people, and how the two of them go about it. `moods` is the share of evenings on which one of them acts."""

    people: tuple[One, One]
    terms: Terms
    begins: date
    keeps: float = 1.0  # of the evenings on offer, the share on which they look
    ahead: timedelta = timedelta(hours=2)  # how long before their hour they look
    presses: float = 1.0
    strays: float = 0.0  # of practices, the share in which a limit is not kept
    stops: float = 0.0  # of practices, the share in which someone pauses, slows or ends it
    moods: float = 0.0
    leaves: float = 0.0  # of such evenings, the share on which one of them leaves
    narrows: float = 0.0  # and on which one of them takes a yes back
    opens: float = 1.0  # of looks, the share on which both would begin
    returns: float = 1.0  # of the days of a pause, the share on which both would take it up

    @property
    def shows(self) -> bool:
        """Whether they would ever show each other how the steps have been: one in five, of those who like to press."""
        return self.presses > 0.8


def eager(marks: Marks, begins: date) -> Couple:
    """Two who both want to go on, whatever there is to go on with."""
    return Couple((One(marks=marks), One(marks=marks)), Terms(hour=HOURS[0], zone=ZONES[0], drawn_rests=False), begins)


class Meeting:
    """Draws couples for one plain list."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self._marks = {reach: _marks(items, reach) for reach in Ceiling}

    @property
    def willing(self) -> Marks:
        """Everything on the list, willingly."""
        return self._marks[Ceiling.OPEN]

    def couple(self, draw: Draw) -> Couple:
        """The next two people."""
        terms = Terms(
            hour=one_of(HOURS, draw), zone=one_of(ZONES, draw), drawn_rests=draw() < 0.3,
            form=one_of(("full", "full", "thirty", "fifteen"), draw), breath=draw() < 0.85,
            review_weeks=one_of((2, 2, 3, 4, 6), draw),
        )  # fmt: skip
        people = (self._one(draw), self._one(draw))
        hesitant = any(one.reluctant for one in people)
        return Couple(
            people, terms, BEGINS + timedelta(days=int(draw() * 364)),
            keeps=between(0.5, 1.0, draw), ahead=timedelta(minutes=int(between(70, 200, draw))), presses=draw(),
            strays=between(0.02, 0.2, draw) if draw() < 0.25 else 0.0, stops=between(0.0, 0.15, draw),
            moods=between(0.0, 0.04, draw), leaves=0.3 if draw() < 0.25 else 0.0,
            narrows=0.5 if draw() < 0.2 else 0.1, returns=between(0.03, 0.6, draw),
            opens=max(between(-0.02, 0.2, draw), 0.0) if hesitant else 1.0,
        )  # fmt: skip

    def _one(self, draw: Draw) -> One:
        reluctant, afraid = draw() < 0.1, draw() < 0.2
        return One(
            refuses=between(0.15, 0.4, draw) if reluctant else between(0.0, 0.08, draw),
            unsure=between(0.0, 0.25, draw),
            forgets=between(0.1, 0.3, draw) if draw() < 0.1 else 0.01,
            fear=between(4.0, 9.0, draw) if afraid else between(0.0, 4.0, draw),
            freezes=between(0.01, 0.08, draw) if afraid else 0.0,
            reluctant=reluctant,
            marks=self._marks[one_of(REACHES, draw)],
        )


# What somebody leaves on the table: six in ten everything, the others stop at a ceiling.
REACHES: Final = (*[Ceiling.OPEN] * 6, Ceiling.INTIMATE, Ceiling.BODY, Ceiling.EVERYDAY, Ceiling.PRESENCE)


def _marks(items: tuple[Item, ...], reach: Ceiling) -> Marks:
    return Marks({item.id: _mark(item, reach) for item in items})


def _mark(item: Item, reach: Ceiling) -> Mark:
    if item.kind != "touch" or item.ceiling < reach:
        return Mark.WILLING
    if item.ceiling > reach:
        return Mark.OFF
    return Mark.WILLING if reach is Ceiling.OPEN else Mark.TALK
