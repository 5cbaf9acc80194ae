"""A place from which a couple cannot go on, pause, step back and leave is found, and its way there is told."""

from datetime import datetime

import msgspec
import pytest

from tests.programme_fixture import LADDER, SHORT
from tests.simulate.crowds import through
from unhurried.core import linking
from unhurried.core.events import CoupleEvent
from unhurried.core.journey import Journey
from unhurried.core.programme import Programme
from unhurried.core.refusals import NotOffered
from unhurried.simulate import watch
from unhurried.simulate.telling import as_history
from unhurried.simulate.watch import DeadEnd

# The conversation stands before the stage that is to follow it, so nobody comes past it.
WALLED: Programme = msgspec.structs.replace(SHORT, id="walled", conversation="nowhere")


def found(programme: Programme = SHORT, couples: int = 3) -> DeadEnd:
    with pytest.raises(DeadEnd) as caught:
        through(programme, couples)
    return caught.value


def test_a_programme_that_nobody_can_finish_is_a_dead_end() -> None:
    assert "reach the time afterwards" in found(WALLED).lacking


def test_a_ladder_that_nobody_can_close_is_one_too() -> None:
    walled = msgspec.structs.replace(LADDER, conversation="nowhere")

    assert "reach the time afterwards" in found(walled).lacking


def test_a_rule_that_lets_nobody_leave_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def stays(journey: Journey, at: datetime) -> None:
        return None

    monkeypatch.setattr(linking, "leave", stays)

    assert found().lacking == "leave"


def test_a_rule_that_lets_nobody_pause_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def goes_on(journey: Journey, at: datetime) -> tuple[CoupleEvent, ...]:
        raise NotOffered

    monkeypatch.setattr("unhurried.core.deciding.pause", goes_on)

    assert found().lacking == "pause"


def test_a_rule_that_lets_nobody_step_back_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def stays(*given: object) -> None:
        raise NotOffered

    monkeypatch.setattr(watch, "begin_again", stays)

    assert found().lacking == "step back"


def test_the_history_is_readable_and_holds_no_words_of_anybody() -> None:
    end = found(WALLED)
    lines = as_history(end, seed=1, couples=3)

    assert lines[0].startswith(f"Couple {end.couple} of seed 1 cannot reach")
    assert len(lines) == len(end.history) + 2
    assert "programme opened: programme walled, stage closeness, days 1" in "\n".join(lines)
    assert not any(word in line for line in lines for word in ("One", "Other", "lamp", "hug", "marks"))
