"""Organisations of somebody or something - areas in charge, units of a team - grouped by area, added by typing, taken away by Delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from congress_app.domain.organisations import Organisation
from congress_app.i18n import _, pgettext
from congress_app.i18n.collation import order_key
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import ROW_HEIGHT, larger
from congress_app.ui.common.options import Option
from congress_app.ui.common.title_line import plain_tool

_ID, _AREA = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Offered = Callable[[], Sequence[Organisation]]
Tree = Sequence[tuple[str, Sequence[Organisation]]]


def by_area(organisations: Sequence[Organisation]) -> Tree:
    """Organisations by their area in Vietnamese order; those of none last."""
    areas: dict[str, list[Organisation]] = {}
    for each in organisations:
        areas.setdefault(each.area, []).append(each)
    return [(area, areas[area]) for area in sorted(areas, key=lambda area: (not area, order_key(area)))]


def area_words(area: str, count: int) -> str:
    """`Hoà Bình (46)`."""
    return f"{area or pgettext('area', 'No area')} ({count})"


def lines_of(head: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The lines below a heading."""
    return [line for at in range(head.childCount()) if (line := head.child(at)) is not None]


class OrganisationList(QWidget):
    """Shows organisations and says which others there shall be: `changed` (their ids). choose_asked: many are to be ticked at once.

    It is as high as what it shows, up to ten lines; `fill` lets it take whatever room there is.

    Args:
        offered: those that can be added. known: those that can be shown.
    """

    changed = Signal(list)
    choose_asked = Signal()

    def __init__(self, name: str, offered: Offered, known: Offered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered, self._known = offered, known
        self.ids: tuple[str, ...] = ()
        self._options: list[Option] = []
        self.line = ChoiceEdit(self._offer, self)
        self.line.setMinimumHeight(UNIT * 4 - 2)
        self.line.setTextMargins(UNIT // 2, 0, UNIT // 2, 0)
        self.line.setPlaceholderText(_("Add an organisation or a whole area"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.nothing_words = _("“{text}” is not in the list.")
        self.line.picked.connect(self._on_picked)
        self.line.picked_by_tab.connect(self._on_picked)
        several = plain_tool("list", pgettext("button", "Choose several…"), self)
        several.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        several.clicked.connect(self._on_choose)
        self.tree = _Tree(name, self)
        self.tree.remove_asked.connect(self.remove)
        top = row_of(self.line, several, spacing=UNIT // 2)
        top.setStretch(0, 1)
        self.setLayout(column_of(top, self.tree, spacing=UNIT // 2))
        self.setFocusProxy(self.line)

    def offer_anew(self) -> None:
        """Other organisations may be chosen from now on."""
        self._options = []

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these."""
        if tuple(ids) != self.ids or self.tree.topLevelItemCount() == 0:
            self.ids = tuple(ids)
            held = set(ids)
            self.tree.show_tree(by_area([each for each in self._known() if each.id in held]))

    def fill(self) -> None:
        """Take whatever room there is."""
        self.tree.is_fitted = False

    def add(self, ids: Sequence[str]) -> None:
        """Ask for further ones."""
        fresh = [each for each in ids if each not in self.ids]
        if fresh:
            self._ask([*self.ids, *fresh])

    def remove(self, ids: Sequence[str]) -> None:
        """Ask for those without some."""
        gone = set(ids)
        if gone & set(self.ids):
            self._ask([each for each in self.ids if each not in gone])

    def _ask(self, ids: list[str]) -> None:
        """Shown at once, so that the next one comes on top of it."""
        self.show_ids(ids)
        self.changed.emit(ids)

    def _offer(self) -> list[Option]:
        """Areas as wholes first, then each organisation."""
        if not self._options:
            own = self._offered()
            areas = [
                Option([each.id for each in its], _("The whole of {area}").format(area=area_words(area, len(its))))
                for area, its in by_area(own)
                if area
            ]
            names = [Option([each.id], each.name, f"{each.short_name} {each.area}") for each in own]
            self._options = [*areas, *names]
        return self._options

    def _on_picked(self) -> None:
        words = self.line.text()
        found: list[str] = next((each.value for each in self._offer() if each.words == words), [])
        self.line.clear()
        self.add(found)
        self.line.setFocus()

    def _on_choose(self) -> None:
        commit_focus()
        self.choose_asked.emit()


class _Tree(QTreeWidget):
    """Areas with their organisations. remove_asked: the ids of those chosen; a chosen area is all that it holds."""

    remove_asked = Signal(list)
    is_fitted = True

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIndentation(UNIT * 2)
        self.setMinimumHeight(UNIT * 8)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_asked)

    @property
    def chosen(self) -> list[str]:
        """The ids chosen."""
        ids: list[str] = []
        for item in self.selectedItems():
            ids += [str(each.data(0, _ID)) for each in lines_of(item) or [item]]
        return list(dict.fromkeys(ids))

    def show_tree(self, tree: Tree) -> None:
        """Show these; areas that were folded stay folded."""
        folded = {
            str(item.data(0, _AREA))
            for at in range(self.topLevelItemCount())
            if (item := self.topLevelItem(at)) is not None and not item.isExpanded()
        }
        self.clear()
        for area, its in tree:
            head = QTreeWidgetItem([area_words(area, len(its))])
            head.setData(0, _AREA, area)
            head.setFont(0, larger(self.font(), 1.0, is_bold=True))
            head.setSizeHint(0, QSize(0, ROW_HEIGHT - 4))
            for each in its:
                line = QTreeWidgetItem([each.name])
                line.setData(0, _ID, each.id)
                line.setToolTip(0, each.name)
                line.setSizeHint(0, QSize(0, ROW_HEIGHT - 4))
                head.addChild(line)
            self.addTopLevelItem(head)
            head.setExpanded(area not in folded)
        count = sum(1 + len(its) for _area, its in tree)
        if self.is_fitted:
            self.setFixedHeight(min(max(count, 2), 10) * (ROW_HEIGHT - 4) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes away what is chosen."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.remove_asked.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def _on_menu_asked(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        action = QAction(icon("trash"), pgettext("button", "Take away") + "\tDel", menu)
        action.setEnabled(bool(self.selectedItems()))
        action.triggered.connect(self._on_remove)
        menu.addAction(action)
        menu.popup(self.viewport().mapToGlobal(at))

    def _on_remove(self) -> None:
        self.remove_asked.emit(self.chosen)
