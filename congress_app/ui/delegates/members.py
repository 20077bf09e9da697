"""The delegates of one delegation or group as a list: found, chosen, dragged into another one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget

from congress_app.i18n import _
from congress_app.i18n.collation import name_key
from congress_app.listings.delegates import DELEGATES, DelegateRow
from congress_app.ui.common.list_model import CellLook, Index, ListModel
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.look import ROW_HEIGHT, UNIT, colours
from congress_app.ui.delegates.delegate_model import STATE_MARKS

MIME = "application/x-congress-delegates"
COLUMNS = ("full_name", "post", "category")


class MemberModel(ListModel[DelegateRow]):
    """Delegates that are dragged."""

    def __init__(self) -> None:
        looks: dict[str, CellLook[DelegateRow]] = {
            "full_name": CellLook(order=lambda row: name_key(row.fact("full_name"))),
            "state": CellLook(mark=lambda row: STATE_MARKS[row.fact("state")]),
        }
        super().__init__(DELEGATES, lambda row: row.id, looks)
        self.is_writable = True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """They may be dragged."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() and self.is_writable else flags

    def mimeTypes(self) -> list[str]:
        """Our own kind only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The ids of the delegates."""
        made = QMimeData()
        keys = dict.fromkeys(key for index in indexes if (key := self.key_at(index.row())))
        made.setData(MIME, ",".join(keys).encode())
        return made


def keys_in(data: QMimeData) -> list[str]:
    """The ids of the delegates that are dragged."""
    return [each for each in bytes(data.data(MIME).data()).decode().split(",") if each]


class MemberList(ListView):
    """The list."""

    def __init__(self, model: MemberModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self._model = model
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

    def show_role(self, role: str) -> None:
        """Show the role in the delegation or in the group beside the usual columns."""
        self.show_columns((COLUMNS[0], role, *COLUMNS[1:]))

    def show_where(self, text: str, wanted: Callable[[DelegateRow], bool] | None) -> None:
        """Show those that hold the text and are wanted."""
        self._model.set_filter(text, wanted)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag a small label that says how many."""
        places = self.kept.places
        if not places or not self._model.is_writable:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData([self._model.index(place, 0) for place in places]))
        name = str(self._model.index(places[0], self._model.column_at("full_name")).data())
        words = name if len(places) == 1 else _("{count} delegates").format(count=len(places))
        drag.setPixmap(self._label(words))
        drag.setHotSpot(QPoint(-UNIT, -UNIT))
        drag.exec(Qt.DropAction.MoveAction)

    def _label(self, words: str) -> QPixmap:
        width = min(self.fontMetrics().horizontalAdvance(words) + UNIT * 2, UNIT * 40)
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(width * ratio), round(ROW_HEIGHT * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(QColor(colours(self).tint))
        painter = QPainter(made)
        painter.setPen(self.palette().text().color())
        painter.drawText(UNIT, 0, width - UNIT, ROW_HEIGHT, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
        return made
