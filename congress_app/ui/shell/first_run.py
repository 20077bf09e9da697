"""The first run: which office are you? A data file is made for it - empty, with its communes, or with the demo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QRadioButton, QWidget

from congress_app.domain.units import Province, Units
from congress_app.i18n import _
from congress_app.runtime import crash
from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.message import Messages
from congress_app.ui.common.task import Report, Task, run_task
from congress_app.ui.common.title_line import faint
from congress_app.ui.shell.beginning import make_demo, make_from_backup, make_office
from congress_app.ui.shell.data_file_dialogs import choose_data_file, choose_new_name, free_name
from congress_app.ui.shell.places import PlaceChooser

DEMO_NAME = "demo"


class FirstRun(QDialog):
    """Opened with `open()`. made: this data file is there now, or was chosen, and shall be opened."""

    made = Signal(Path)

    def __init__(self, data_file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Begin with a data file"))
        self.setWindowIcon(icon("landmark"))
        self.messages = Messages(self, crash.write_report)
        if parent is None:
            self.messages.catch_all()
        self._units = Units.load()
        self._target, self._is_target_chosen = data_file, False
        self._task: Task | None = None
        self.places = PlaceChooser(self._units, self)
        self.empty = QRadioButton(self)
        self.with_communes = QRadioButton(self)
        self.demo = QRadioButton(_("Try it with invented data: the congresses of Phú Thọ in July 2025"), self)
        self.empty.setChecked(True)
        self._file = faint(QLabel(self))
        self._file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Progress of the running job"))
        self._doing = faint(QLabel(self))
        self._lay_out()
        for radio in (self.empty, self.with_communes, self.demo):
            radio.toggled.connect(self._show_state)
        self.places.chosen.connect(self._on_place_chosen)
        self.places.confirmed.connect(self._on_begin)
        self._on_place_chosen()
        self._show_running(is_running=False)
        self.resize(UNIT * 88, UNIT * 60)
        self.places.setFocus()

    def reject(self) -> None:
        """Esc and Close: while a file is being made that is cancelled, else the dialog is left."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    def _lay_out(self) -> None:
        head = QLabel(_("Which office are you?"), self)
        head.setFont(larger(self.font(), 1.35, is_bold=True))
        sentence = faint(
            QLabel(_("Letterhead, place name and organisations are filled in from it; all can be changed later."))
        )
        sentence.setWordWrap(True)
        change = QPushButton(_("Another place…"), self)
        change.clicked.connect(self._on_change_target)
        self._choices = QWidget(self)
        self._choices.setLayout(
            column_of(
                self.places,
                column_of(self.empty, self.with_communes, self.demo, spacing=UNIT // 2),
                row_of(self._file, 1, change),
                spacing=UNIT + UNIT // 2,
            )
        )
        layout = column_of(
            head, sentence, self._choices, self._doing, self._progress, self._buttons(), spacing=UNIT, margins=UNIT * 3
        )
        layout.setStretchFactor(self._choices, 1)
        self.setLayout(layout)

    def _buttons(self) -> QHBoxLayout:
        self._open = QPushButton(_("Open a data file…"), self)
        self._open.clicked.connect(self._on_open)
        self._restore = QPushButton(_("From a backup…"), self)
        self._restore.clicked.connect(self._on_restore)
        self._begin = QPushButton(_("Begin"), self)
        self._begin.setProperty(IS_MAIN, True)
        self._begin.setDefault(True)
        self._begin.clicked.connect(self._on_begin)
        self._leave = QPushButton(_("Close"), self)
        self._leave.clicked.connect(self.reject)
        for button in (self._open, self._restore, self._begin, self._leave):
            button.setMinimumHeight(UNIT * 4)
            button.setAutoDefault(button is self._begin)
        return row_of(self._open, self._restore, 1, self._leave, self._begin)

    def _on_place_chosen(self) -> None:
        place = self.places.place
        province = place.name if isinstance(place, Province) else place.province if place is not None else ""
        self.empty.setText(_("Begin empty: I type or import the organisations myself"))
        if province:
            count = len(self._units.of_province(province))
            words = _("With all {count} communes, wards and special zones of {province}")
            self.with_communes.setText(words.format(count=count, province=province))
        else:
            self.with_communes.setText(_("With all communes, wards and special zones of the province"))
        self._show_state()

    def _show_state(self) -> None:
        self.places.setEnabled(not self.demo.isChecked())
        self._begin.setEnabled(self._task is None and (self.demo.isChecked() or self.places.place is not None))
        self._file.setText(_("Data file: {file}").format(file=self.target))
        self._file.setToolTip(str(self.target))

    @property
    def target(self) -> Path:
        """Where the data file will lie; the demo never takes the place of the office's own."""
        if self.demo.isChecked() and not self._is_target_chosen:
            return free_name(self._target.with_stem(DEMO_NAME))
        return self._target

    def _on_change_target(self) -> None:
        dialog = choose_new_name(self, _("Where shall the data file lie?"), self.target)
        dialog.fileSelected.connect(self._on_target_chosen)
        dialog.open()

    def _on_target_chosen(self, name: str) -> None:
        self._target, self._is_target_chosen = Path(name), True
        self._show_state()

    def _on_begin(self) -> None:
        target, place = self.target, self.places.place
        if self.demo.isChecked():
            self._run(lambda report: make_demo(target, report))
        elif place is not None:
            with_communes = self.with_communes.isChecked()
            self._run(lambda report: make_office(target, place, with_communes=with_communes, report=report))

    def _on_open(self) -> None:
        dialog = choose_data_file(self, _("Open a data file"), self._target.parent)
        dialog.fileSelected.connect(self._on_opened)
        dialog.open()

    def _on_opened(self, name: str) -> None:
        self._on_made(Path(name))

    def _on_restore(self) -> None:
        dialog = choose_data_file(self, _("Choose a backup"), self._target.parent / "backups")
        dialog.fileSelected.connect(self._on_backup_chosen)
        dialog.open()

    def _on_backup_chosen(self, name: str) -> None:
        self._run(partial(make_from_backup, self.target, Path(name)))

    def _run(self, job: Callable[[Report], Path]) -> None:
        self._task = run_task(job, self._on_made, self.messages.tell_error, owner=self)
        self._task.progressed.connect(self._on_progressed)
        self._task.finished.connect(self._on_finished)
        self._show_running(is_running=True)

    def _on_progressed(self, done: int, total: int, words: str) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._doing.setText(words)

    def _on_finished(self) -> None:
        self._task = None
        self._show_running(is_running=False)

    def _on_made(self, data_file: Path) -> None:
        self.made.emit(data_file)
        self._task = None
        self.accept()

    def _show_running(self, *, is_running: bool) -> None:
        for widget in (self._choices, self._open, self._restore):
            widget.setEnabled(not is_running)
        self._progress.setRange(0, 0)
        for shown in (self._doing, self._progress):
            shown.setVisible(is_running)
        self._leave.setText(_("Cancel") if is_running else _("Close"))
        self._show_state()
