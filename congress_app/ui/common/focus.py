"""Where the focus is: storing the field that is being left, and walking from pane to pane by F6."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget


def commit_focus() -> None:
    """Store the field or cell that has the focus, as if it were left; the focus stays where it was, that of a cell in its view."""
    widget = QApplication.focusWidget()
    if widget is None:
        return
    view = _view_of(widget)
    widget.clearFocus()
    for back in (widget, view):  # the editor of a cell is gone by now
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _view_of(widget: QWidget) -> QAbstractItemView | None:
    """The view in whose cell a widget stands."""
    at = widget.parentWidget()
    while at is not None and not isinstance(at, QAbstractItemView):
        at = at.parentWidget()
    return at


class Panes(QObject):
    """The panes of a window in the order in which F6 walks through them; each remembers where the focus was in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._panes: list[QWidget] = []
        self._last: dict[QWidget, QWidget] = {}

    def set_panes(self, *panes: QWidget) -> None:
        """The panes in order; hidden ones are passed over."""
        self._panes = list(panes)

    def walk(self, step: int = 1) -> None:
        """Go to the next pane (1) or the one before (-1)."""
        visible = [pane for pane in self._panes if shiboken6.isValid(pane) and pane.isVisible()]
        if not visible:
            return
        focus = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(visible) if focus and (pane is focus or pane.isAncestorOf(focus))), None)
        if at is not None and focus is not None:
            self._last[visible[at]] = focus
        start = -step if at is None else at
        for distance in range(1, len(visible) + 1):
            entrance = self._entrance(visible[(start + step * distance) % len(visible)])
            if entrance is not None:
                entrance.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _entrance(self, pane: QWidget) -> QWidget | None:
        """Where the focus goes in a pane: where it was, else its first input; a pane in which nothing can be done has none."""
        last = self._last.get(pane)
        if last is not None and shiboken6.isValid(last) and last.isVisibleTo(pane) and last.isEnabled():
            return last
        first = first_input(pane)
        return first if first.isEnabled() and first.focusPolicy() & Qt.FocusPolicy.TabFocus else None


def first_input(pane: QWidget) -> QWidget:
    """The first widget of a pane, as it is read, that takes the focus by Tab; the pane itself when there is none.

    Not by `nextInFocusChain`: the binding takes each widget for the owner of the next one, and when one of them goes, Python loses
    all that come after it, up to the window.
    """
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    inputs = [each for each in pane.findChildren(QWidget) if _takes_focus(each)]
    return min(inputs, key=lambda each: _place_in(pane, each), default=pane)


def _takes_focus(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _place_in(pane: QWidget, widget: QWidget) -> tuple[int, int]:
    at = widget.mapTo(pane, QPoint(0, 0))
    return at.y(), at.x()
