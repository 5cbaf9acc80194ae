"""What is offered now, and never more than that."""

from datetime import date, datetime, time, timedelta

import msgspec

from unhurried.core.evening import moment_on
from unhurried.core.journey import Journey
from unhurried.core.programme import Form, Programme, Stage
from unhurried.core.sitting import Sitting
from unhurried.core.touch import Ceiling
from unhurried.core.whereabouts import EVENINGS, Place, Whereabouts, whereabouts

LONG_AWAY = 7  # evenings without practice, after which the first comes back one ceiling lower: product 4.5
TIME_TO_ANSWER = timedelta(minutes=30)
ROUND = timedelta(minutes=5)  # to which an hour is rounded that nobody chose
A_DAY = timedelta(days=1)
NOON = time(12)  # when what comes next on a ladder is looked at, our own default


class Today(msgspec.Struct, frozen=True, kw_only=True):
    """Today's page, before it has words. `hour` is when the open question is looked at."""

    place: Place
    evening: date
    day: int | None = None
    stage: Stage | None = None
    form: Form | None = None
    ceiling: Ceiling = Ceiling.PRESENCE
    gentler: bool = False
    hour: datetime | None = None


def today(journey: Journey, programme: Programme, now: datetime) -> Today:
    """Where these two are, and the one thing on offer: never above the limit of stage, agreement and evening."""
    here = whereabouts(journey, programme, now)
    evening, place = here.evening, here.place
    if place not in EVENINGS or not journey.progress.stage:
        return Today(place=place, evening=evening, day=day_tonight(journey), stage=_stage(journey, programme))
    settled = tonight_of(journey, now)
    ceiling = limit_tonight(journey, programme, evening)
    return Today(
        place=place, evening=evening, day=day_tonight(journey), stage=_stage(journey, programme),
        form=form_tonight(journey, programme, evening), ceiling=_least(ceiling, settled, journey.progress.sitting),
        gentler=_gentler(journey, programme, evening), hour=_hour(here),
    )  # fmt: skip


def day_tonight(journey: Journey) -> int | None:
    """The day of the programme that is next."""
    return journey.progress.ahead[0] if journey.progress.ahead else None


def form_tonight(journey: Journey, programme: Programme, evening: date) -> Form:
    """The length chosen for this stage; the gentlest where tonight is the gentler form."""
    stage = programme.stage(journey.progress.stage)
    id, breath = form_chosen(journey, stage.id)
    form = stage.gentlest if _gentler(journey, programme, evening) else stage.form(id)
    return form.paced(journey.progress.pace) if breath else form.without_breath()


def form_chosen(journey: Journey, stage: str) -> tuple[str, bool]:
    """The length chosen for a stage's practices, and whether they hold breath work."""
    terms = journey.agreement.terms
    return journey.progress.forms.get(stage, (terms.form, terms.breath) if terms else ("full", True))


def limit_tonight(journey: Journey, programme: Programme, evening: date) -> Ceiling:
    """Tonight's limit before anybody answers: of the stage's and the agreement's the lower; on coming back one less.

    One less than what both would have read, for a limit that the agreement holds down already is to be felt as well.
    """
    progress = journey.progress
    stage = programme.stage(progress.stage).limit
    last = progress.last_together
    away = last is not None and (evening - last).days > LONG_AWAY
    less = progress.lowered or away or declined(journey, programme, evening)
    limit = min(stage, journey.agreement.ceiling(programme.touches))
    return limit.lower() if less else limit


def declined(journey: Journey, programme: Programme, evening: date) -> bool:
    """Whether a rung comes back as a gentler one, since an evening on which it could be asked went by without it.

    An evening that nobody settled is one like any other, so that the step does not tell whether anybody looked.
    """
    progress = journey.progress
    if not programme.ladder or progress.since is None:
        return False
    last = progress.last_together
    if last is not None and (evening - last).days <= programme.evenings_apart:
        return False
    return journey.evening(progress.since) < evening


def tonight_of(journey: Journey, now: datetime) -> Ceiling | None:
    """The ceiling this evening was settled to have, if it was."""
    tonight = journey.progress.tonight
    return tonight.ceiling if tonight is not None and tonight.evening == journey.evening(now) else None


def _gentler(journey: Journey, programme: Programme, evening: date) -> bool:
    tonight = journey.progress.tonight
    settled = tonight is not None and tonight.evening == evening and tonight.outcome == "gentler"
    return settled or declined(journey, programme, evening)


def _least(limit: Ceiling, settled: Ceiling | None, sitting: Sitting | None) -> Ceiling:
    running = limit if sitting is None else sitting.ceiling
    return min(limit, running, limit if settled is None else settled)


def tonight_hour(here: Whereabouts) -> datetime:
    """When tonight's check-ins are looked at: the evening hour, or half an hour after it became possible (rounded)."""
    journey, evening, since = here.journey, here.evening, here.journey.progress.since
    hour = moment_on(evening, journey.hour, journey.zone)
    if since is None or journey.evening(since) != evening:
        return hour
    return max(hour, _rounded(since + TIME_TO_ANSWER))


def _rounded(at: datetime) -> datetime:
    over = timedelta(minutes=at.minute, seconds=at.second, microseconds=at.microsecond) % ROUND
    return at + ROUND - over if over else at


def gate_hour(here: Whereabouts) -> datetime:
    """When a gate's answers are looked at: the hour of the evening after the last practice, or after a pause.

    On a ladder it is noon, so that the evening's own question keeps its hour.
    """
    journey = here.journey
    done, since = journey.progress.stage_done or here.evening, journey.progress.since
    if since is not None:
        done = max(done, journey.evening(since))
    return moment_on(done + A_DAY, NOON if here.programme.ladder else journey.hour, journey.zone)


def _hour(here: Whereabouts) -> datetime | None:
    if here.place is Place.GATE:
        return gate_hour(here)
    return tonight_hour(here) if here.place is Place.ASKING else None


def _stage(journey: Journey, programme: Programme) -> Stage | None:
    return programme.stage(journey.progress.stage) if journey.progress.stage else None
