"""The line at the foot: the data file, the last good backup, what is being stored, the running job with progress and cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from congress_app.i18n import _
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.look import UNIT
from congress_app.ui.common.task import running
from congress_app.ui.common.title_line import faint, plain_tool
from congress_app.ui.shell.backups import Backups


class StatusLine(QStatusBar):
    """Shows the state of the file and of the work."""

    def __init__(self, desk: Desk, backups: Backups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups = backups
        self.setSizeGripEnabled(False)
        self.setContentsMargins(UNIT, 0, UNIT, 0)
        self._file = QLabel(desk.app.file.path.name, self)
        self._file.setToolTip(str(desk.app.file.path))
        self._backup = faint(QLabel(self))
        self._storing = faint(QLabel(self))
        self._job = QLabel(self)
        self._progress = QProgressBar(self)
        self._progress.setMaximumWidth(UNIT * 20)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Progress of the running job"))
        self._cancel = plain_tool("x", _("Cancel the running job"), self)
        self._cancel.clicked.connect(self._on_cancel)
        for widget in (self._file, self._backup):
            self.addWidget(widget)
        for permanent in (self._storing, self._job, self._progress, self._cancel):
            self.addPermanentWidget(permanent)
        running().changed.connect(self._show_job)
        desk.writer.waiting_changed.connect(self._show_storing)
        backups.changed.connect(self._show_backup)
        self._show_job()
        self._show_backup()
        self._show_storing(0)

    def _show_backup(self) -> None:
        last = self._backups.last
        if last is None:
            words = _("No backup yet")
        else:
            at = last.made_at.astimezone()
            words = _("Last backup {time}").format(time=f"{at:%H:%M %d/%m/%Y}")
        self._backup.setText(f"·  {words}")
        self._backup.setToolTip(str(last.file) if last else "")

    def _show_storing(self, waiting: int) -> None:
        self._storing.setText(_("Storing…") if waiting else "")

    def _show_job(self) -> None:
        tasks = running().tasks
        for widget in (self._job, self._progress, self._cancel):
            widget.setVisible(bool(tasks))
        if tasks:
            task = tasks[-1]
            self._job.setText(task.words or task.name)
            self._progress.setRange(0, task.total)
            self._progress.setValue(task.done)

    def _on_cancel(self) -> None:
        if running().tasks:
            running().tasks[-1].cancel()
