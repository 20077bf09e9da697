"""An office at work for each test of the lists."""

from __future__ import annotations

import pytest

from tests.desk import Desk, desk


@pytest.fixture
def office() -> Desk:
    """An office at work in an empty data file."""
    return desk()
