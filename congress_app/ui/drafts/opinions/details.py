"""The details of opinions, side by side: at the left what is said and the place in the draft, at the right the answer."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSplitter, QToolButton, QWidget

from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.drafts.quoting import place_of
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.opinions import OpinionRow
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import colours, larger
from congress_app.ui.common.title_line import ElidedLabel, plain_tool
from congress_app.ui.drafts.opinions import part_commands as own
from congress_app.ui.drafts.opinions.opinions_model import ANSWER, REASON, needs_reason, reason_sentence
from congress_app.ui.drafts.opinions.rounds import round_title

SAID = ("text", "section", "quote")
ANSWERED = (ANSWER, REASON, "note", "answered_by")
SHARED = ("section", ANSWER, REASON, "answered_by")
LABEL_WIDTH, AROUND = UNIT * 12, 110


class OpinionDetails(QWidget):
    """Shows one opinion or several; says what was edited, stores nothing itself.

    edited: the values of one field or of two, by name; the name and the form at which a refusal is said. file_dropped: its path.
    """

    edited = Signal(object, str, object)
    file_dropped = Signal(str)

    def __init__(self, actions: Actions, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[OpinionRow, ...] = ()
        self._text = ""
        self._nothing = hint(_("Choose an opinion in the table to read it beside its answer."))
        self._who, self._about = ElidedLabel(), ElidedLabel()
        self._who.setFont(larger(self.font(), 1.05, is_bold=True))
        self._about.setForegroundRole(self._nothing.foregroundRole())
        self.context = _context(self)
        self.said = Form(Opinion, SAID, drafts=drafts, parent=self)
        self.answer = Form(Opinion, ANSWERED, drafts=drafts, parent=self)
        for form, names, tall in ((self.said, SAID, "text"), (self.answer, ANSWERED, REASON)):
            form.edited.connect(lambda name, value, form=form: self._on_edited(name, value, form))
            _let_grow(form, names, tall)
        for form, name in ((self.said, "quote"), (self.answer, "note")):
            field = form.input(name)
            field.setFixedHeight(field.fontMetrics().lineSpacing() * 2 + UNIT * 2)
        self.file = _file_button(actions, self)
        self._detach = plain_tool("x", _("Take the file away"), self)
        self._detach.clicked.connect(actions.action(own.DETACH).trigger)
        self._steps = [_step(actions, each, self) for each in (own.LAST_OPEN, own.NEXT_OPEN)]
        self._lay_out()
        self.setAcceptDrops(True)
        self.show_rows((), "")

    def show_rows(self, rows: Sequence[OpinionRow], text: str) -> None:
        """Show these opinions; text: that of the draft that the one is about."""
        self.rows, self._text = tuple(rows), text
        one = rows[0] if len(rows) == 1 else None
        self._nothing.setVisible(not rows)
        self._panes.setVisible(bool(rows))
        self.said.show_rows(*(row.opinion for row in rows))
        self.answer.show_rows(*(row.opinion for row in rows))
        for form, names in ((self.said, SAID), (self.answer, ANSWERED)):
            for name in names:
                form.set_visible(name, is_visible=one is not None or name in SHARED)
        _stretch(self.said, is_tall=one is not None)
        self._show_head(one)
        self._show_context(one)
        self._settle_answer()

    def focus_answer(self) -> None:
        """Put the cursor into the answer."""
        self.answer.focus_field(ANSWER)

    # what Qt calls

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file can be dropped on one opinion."""
        if len(self.rows) == 1 and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The first file is attached."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files and len(self.rows) == 1:
            event.acceptProposedAction()
            self.file_dropped.emit(files[0])

    # inside

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        head = row_of(self._who, self._about, spacing=UNIT + UNIT // 2)
        head.setStretch(1, 1)
        column = column_of(head, self.said, self.context, spacing=UNIT, margins=(0, 0, UNIT, 0))
        column.setStretch(1, 1)
        left.setLayout(column)
        title = QLabel(pgettext("opinions", "Answer"), self)
        title.setFont(larger(self.font(), 1.05, is_bold=True))
        top = row_of(title, 1, *self._steps, spacing=UNIT // 2)
        foot = row_of(self.file, self._detach, 1, spacing=UNIT // 2)
        column = column_of(top, self.answer, foot, spacing=UNIT, margins=(UNIT, 0, UNIT // 2, 0))
        column.setStretch(1, 1)
        right.setLayout(column)
        self._panes = QSplitter(Qt.Orientation.Horizontal, self)
        self._panes.setChildrenCollapsible(False)
        for pane in (left, right):
            self._panes.addWidget(_scrolled(pane, self))
        self._panes.setSizes([UNIT * 60, UNIT * 60])
        layout = column_of(self._nothing, self._panes)
        layout.setAlignment(self._nothing, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)

    def _show_head(self, one: OpinionRow | None) -> None:
        for each in (self.file, self._about):
            each.setVisible(one is not None)
        self._detach.setVisible(one is not None and bool(one.opinion.file_hash))
        if one is None:
            self._who.setText(_("{count} opinions chosen").format(count=len(self.rows)))
            return
        self._who.setText(one.who or pgettext("opinions", "Not said whose"))
        draft = _("Draft {number}").format(number=one.version) if one.version else ""
        its = round_title(one.its.round) if one.its is not None else pgettext("opinions", "Outside of the rounds")
        self._about.setText(" · ".join(filter(None, (its, draft))))
        name = one.opinion.file_name
        self.file.setText(f" {name or pgettext('opinions', 'Attach a file…')}")
        self.file.setIcon(icon("external" if name else "link"))

    def _show_context(self, one: OpinionRow | None) -> None:
        """The place in the draft that is quoted, with what stands around it."""
        quote = one.opinion.quote if one is not None else ""
        place = place_of(self._text, quote, AROUND) if quote and self._text else None
        self.context.setVisible(bool(quote and self._text))
        if place is None:
            self.context.setText(f"<i>{escape(_('The quoted words are not found in the text of the draft.'))}</i>")
            return
        before, words, after = (escape(each).replace("\n", "<br>") for each in (place.before, place.words, place.after))
        ground = colours(self).tint
        self.context.setText(f'{before}<span style="background-color: {ground}">{words}</span>{after}')

    def _on_edited(self, name: str, value: Any, form: Form) -> None:
        """An answer that needs its reason waits for it in its field; the reason brings it along."""
        if name == ANSWER and any(needs_reason(value, row.opinion.answer_text) for row in self.rows):
            form.refuse(name, reason_sentence())
            return
        values = {name: value}
        if name == REASON and self.answer.first_wrong == ANSWER and value.strip():
            editing = self.answer.input(ANSWER)
            values[ANSWER] = _answer_of(editing.shown_text())
        self.edited.emit(values, name, form)

    def _settle_answer(self) -> None:
        """An answer that waited for its reason and is stored now is no longer marked."""
        field = self.answer.input(ANSWER)
        if self.rows and self.answer.first_wrong == ANSWER:
            answers = {row.opinion.answer.words if row.opinion.answer else "" for row in self.rows}
            if answers == {field.shown_text()}:
                field.set_stored(field.shown_text())
                field.left.emit()


def _answer_of(text: str) -> Any:
    return FieldEditing(field_of(Opinion, ANSWER)).value_of(text)


def _context(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(_("The place in the draft"))
    label.setFrameShape(QFrame.Shape.StyledPanel)
    label.setMargin(UNIT // 2)
    return label


def _let_grow(form: Form, names: Sequence[str], name: str) -> None:
    """Narrow labels, and one long field that takes the height that is left."""
    layout = form.layout()
    if not isinstance(layout, QGridLayout):
        return
    for row in range(layout.rowCount()):
        item = layout.itemAtPosition(row, 0)
        label = item.widget() if item is not None else None
        if isinstance(label, QLabel):
            label.setWordWrap(True)
            label.setFixedWidth(LABEL_WIDTH)
    layout.setRowStretch(layout.rowCount() - 1, 0)
    layout.setRowStretch(names.index(name) * 2, 1)


def _stretch(form: Form, *, is_tall: bool) -> None:
    """The height goes to the first field, or to nothing where that is hidden."""
    layout = form.layout()
    if isinstance(layout, QGridLayout):
        layout.setRowStretch(0, int(is_tall))
        layout.setRowStretch(layout.rowCount() - 1, int(not is_tall))


def _scrolled(pane: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidget(pane)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    pane.setAutoFillBackground(False)
    area.setMinimumWidth(UNIT * 36)
    return area


def _file_button(actions: Actions, parent: QWidget) -> QToolButton:
    """The name of the file that came with the opinion, which opens it; without one, the way to attach one."""
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(_("File that came with it"))
    open_file, attach = actions.action(own.OPEN_FILE), actions.action(own.ATTACH)

    def follow() -> None:
        (open_file if open_file.isEnabled() else attach).trigger()

    button.clicked.connect(follow)
    return button


def _step(actions: Actions, command: Command, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setDefaultAction(actions.action(command))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
