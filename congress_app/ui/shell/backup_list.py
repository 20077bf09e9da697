"""The backups of a data file to choose from, by date and size; and the way to any other backup."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from congress_app.bootstrap import Backup
from congress_app.i18n import _
from congress_app.i18n.numbers import file_size
from congress_app.ui.common.look import ROW_HEIGHT

_FILE = Qt.ItemDataRole.UserRole


class BackupList(QTreeWidget):
    """The backups, the newest first and marked. confirmed: Enter or a double click on one."""

    confirmed = Signal()

    def __init__(self, backups: Sequence[Backup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Backups"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels([_("Made at"), _("Size"), _("File")])
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumHeight(ROW_HEIGHT * 4)
        items = [self._add(backup) for backup in backups]
        for newest in items[:1]:
            self.setCurrentItem(newest)
        self.itemActivated.connect(self.confirmed)

    @property
    def file(self) -> Path | None:
        """The backup that is marked."""
        item = self.currentItem()
        return Path(item.data(0, _FILE)) if item is not None else None

    def _add(self, backup: Backup) -> QTreeWidgetItem:
        made_at = backup.made_at.astimezone()
        words = [f"{made_at:%H:%M %d/%m/%Y}", file_size(backup.file.stat().st_size), backup.file.name]
        item = QTreeWidgetItem(words)
        item.setSizeHint(2, QSize(0, ROW_HEIGHT))  # on the column that takes what is left: it gives the height alone
        item.setData(0, _FILE, str(backup.file))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(2, str(backup.file))
        self.addTopLevelItem(item)
        return item
