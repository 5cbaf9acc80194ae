"""Two houses in which only what Ana keeps private differs: nobody else can tell which of the two they are in."""

import secrets

import pytest

from tests.security.twins.histories import Stage
from tests.security.twins.playing import NIGHTLY, play

pytestmark = pytest.mark.xdist_group("twins")
HISTORIES, PARTS = (2_500, 4) if NIGHTLY else (100, 1)
FIRST = secrets.randbelow(10**9) if NIGHTLY else 0  # the same every day; by night on new ground
DIFFERING = 0.95  # of the pairs, at least


@pytest.mark.parametrize("part", range(PARTS))
def test_nobody_can_tell_what_ana_keeps_private(on_stage: Stage, part: int, capsys: pytest.CaptureFixture[str]) -> None:
    tally, found = play(on_stage, HISTORIES, first=FIRST + part * HISTORIES)

    with capsys.disabled():
        print(f"\n{tally}")  # noqa: T201 the figure is wanted
    assert not found, found
    assert tally.histories == HISTORIES
    assert tally.differing >= DIFFERING
