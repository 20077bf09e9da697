"""Many organisations ticked at once: found without accents, a whole area with one tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from congress_app.domain.organisations import Organisation
from congress_app.i18n import _, pgettext
from congress_app.i18n.folding import fold
from congress_app.ui.committees.organisation_list import area_words, by_area, lines_of
from congress_app.ui.common.dialog_foot import hint, main_button
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import ROW_HEIGHT, larger

_ID = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_BY_TICKS = Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled


class ChooseDialog(QDialog):
    """Asks which organisations. agreed: their ids.

    Args:
        about: whom or what they are for.
        others: what is said of an organisation beside its name - who is in charge of it already - by its id.
    """

    agreed = Signal(list)

    def __init__(
        self,
        title: str,
        about: str,
        organisations: Sequence[Organisation],
        chosen: Sequence[str],
        others: dict[str, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("Find an organisation or an area"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setClearButtonEnabled(True)
        self.line.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.line.setMinimumHeight(UNIT * 4)
        self.line.textChanged.connect(self._on_typed)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(_("Organisations"))
        self.tree.setHeaderLabels([_("Organisation"), _("In charge now")])
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._fill(organisations, set(chosen), others)
        self.tree.itemChanged.connect(self._on_ticked)
        self._count = hint("")
        foot, self._button = main_button(self, pgettext("dialog", "Take these"))
        self.setLayout(column_of(hint(about), self.line, self.tree, self._count, foot, margins=UNIT * 2))
        take_room(self, UNIT * 90, UNIT * 72)
        self.tree.setColumnWidth(0, UNIT * 52)
        self._on_ticked()
        self.line.setFocus()

    @property
    def chosen(self) -> list[str]:
        """The ids ticked, shown or not."""
        return [str(each.data(0, _ID)) for each in self._lines if each.checkState(0) is _ON]

    def accept(self) -> None:
        """Tell which."""
        self.agreed.emit(self.chosen)
        super().accept()

    def _fill(self, organisations: Sequence[Organisation], chosen: set[str], others: dict[str, str]) -> None:
        self._lines: list[QTreeWidgetItem] = []
        for area, its in by_area(organisations):
            head = QTreeWidgetItem([area_words(area, len(its))])
            head.setFlags(_BY_TICKS)
            head.setFont(0, larger(self.font(), 1.0, is_bold=True))
            head.setSizeHint(0, QSize(0, ROW_HEIGHT - 2))
            self.tree.addTopLevelItem(head)
            for each in its:
                line = QTreeWidgetItem([each.name, others.get(each.id, "")])
                line.setData(0, _ID, each.id)
                line.setFlags(_BY_TICKS)
                line.setCheckState(0, _ON if each.id in chosen else _OFF)
                line.setToolTip(1, others.get(each.id, ""))
                line.setSizeHint(0, QSize(0, ROW_HEIGHT - 2))
                head.addChild(line)
                self._lines.append(line)
            head.setExpanded(True)

    def _on_typed(self, text: str) -> None:
        """Only what holds every word; an area that does shows all that is in it."""
        words = fold(text).split()
        for at in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(at)
            if head is None:
                continue
            area, shown = fold(head.text(0)), 0
            for line in lines_of(head):
                is_fitting = all(word in f"{fold(line.text(0))} {area}" for word in words)
                line.setHidden(not is_fitting)
                shown += is_fitting
            head.setHidden(not shown)

    def _on_ticked(self) -> None:
        self._count.setText(_("{count} organisations chosen").format(count=len(self.chosen)))
