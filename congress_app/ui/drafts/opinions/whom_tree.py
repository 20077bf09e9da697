"""Whom to ask, ticked in a tree: found without accents, all that is shown with one button."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from congress_app.i18n import _, pgettext
from congress_app.i18n.folding import fold
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import ROW_HEIGHT, larger
from congress_app.ui.drafts.opinions.whom import Whom, WhomData

_WHOM = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class WhomTree(QWidget):
    """changed: others are ticked. missed: those of the round before who are not offered here, by name.

    Args:
        asked: the keys of those who are asked already; they are shown and cannot be ticked.
        last: whom the round before asked, key to name; empty = there is none.
    """

    changed = Signal()
    missed = Signal(list)

    def __init__(
        self,
        data: WhomData,
        asked: Collection[str] = (),
        last: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._asked, self._last = asked, last or {}
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("Find an organisation, a body or a person"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setClearButtonEnabled(True)
        self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.setMinimumHeight(UNIT * 4)
        self.line.textChanged.connect(self._on_typed)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(_("Whom to ask"))
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setMinimumHeight(UNIT * 14)
        self._lines: list[QTreeWidgetItem] = []
        self._fill(data)
        self.tree.setColumnWidth(0, UNIT * 52)
        self.tree.itemChanged.connect(self._on_ticked)
        self._count = hint()
        buttons = [self._button(pgettext("opinions", "Tick all shown"), self._tick_shown)]
        if last:
            buttons.append(self._button(pgettext("opinions", "Those of the last round"), self._tick_last))
        buttons.append(self._button(pgettext("opinions", "Tick nobody"), self._tick_nobody))
        self.setLayout(column_of(row_of(self.line, *buttons), self.tree, self._count, spacing=UNIT))
        self._on_ticked()

    @property
    def chosen(self) -> list[Whom]:
        """Those ticked, shown or not."""
        return [line.data(0, _WHOM) for line in self._lines if line.checkState(0) is _ON and not line.isDisabled()]

    def _fill(self, data: WhomData) -> None:
        for group in data.groups:
            head = QTreeWidgetItem([f"{group.title} ({len(group.people)})"])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, larger(self.font(), 1.0, is_bold=True))
            head.setSizeHint(0, QSize(0, ROW_HEIGHT - 2))
            self.tree.addTopLevelItem(head)
            head.setFirstColumnSpanned(True)
            lines = [self._line(each) for each in group.people]
            head.addChildren(lines)
            self._lines += lines
            head.setExpanded(True)

    def _line(self, whom: Whom) -> QTreeWidgetItem:
        is_asked = whom.key in self._asked
        line = QTreeWidgetItem([whom.name, pgettext("opinions", "asked already") if is_asked else whom.about])
        line.setData(0, _WHOM, whom)
        line.setCheckState(0, _ON if is_asked else _OFF)
        line.setDisabled(is_asked)
        line.setToolTip(0, whom.name)
        line.setToolTip(1, whom.about)
        line.setSizeHint(0, QSize(0, ROW_HEIGHT - 2))
        return line

    def _button(self, words: str, do: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _on_typed(self, text: str) -> None:
        words = fold(text).split()
        for line in self._lines:
            said = fold(f"{line.text(0)} {line.text(1)}")
            line.setHidden(not all(word in said for word in words))
        for head, lines in self._heads():
            head.setHidden(all(line.isHidden() for line in lines))

    def _heads(self) -> Iterator[tuple[QTreeWidgetItem, Sequence[QTreeWidgetItem]]]:
        for at in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(at)
            if head is not None:
                lines = (head.child(place) for place in range(head.childCount()))
                yield head, [line for line in lines if line is not None]

    def _tick(self, lines: Sequence[QTreeWidgetItem], state: Qt.CheckState) -> None:
        self.tree.blockSignals(True)
        for line in lines:
            if not line.isDisabled():
                line.setCheckState(0, state)
        self.tree.blockSignals(False)
        self.tree.viewport().update()
        self._on_ticked()

    def _tick_shown(self) -> None:
        self._tick([line for line in self._lines if not line.isHidden()], _ON)

    def _tick_last(self) -> None:
        lines = {line.data(0, _WHOM).key: line for line in self._lines}
        self._tick([line for key, line in lines.items() if key in self._last], _ON)
        self.missed.emit([name for key, name in self._last.items() if key not in lines])

    def _tick_nobody(self) -> None:
        self._tick(self._lines, _OFF)

    def _on_ticked(self) -> None:
        self._count.setText(_("{count} chosen").format(count=len(self.chosen)))
        self.changed.emit()
