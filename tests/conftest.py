"""What holds for every test, and what every test may ask for."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.house_fixture import Street, street

# Two cores shared with a browser: a law may be slow without being wrong.
settings.register_profile(
    "everyday", deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile("nightly", settings.get_profile("everyday"), max_examples=10_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "everyday"))


@pytest.fixture
async def on_the_street(tmp_path: Path) -> AsyncIterator[Street]:
    """A house on a turned clock, with nobody in it yet."""
    async with street(tmp_path) as one:
        yield one


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first, so that no core waits at the end for the other's."""
    items.sort(key=lambda item: not {"walk", "test_schedules.py"} & set(item.path.parts))
