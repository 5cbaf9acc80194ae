"""What every test of pages may ask for: a house on a turned clock."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.house_fixture import Street, street


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Street]:
    async with street(tmp_path / "data") as house:
        yield house
