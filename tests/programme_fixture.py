"""Programmes that tests hold in their hands: the thirty days in their shape, and a short one for long histories."""

from unhurried.core.limits import Item
from unhurried.core.programme import Doing, Form, Phase, Programme, Stage, Step
from unhurried.core.touch import Ceiling


def _form(id: str, *phases: tuple[Doing, int]) -> Form:
    return Form(id, tuple(Phase(doing, minutes) for doing, minutes in phases))


def _turns(id: str, breathe: int, give: int, rest: int) -> Form:
    return _form(
        id, (Doing.BREATHE, breathe), (Doing.FIRST_GIVES, give), (Doing.SECOND_GIVES, give), (Doing.REST, rest)
    )  # fmt: skip


TOGETHER = (_form("full", (Doing.TOGETHER, 20)), _form("fifteen", (Doing.TOGETHER, 15)))
TURNS = (_turns("full", 5, 15, 5), _turns("thirty", 5, 10, 5), _turns("fifteen", 3, 5, 2))
OPEN = (_form("full", (Doing.TOGETHER, 30)), _form("fifteen", (Doing.TOGETHER, 15)))
TALK = (_form("full", (Doing.TALK, 60)),)

ITEMS = (
    Item("holding-hands", "touch", Ceiling.EVERYDAY, "Holding hands"),
    Item("lying-close", "touch", Ceiling.EVERYDAY, "Lying close, clothed"),
    Item("back-bare", "touch", Ceiling.BODY, "A bare back"),
    Item("breasts", "touch", Ceiling.INTIMATE, "Breasts"),
    Item("anything-more", "touch", Ceiling.OPEN, "Anything more"),
    Item("bedroom", "place", Ceiling.PRESENCE, "In the bedroom"),
)


def _programme(id: str, *days: int) -> Programme:
    starts = [1 + sum(days[:index]) for index in range(len(days))]
    spans = [tuple(range(start, start + length)) for start, length in zip(starts, days, strict=True)]
    stages = (
        Stage("closeness", spans[0], "everyday", "Nothing sexual.", TOGETHER),
        Stage("attention", spans[1], "body", "No genitals, no breasts.", TURNS),
        Stage("without-a-goal", spans[2], "intimate", "No orgasm.", TURNS),
        Stage("open", spans[3], "open", "None but the agreement.", OPEN),
        Stage("integration", spans[4], "presence", "-", TALK),
    )
    return Programme(id, 4, "integration", stages, ITEMS)


THIRTY = _programme("thirty-days", 7, 7, 7, 8, 1)
SHORT = _programme("short", 1, 2, 1, 1, 1)
SIX = Programme("six-weeks", 2, "integration", THIRTY.stages, ITEMS, evenings_apart=2)

STEPS = tuple(
    Step(f"step-{number}", ceiling.word, minutes)
    for number, (ceiling, minutes) in enumerate(
        [
            (Ceiling.PRESENCE, 5), (Ceiling.EVERYDAY, 5), (Ceiling.EVERYDAY, 10), (Ceiling.BODY, 10),
            (Ceiling.BODY, 15), (Ceiling.INTIMATE, 10),
        ],
        start=1,
    )
)  # fmt: skip
LADDER = Programme(
    "slow-steps", 2, "integration", (Stage("integration", (1,), "presence", "-", TALK),), ITEMS,
    ladder=True, steps=STEPS,
)  # fmt: skip
