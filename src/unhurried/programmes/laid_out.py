"""A ladder as one couple has built it: a text for every rung, out of the library's or of their own words."""

from collections.abc import Mapping

from unhurried.core.climbing import CLOSING, laid
from unhurried.core.journey import Journey
from unhurried.core.rungs import Rung
from unhurried.programmes.shelf import Shelved
from unhurried.programmes.text_files import OWN
from unhurried.programmes.texts import DayText, StageText, StepText, Texts

NOTHING = StepText("", "", "", "", "", "")


def laid_out(shelved: Shelved, journey: Journey) -> Shelved:
    """A programme as these two are in it. Only a ladder is theirs alone; any other is as it stands on the shelf."""
    if not shelved.programme.ladder:
        return shelved
    texts, rungs = shelved.texts, journey.ladder.rungs
    steps = {**texts.steps, **{rung.id: _step(rung, texts.steps) for rung in rungs}}
    days = {rung.number: _day(steps[rung.id]) for rung in rungs}
    stages = {rung.id: StageText(steps[rung.id].title, steps[rung.id].lede, "") for rung in rungs}
    closing = texts.days[shelved.programme.stage(shelved.programme.conversation).days[0]]
    laid_texts = Texts({**days, CLOSING: closing}, {**texts.stages, **stages}, texts.conversations, steps)
    return Shelved(laid(shelved.programme, journey), laid_texts)


def _step(rung: Rung, steps: Mapping[str, StepText]) -> StepText:
    """What a rung says. One that the library no longer holds keeps its name, and has the words of an own step."""
    if rung.id in steps and not rung.label:
        return steps[rung.id]
    own = steps.get(OWN, NOTHING)
    title = rung.label or rung.id.replace("-", " ").capitalize()
    return StepText(title, own.lede, own.tonight, own.checking_in, own.way_out, own.afterwards)


def _day(step: StepText) -> DayText:
    return DayText(step.title, step.title, step.lede, step.tonight, "", (), step.afterwards)
