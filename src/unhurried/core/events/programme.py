"""Events of the programme: opened, paused, stalled, taken up, gates and lengths."""

from unhurried.core.events.event import Event
from unhurried.core.programme import BREATH


class ProgrammeOpened(Event, frozen=True, tag="programme-opened/1"):
    """Both were ready. `days` are the ones ahead in the first stage."""

    programme: str
    stage: str
    days: tuple[int, ...]


class ProgrammeBegunAgain(Event, frozen=True, tag="programme-begun-again/1"):
    """A reset: the thirty days once more."""

    programme: str
    stage: str
    days: tuple[int, ...]


class ProgrammePaused(Event, frozen=True, tag="programme-paused/1"):
    """The whole programme rests. No reason is asked for and none is kept."""


class ProgrammeStalled(Event, frozen=True, tag="programme-stalled/1"):
    """The shared record said that it has become hard, and the programme paused itself."""


class ProgrammeTakenUp(Event, frozen=True, tag="programme-taken-up/1"):
    """Both took it up again: where it was, or at the stage and its days where one is named."""

    stage: str = ""
    days: tuple[int, ...] = ()


class GateSettled(Event, frozen=True, tag="gate-settled/1"):
    """What follows a stage, out of two answers. `outcome`: on, stay or back."""

    outcome: str
    stage: str
    days: tuple[int, ...]


class StageBegunAgain(Event, frozen=True, tag="stage-begun-again/1"):
    """The stage starts over from its first day."""

    stage: str
    days: tuple[int, ...]


class FormChosen(Event, frozen=True, tag="form-chosen/1"):
    """How long a stage's practices last from now on, and whether they hold breath work; `pace`: a breath in seconds."""

    stage: str
    form: str
    breath: bool
    pace: int = BREATH
