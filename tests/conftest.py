"""What every test may ask for."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house_fixture import Street, street


@pytest.fixture
async def on_the_street(tmp_path: Path) -> AsyncIterator[Street]:
    """A house on a turned clock, with nobody in it yet."""
    async with street(tmp_path) as one:
        yield one
