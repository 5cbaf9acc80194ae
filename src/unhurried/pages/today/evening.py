"""Tonight, as far as it has to be said: its hour, what came before, and what the reader alone has answered."""

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from unhurried.core.check_in import CheckIn
from unhurried.core.gate import came_to
from unhurried.core.journey import Journey
from unhurried.core.own import Own
from unhurried.core.rounds import Slip
from unhurried.core.today import LONG_AWAY, Today
from unhurried.programmes.shelf import Shelved

FEW_DAYS = 3  # evenings without practice, our own default: from then on the page says that the day is still there


@dataclass(frozen=True, slots=True)
class Evening:
    """What both may know. `done` is the day practised tonight; `back` how they come to it: back.few-days and so on.

    `step` is the rung practised tonight, on a ladder.
    """

    on: date
    asked_on: date | None
    hour: time | None
    usual: time
    drawn: bool
    gentler: bool
    came_to: str
    back: str
    done: int
    step: str
    linked_once: bool
    lean: bool


@dataclass(frozen=True, slots=True)
class Mine:
    """What only the reader knows. `answered` is what they said; `pressed` holds while two presses count as one."""

    answered: str = ""
    sober: bool = True
    pressed: bool = False
    only_gentler: bool = False
    reflected: bool = False


def evening_of(today: Today, journey: Journey, shelved: Shelved) -> Evening:
    """Tonight for both, out of the shared record alone."""
    done = next((one.day for one in journey.progress.evenings if one.together and one.on == today.evening), 0)
    asked = today.hour.astimezone(ZoneInfo(journey.zone)) if today.hour else None
    terms, people = journey.agreement.terms, {person.id for person in journey.people}
    return Evening(
        on=today.evening,
        asked_on=asked.date() if asked else None,
        hour=asked.time() if asked else None,
        usual=journey.hour,
        drawn=terms is not None and terms.drawn_rests,
        gentler=today.gentler,
        came_to=came_to(journey, shelved.programme),
        back=_back(today, journey),
        done=done,
        step=shelved.step_on(done) if done else "",
        linked_once=people == set(journey.matched),
        lean=journey.keeping.lean_on is not None,
    )


def mine_tonight(slip: Slip, own: Own, journey: Journey, now: datetime) -> Mine:
    """What the reader has put into tonight, and what is offered to them."""
    only_gentler = own.only_gentler(journey.progress.last_together)
    said = slip.answer if isinstance(slip.answer, CheckIn) else None
    return Mine(
        answered=said.answer if said else "", sober=said is None or said.sober,
        pressed=slip.presses(now), only_gentler=only_gentler,
    )  # fmt: skip


def _back(today: Today, journey: Journey) -> str:
    progress = journey.progress
    if progress.lowered:
        return "pause.resume"
    if progress.last_together is None:
        return ""
    away = (today.evening - progress.last_together).days
    if away > LONG_AWAY:
        return "back.long"
    return "back.few-days" if away > FEW_DAYS else ""
