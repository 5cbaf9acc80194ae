"""First times: out of the shared record alone, dated with their evening, kept through a reset, naming nobody."""

from datetime import date, timedelta

import msgspec

from tests.programme_fixture import THIRTY
from tests.two_people import ANA, Two, agreed, at_the_conversation, pass_gate, practise, sitting
from unhurried.core import deciding, listening, repair, window
from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.events import ProgrammeBegunAgain, RepairEnded
from unhurried.core.firsts import Firsts
from unhurried.core.journey import fold
from unhurried.core.milestones import milestones
from unhurried.core.rounds import Kind, Yes
from unhurried.core.sitting import pause

MONDAY = date(2026, 3, 2)
A_DAY = timedelta(days=1)
PERHAPS = CheckIn(Willing.TENTATIVE)


def past(two: Two) -> dict[str, date]:
    """The first times so far."""
    return {one.name: one.on for one in milestones(two.journey, two.programme, two.now)}


def test_the_agreement_and_the_first_evening_stand_with_their_dates() -> None:
    two = agreed()
    assert past(two) == {"agreement": MONDAY}

    practise(two)

    assert past(two) == {"agreement": MONDAY, "first-evening": MONDAY}


def test_stopping_a_practice_or_the_programme_is_the_same_first_pause() -> None:
    stopped, paused = sitting(agreed()), agreed()
    stopped.do(lambda journey, now: pause(journey.progress.sitting, now))
    paused.do(deciding.pause)

    assert past(stopped)["first-pause"] == past(paused)["first-pause"] == MONDAY


def test_the_rest_that_comes_with_a_repair_is_no_first_pause() -> None:
    two = agreed()
    two.do(repair.begin)
    assert "first-pause" not in past(two)

    two.do(repair.set_aside)
    two.both(Kind.TAKE_UP, Yes(), pressed=True)
    two.do(deciding.pause)

    assert "first-pause" in past(two)


def test_a_rest_that_somebody_chose_and_an_evening_nobody_looked_at_are_the_same_first_rest() -> None:
    chosen, unseen = practise(agreed()), practise(agreed())
    chosen.until(18).both(Kind.TONIGHT, CheckIn(Willing.NO), pressed=True)
    for two in (chosen, unseen):
        two.now += 2 * A_DAY
    assert chosen.events != unseen.events

    assert past(chosen) == past(unseen)
    assert past(chosen)["first-rest"] == MONDAY + A_DAY


def test_a_gentler_evening_counts_once_it_has_begun() -> None:
    two = agreed().both(Kind.TONIGHT, PERHAPS, pressed=True)
    assert "first-gentler" not in past(two)

    two.both(Kind.BEGIN, Yes(), pressed=True)

    assert past(two)["first-gentler"] == MONDAY


def test_stages_the_middle_and_the_whole_come_as_they_are_done() -> None:
    two = pass_gate(practise(agreed(), 7))
    assert past(two)["first-stage"] == MONDAY + 7 * A_DAY

    two = at_the_conversation()
    names = [one.name for one in milestones(two.journey, two.programme, two.now)]
    assert names.count("first-stage") == 1
    assert names.count("each-stage") == 3
    assert names.index("first-stage") < names.index("half-way") < len(names) - 1
    assert "whole" not in names

    two.do(lambda journey, now: deciding.hold_conversation(journey, THIRTY, now))
    assert "whole" in past(two)


def test_what_they_do_in_the_tools_stands_there_too() -> None:
    two = agreed()
    two.do(lambda journey, now: window.hold(journey, 0, 1, now))
    two.do(lambda journey, now: listening.begin(journey, ANA.id, "two", now))
    two.do(listening.end)
    assert "first-listening" not in past(two)

    two.do(lambda journey, now: listening.begin(journey, ANA.id, "one", now))
    two.do(lambda journey, now: listening.turn(journey, 0, ANA.id, now))
    two.do(lambda journey, now: listening.turn(journey, 1, ANA.id, now))
    two.do(listening.end)
    two.tell(RepairEnded(at=two.now, review_on=MONDAY))

    assert {"first-window", "first-listening", "first-repair"} <= past(two).keys()


def test_a_reset_takes_nothing_away_and_gives_nothing_twice() -> None:
    two = practise(agreed())
    two.now += 2 * A_DAY
    before = past(two)
    days = THIRTY.stages[0].days
    two.tell(ProgrammeBegunAgain(at=two.now, programme=THIRTY.id, stage=THIRTY.stages[0].id, days=days))
    assert past(two) == before

    two.do(deciding.pause)
    assert past(two) == before | {"first-pause": MONDAY + 2 * A_DAY}


def test_a_fold_kept_before_there_were_firsts_is_read_and_an_old_record_gives_them_all() -> None:
    two = practise(agreed())
    kept = msgspec.to_builtins(two.journey)
    del kept["firsts"]

    assert msgspec.convert(kept, type(two.journey)).firsts == Firsts()
    assert fold(two.events).firsts == two.journey.firsts


def test_nobody_is_named() -> None:
    two = at_the_conversation()

    assert ANA.id not in msgspec.json.encode(two.journey.firsts).decode()
