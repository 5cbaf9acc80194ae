"""What stands between two people in the tools of every day: notes shown, turns in listening, the window."""

from datetime import date, datetime, time, timedelta

import msgspec

from unhurried.core.events import (
    CoupleClosed,
    CoupleEvent,
    ListeningBegun,
    ListeningEnded,
    ListeningRested,
    ListeningTurned,
    NoteAnswered,
    NoteShown,
    NoteTakenBack,
    WindowChosen,
    WindowHeld,
)
from unhurried.core.people import PersonId

USUAL = time(20, 0)
LAPSES = timedelta(hours=3)  # after the last turn, or the end of a break, nobody means to go on with it


class Note(msgspec.Struct, frozen=True):
    """A note that one of the two shows the other. `answer` is the reader's; empty where there is none."""

    id: str
    by: PersonId
    kind: str
    text: str
    at: datetime
    answer: str = ""


class Listening(msgspec.Struct, frozen=True, kw_only=True):
    """Turns in listening. `turns` is how often it changed; `rests_until`, while there is a break.

    `began` names it: what was pressed on the page of an earlier one is not done to this.
    """

    first: PersonId
    phones: str
    began: datetime
    at: datetime
    turns: int = 0
    rests_until: datetime | None = None

    def lapsed(self, now: datetime) -> bool:
        """Whether so long went by that it is over by itself."""
        return now >= max(self.at, self.rests_until or self.at) + LAPSES

    def rests(self, now: datetime) -> bool:
        """Whether there is a break just now."""
        return self.rests_until is not None and now < self.rests_until

    def speaks(self, person: PersonId) -> bool:
        """Whether it is this person's turn to speak."""
        return (person == self.first) == (self.turns % 2 == 0)


class Window(msgspec.Struct, frozen=True):
    """The regular window: its days of the week, Monday 0, its hour at home, and how far the prompts are used up."""

    weekdays: tuple[int, ...] = ()
    hour: time = USUAL
    held: tuple[date, ...] = ()
    prompts: int = 0


class Between(msgspec.Struct, frozen=True, kw_only=True):
    """All of it. `listened` is how often a listening was carried to its end, with a turn for each."""

    notes: tuple[Note, ...] = ()
    listening: Listening | None = None
    listened: int = 0
    window: Window = Window()

    def note(self, id: str) -> Note | None:
        """The note of that name, while it is shown."""
        return next((note for note in self.notes if note.id == id), None)

    def told(self, event: CoupleEvent) -> "Between":
        """What stands between them after an event."""
        change = msgspec.structs.replace
        match event:
            case NoteShown():
                note = Note(event.note, event.by, event.kind, event.text, event.at)
                return change(self, notes=(*self.notes, note))
            case NoteAnswered():
                return change(self, notes=tuple(_answered(note, event) for note in self.notes))
            case NoteTakenBack():
                return change(self, notes=tuple(note for note in self.notes if note.id != event.note))
            case WindowChosen():
                return change(self, window=change(self.window, weekdays=event.weekdays, hour=event.hour))
            case WindowHeld():
                return change(self, window=_held(self.window, event))
            case ListeningBegun():
                begun = Listening(first=event.first, phones=event.phones, began=event.at, at=event.at)
                return change(self, listening=begun)
            case ListeningEnded() | CoupleClosed():
                whole = self.listening is not None and self.listening.turns > 1
                return change(self, listening=None, listened=self.listened + whole)
            case ListeningTurned() | ListeningRested():
                return change(self, listening=_listened(self.listening, event))
            case _:
                return self


def _answered(note: Note, event: NoteAnswered) -> Note:
    return msgspec.structs.replace(note, answer=event.answer) if note.id == event.note else note


def _held(window: Window, event: WindowHeld) -> Window:
    held = window.held if event.evening in window.held else (*window.held, event.evening)
    return msgspec.structs.replace(window, held=held, prompts=window.prompts + event.prompts)


def _listened(before: Listening | None, event: ListeningTurned | ListeningRested) -> Listening | None:
    if before is None:
        return None
    change = msgspec.structs.replace
    if isinstance(event, ListeningRested):
        return change(before, at=event.at, rests_until=event.until)
    return change(before, at=event.at, turns=before.turns + 1, rests_until=None)
