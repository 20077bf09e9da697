"""The people whose badges can be printed, to find one and to choose some."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from congress_app.domain.badges import BadgeState
from congress_app.i18n import _, pgettext
from congress_app.i18n.folding import fold
from congress_app.listings.badges import BadgeRow
from congress_app.ui.common.icons import DONE, UNSAVED, icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import ROW_HEIGHT

_ID = Qt.ItemDataRole.UserRole
_MARKS = {BadgeState.NEW: "mark-planned", BadgeState.CHANGED: UNSAVED, BadgeState.PRINTED: DONE}


class BadgeList(QWidget):
    """chosen_changed: the user chose other people."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = QLineEdit(self)
        self.finder.setPlaceholderText(_("Find a name or badge number"))
        self.finder.setAccessibleName(_("Find a name or badge number"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setMinimumHeight(UNIT * 4)
        self.finder.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.finder.textChanged.connect(self._filter)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(_("People with a badge"))
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels([pgettext("badge", "Number"), _("Full name"), _("State")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setTabKeyNavigation(False)
        self.tree.setMinimumHeight(ROW_HEIGHT * 4)
        self.tree.itemSelectionChanged.connect(self.chosen_changed)
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.resizeSection(0, UNIT * 9)
        head.resizeSection(2, UNIT * 15)
        self.setLayout(column_of(self.finder, self.tree, spacing=UNIT // 2))
        self.setFocusProxy(self.finder)

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of those chosen."""
        return frozenset(str(item.data(0, _ID)) for item in self.tree.selectedItems())

    def show_rows(self, rows: Sequence[BadgeRow], states: Mapping[str, BadgeState], chosen: Collection[str]) -> None:
        """Show these people, with those chosen marked."""
        top = self.tree.verticalScrollBar().value()
        self.tree.blockSignals(True)
        self.tree.clear()
        items = [_item(row, states[str(row.delegate_id)]) for row in rows]
        self.tree.addTopLevelItems(items)
        for item in items:
            item.setSelected(str(item.data(0, _ID)) in chosen)
        self.tree.blockSignals(False)
        self._filter()
        self.tree.verticalScrollBar().setValue(top)
        first = next((item for item in items if item.isSelected()), None)
        if first is not None:
            self.tree.scrollToItem(first)

    def _filter(self) -> None:
        words = fold(self.finder.text()).split()
        for number in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(number)
            text = fold(f"{item.text(0)} {item.text(1)}") if item is not None else ""
            if item is not None:
                item.setHidden(not all(word in text for word in words))


def _item(row: BadgeRow, state: BadgeState) -> QTreeWidgetItem:
    item = QTreeWidgetItem([row.number, row.full_name, state.words])
    item.setData(0, _ID, str(row.delegate_id))
    item.setSizeHint(0, QSize(0, ROW_HEIGHT - 4))
    item.setIcon(2, icon(_MARKS[state]))
    item.setToolTip(1, "\n".join(filter(None, (row.full_name, row.post, row.delegation))))
    return item
