"""Rows and columns of widgets on the 8-point grid."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

UNIT = 8

Item = QWidget | QLayout | int
Margins = int | tuple[int, int, int, int]
L = TypeVar("L", bound=QBoxLayout)


def row_of(*items: Item, spacing: int = UNIT, margins: Margins = 0) -> QHBoxLayout:
    """Widgets side by side; a number is a stretch with that weight."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def column_of(*items: Item, spacing: int = UNIT, margins: Margins = 0) -> QVBoxLayout:
    """Widgets one below the other; a number is a stretch with that weight."""
    return _filled(QVBoxLayout(), items, spacing, margins)


def _filled(layout: L, items: tuple[Item, ...], spacing: int, margins: Margins) -> L:
    layout.setSpacing(spacing)
    left, top, right, bottom = margins if isinstance(margins, tuple) else (margins,) * 4
    layout.setContentsMargins(left, top, right, bottom)
    for item in items:
        if isinstance(item, QWidget):
            layout.addWidget(item)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addStretch(item)
    return layout
