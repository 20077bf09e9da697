"""The application as the window dresses it, for every test of the window."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from congress_app.ui.common import qt_words
from congress_app.ui.common.look import Look
from congress_app.ui.common.task import stop_all

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Look:
    """Vietnamese words of Qt, our style and palette, once for all tests."""
    qt_words.speak(qapp)
    return Look(qapp, "light")


@pytest.fixture(autouse=True)
def _no_job_left(dressed: Look) -> Iterator[None]:
    """No job outlives its test."""
    yield
    assert stop_all()
    gc.collect()
