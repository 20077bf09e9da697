"""Icons by name, out of two pre-coloured icon themes in `resources/icons`; a change of theme reaches icons that stand already."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QIcon

from congress_app.domain.choices import CongressState
from congress_app.runtime import paths

SIZE = 16
WARNING = "mark-warning"
INFORMATION = "mark-information"
WRONG = "mark-wrong"
UNSAVED = "mark-unsaved"
DONE = "mark-done"


def use_theme(*, is_dark: bool) -> None:
    """Draw the icons for a light or a dark window."""
    QIcon.setThemeSearchPaths([str(paths.resources("icons"))])
    QIcon.setThemeName("dark" if is_dark else "light")


def icon(name: str) -> QIcon:
    """The icon of a name; no name is no icon.

    Raises:
        KeyError: there is no such icon.
    """
    if not name:
        return QIcon()
    if name not in names():
        raise KeyError(name)
    return QIcon.fromTheme(name)


@cache
def names() -> frozenset[str]:
    """The names of all icons."""
    return frozenset(found.stem for found in paths.resources("icons", "light").glob("*/*.svg"))


def state_mark(state: CongressState) -> str:
    """The name of the mark of a congress state; its shape tells the state, colour only helps."""
    return f"mark-{state.value.replace('_', '-')}"
