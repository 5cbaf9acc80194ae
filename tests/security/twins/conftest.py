"""The stage, built once for everything that is played on it."""

from collections.abc import Iterator

import pytest

from tests.security.twins.histories import Stage
from tests.security.twins.stage import stage


@pytest.fixture(scope="session")
def on_stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Two houses, and every beginning."""
    with stage(tmp_path_factory.mktemp("twins")) as built:
        yield built
