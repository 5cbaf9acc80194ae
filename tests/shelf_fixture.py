"""A shelf with a small ladder on it beside the thirty days, for whoever climbs one in a test."""

from collections.abc import Mapping

import msgspec

from tests.programme_fixture import LADDER
from unhurried.programmes.shelf import Shelved, shelf
from unhurried.programmes.texts import DayText, StageText, StepText, Texts

TITLES = {
    "step-1": "The same room, both reading",
    "step-2": "Hands held through a song",
    "step-3": "Shoulders touching, on a sofa",
    "step-4": "A hand on a bare back",
    "step-5": "Lying close, in little",
    "step-6": "A hand where it is asked for",
}
OWN = "own"


def _step(title: str) -> StepText:
    return StepText(
        title, f"{title}: that is the whole of it.", "Sit down. Begin when you’re both there.", "Still all right?",
        "Either of you says “enough”, and it’s over.", "What was the easiest moment?",
    )  # fmt: skip


def _ladder() -> Shelved:
    steps = {id: _step(title) for id, title in TITLES.items()} | {OWN: _step("A step of your own")}
    closing = DayText("The conversation", "An hour of talk", "Sixty minutes, in turns.", "Talk.", "It helps.", (), "?")
    stages = {"integration": StageText("The conversation", "Sixty minutes.", "What shifted?")}
    talks = shelf()["thirty-days"].texts.conversations
    programme = msgspec.structs.replace(LADDER, title="Slow steps", lede="Two practices a week, of steps you choose.")
    return Shelved(programme, Texts({1: closing}, stages, talks, steps))


SHELF: Mapping[str, Shelved] = {"thirty-days": shelf()["thirty-days"], "slow-steps": _ladder()}
