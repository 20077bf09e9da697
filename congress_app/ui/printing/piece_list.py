"""The forms that a dossier binds: ticked or not, in the order in which they are bound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListWidget, QListWidgetItem, QWidget

from congress_app.i18n import _
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import ROW_HEIGHT
from congress_app.ui.common.title_line import faint, plain_tool

_NAME = Qt.ItemDataRole.UserRole
_OFF = "-"

_MOST_SHOWN = 7


class PieceList(QWidget):
    """Told and kept as `programme,-running-script`: the order, with a hyphen before what is not ticked. changed: by the user.

    titles: of all forms. only_asked: those that are not ticked at first.
    """

    changed = Signal(str)

    def __init__(
        self, titles: Mapping[str, str], only_asked: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._titles, self._only_asked = titles, only_asked
        self._list = _Lines(self)
        self._list.setAccessibleName(_("Print-outs in the dossier"))
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setFrameShape(QFrame.Shape.StyledPanel)
        self._list.setFixedHeight(ROW_HEIGHT * min(len(titles), _MOST_SHOWN) + UNIT)
        self._list.itemChanged.connect(self._on_changed)
        self._list.model().rowsMoved.connect(self._on_changed)
        self._list.moved.connect(self._move)
        up = plain_tool("arrow-up", _("Bind it earlier (Alt+Up)"), self)
        down = plain_tool("arrow-down", _("Bind it later (Alt+Down)"), self)
        up.clicked.connect(lambda: self._move(-1))
        down.clicked.connect(lambda: self._move(1))
        head = faint(QLabel(_("Print-outs in the dossier"), self))
        self._sentence = faint(QLabel(_("Tick at least one print-out."), self))
        self.setLayout(column_of(row_of(head, 1, up, down), self._list, self._sentence, spacing=UNIT // 2))
        self.setFocusProxy(self._list)

    @property
    def kept(self) -> str:
        """Order and ticks, as they are remembered."""
        return ",".join(
            str(item.data(_NAME)) if item.checkState() is Qt.CheckState.Checked else f"{_OFF}{item.data(_NAME)}"
            for item in self._items()
        )

    def show_kept(self, kept: str, available: frozenset[str]) -> None:
        """Show an order with its ticks; forms that have nothing to print are dimmed and count as soon as they have."""
        names = [
            name for name in _with_new(kept, self._titles, self._only_asked) if name.removeprefix(_OFF) in self._titles
        ]
        self._list.blockSignals(True)
        row = self._list.currentRow()
        self._list.clear()
        for name in names:
            plain = name.removeprefix(_OFF)
            item = QListWidgetItem(self._titles[plain])
            item.setData(_NAME, plain)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setCheckState(Qt.CheckState.Unchecked if name.startswith(_OFF) else Qt.CheckState.Checked)
            if plain not in available:
                item.setFlags(item.flags() & ~(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable))
                item.setToolTip(_("There is nothing to print here yet."))
            self._list.addItem(item)
        self._list.setCurrentRow(max(row, 0))
        self._list.blockSignals(False)
        self._sentence.setVisible(not chosen_pieces(kept, available, self._titles, self._only_asked))

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(row) for row in range(self._list.count())]

    def _on_changed(self) -> None:
        self.changed.emit(self.kept)

    def _move(self, step: int) -> None:
        row = self._list.currentRow()
        if 0 <= row < self._list.count() and 0 <= row + step < self._list.count():
            self._list.blockSignals(True)
            self._list.insertItem(row + step, self._list.takeItem(row))
            self._list.setCurrentRow(row + step)
            self._list.blockSignals(False)
            self._on_changed()


class _Lines(QListWidget):
    """The list; Alt+Up and Alt+Down move its row. moved: by how many rows."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt, else as every list."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


def chosen_pieces(
    kept: str, available: frozenset[str], pieces: Sequence[str] | Mapping[str, str], only_asked: Sequence[str]
) -> tuple[str, ...]:
    """The forms to bind, in order: those ticked that have something to print; at first all but those that are only asked for."""
    wanted = _with_new(kept, pieces, only_asked)
    return tuple(name for name in wanted if name in available and name in pieces)


def _with_new(kept: str, pieces: Iterable[str], only_asked: Sequence[str]) -> list[str]:
    """An order with its ticks, and behind it the forms that it does not know yet."""
    names = [name for name in kept.split(",") if name]
    said = {name.removeprefix(_OFF) for name in names}
    return names + [f"{_OFF if name in only_asked else ''}{name}" for name in pieces if name not in said]
