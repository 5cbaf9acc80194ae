"""What every test about programmes may ask for."""

from pathlib import Path

import pytest

from tests.programmes.documented import laid_out


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """A clinic's folder with everything that the document shows."""
    return laid_out(tmp_path / "clinic")
