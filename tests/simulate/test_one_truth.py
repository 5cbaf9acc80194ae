"""The picture and the printed words tell the same figures, rounded by one rule and each in its place."""

import re
from itertools import pairwise

import pytest

from tests.programme_fixture import SHORT
from tests.simulate.crowds import short
from unhurried.simulate.naming import names, words
from unhurried.simulate.picture import LINE, TALL, TOP, picture
from unhurried.simulate.spread import Spread, per_cent
from unhurried.simulate.tally import ENDS, EVER, Tally
from unhurried.simulate.telling import as_lines


@pytest.mark.parametrize(
    ("count", "of", "told"),
    [(225, 1000, "23%"), (695, 1000, "70%"), (5, 1000, "1%"), (4, 1000, "under 1%"), (0, 9, "0%"), (9, 9, "100%")],
)
def test_a_half_is_rounded_up_and_a_few_are_not_told_as_none(count: int, of: int, told: str) -> None:
    assert per_cent(count, of) == told


def test_a_spread_tells_what_so_many_have_at_most() -> None:
    spread = Spread()
    for figure in range(1, 11):
        spread.add(figure)

    assert [spread.within(share) for share in (10, 50, 90)] == [1, 5, 9]
    assert Spread().within(50) is None


def test_the_picture_ends_where_the_printed_year_does() -> None:
    tally = short()
    drawn, printed = picture(tally, SHORT, {}), as_lines(tally, SHORT, {}, 1)

    for key in (end for end in ENDS if tally.ends[end]):
        told = words()["after_a_year"][key], per_cent(tally.ends[key], tally.couples)
        assert re.search(rf"{told[0]} +{told[1]}\n", printed)
        assert f">{told[0]} {told[1]}<" in drawn
    for key in EVER:
        told = re.escape(words()["at_least_once"][key]), per_cent(tally.ever[key], tally.couples)
        assert re.search(rf"{told[0]} +{told[1]}\n", printed)
        assert re.search(rf">{told[0]}<(?:(?!text).)*/text>(?:(?!<text).)*<text[^>]*>{told[1]}<", drawn)


@pytest.mark.parametrize("counts", [(92, 0, 1, 3, 4), (1, 1, 1, 1, 996), (996, 1, 1, 1, 1), (1, 1, 996, 1, 1)])
def test_no_label_leaves_the_cloth_or_lies_on_another(counts: tuple[int, ...]) -> None:
    tally = Tally(["closeness"])
    tally.couples = sum(counts)
    tally.ends.update(dict(zip(ENDS, counts, strict=True)))
    told = "|".join(words()["after_a_year"][key] for key in ENDS)
    ys = sorted(float(y) for y in re.findall(rf'y="([\d.]+)">(?:{told}) [\du]', picture(tally, SHORT, {})))

    assert len(ys) == sum(count > 0 for count in counts)
    assert ys[0] >= TOP + 12 and ys[-1] <= TOP + TALL
    assert all(below - above >= LINE - 0.2 for above, below in pairwise(ys))


def test_a_stage_is_called_by_its_title_and_two_alike_by_their_ids_as_well() -> None:
    named = names(["one", "two", "first-days"], {"one": "Closeness", "two": "Closeness"})

    assert [named[id] for id in ("one", "two", "first-days")] == ["Closeness", "Closeness (two)", "First days"]
