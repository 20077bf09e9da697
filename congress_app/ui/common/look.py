"""How the window looks: style, palette, icons, sizes; light or dark as the person or the system chooses, high contrast untouched."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from congress_app.ui.common import icons
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.palette import DARK, LIGHT, Colours, palette_of
from congress_app.ui.common.style import CalmStyle

__all__ = [
    "NARROW_WIDTH",
    "ROW_HEIGHT",
    "UNIT",
    "Look",
    "Scheme",
    "colours",
    "has_high_contrast",
    "is_dark_palette",
    "larger",
    "tint",
]

Scheme = Literal["system", "light", "dark"]

ROW_HEIGHT = 28
NARROW_WIDTH = 960  # below this many points details fold under or away


class Look(QObject):
    """Dresses the application and follows the system when it goes from light to dark."""

    def __init__(self, app: QApplication, scheme: Scheme = "system") -> None:
        super().__init__(app)
        self._app = app
        self._scheme: Scheme = scheme
        app.setStyle(CalmStyle())
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self.choose(scheme)

    @property
    def is_dark(self) -> bool:
        """Whether the window is dark now."""
        if self._scheme != "system":
            return self._scheme == "dark"
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def choose(self, scheme: Scheme) -> None:
        """Put on light, dark, or what the system has. With high contrast the system's own palette stays."""
        self._scheme = scheme
        if not has_high_contrast(self._app):
            self._app.setPalette(palette_of(DARK if self.is_dark else LIGHT))
        icons.use_theme(is_dark=is_dark_palette(self._app.palette()))

    @Slot()
    def _on_system_changed(self) -> None:
        if self._scheme == "system":
            self.choose("system")


def has_high_contrast(app: QApplication) -> bool:
    """Whether the person asked the system for high contrast."""
    hints = app.styleHints()  # named: what belongs to a temporary is gone before it answers
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def is_dark_palette(palette: QPalette) -> bool:
    """Whether a palette is a dark one."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def colours(widget: QWidget | None = None) -> Colours:
    """The colours that go with the palette of a widget, or of the application."""
    palette = widget.palette() if widget is not None else QApplication.palette()
    return DARK if is_dark_palette(palette) else LIGHT


def tint(widget: QWidget, role: QPalette.ColorRole, colour: str) -> None:
    """Give one role of a widget's palette another colour."""
    palette = widget.palette()
    palette.setColor(role, QColor(colour))
    widget.setPalette(palette)


def larger(font: QFont, factor: float, *, is_bold: bool = False) -> QFont:
    """A font of the system, larger by a factor."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * factor)
    if is_bold:
        made.setWeight(QFont.Weight.DemiBold)
    return made
