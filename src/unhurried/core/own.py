"""What one person keeps for themselves: the fold over the events of their own stream."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from unhurried.core.events.own import (
    BookPutAway,
    CheckedIn,
    MapLineKept,
    MapLineTakenOut,
    Measured,
    NoteErased,
    NoteKept,
    NotePutAway,
    OptedIn,
    OptedOut,
    OwnEvent,
    ReasonsKept,
    Reflected,
    SettingChosen,
    StallCausesMarked,
    StepsRated,
)
from unhurried.core.rungs import Point

AFRESH, TAKEN_BACK = "begun afresh", "taken back"  # after either of them one is asked as if for the first time
HIGH_DISTRESS = 7  # of 10, twice running: product 4.7, our own default


class Reasons(msgspec.Struct, frozen=True):
    """One's own words about it: `text` names them; older ones stand in `words`. `past`: they are of a former couple."""

    at: datetime
    text: str = ""
    words: str = ""
    past: bool = False


class Earlier(msgspec.Struct, frozen=True):
    """What somebody wrote for themselves in the time of a former couple, until it was put away."""

    name: str
    until: datetime
    own: "Own"


class Own(msgspec.Struct, frozen=True, kw_only=True):
    """Where one person is, for themselves. `put_away` names notes of the other's that are out of one's list."""

    ready: bool | None = None
    ready_at: datetime | None = None
    programme: str = ""
    reasons: Reasons | None = None
    ease: dict[str, int] = {}
    reflections: tuple[Reflected, ...] = ()
    settings: dict[str, str] = {}
    causes: tuple[str, ...] = ()
    causes_at: datetime | None = None
    expected: dict[str, int] = {}
    measured: tuple[Measured, ...] = ()
    map: dict[str, MapLineKept] = {}
    notes: dict[str, NoteKept] = {}
    put_away: dict[str, datetime] = {}
    earlier: tuple[Earlier, ...] = ()

    def said_since(self, put_back: datetime | None) -> "Own":
        """Without a yes or a not yet from before the house's records were put back at a moment.

        Since the copy was made it may have been taken back, and nothing in the copy tells.
        """
        if put_back is None or self.ready is None or (self.ready_at is not None and self.ready_at > put_back):
            return self
        return msgspec.structs.replace(self, ready=None, ready_at=None, programme="")

    def only_gentler(self, last_together: date | None) -> bool:
        """Whether this person's next answer is the gentler one at most: hard twice running, or one freeze or pain.

        It holds for the next practice: once there was one since, `last_together`, it is asked afresh how that was.
        """
        last = self.reflections[-2:]
        if not last or (last_together is not None and last_together > last[-1].evening):
            return False
        return bool(last[-1].hard) or (len(last) == 2 and all((one.distress or 0) >= HIGH_DISTRESS for one in last))

    def causes_since(self, since: datetime) -> tuple[str, ...] | None:
        """What this person marked since a stall; None where they have marked nothing yet. Another stall asks afresh."""
        return self.causes if self.causes_at is not None and self.causes_at >= since else None

    def has_put_away(self, note: str, shown: datetime) -> bool:
        """Whether a note is out of one's list. Taken back and shown once more, it is a new one."""
        return note in self.put_away and shown <= self.put_away[note]

    def felt(self, rung: str) -> tuple[int, ...]:
        """How a rung was, each time it was rated, in order."""
        return tuple(one.distress for one in self.reflections if one.rung == rung and one.distress is not None)

    @property
    def of_this_time(self) -> "Own":
        """What belongs to the couple one is in, apart from oneself: it goes with it when that is put away."""
        return msgspec.structs.replace(
            self, ready=None, ready_at=None, programme="", reasons=None, settings={}, earlier=(), put_away={}
        )

    @property
    def points(self) -> tuple[Point, ...]:
        """The curve of one's own distress on the ladder."""
        rated = (one for one in self.reflections if one.rung and one.distress is not None)
        return tuple(Point(one.evening, one.rung, one.distress or 0) for one in rated)


def fold_own(events: Iterable[OwnEvent], start: Own | None = None) -> Own:
    """Fold a person's own events, in order, onto where they were."""
    own = start or Own()
    for event in events:
        own = _apply(own, event)
    return own


def _apply(own: Own, event: OwnEvent) -> Own:
    change = msgspec.structs.replace
    match event:
        case OptedIn() | OptedOut() | ReasonsKept():
            return _opting_in(own, event)
        case CheckedIn():
            return change(own, ease={**own.ease, event.evening.isoformat(): event.ease})
        case Reflected():
            others = tuple(one for one in own.reflections if one.evening != event.evening)
            return change(own, reflections=(*others, event))
        case StallCausesMarked():
            return change(own, causes=event.causes, causes_at=event.at)
        case StepsRated():
            return change(own, expected={**own.expected, **event.expected})
        case Measured():
            return change(own, measured=(*own.measured, event))
        case MapLineKept() | MapLineTakenOut() | NoteKept() | NoteErased() | NotePutAway():
            return _written(own, event)
        case SettingChosen():
            return change(own, settings={**own.settings, event.name: event.value})
        case BookPutAway():
            return _put_away(own, event)
        case _:
            return own


def _opting_in(own: Own, event: OptedIn | OptedOut | ReasonsKept) -> Own:
    change = msgspec.structs.replace
    match event:
        case OptedIn():
            after = change(own, ready=True, ready_at=event.at, programme=event.programme)
            return change(after, reasons=Reasons(event.at, words=event.words)) if event.words else after
        case OptedOut() if event.reason == AFRESH:
            past = None if own.reasons is None else change(own.reasons, past=True)
            return change(own, ready=None, programme="", reasons=past)
        case OptedOut():
            return change(own, ready=None if event.reason == TAKEN_BACK else False, ready_at=event.at)
        case ReasonsKept():
            return change(own, reasons=Reasons(event.at, event.text) if event.text else None)


def _written(own: Own, event: MapLineKept | MapLineTakenOut | NoteKept | NoteErased | NotePutAway) -> Own:
    change = msgspec.structs.replace
    match event:
        case MapLineKept():
            return change(own, map={**own.map, event.line: event})
        case MapLineTakenOut():
            return change(own, map={line: kept for line, kept in own.map.items() if line != event.line})
        case NoteKept():
            return change(own, notes={**own.notes, event.note: event})
        case NoteErased():
            return change(own, notes={note: kept for note, kept in own.notes.items() if note != event.note})
        case NotePutAway():
            others = {note: since for note, since in own.put_away.items() if note != event.note}
            return change(own, put_away=others if event.back else {**others, event.note: event.at})


def _put_away(own: Own, event: BookPutAway) -> Own:
    """Everything of that time stands apart; what is one's own at any time stays where it was."""
    was = own.of_this_time
    if was == Own():
        return own
    book = Earlier(event.name, event.at, was)
    return Own(
        ready=own.ready, ready_at=own.ready_at, programme=own.programme, reasons=own.reasons, settings=own.settings,
        earlier=(*own.earlier, book),
    )  # fmt: skip
