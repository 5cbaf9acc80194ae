"""Events of the tools of every day: what one lets the other read, turns in listening, the regular window."""

from datetime import date, datetime, time

from unhurried.core.events.event import Event
from unhurried.core.people import PersonId


class NoteShown(Event, frozen=True, tag="note-shown/1"):
    """Something of one's own, shown to the other. `text` names its words, which lie under a key of their own."""

    by: PersonId
    note: str
    kind: str
    text: str


class NoteAnswered(Event, frozen=True, tag="note-answered/1"):
    """An answer to it, by the one who reads it; an empty one takes the last back."""

    note: str
    answer: str


class NoteTakenBack(Event, frozen=True, tag="note-taken-back/1"):
    """It is shown no more, and its key is destroyed."""

    note: str


class ListeningBegun(Event, frozen=True, tag="listening-begun/1"):
    """Turns in listening began. `first` speaks first; `phones`: two or one."""

    first: PersonId
    phones: str


class ListeningTurned(Event, frozen=True, tag="listening-turned/1"):
    """The speaker said "yes, that", and the other one speaks."""


class ListeningRested(Event, frozen=True, tag="listening-rested/1"):
    """It ran hot: a break, and when both come back. It names nobody."""

    until: datetime


class ListeningEnded(Event, frozen=True, tag="listening-ended/1"):
    """It is over. It names nobody."""


class WindowChosen(Event, frozen=True, tag="window-chosen/1"):
    """When the window comes: days of the week, Monday 0, and the hour at home. No days: not at a fixed time."""

    weekdays: tuple[int, ...]
    hour: time


class WindowHeld(Event, frozen=True, tag="window-held/1"):
    """They had it. `prompts` is how many of each kind were used up."""

    evening: date
    prompts: int
