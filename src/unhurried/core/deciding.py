"""What one person alone may do for both: rest, narrow, pause, shorten, propose. None of it names them."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from zoneinfo import available_timezones

from unhurried.core import commitment as commitments
from unhurried.core import sitting as sittings
from unhurried.core.agreement import narrowed
from unhurried.core.beginning import begun
from unhurried.core.commitment import Commitment
from unhurried.core.events import (
    CommitmentProposed,
    ConversationHeld,
    CoupleEvent,
    FormChosen,
    LimitNarrowed,
    ProgrammePaused,
    RestChosen,
    SittingBegun,
    SittingEnded,
    SittingOnTwoPhones,
    SittingWentOn,
    TalkHeld,
    TermsProposed,
    WeeklyPractised,
)
from unhurried.core.journey import Journey
from unhurried.core.limits import Mark, Terms
from unhurried.core.programme import BREATH, PACES, Programme
from unhurried.core.refusals import Incomplete, NoSitting, NotOffered, NotOpen, Resting, TakesBoth, TooSoon
from unhurried.core.today import today
from unhurried.core.whereabouts import Place, afterwards, conversation_open

REVIEW_WITHIN = 26  # weeks, our own default: half a year is the longest an agreement goes unread

LONGEST_PRACTICE = 600  # minutes, our own default


def narrow(journey: Journey, item: str, mark: Mark, at: datetime) -> tuple[CoupleEvent, ...]:
    """Make a line more careful, at once. It always works, and a sitting in progress ends with it."""
    return narrow_lines(journey, {item: mark}, at)


def narrow_lines(journey: Journey, lower: Mapping[str, Mark], at: datetime) -> tuple[CoupleEvent, ...]:
    """Make several lines more careful. One that is so already stays as it is, and stands in nobody's way.

    Nothing happens where each of them was made so already, as after a first press. Raises what `narrowed` raises, where
    not one of them would change.
    """
    journey.need_link()
    lines = journey.agreement.lines
    if all(lines.get(item) is mark is not Mark.WILLING for item, mark in lower.items()):
        return ()
    changing = {item: mark for item, mark in lower.items() if mark < lines.get(item, mark + 1)} or lower
    lowered = [
        LimitNarrowed(at=at, item=item, mark=narrowed(journey.agreement, item, mark)) for item, mark in changing.items()
    ]
    # Somebody who takes a yes back while a practice runs should not have to end it as well.
    return (*_over(journey, at), *lowered)


def propose(journey: Journey, terms: Terms, at: datetime) -> TermsProposed:
    """Write down the arrangements for both to sign. Raises Incomplete for an hour or a zone that is none."""
    journey.need_link()
    # An evening that is looked at as it begins would leave nobody the time to answer.
    if not commitments.is_a_time(terms.hour) or terms.hour.startswith("04"):
        raise Incomplete(missing=("hour",))
    if terms.zone not in _zones() or not ("/" in terms.zone or terms.zone == "UTC"):
        raise Incomplete(missing=("zone",))
    if not 1 <= terms.review_weeks <= REVIEW_WITHIN:
        raise Incomplete(missing=("review",))
    return TermsProposed(at=at, terms=terms)


def pause(journey: Journey, at: datetime) -> tuple[CoupleEvent, ...]:
    """Pause the whole programme. It needs nobody's agreement; when it is paused already, nothing happens."""
    journey.need_link()
    progress = journey.progress
    if not progress.opened or progress.paused_at is not None:
        return ()
    return (*_over(journey, at), ProgrammePaused(at=at))


def rest(journey: Journey, at: datetime) -> RestChosen | None:
    """Make tonight a rest after all, once it was settled to be an evening. None when it is a rest already."""
    journey.need_link()
    tonight = journey.progress.tonight
    if tonight is None or tonight.evening != journey.evening(at) or journey.progress.sitting is not None:
        raise NotOpen
    return None if tonight.outcome == "rest" else RestChosen(at=at, evening=tonight.evening)


def begin_on_one_phone(journey: Journey, programme: Programme, at: datetime) -> SittingBegun:
    """Begin on the one phone that lies between both; the evening already stands on two answers. Raises NotOpen."""
    journey.need_link()
    sitting = begun(journey, programme, "one", at) if today(journey, programme, at).place is Place.ON else None
    if sitting is None:
        raise NotOpen
    return sitting


