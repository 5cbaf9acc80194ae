"""The questions beside an evening's own, and what is done where nothing is asked."""

from datetime import timedelta
from typing import Final

from unhurried.core import deciding, repair
from unhurried.core.commitment import commit
from unhurried.core.drift import WeekAnswer
from unhurried.core.rounds import Kind, Round, Yes
from unhurried.simulate.walk import Walk

YES: Final = Yes()
AFRESH: Final = Yes(afresh=True)
CALM: Final = WeekAnswer()
LOADED: Final = WeekAnswer(loaded=True)
LAMP: Final = commit("Lie down with the lamp on", "friday", "21:00", "30")
RESET: Final = timedelta(weeks=30)
LONGEST_WAIT: Final = 40  # evenings in which a pause is taken up, or never
NEVER: Final = 400


def opt_in(walk: Walk, round: Round) -> bool:
    if walk.draw() < walk.couple.opens:
        return bool(walk.ask(round, YES, YES, pressed=False))
    walk.waits = 7
    return False


def mark(walk: Walk, round: Round) -> bool:
    first, second = walk.couple.people
    return bool(walk.ask(round, first.marks, second.marks, pressed=False))


def sign(walk: Walk, round: Round) -> bool:
    return bool(walk.ask(round, YES, YES, pressed=False))


def look_at_the_week(walk: Walk, round: Round) -> bool:
    answers = [LOADED if walk.draw() < 0.1 else CALM for _ in (0, 1)]
    return bool(walk.ask(round, answers[0], answers[1], pressed=False))


def take_up(walk: Walk, round: Round) -> None:
    """Both take it up after some days, or never do."""
    waited, couple = 1, walk.couple
    while walk.draw() >= couple.returns and waited < LONGEST_WAIT:
        waited += 1
    if waited >= LONGEST_WAIT:
        walk.waits = NEVER
        return
    walk.on(waited - 1)
    rounds = [one for one in walk.asked() if one.kind is round.kind]
    for one in rounds:
        walk.ask(one, AFRESH if couple.moods and walk.draw() < 0.05 else YES, YES, pressed=False)


def mend(walk: Walk, round: Round) -> None:
    if walk.draw() < 0.8:
        walk.ask(round, YES, YES, pressed=False)
    elif (aside := repair.set_aside(walk.journey, walk.now)) is not None:
        walk.tell(aside)


def arrange(walk: Walk) -> None:
    if walk.journey.agreement.proposed is None:
        walk.tell(deciding.propose(walk.journey, walk.couple.terms, walk.now))
    for round in walk.asked():
        if round.kind is Kind.SIGNATURES:
            walk.ask(round, YES, YES, pressed=False)
    walk.waits = 0


def hold_conversation(walk: Walk) -> None:
    """Most hold it in the first weeks; some never do, and the time afterwards comes by itself."""
    if walk.couple.moods and walk.draw() < 0.3:
        walk.waits = 7
        return
    on = walk.journey.evening(walk.now) + RESET
    walk.tell(deciding.propose_commitment(walk.journey, walk.programme, LAMP, on, walk.now, daily="A long hug"))
    for round in walk.asked():
        if round.kind is Kind.COMMITMENT:
            walk.ask(round, YES, YES, pressed=False)
    held = deciding.hold_conversation(walk.journey, walk.programme, walk.now)
    if held is not None:
        walk.tell(held)


def keep_the_week(walk: Walk) -> None:
    if walk.draw() < walk.couple.keeps:
        walk.tell(deciding.practise_weekly(walk.journey, walk.programme, walk.now, int(15 + 30 * walk.draw())))
