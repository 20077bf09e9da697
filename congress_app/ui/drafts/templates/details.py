"""One template: its fields, what was found in it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.flow_row import FlowRow
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import larger
from congress_app.ui.drafts.documents.model import kind_options
from congress_app.ui.drafts.templates.check_view import CheckView
from congress_app.ui.drafts.templates.reading import Check, TemplateRow


class TemplateDetails(QWidget):
    """Shows one template. edited: the name of a field and its new value."""

    edited = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._about = sentence(), hint()
        self._title.setFont(larger(self.font(), 1.1, is_bold=True))
        kinds = FieldEditing(field_of(OwnDocumentTemplate, "kind"), kind_options)
        names = ("name", "kind", "note")
        self.form = Form(OwnDocumentTemplate, names, editings={"kind": kinds}, drafts=desk.drafts, parent=self)
        self.form.edited.connect(self.edited)
        self.check = CheckView(self)
        self.save = QPushButton(icon("save"), _("Save the file as…"), self)
        self.replace = QPushButton(icon("import"), "", self)
        self.give_up = QPushButton(icon("trash"), _("Give the template up"), self)
        buttons = QWidget(self)
        flow = FlowRow()
        for each in (self.save, self.replace, self.give_up):
            each.setAutoDefault(False)
            flow.addWidget(each)
        buttons.setLayout(flow)
        column = column_of(self._title, self._about, self.form, self.check, 1, buttons, spacing=UNIT)
        column.setStretch(3, 100)
        self.setLayout(column)
        self.show_row(None)

    def show_row(self, row: TemplateRow | None) -> None:
        """Show a template; what is found in it follows."""
        self.setEnabled(row is not None)
        is_own = row is not None and row.own is not None
        self._title.setText(row.title if row is not None else "")
        self._about.setText(_about(row))
        self.form.setVisible(is_own)
        self.form.show_rows(*([row.own] if row is not None and row.own is not None else []))
        self.give_up.setVisible(is_own)
        self.replace.setText(_("Replace the file…") if is_own else _("Bring a changed file back…"))
        self.check.show_check(None)

    def show_check(self, check: Check) -> None:
        """Show what was found in the template."""
        self.check.show_check(check)


def _about(row: TemplateRow | None) -> str:
    if row is None:
        return ""
    if row.own is not None:
        return row.own.file_name
    return _(
        "A shipped template stays as it is. Save its file, change it in Word, then bring it back: it becomes a template of"
        " your office."
    )