def on_two_phones(journey: Journey, at: datetime) -> SittingOnTwoPhones | None:
    """A second phone is there: what one press could do on one phone takes both again. None where it does already."""
    sitting = journey.progress.sitting
    return SittingOnTwoPhones(at=at) if sitting is not None and sitting.phones == "one" else None


def go_on_on_one_phone(journey: Journey, at: datetime) -> SittingWentOn | None:
    """Go on where both look at one phone: “we both want to”. Raises NoSitting, TakesBoth, TooSoon."""
    sitting = journey.progress.sitting
    if sitting is None:
        raise NoSitting
    if sitting.phones != "one":
        raise TakesBoth
    if sitting.paused is None:
        return None
    if not sittings.may_go_on(sitting, at):
        raise TooSoon
    return SittingWentOn(at=at)


def choose_form(
    journey: Journey, programme: Programme, form: str, *, breath: bool, at: datetime, pace: int = BREATH
) -> FormChosen:
    """Choose how long this stage's practices last, from the next one on, and at what pace they breathe.

    Raises NotOffered for a form the stage lacks, or a pace that is none of `PACES`.
    """
    journey.need_link()
    if not journey.progress.stage:
        raise NotOffered
    stage = programme.stage(journey.progress.stage)
    if form not in {one.id for one in stage.forms} or pace not in PACES:
        raise NotOffered
    return FormChosen(at=at, stage=stage.id, form=form, breath=breath, pace=pace)


def hold_conversation(journey: Journey, programme: Programme, at: datetime) -> ConversationHeld | None:
    """Close the thirty days. None when it was held. Raises NotOffered before its day, Resting in a pause."""
    journey.need_link()
    if journey.progress.held_at is not None:
        return None
    if journey.progress.paused_at is not None:
        raise Resting
    if not conversation_open(journey, programme):
        raise NotOffered
    return ConversationHeld(at=at)


def propose_commitment(
    journey: Journey, programme: Programme, commitment: Commitment, reset_on: date, at: datetime,
    *, daily: str = "", learnt: str = "",
) -> CommitmentProposed:  # fmt: skip
    """Write down the sentence for both to sign, and the date of the next thirty days. Raises NotOffered, Incomplete."""
    journey.need_link()
    if not (conversation_open(journey, programme) or afterwards(journey, programme, at)):
        raise NotOffered
    on = commitments.reset_date(reset_on, journey.evening(at))
    if len(daily) > commitments.LONGEST_DAILY:
        raise Incomplete(missing=("daily",))
    if len(learnt) > commitments.LONGEST_LEARNT:
        raise Incomplete(missing=("learnt",))
    return CommitmentProposed(at=at, commitment=commitment, reset_on=on, daily=daily, learnt=learnt)


def hold_talk(journey: Journey, programme: Programme, at: datetime) -> TalkHeld | None:
    """The monthly talk took place. None when it did this evening already. Raises NotOffered before afterwards."""
    journey.need_link()
    if not afterwards(journey, programme, at):
        raise NotOffered
    evening = journey.evening(at)
    return None if evening in journey.keeping.talks else TalkHeld(at=at, evening=evening)


def practise_weekly(journey: Journey, programme: Programme, at: datetime, minutes: int = 0) -> WeeklyPractised:
    """Weave one more strip after the thirty days, of so many minutes (0: not said). Raises NotOffered, Incomplete."""
    journey.need_link()
    if not afterwards(journey, programme, at):
        raise NotOffered
    if not 0 <= minutes <= LONGEST_PRACTICE:
        raise Incomplete(missing=("minutes",))
    return WeeklyPractised(at=at, evening=journey.evening(at), minutes=minutes)


@cache  # the machine's list is read from hundreds of files
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _over(journey: Journey, at: datetime) -> tuple[SittingEnded, ...]:
    """The end of the sitting that runs, if one does: its own end where that has come, and now where it has not."""
    sitting = journey.progress.sitting
    if sitting is None:
        return ()
    return (sittings.ended_by_itself(sitting, at) or SittingEnded(at=at, whole=False),)
