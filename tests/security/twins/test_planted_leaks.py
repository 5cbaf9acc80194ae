"""Mistakes planted one at a time: the twin worlds find every one of them."""

import pytest

from tests.security.twins.histories import Stage, drawn
from tests.security.twins.leaks import LEAKS, Leak
from tests.security.twins.playing import play, tells

pytestmark = pytest.mark.xdist_group("twins")
WITHIN = 1_000  # histories
QUICK = ("a global row id", "an etag of all that is kept", "last active", "how many signed in", "a box without padding")


@pytest.mark.parametrize("leak", [leak for leak in LEAKS if leak.name in QUICK], ids=lambda leak: leak.name)
def test_a_planted_leak_is_found(on_stage: Stage, leak: Leak) -> None:
    assert until_found(on_stage, leak)


@pytest.mark.nightly
def test_every_planted_leak_is_found(on_stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    found = {leak.name: until_found(on_stage, leak) for leak in LEAKS}

    with capsys.disabled():
        print(f"\nplanted leaks: {sum(map(bool, found.values()))} of {len(LEAKS)} found")  # noqa: T201 it is wanted
        print(*(f"  {name}: {f'in history {n}' if n else 'not found'}" for name, n in found.items()), sep="\n")  # noqa: T201
    assert len(LEAKS) >= 20
    assert all(found.values())


def until_found(on: Stage, leak: Leak) -> int:
    """How many histories it takes until somebody can tell; 0 where nobody can."""
    with pytest.MonkeyPatch.context() as patch:
        leak.plant(patch)
        tally, found = play(on, WITHIN, whole=True)
    histories = tally.begun
    # Found for its own sake: without it nobody can tell in that history.
    assert not tells(on, drawn(histories - 1))
    return histories if found else 0
