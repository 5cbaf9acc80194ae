"""What an event may say and move, whoever brought it about."""

from datetime import date

import msgspec

from tests.programme_fixture import SHORT
from unhurried.core.events import (
    AgreementSigned,
    ConversationHeld,
    CoupleBegun,
    CoupleEvent,
    GateSettled,
    LadderOrdered,
    LineShared,
    ProgrammeBegunAgain,
    ProgrammeOpened,
    ProgrammeTakenUp,
    RepairSaid,
    RestChosen,
    SittingBegun,
    SittingEnded,
    StageBegunAgain,
    TonightSettled,
    WordsMatched,
)
from unhurried.core.journey import Journey
from unhurried.core.limits import Mark
from unhurried.core.notation import write

MOVES_THE_DAY = (ProgrammeOpened, ProgrammeBegunAgain, GateSettled, StageBegunAgain, ConversationHeld, LadderOrdered)


def became_a_rest(event: CoupleEvent) -> date | None:
    """The evening that an event made a rest, if it did."""
    if isinstance(event, RestChosen) or (isinstance(event, TonightSettled) and event.outcome == "rest"):
        return event.evening
    return None


def names_nobody(event: CoupleEvent, before: Journey) -> None:
    """Only linking and sharing name a person; and who gives first follows the day."""
    if isinstance(event, SittingBegun):
        assert event.first == before.people[event.day % 2].id
        event = msgspec.structs.replace(event, first="")
    if not isinstance(event, CoupleBegun | WordsMatched | LineShared | RepairSaid):
        assert not any(person.id in write(event).decode() for person in before.people)


def the_day_moves_only_by_a_practice_done(before: Journey, event: CoupleEvent, after: Journey) -> None:
    """What lies ahead loses the day that was practised, and nothing otherwise but where both or a gentler wish led."""
    if isinstance(event, MOVES_THE_DAY) or (isinstance(event, ProgrammeTakenUp) and event.stage):
        return
    was, now = before.progress, after.progress
    done = isinstance(event, SittingEnded) and event.whole and was.sitting is not None
    assert now.stage == was.stage
    assert now.ahead == (was.ahead[1:] if done else was.ahead)


def nothing_widens_without_two_signatures(before: Journey, event: CoupleEvent, after: Journey) -> None:
    """But for a signed agreement, every mark in force stays or becomes more careful, and so does the ceiling."""
    if isinstance(event, AgreementSigned):
        return
    was, now = before.agreement, after.agreement
    assert all(mark <= was.in_force.get(item, Mark.OFF) for item, mark in now.in_force.items())
    assert now.ceiling(SHORT.touches) <= was.ceiling(SHORT.touches)
