"""Columns as the person likes them: chosen, ordered, widened, and the order of the rows; remembered by the name of the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from congress_app.i18n import _
from congress_app.runtime.settings import ListLook, SettingsFile
from congress_app.ui.common.icons import icon
from congress_app.ui.common.list_order import Order
from congress_app.ui.common.list_view import ListView

WRITE_AFTER_MS = 400
_TICKING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TickMenu(QMenu):
    """A menu that stays open while its lines are ticked, so that several are ticked at once."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a line to be ticked only ticks it."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So do Space and Enter."""
        if event.key() not in _TICKING or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        if action.isEnabled():
            action.trigger()
        return True


class ColumnsKeeper(QObject):
    """Brings back the columns of a view when it is made, and keeps what the person changes."""

    def __init__(self, view: ListView, settings: SettingsFile, name: str = "") -> None:
        super().__init__(view)
        self._view, self._settings = view, settings
        self._name = name or view.list_model.listing.name
        self._timer = QTimer(self, singleShot=True, interval=WRITE_AFTER_MS)
        self._timer.timeout.connect(self._keep)
        self._bring_back()
        header = view.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_menu_asked)
        view.arranged.connect(self._timer.start)

    def menu(self) -> QMenu:
        """A menu of all columns, and the way back to the usual ones; gone when closed."""
        menu = TickMenu(self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        shown = set(self._view.shown_names())
        for column in self._view.list_model.columns:
            action = QAction(_(column.title), menu)
            action.setCheckable(True)
            action.setChecked(column.name in shown)
            action.setEnabled(shown != {column.name})
            action.setData(column.name)
            action.toggled.connect(self._on_toggled)
            menu.addAction(action)
        menu.addSeparator()
        back = QAction(icon("reset"), _("Columns as usual"), menu)
        back.triggered.connect(self._on_reset)
        menu.addAction(back)
        return menu

    def _on_menu_asked(self, at: QPoint) -> None:
        self.menu().popup(self._view.horizontalHeader().mapToGlobal(at))

    def _on_toggled(self, is_shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            at = self._view.list_model.column_at(str(action.data()))
            self._view.setColumnHidden(at, not is_shown)
            menu, shown = action.parent(), set(self._view.shown_names())
            for each in menu.actions() if isinstance(menu, QMenu) else ():
                each.setEnabled(not each.isCheckable() or shown != {each.data()})  # the last one stays
            self._timer.start()

    def _on_reset(self) -> None:
        self._view.show_own_columns()
        self._view.list_model.set_orders(())
        self._timer.start()

    def _bring_back(self) -> None:
        look = self._settings.list_look(self._name)
        if look.columns:
            self._view.show_columns(look.columns, dict(look.widths))
        if look.order:
            orders = [Order(name.removeprefix("-"), is_down=name.startswith("-")) for name in look.order]
            self._view.list_model.set_orders(orders)

    def _keep(self) -> None:
        header = self._view.horizontalHeader()
        columns = self._view.shown_columns()
        names = [self._view.list_model.columns[column].name for column in columns]
        widths = {name: header.sectionSize(column) for name, column in zip(names[:-1], columns[:-1], strict=True)}
        order = tuple(f"-{order.column}" if order.is_down else order.column for order in self._view.list_model.orders)
        self._settings.keep_list(self._name, ListLook(tuple(names), widths, order))
