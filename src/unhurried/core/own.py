"""What one person keeps for themselves: events of their own stream, and the fold over them."""

from collections.abc import Iterable
from datetime import date

import msgspec

from unhurried.core.events import Event


class OptedIn(Event, frozen=True, tag="opted-in/1"):
    """A yes to the programme for reasons of one's own."""

    words: str = ""


class OptedOut(Event, frozen=True, tag="opted-out/1"):
    """Not yet. `reason` is the answer chosen, for oneself alone."""

    reason: str = ""


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


class SettingChosen(Event, frozen=True, tag="setting-chosen/1"):
    """A preference of one's own: theme, country and the like."""

    name: str
    value: str


OwnEvent = OptedIn | OptedOut | CheckedIn | Reflected | SettingChosen

HIGH_DISTRESS = 7  # of 10, twice running: product 4.7, our own default


class Own(msgspec.Struct, frozen=True, kw_only=True):
    """Where one person is, for themselves."""

    ready: bool | None = None
    ease: dict[str, int] = {}
    reflections: tuple[Reflected, ...] = ()
    settings: dict[str, str] = {}

    @property
    def only_gentler(self) -> bool:
        """Whether this person is offered the gentler answer at most: hard twice running, or one freeze or pain."""
        last = self.reflections[-2:]
        if last and last[-1].hard:
            return True
        return len(last) == 2 and all((one.distress or 0) >= HIGH_DISTRESS for one in last)


def fold_own(events: Iterable[OwnEvent], start: Own | None = None) -> Own:
    """Fold a person's own events, in order, onto where they were."""
    own = start or Own()
    for event in events:
        own = _apply(own, event)
    return own


def _apply(own: Own, event: OwnEvent) -> Own:
    change = msgspec.structs.replace
    match event:
        case OptedIn():
            return change(own, ready=True)
        case OptedOut():
            return change(own, ready=False)
        case CheckedIn():
            return change(own, ease={**own.ease, event.evening.isoformat(): event.ease})
        case Reflected():
            others = tuple(one for one in own.reflections if one.evening != event.evening)
            return change(own, reflections=(*others, event))
        case SettingChosen():
            return change(own, settings={**own.settings, event.name: event.value})
        case _:
            return own
