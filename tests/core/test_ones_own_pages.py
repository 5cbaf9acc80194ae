"""What one person keeps for themselves, and how it makes their own next answer gentler and nobody else's."""

from datetime import date, timedelta

import pytest

from tests.two_people import SIX
from unhurried.core.events.own import CheckedIn, OptedIn, OptedOut, Reflected, SettingChosen
from unhurried.core.own import Own, fold_own

MONDAY = date(2026, 3, 2)


def after(*evenings: Reflected) -> Own:
    return fold_own(evenings)


def reflected(evening: int, distress: int | None = None, *hard: str) -> Reflected:
    return Reflected(at=SIX, evening=MONDAY + timedelta(days=evening), day=1, distress=distress, hard=hard)


def test_ana_may_change_her_mind_about_being_ready_both_ways() -> None:
    assert fold_own([OptedOut(at=SIX, reason="to-keep-the-peace"), OptedIn(at=SIX)]).ready
    assert fold_own([OptedIn(at=SIX), OptedOut(at=SIX)]).ready is False


def test_two_hard_evenings_running_make_ones_own_next_answer_gentler() -> None:
    assert after(reflected(0, 7), reflected(1, 9)).only_gentler(None)
    assert not after(reflected(0, 7)).only_gentler(None)
    assert not after(reflected(0, 9), reflected(1, 6)).only_gentler(None)


def test_an_easier_evening_ends_it() -> None:
    assert not after(reflected(0, 8), reflected(1, 8), reflected(2, 3)).only_gentler(None)


@pytest.mark.parametrize("hard", ["froze", "left-my-body", "pain"])
def test_one_freeze_or_pain_does_so_at_once(hard: str) -> None:
    assert after(reflected(0, 1, hard)).only_gentler(None)


def test_an_evening_without_an_answer_is_no_hard_evening() -> None:
    assert not after(reflected(0, 9), reflected(1, None)).only_gentler(None)


def test_writing_of_the_same_evening_again_replaces_what_was_written() -> None:
    own = after(reflected(0, 9), reflected(0, 8))

    assert [one.distress for one in own.reflections] == [8]
    assert not own.only_gentler(None)


def test_the_own_curve_holds_one_point_an_evening() -> None:
    eases = [CheckedIn(at=SIX, evening=MONDAY, answer="no", ease=ease) for ease in (3, 6)]

    assert fold_own(eases).ease == {"2026-03-02": 6}


def test_the_last_setting_stands() -> None:
    themes = [SettingChosen(at=SIX, name="theme", value=value) for value in ("dark", "light")]

    assert fold_own(themes).settings == {"theme": "light"}
