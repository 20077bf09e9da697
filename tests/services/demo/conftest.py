"""The demo, built once for all who only look at it."""

from __future__ import annotations

import pytest

from congress_app.domain.units import Units
from congress_app.services.demo import build
from tests.desk import Desk, desk


@pytest.fixture(scope="session")
def office() -> Desk:
    """An office whose data file holds the demo."""
    made = desk()
    build.build(made.do.run, Units.load(), lambda sheet: sheet.text.encode())
    return made
