"""What one of the two says when asked, alone, and how a practice was for them."""

from typing import Final

from unhurried.core.check_in import CheckIn, Willing
from unhurried.core.climbing import suggested
from unhurried.core.events.own import Reflected
from unhurried.core.gate import Choice, GateAnswer
from unhurried.core.own import Own, fold_own
from unhurried.core.progress import Progress
from unhurried.core.rungs import WORST
from unhurried.core.sitting import Sitting
from unhurried.simulate.chance import Draw
from unhurried.simulate.couples import One

WILLINGLY: Final = CheckIn(Willing.WILLING)
UNEASY: Final = CheckIn(Willing.WILLING, 2)
DRANK: Final = CheckIn(Willing.WILLING, sober=False)
TENTATIVELY: Final = CheckIn(Willing.TENTATIVE)
SOFTLY_NOT: Final = CheckIn(Willing.SOFT_NO)
NOT: Final = CheckIn(Willing.NO)
UNWILLING: Final = GateAnswer(Choice.ON, willing=False)
AT_GATES: Final = {choice: GateAnswer(choice) for choice in Choice}
SPOKEN_OF: Final = 4  # of 10: below it an evening leaves nothing to write down
EASES: Final = 0.12  # what each practice takes off, our own guess


def tonight(one: One, progress: Progress, draw: Draw) -> CheckIn | None:
    """Their check-in; None where they do not look. After hard evenings it is the gentler one at most: product 4.7."""
    said = draw()
    if said < one.forgets:
        return None
    said -= one.forgets
    if said < one.refuses:
        return SOFTLY_NOT if said < one.refuses * 0.7 else NOT
    said -= one.refuses
    # Only what somebody wrote down after an evening can hold their next answer down.
    if said < one.unsure or (one.own.reflections and one.own.only_gentler(progress.last_together)):
        return TENTATIVELY
    if said > 0.97 and one.unsure:
        return UNEASY if said < 0.985 else DRANK
    return WILLINGLY


def at_the_gate(one: One, progress: Progress, draw: Draw, *, ladder: bool) -> GateAnswer | None:
    """Their answer between two stages, or two rungs; None where they give none."""
    if one.forgets and draw() < one.forgets:
        return None
    if one.reluctant and draw() < 0.4:
        return UNWILLING
    if ladder:
        return AT_GATES[suggested(one.felt.get(progress.stage, ())) or Choice.ON]
    hard = bool(one.own.reflections) and one.own.only_gentler(None)
    if one.fear and draw() < (0.5 if hard else 0.03):
        return AT_GATES[Choice.BACK if draw() < 0.4 else Choice.STAY]
    return AT_GATES[Choice.ON]


def afterwards(one: One, sitting: Sitting, practised: int, draw: Draw, *, ladder: bool) -> bool:
    """They write down, for themselves alone, how it was: on a ladder always, else when there is something to say.

    Returns whether it brings the word about a therapist or a doctor, to them alone: product 4.7.
    """
    if not one.fear and not ladder:
        return False
    expected = one.expected.get(sitting.stage, one.fear) if ladder else one.fear
    times = len(one.felt.get(sitting.stage, ())) if ladder else practised * EASES
    distress = min(max(int(expected - times + 4 * draw() - 1.5), 0), WORST)
    froze = bool(one.freezes) and draw() < one.freezes
    if ladder:
        one.felt.setdefault(sitting.stage, []).append(distress)
    return (distress >= SPOKEN_OF or froze) and wrote(one, sitting, distress, ("froze",) if froze else ())


def wrote(one: One, sitting: Sitting, distress: int, hard: tuple[str, ...]) -> bool:
    """One line in their own record. The rule looks at the last two, so no more are kept here."""
    line = Reflected(at=sitting.began, evening=sitting.evening, day=sitting.day, distress=distress, hard=hard)
    one.own = fold_own((line,), Own(reflections=one.own.reflections[-1:]))
    return one.own.only_gentler(None)
