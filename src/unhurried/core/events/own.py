"""Events of what one person keeps for themselves, in a stream of their own."""

from datetime import date

from unhurried.core.events.event import Event


class OptedIn(Event, frozen=True, tag="opted-in/1"):
    """A yes for reasons of one's own, to the programme chosen; one without a name is to the usual one."""

    words: str = ""
    programme: str = ""


class OptedOut(Event, frozen=True, tag="opted-out/1"):
    """Not yet, or no answer any more where `reason` says so. No other reason is written down: not even for oneself."""

    reason: str = ""


class ReasonsKept(Event, frozen=True, tag="reasons-kept/1"):
    """Why one would like this, or would not, in words of one's own. `text` names them; without it, they are gone."""

    text: str = ""


class CheckedIn(Event, frozen=True, tag="checked-in/1"):
    """How an evening felt beforehand. `ease` is 0 (hard) to 10."""

    evening: date
    answer: str
    ease: int
    body: tuple[str, ...] = ()


class Reflected(Event, frozen=True, tag="reflected/1"):
    """How a practice was, for oneself. `distress` is 0 to 10; `hard` names froze, left-my-body or pain."""

    evening: date
    day: int
    good: str = ""
    less_good: str = ""
    adjust: str = ""
    distress: int | None = None
    held: str = ""
    hard: tuple[str, ...] = ()
    rung: str = ""


class StallCausesMarked(Event, frozen=True, tag="stall-causes-marked/1"):
    """What made it hard to go on, as one person sees it."""

    causes: tuple[str, ...]


class StepsRated(Event, frozen=True, tag="steps-rated/1"):
    """The distress expected of each rung, 0 to 10."""

    expected: dict[str, int]


class Measured(Event, frozen=True, tag="measured/1"):
    """A questionnaire answered for oneself. `occasion`: start, after, reset; `answers` by the question's name."""

    questionnaire: str
    occasion: str
    answers: dict[str, int]


class MapLineKept(Event, frozen=True, tag="map-line-kept/1"):
    """A line of one's own map of what felt good. `proposed`: to be put to the agreement at the next review."""

    line: str
    text: str
    proposed: bool = False


class MapLineTakenOut(Event, frozen=True, tag="map-line-taken-out/1"):
    """A line was taken off one's own map."""

    line: str


class NoteKept(Event, frozen=True, tag="note-kept/1"):
    """A note for oneself, new or in other words. `text` names them; `on` is the evening it was first kept."""

    note: str
    kind: str
    text: str
    on: date


class NoteErased(Event, frozen=True, tag="note-erased/1"):
    """A note was erased, and the key to its words destroyed."""

    note: str


class NotePutAway(Event, frozen=True, tag="note-put-away/1"):
    """A note of the other's is out of one's own list, or in it again where `back`. The other never learns of it."""

    note: str
    back: bool = False


class SettingChosen(Event, frozen=True, tag="setting-chosen/1"):
    """A preference of one's own: theme, country and the like."""

    name: str
    value: str


class BookPutAway(Event, frozen=True, tag="book-put-away/1"):
    """A former couple was put behind this person. What they wrote for themselves then opens by the other's `name`."""

    name: str


OwnEvent = (
    OptedIn | OptedOut | ReasonsKept | CheckedIn | Reflected | StallCausesMarked | StepsRated | Measured | MapLineKept
    | MapLineTakenOut | NoteKept | NoteErased | NotePutAway | SettingChosen | BookPutAway
)  # fmt: skip
