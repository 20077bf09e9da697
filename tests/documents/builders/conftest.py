"""A commune's congress with an agenda, for each test of the papers."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.desk import Desk, desk


@pytest.fixture
def office() -> Desk:
    """An office at work in an empty data file."""
    return desk()


@pytest.fixture(autouse=True)
def _indochina_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Instants are printed in the machine's zone: here that of Viet Nam."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "ICT-7")
        time.tzset()
        yield
    time.tzset()
