"""One form for many congresses in one go: choose the congresses, the format and the folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from congress_app.documents.forms import Form
from congress_app.i18n import _
from congress_app.i18n.dates import short_date
from congress_app.i18n.folding import fold
from congress_app.listings.congresses import CongressRow
from congress_app.runtime.errors import UserError
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.look import ROW_HEIGHT
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.opening import open_folder
from congress_app.ui.common.task import Report, run_task
from congress_app.ui.printing.making import Making, export_folder, ready_folder

_ID = Qt.ItemDataRole.UserRole
_FORMATS = {"pdf": "PDF", "xlsx": "Excel", "docx": "Word"}


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of an order for many: the files, and how many congresses had nothing to print."""

    files: tuple[Path, ...]
    left_out: int


class ManyDialog(QDialog):
    """Asks for which congresses a form is wanted; the job goes on when the dialog is closed."""

    def __init__(self, desk: Desk, making: Making, form: Form, options: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._making, self._form, self._options = desk, making, form, dict(options)
        self.setWindowTitle(_("{form} for many congresses").format(form=_(form.title)))
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(_("Filter: name, day"))
        self._find.setAccessibleName(_("Filter: name, day"))
        self._find.textChanged.connect(self._filter)
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Congresses"))
        self._list.itemChanged.connect(lambda _item: self._count())
        self._all = QPushButton(_("Tick all shown"), self)
        self._none = QPushButton(_("Tick none"), self)
        self._all.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self._none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self._counted = QLabel(self)
        self._format = QuietBox(self)
        for each in form.formats:
            self._format.addItem(_FORMATS[each], each)
        self._format.setAccessibleName(_("Format"))
        look = desk.settings.print_look(form.name)
        self._format.setCurrentIndex(max(0, self._format.findData(look.file_format)))
        self._folder = QPushButton(look.many_folder or str(export_folder(desk.settings)), self)
        self._folder.clicked.connect(self._choose_folder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._go = buttons.addButton(_("Make the files"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        desk.read(lambda: desk.app.lists.congresses(desk.scope()), self._on_loaded, owner=self)

    @property
    def ticked(self) -> list[str]:
        """The ids of the congresses that are ticked."""
        items = [self._list.item(row) for row in range(self._list.count())]
        return [str(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _on_loaded(self, rows: list[CongressRow]) -> None:
        for row in rows:
            when = f" ({short_date(row.opens_on)})" if row.opens_on else ""
            item = QListWidgetItem(f"{row.organisation.name}{when}")
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(_ID, row.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(item)
        self._count()

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(not all(word in fold(item.text()) for word in words))

    def _tick(self, state: Qt.CheckState) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            if not item.isHidden():
                item.setCheckState(state)

    def _count(self) -> None:
        count = len(self.ticked)
        self._counted.setText(_("{count} congresses ticked").format(count=count))
        self._go.setEnabled(count > 0)

    def _choose_folder(self) -> None:
        near = ready_folder(Path(self._folder.text()), export_folder(self._desk.settings))
        dialog = FileDialog(self, _("Choose the folder"), str(near))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder.setText)
        dialog.open()

    def _on_accepted(self) -> None:
        ids, folder, file_format = self.ticked, Path(self._folder.text()), str(self._format.currentData())
        job = partial(_make_all, self._making, self._form, self._options, ids, folder, file_format)
        desk = self._desk
        look = desk.settings.print_look(self._form.name)
        kept = replace(look, many_folder=str(folder), file_format=file_format)
        desk.settings.keep_print(self._form.name, kept)
        run_task(job, partial(_tell, desk), desk.messages.tell_error, owner=desk.window, name=_("Making the files"))
        self.accept()

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        below = QFormLayout()
        below.addRow(_("Format"), self._format)
        below.addRow(_("Folder"), self._folder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT * 3, UNIT * 3, UNIT * 3, UNIT * 2)
        layout.setSpacing(UNIT + UNIT // 2)
        layout.addWidget(self._find)
        layout.addWidget(self._list, 1)
        layout.addLayout(row_of(self._all, self._none, 1, self._counted))
        layout.addLayout(below)
        layout.addWidget(buttons)
        self._list.setMinimumHeight(ROW_HEIGHT * 4)
        screen = self.screen().availableGeometry().size()
        window = self._desk.window.size() if self._desk.window.isVisible() else screen
        room = screen.boundedTo(window) - QSize(UNIT * 4, UNIT * 6)  # the frame and the title bar of the dialog
        self.resize(QSize(UNIT * 72, UNIT * 70).boundedTo(room))


def _make_all(
    making: Making,
    form: Form,
    options: Mapping[str, str],
    ids: Sequence[str],
    folder: Path,
    file_format: str,
    report: Report,
) -> Printed:
    """Write one file for each congress that has something to print; what is written already stays when it is cancelled."""
    files: list[Path] = []
    for number, congress_id in enumerate(ids):
        report(number, len(ids), _("Making file {number} of {count}").format(number=number + 1, count=len(ids)))
        if form.has_data(making.request(form, congress_id, options)):
            target = folder / making.file_name(form.name, congress_id, file_format)
            making.write(form.name, congress_id, options, target)
            files.append(target)
    return Printed(tuple(files), len(ids) - len(files))


def _tell(desk: Desk, printed: Printed) -> None:
    if not printed.files:
        desk.messages.tell_error(UserError("None of these congresses has anything to print in this form."))
        return
    folder = printed.files[0].parent
    link = Link(_("Open the folder"), partial(open_folder, desk.messages, folder))
    words = _("Written: {count} files").format(count=len(printed.files))
    if printed.left_out:
        words += " " + _("({count} congresses have nothing to print)").format(count=printed.left_out)
    desk.messages.tell(words, link=link)
