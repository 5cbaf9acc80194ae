"""Marks on their way into the agreement, lines on their way out of it, and the versions that stay."""

from itertools import product

import msgspec
import pytest

from tests.two_people import TERMS, agreed, marks, ready, sign, sitting
from unhurried.core.deciding import narrow, narrow_lines
from unhurried.core.events import LimitNarrowed, SittingEnded
from unhurried.core.limits import Mark
from unhurried.core.notation import write
from unhurried.core.refusals import NoSuchItem, OnlyNarrower
from unhurried.core.rounds import Kind, Marks
from unhurried.core.versions import as_signed

OFF, TALK, WILLING = Mark
BLANK = None


@pytest.mark.parametrize("wanted", Mark)
def test_what_is_stored_is_the_same_for_all_pairs_that_come_to_the_same(wanted: Mark) -> None:
    def said(mark: Mark | None) -> Marks:
        return Marks({} if mark is None else {"music": mark, "own-1": mark}, {"own-1": "Reading aloud"})

    pairs = [(ana, ben) for ana, ben in product((BLANK, *Mark), repeat=2) if min(ana or OFF, ben or OFF) is wanted]
    stored = {write(ready().both(Kind.LIMITS, said(ana), said(ben)).turn(hours=1).events[-1]) for ana, ben in pairs}

    assert len(pairs) == {OFF: 12, TALK: 3, WILLING: 1}[wanted]
    assert len(stored) == 1


def test_a_line_nobody_has_on_their_list_is_not_in_the_agreement() -> None:
    two = ready().both(Kind.LIMITS, Marks({"the-moon": WILLING})).turn(hours=1)

    assert "the-moon" not in (two.journey.agreement.pending or {})
    assert set((two.journey.agreement.pending or {}).values()) == {OFF}


def test_a_draft_is_no_answer_and_pressing_for_it_is_none() -> None:
    draft = msgspec.structs.replace(marks(), draft=True)
    two = ready().both(Kind.LIMITS, draft, marks(), pressed=True).turn(hours=5)
    assert two.journey.agreement.pending is None

    two.answer(0, Kind.LIMITS, marks())
    assert two.turn(hours=1).journey.agreement.pending is not None


def test_several_lines_are_narrowed_in_one_and_end_the_sitting_once() -> None:
    two = sitting(agreed())
    two.do(lambda journey, now: narrow_lines(journey, {"back-bare": OFF, "lying-close": TALK}, now))

    assert [type(event) for event in two.events[-3:]] == [SittingEnded, LimitNarrowed, LimitNarrowed]
    assert narrow_lines(two.journey, {"back-bare": OFF, "lying-close": TALK}, two.now) == ()
    with pytest.raises(OnlyNarrower):
        narrow_lines(two.journey, {"back-bare": OFF, "lying-close": WILLING}, two.now)
    with pytest.raises(NoSuchItem):
        narrow_lines(two.journey, {"back-bare": OFF, "the-moon": OFF}, two.now)


def test_every_version_is_kept_whole() -> None:
    two = agreed(ana=marks(breasts=TALK))
    two.do(lambda journey, now: narrow(journey, "back-bare", TALK, now))
    two.turn(weeks=2).both(Kind.LIMITS, marks(breasts=WILLING)).turn(hours=1)
    sign(two, msgspec.structs.replace(TERMS, hour="21:00"))

    first, second = (as_signed(two.journey.agreement.history, number) for number in (1, 2))
    assert first is not None and second is not None
    assert (first.marks["breasts"], first.marks["back-bare"], first.terms) == (TALK, WILLING, TERMS)
    assert set(second.marks.values()) == {WILLING}
    assert second.terms is not None and second.terms.hour == "21:00"
    assert second.marks == two.journey.agreement.marks
    assert as_signed(two.journey.agreement.history, 3) is None
