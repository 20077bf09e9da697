"""The templates of the office beside the shipped ones: added, checked, changed, given up; and the fields that can be used in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPushButton, QTabWidget, QWidget

from congress_app.domain.drafts.kinds import OTHER, document_kinds
from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import _, pgettext, say
from congress_app.runtime.errors import UserError
from congress_app.services.work import Outcome
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import Line, LineList, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import colours, tint
from congress_app.ui.common.task import run_task
from congress_app.ui.common.told import Told
from congress_app.ui.drafts.templates.details import TemplateDetails
from congress_app.ui.drafts.templates.fields_list import FieldsList
from congress_app.ui.drafts.templates.keep_dialog import KeepTemplate
from congress_app.ui.drafts.templates.reading import (
    Check,
    NewTemplate,
    TemplateRow,
    check_content,
    content_of,
    read_rows,
    read_template,
)

T = TypeVar("T")


class OwnTemplates(QDialog):
    """Opened with `open()`.

    Args:
        kind: the code of the kind that a new template is proposed for.
    """

    def __init__(self, desk: Desk, kind: str = OTHER) -> None:
        super().__init__(desk.window)
        self.setWindowTitle(_("Document templates"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._kind, self._told = desk, kind, Told(desk, self)
        self.rows: Sequence[TemplateRow] = ()
        self._wish, self._asked = "", 0
        self.tabs = QTabWidget(self)
        self.list = LineList(self.windowTitle(), (_("Template"), _("Kind of document"), _("File")), self)
        self.add = QPushButton(icon("plus"), _("Add a template from a Word file…"), self)
        self.details = TemplateDetails(desk, self)
        self.fields = FieldsList(self)
        self.said = sentence()
        self.undo = QPushButton(icon("undo"), pgettext("link", "Undo"), self)
        self._lay_out()
        self._connect()
        self._say("")
        self._read()
        self.list.setFocus()

    @property
    def row(self) -> TemplateRow | None:
        """The template that is chosen."""
        item = self.list.currentItem()
        place = self.list.indexOfTopLevelItem(item) if item is not None else -1
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def done(self, result: int) -> None:
        """The field being left is stored first."""
        commit_focus()
        super().done(result)

    def take(self, path: Path, over: TemplateRow | None = None) -> None:
        """Take a Word file in: as a new template, in the place of the office's own one, or beside a shipped one."""
        self._say("")
        self._run(partial(read_template, path), partial(self._on_new, over), _("Reading the files"))

    def save_to(self, row: TemplateRow, target: Path) -> None:
        """Write the file of a template."""
        from congress_app.documents.output import write_whole  # noqa: PLC0415 - not before something is written

        app = self._desk.app

        def job() -> Path:
            write_whole(target, content_of(app, row))
            return target

        self._run(job, lambda path: self._say(_("Written: {file}").format(file=path)), _("Writing the file"))

    def give_up(self) -> None:
        """Give the template that is chosen up."""
        row = self.row
        if row is not None and row.own is not None:
            call = partial(self._desk.app.services.document_templates.give_up, Id(row.own.id))
            self._write(call, _("The template “{name}” was given up.").format(name=shortened(row.title)))

    # inside

    def _lay_out(self) -> None:
        for place, width in enumerate((26, 18)):
            self.list.setColumnWidth(place, UNIT * width)
        tabs = self.tabs
        tabs.setDocumentMode(True)
        own = QWidget(tabs)
        body = row_of(
            column_of(self.list, row_of(self.add, 1)), self.details, spacing=UNIT * 2, margins=(0, UNIT, 0, 0)
        )
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        own.setLayout(body)
        tabs.addTab(own, pgettext("documents", "Templates"))
        tabs.addTab(self.fields, _("Fields that can be used"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        box.rejected.connect(self.reject)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        foot = row_of(self.said, self.undo, box)
        foot.setStretch(0, 1)
        for button in (self.add, self.undo, close):
            button.setAutoDefault(False)
        column = column_of(tabs, foot, margins=UNIT * 2, spacing=UNIT)
        column.setStretch(0, 1)
        self.setLayout(column)
        take_room(self, UNIT * 118, UNIT * 66)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_items: self._show_row())
        self.tabs.currentChanged.connect(lambda at: self.fields.line.setFocus() if at else self.list.setFocus())
        self.add.clicked.connect(lambda: self._ask_file(None))
        self.details.edited.connect(self._on_edited)
        self.details.save.clicked.connect(self._ask_target)
        self.details.replace.clicked.connect(lambda: self._ask_file(self.row))
        self.details.give_up.clicked.connect(self.give_up)
        self.undo.clicked.connect(self._on_undo)
        self._desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if OwnDocumentTemplate in kinds:
            self._read()

    def _read(self) -> None:
        self._desk.read(partial(read_rows, self._desk.app), self._show, owner=self)

    def _show(self, rows: Sequence[TemplateRow]) -> None:
        stands = self._wish or (self.row.id if self.row else "")
        self._wish = ""
        self.rows = rows
        self.list.blockSignals(True)
        self.list.show_lines([Line((each.title, each.kind, each.source), "template") for each in rows])
        place = next((n for n, each in enumerate(rows) if each.id == stands), 0)
        item = self.list.topLevelItem(place)
        if item is not None:
            self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._show_row()

    def _show_row(self) -> None:
        row, app = self.row, self._desk.app
        self._asked += 1
        self.details.show_row(row)
        if row is not None:
            job = lambda: check_content(content_of(app, row))  # noqa: E731 - a job
            self._desk.read(job, partial(self._on_checked, self._asked), owner=self)

    def _on_checked(self, asked: int, check: Check) -> None:
        if asked == self._asked:
            self.details.show_check(check)

    def _on_edited(self, name: str, value: Any) -> None:
        row = self.row
        if row is not None and row.own is not None:
            self._told.change_rows(
                OwnDocumentTemplate, [row.own], {name: value}, partial(self.details.form.refuse, name)
            )

    def _ask_file(self, over: TemplateRow | None) -> None:
        dialog = FileDialog(self, pgettext("dialog", "Choose a Word template"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([_("Word document (*.docx)"), f"{_('All files')} (*)"])
        dialog.fileSelected.connect(lambda name: self.take(Path(name), over))
        dialog.open()

    def _ask_target(self) -> None:
        from congress_app.documents.output import file_name  # noqa: PLC0415 - not before something is written

        row = self.row
        if row is None:
            return
        near = self._desk.settings.settings.export_folder or str(Path.home())
        dialog = FileDialog(self, pgettext("dialog", "Save the file as"), near)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([_("Word document (*.docx)")])
        dialog.setDefaultSuffix("docx")
        dialog.selectFile(row.own.file_name if row.own is not None else file_name(row.title, "", None, "docx"))
        dialog.fileSelected.connect(lambda name: self.save_to(row, Path(name)))
        dialog.open()

    def _on_new(self, over: TemplateRow | None, new: NewTemplate) -> None:
        if over is not None and over.own is not None:
            self._replace(over.own, new)
            return
        stem = Path(new.file.name).stem
        named = document_kinds().named(stem)
        name, kind = (over.title, over.template.kind) if over else (stem, named.code if named else self._kind)
        there = [each.own for each in self.rows if each.own is not None]
        dialog = KeepTemplate(self._desk, new, name, kind, there, self._on_kept, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _replace(self, its: OwnDocumentTemplate, new: NewTemplate) -> None:
        if new.check.problem:
            self._say(new.check.problem, is_wrong=True)
            return
        call = partial(self._desk.app.services.document_templates.keep, its.name, its.kind, new.file)
        self._write(call, _("The file of “{name}” was replaced.").format(name=shortened(its.name)))

    def _on_kept(self, outcome: Outcome[OwnDocumentTemplate]) -> None:
        self._wish = outcome.value.id
        self._read()
        self._say_undoable(_("The template “{name}” was added.").format(name=shortened(outcome.value.name)))

    # what is done and said

    def _run(self, job: Callable[[], T], on_done: Callable[[T], None], name: str) -> None:
        run_task(lambda _report: job(), on_done, self._on_failed, owner=self, name=name)

    def _write(self, call: Callable[[], Outcome[Any]], words: str) -> None:
        refuse = partial(self._say, is_wrong=True)
        self._told.write(call, lambda _outcome: self._say_undoable(words), refuse)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._say(say(error), is_wrong=True)
        else:
            self._desk.messages.tell_error(error)

    def _say_undoable(self, words: str) -> None:
        self._told.tell_undoable(words)
        self._say(words)
        self.undo.show()

    def _on_undo(self) -> None:
        self._say("")
        self._desk.actions.action(common.UNDO).trigger()

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        self.said.setText(words)
        own = colours(self)
        tint(self.said, QPalette.ColorRole.WindowText, own.wrong if is_wrong else own.faint)
        self.undo.hide()
