"""What two check-ins make of an evening: the gentler stands, and nobody can be read out of it."""

from itertools import product

import pytest

from unhurried.core.check_in import CheckIn, Willing, together
from unhurried.core.touch import Ceiling

YES, TENTATIVE, SOFT_NO, NO = (CheckIn(answer) for answer in Willing)
UNEASY, TIPSY = CheckIn(Willing.WILLING, ease=2), CheckIn(Willing.WILLING, sober=False)
ANSWERS = [None, YES, TENTATIVE, SOFT_NO, NO, UNEASY, TIPSY]
REST = ("rest", Ceiling.PRESENCE)

TABLE = {
    (YES, YES): ("practice", Ceiling.BODY),
    (YES, TENTATIVE): ("gentler", Ceiling.EVERYDAY),
    (TENTATIVE, TENTATIVE): ("gentler", Ceiling.EVERYDAY),
    (YES, UNEASY): ("gentler", Ceiling.PRESENCE),
    (YES, TIPSY): ("gentler", Ceiling.PRESENCE),
    (TENTATIVE, UNEASY): ("gentler", Ceiling.PRESENCE),
    (TENTATIVE, TIPSY): ("gentler", Ceiling.PRESENCE),
    (UNEASY, UNEASY): ("gentler", Ceiling.PRESENCE),
    (UNEASY, TIPSY): ("gentler", Ceiling.PRESENCE),
    (TIPSY, TIPSY): ("gentler", Ceiling.PRESENCE),
}


@pytest.mark.parametrize(("ana", "ben"), list(product(ANSWERS, repeat=2)))
def test_every_pair_of_answers_makes_the_evening_in_the_table(ana: CheckIn | None, ben: CheckIn | None) -> None:
    expected = next((TABLE[pair] for pair in ((ana, ben), (ben, ana)) if pair in TABLE), REST)

    assert together(ana, ben, Ceiling.BODY) == expected
    assert together(ben, ana, Ceiling.BODY) == expected


@pytest.mark.parametrize(("ana", "ben"), list(product(ANSWERS, repeat=2)))
def test_an_evening_drawn_to_be_a_rest_is_one_whatever_anybody_says(ana: CheckIn | None, ben: CheckIn | None) -> None:
    assert together(ana, ben, Ceiling.BODY, drawn=True) == REST


def test_the_comfort_dial_asks_for_presence_at_two_and_no_longer_at_three() -> None:
    assert CheckIn(Willing.WILLING, ease=2).reaches(Ceiling.OPEN) is Ceiling.PRESENCE
    assert CheckIn(Willing.WILLING, ease=3).reaches(Ceiling.OPEN) is Ceiling.OPEN


@pytest.mark.parametrize("limit", list(Ceiling))
def test_no_answer_reaches_above_the_limit(limit: Ceiling) -> None:
    assert all(together(ana, ben, limit)[1] <= limit for ana, ben in product(ANSWERS, repeat=2))


def test_presence_is_the_floor_of_a_tentative_yes() -> None:
    assert together(TENTATIVE, YES, Ceiling.PRESENCE) == ("gentler", Ceiling.PRESENCE)
