"""The details of a document: how far it is, its number, what the checks say; its drafts, its stages, its fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget

from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.listings.drafts.stages import Progress, stages_of
from congress_app.ui.common.action_link import ActionLink
from congress_app.ui.common.actions import Command
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.flow_row import FlowRow
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.sheet_storing import SheetStoring
from congress_app.ui.drafts.documents import part_commands as own
from congress_app.ui.drafts.documents.model import (
    Choices,
    body_editing,
    due_words,
    kind_editing,
    person_editing,
    state_mark,
    state_words,
)
from congress_app.ui.drafts.documents.stages import StageGrid, StageModel
from congress_app.ui.drafts.documents.versions import VersionGrid, VersionModel
from congress_app.ui.drafts.documents.work import DocumentWork, shown_record

FIELDS = (
    "kind", "title", "drafted_by", "person_name", "approver", "secrecy", "kept_at", "other_number", "dated_on",
    "authority", "signatory_post", "signatory", "recipients", "votes_for", "votes_against", "votes_other", "note",
)  # fmt: skip
SHARED = ("kind", "drafted_by", "person_name", "approver", "secrecy", "dated_on", "signatory", "recipients")
LEAST_LINES = UNIT * 34
MOST_WARNINGS = 4


class DocumentDetails(QWidget):
    """Shows one document or several. edited: the name of a field and its new value."""

    edited = Signal(str, object)

    def __init__(self, desk: Desk, work: DocumentWork, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drafts: tuple[Draft, ...] = ()
        self._nothing = hint(_("Choose a document in the list to see its drafts and its stages."))
        self._name, self._what, self._state = sentence(), hint(), sentence()
        self._name.setFont(larger(self.font(), 1.1, is_bold=True))
        self._mark = QLabel(self)
        self._number = hint()
        self._warnings = QWidget(self)
        self._warnings.setLayout(column_of(spacing=UNIT // 2))
        stages = SheetStoring(desk, lambda change: work.of_stages(self.stages.stages, change), self)
        versions = SheetStoring(desk, lambda change: work.of_versions(self.versions.versions, change), self)
        self.stages = StageGrid(StageModel(stages.store), self)
        self.versions = VersionGrid(VersionModel(versions.store), self)
        stages.model, versions.model = self.stages.stages, self.versions.versions
        editings = {
            "kind": kind_editing(),
            "drafted_by": body_editing(choices),
            "person_name": person_editing(choices),
            "secrecy": FieldEditing(field_of(CongressDocument, "secrecy")),
        }
        self.form = Form(CongressDocument, FIELDS, editings=editings, drafts=desk.drafts, parent=self)
        self.form.edited.connect(self.edited)
        self._begin = _FirstDraft(desk)
        self.tabs, self._tab = self._tabs(desk), 0
        self._head = row_of(self._mark, self._state, spacing=UNIT // 2 + 2)
        self._head.setStretch(1, 1)
        self._numbers = row_of(
            self._number,
            ActionLink(desk.actions.action(own.TAKE_NUMBER), self),
            ActionLink(desk.actions.action(own.REVOKE_NUMBER), self),
        )
        self._numbers.setStretch(0, 1)
        column = column_of(
            self._nothing, self._name, self._what, self._head, self._numbers, self._warnings, self.tabs, 1,
            spacing=UNIT // 2 + 2, margins=(UNIT, 0, UNIT, UNIT),
        )  # fmt: skip
        column.setStretch(column.indexOf(self.tabs), 100)
        self.setLayout(column)
        self.show_drafts((), {})

    def show_drafts(self, drafts: Sequence[Draft], warnings: Mapping[str, tuple[str, ...]]) -> None:
        """Show these documents; of several only the fields that they can share."""
        self.drafts = tuple(drafts)
        one = drafts[0] if len(drafts) == 1 else None
        self._nothing.setVisible(not drafts)
        self._name.setVisible(bool(drafts))
        self.tabs.setVisible(bool(drafts))
        for each in (self._what, self._mark, self._state, self._number, *self._links()):
            each.setVisible(one is not None)
        self._show_tabs(has_all=one is not None)
        for name in FIELDS:
            self.form.set_visible(name, is_visible=one is not None or name in SHARED)
        self.form.show_rows(*map(shown_record, drafts))
        self.stages.stages.show_draft(one)
        self.versions.versions.show_draft(one)
        has_files = one is not None and bool(one.versions or one.attachments)
        self.versions.setVisible(has_files)
        self._begin.setVisible(not has_files)
        if one is not None:
            self._say(one)
        else:
            self._name.setText(_("{count} documents chosen").format(count=len(drafts)))
        self._warn(warnings.get(one.id, ()) if one is not None else ())

    def refuse(self, name: str, words: str) -> None:
        """A value of the form was refused."""
        self.form.refuse(name, words)

    def show_version(self, version_id: str) -> None:
        """Bring one of the files to the front as soon as it is shown."""
        self.tabs.setCurrentIndex(0)
        self.versions.kept.want(version_id)

    # inside

    def _tabs(self, desk: Desk) -> QTabWidget:
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        commands = (own.WRITE, own.READ, own.SAVE, own.FROM_TEMPLATE, own.ADD_FILE)
        files = QWidget(tabs)
        below = _flow(desk, commands, files)
        files.setLayout(column_of(self._begin, self.versions, below, margins=(0, UNIT, 0, 0)))
        stages = QWidget(tabs)
        stages.setLayout(
            column_of(self.stages, _flow(desk, (own.NEXT_STAGE, own.PLAN), stages), margins=(0, UNIT, 0, 0))
        )
        fields = QWidget(tabs)
        fields.setLayout(column_of(self.form, 1, margins=(0, UNIT, 0, 0)))
        for page, words in (
            (files, pgettext("documents", "Drafts")),
            (stages, pgettext("documents", "Stages")),
            (fields, pgettext("documents", "Fields")),
        ):
            tabs.addTab(page, words)
        for grid in (self.versions, self.stages):
            grid.setMinimumHeight(LEAST_LINES)
        self.versions.set_context_menu(desk.actions, own.ON_VERSION)
        self.stages.set_context_menu(desk.actions, own.ON_STAGE)
        return tabs

    def _show_tabs(self, *, has_all: bool) -> None:
        """Of several documents only the fields are shown; the tab that was looked at before comes back with one."""
        is_whole = self.tabs.isTabVisible(0)
        if is_whole and not has_all:
            self._tab = self.tabs.currentIndex()
        for tab in (0, 1):
            self.tabs.setTabVisible(tab, has_all)
        if has_all and not is_whole:
            self.tabs.setCurrentIndex(self._tab)

    def _links(self) -> list[QWidget]:
        items = [self._numbers.itemAt(at) for at in range(1, self._numbers.count())]
        return [widget for each in items if each is not None and (widget := each.widget()) is not None]

    def _say(self, draft: Draft) -> None:
        self._name.setText(draft.title)
        kind = draft.kind.title if draft.document.title else ""
        told = (kind, draft.document.code, draft.body, draft.person, _secrecy(draft))
        self._what.setText(" · ".join(filter(None, told)))
        self._mark.setPixmap(icon(WARNING if draft.is_late else state_mark(draft)).pixmap(16))
        self._state.setText(progress_words(draft))
        self._number.setText(number_words(draft))
        drafts, files = len(draft.versions), len(draft.attachments)
        words = pgettext("documents", "Drafts")
        self.tabs.setTabText(0, f"{words} ({drafts + files})" if drafts + files else words)
        rows = stages_of(draft)
        reached = sum(row.progress is Progress.REACHED for row in rows)
        self.tabs.setTabText(1, f"{pgettext('documents', 'Stages')} ({reached}/{len(rows)})")

    def _warn(self, sentences: Sequence[str]) -> None:
        layout: Any = self._warnings.layout()
        while layout.count():
            widget = layout.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        shown = list(sentences[:MOST_WARNINGS])
        if len(sentences) > MOST_WARNINGS:
            shown.append(_("and {count} more").format(count=len(sentences) - MOST_WARNINGS))
        for words in shown:
            mark = QLabel(self._warnings)
            mark.setPixmap(icon(WARNING).pixmap(16))
            mark.setAlignment(Qt.AlignmentFlag.AlignTop)
            line = row_of(mark, sentence(words))
            line.setStretch(1, 1)
            holder = QWidget(self._warnings)
            holder.setLayout(line)
            layout.addWidget(holder)
        self._warnings.setVisible(bool(shown))


def progress_words(draft: Draft) -> str:
    """`Lấy ý kiến; tiếp theo: Tiếp thu, giải trình - 12/06/2025 (quá hạn)`."""
    if draft.due is None:
        return state_words(draft)
    words = _("{state}; next: {stage}, {day}")
    return words.format(state=state_words(draft), stage=draft.due.kind.words, day=due_words(draft))


def number_words(draft: Draft) -> str:
    """`Số 05-BC/ĐU, ngày 12/6/2025`."""
    if not draft.number:
        return _("No number yet") if draft.kind.series else _("Bears no number of this office")
    if draft.dated_on is None:
        return _("No. {number}").format(number=draft.number)
    return _("No. {number}, {day}").format(number=draft.number, day=short_date(draft.dated_on))


def _secrecy(draft: Draft) -> str:
    return draft.document.secrecy.words if draft.document.secrecy.value != "none" else ""


class _FirstDraft(QWidget):
    """What stands in the place of the drafts of a document that has none: how it gets the first one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        head, words = (
            sentence(_("No draft yet")),
            hint(_("Create the first draft from a template, or drop a file here.")),
        )
        head.setFont(larger(self.font(), 1.1, is_bold=True))
        for each in (head, words):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        action = desk.actions.action(own.FROM_TEMPLATE)
        button = QPushButton(action.icon(), action.text().replace("&", ""), self)
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        self.setLayout(column_of(1, head, words, row_of(1, button, 1), 2, spacing=UNIT * 2))
        self.setMinimumHeight(LEAST_LINES)


def _flow(desk: Desk, commands: Sequence[Command], parent: QWidget) -> QWidget:
    """Quiet buttons, as many on a line as there is room for."""
    box = QWidget(parent)
    row = FlowRow()
    for each in commands:
        row.addWidget(ActionLink(desk.actions.action(each), box))
    box.setLayout(row)
    return box
