"""Finding a widget's child by its class, typed."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

C = TypeVar("C", bound=QObject)


def child(of: QObject, cls: type[C]) -> C:
    """The first child of a class."""
    found = of.findChild(cls)
    assert isinstance(found, cls)
    return found
