"""Faults of Qt's bindings that the versions in pyproject.toml keep away."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_a_qt_call_takes_no_reference_off_none() -> None:
    thing, before = QObject(), sys.getrefcount(None)
    for number in range(1000):
        thing.setObjectName(str(number))
    assert sys.getrefcount(None) > before - 100
