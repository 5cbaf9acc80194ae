"""Wherever a couple is in whichever programme we ship, there is a text for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.two_people import ANA, BEN, SIX, ZONE
from unhurried.core.events import CoupleBegun, LadderOrdered, ProgrammeOpened, RungAdded, WordsMatched
from unhurried.core.journey import fold
from unhurried.programmes.laid_out import laid_out
from unhurried.programmes.shelf import Shelved, shelf

SHIPPED = shelf()


@pytest.mark.parametrize("id", SHIPPED)
def test_every_day_and_every_stage_has_its_own(id: str) -> None:
    programme, texts = SHIPPED[id].programme, SHIPPED[id].texts

    for stage in programme.stages:
        assert texts.stage(stage.id).opening
        assert all(texts.day(day).tonight and texts.day(day).afterwards for day in stage.days)
    assert texts.conversation(programme.conversation).prompts
    assert {day for stage in programme.stages for day in stage.days} == set(texts.days)


@given(st.data())
def test_every_rung_of_every_ladder_has_one_too(data: st.DataObject) -> None:
    shelved = SHIPPED["slow-steps"]
    chosen = data.draw(st.lists(st.sampled_from(shelved.programme.steps), unique=True, min_size=1, max_size=12))
    own = data.draw(st.text(min_size=1, max_size=120))

    laid = built(shelved, [(step.id, step.minutes, "") for step in chosen] + [("own-1", 5, own)])

    for stage in laid.programme.stages:
        assert laid.texts.stage(stage.id).title
        assert all(laid.texts.day(day).title and laid.texts.day(day).afterwards for day in stage.days)


def built(shelved: Shelved, rungs: list[tuple[str, int, str]]) -> Shelved:
    """The ladder as two people built it, laid out for them."""
    steps = {step.id: step.limit for step in shelved.programme.steps}
    lowest = min(steps.values())
    journey = fold([
        CoupleBegun(at=SIX, people=(ANA, BEN), zone=ZONE),
        *(WordsMatched(at=SIX, by=one.id) for one in (ANA, BEN)),
        ProgrammeOpened(at=SIX, programme="slow-steps", stage="", days=()),
        *(
            RungAdded(at=SIX, rung=id, ceiling=steps.get(id, lowest), minutes=minutes, label=label)
            for id, minutes, label in rungs
        ),
        LadderOrdered(at=SIX, order=tuple(id for id, _, _ in rungs)),
    ])  # fmt: skip
    return laid_out(shelved, journey)
