"""The thirty arrangements, and the days as cloth."""

import re

import pytest

from unhurried.layout.cloth import cloth, hem
from unhurried.layout.evenings import EVENINGS
from unhurried.layout.pictures import breath_picture, day_picture, pair_picture


def test_no_two_evenings_have_the_same_picture() -> None:
    assert len({day_picture(day) for day in range(1, 31)}) == 30


@pytest.mark.parametrize("evening", EVENINGS)
def test_the_two_share_at_most_a_side_and_never_more_than_forty_five_in_a_hundred(evening: tuple[float, ...]) -> None:
    _, lean, overlap, *_ = evening

    assert overlap <= 0.45
    assert abs(lean) < 20


@pytest.mark.parametrize(("ana", "ben"), [(8, 9), (9, 8), (10, 11), (11, 10), (12, 12)])
def test_whoever_gives_on_anas_phone_receives_on_bens(ana: int, ben: int) -> None:
    assert day_picture(ana) == day_picture(ben, exchanged=True)


def test_a_page_may_hold_several_pictures_without_one_id_twice() -> None:
    drawn = "".join(day_picture(day, f"d{day}") for day in range(1, 31)) + pair_picture() + breath_picture()
    drawn += cloth(["together", "rest"], 28) + hem(["together"], 3)

    ids = re.findall(r' id="([^"]+)"', drawn)

    assert len(ids) == len(set(ids))
    assert "style=" not in drawn


def test_a_rest_is_woven_like_any_other_day() -> None:
    woven = cloth(["together", "rest", "together"], 27)

    assert [woven.count(f"url(#cloth-{strip})") for strip in ("together", "rest")] == [2, 1]
    assert woven.count('class="warp"') == 60
    assert woven == cloth(["together", "rest", "together"], 27)


def test_before_the_first_evening_there_is_only_thread() -> None:
    assert "url(#" not in cloth([], 30)
