"""What a clinic writes from the document strands nobody, however far apart its evenings lie."""

from pathlib import Path

import msgspec
import pytest

from tests.programmes.documented import laid_out
from tests.simulate.crowds import through
from unhurried.programmes.shelf import shelf


@pytest.mark.parametrize("apart", [2, 3, 7])
@pytest.mark.parametrize("name", ["first-fortnight", "small-steps"])
def test_everybody_can_go_on_through_the_examples(tmp_path: Path, name: str, apart: int) -> None:
    written = shelf(clinic=laid_out(tmp_path))[name].programme
    spaced = msgspec.structs.replace(written, evenings_apart=apart, expected_weekly=1)

    assert through(spaced, 8).couples == 8
