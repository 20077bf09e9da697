"""An office at work for each test of the lists."""

from __future__ import annotations

import pytest

from tests.desk import Desk, desk
from tests.listings.planning import Judged, judged


@pytest.fixture
def office() -> Desk:
    """An office at work in an empty data file."""
    return desk()


@pytest.fixture(scope="session")
def plan() -> Judged:
    """A plan of assignments, for tests that only read."""
    return judged(desk())


@pytest.fixture
def own_plan(office: Desk) -> Judged:
    """The same plan, for a test that changes it."""
    return judged(office)
