"""Writes the next draft of a document from a Word template, filled with what is known of the congress."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit

from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import _, pgettext
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import UserError
from congress_app.services.work import Outcome
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import Line, LineList, hint, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.inputs import TEXT_MARGINS
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.task import run_task
from congress_app.ui.drafts.documents.versions import draft_words
from congress_app.ui.drafts.templates.reading import Made, TemplateRow, make_document, read_rows

MOST_BLANKS = 4


class WriteFromTemplate(KeptDialog):
    """The templates for the kind of the document, or all of them.

    Args:
        go_on: opens the draft that was made in the word processor.
    """

    def __init__(self, desk: Desk, draft: Draft, go_on: Callable[[DocumentVersion], None]) -> None:
        super().__init__(desk.window, pgettext("dialog", "Create from a template"), pgettext("button", "Create"))
        self._desk, self._draft, self._go_on = desk, draft, go_on
        self._rows: Sequence[TemplateRow] = ()
        self._shown: Sequence[TemplateRow] = ()
        self._title = sentence(_("Next draft of “{title}”").format(title=shortened(draft.title)))
        self.every = QCheckBox(_("All templates"), self)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("Find a template"))
        self.line.setAccessibleName(_("Find a template"))
        self.line.setClearButtonEnabled(True)
        self.line.setTextMargins(*TEXT_MARGINS)
        self.line.setMinimumHeight(UNIT * 4 - 2)
        self.list = LineList(_("Document templates"), (_("Template"), _("Kind of document"), _("File")), self)
        self.list.setColumnWidth(0, UNIT * 34)
        self.list.setColumnWidth(1, UNIT * 26)
        self.about = hint()
        self._lay_out()
        self.every.toggled.connect(self._show)
        self.line.textChanged.connect(self._show)
        self.list.currentItemChanged.connect(lambda *_items: self._on_chosen())
        self.list.itemDoubleClicked.connect(lambda *_item: self.accept())
        self.offer(is_complete=False)
        desk.read(partial(read_rows, desk.app), self._on_rows, owner=self)

    @property
    def row(self) -> TemplateRow | None:
        """The template that is chosen."""
        item = self.list.currentItem()
        place = self.list.indexOfTopLevelItem(item) if item is not None else -1
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def ask(self) -> None:
        """Fill the template, then store what came out as the next draft."""
        row = self.row
        if row is None:
            return
        self.forget_refusal()
        self._wait(is_waiting=True)
        job = partial(make_document, self._desk.app, row.template, self._draft)
        run_task(
            lambda _report: job(),
            partial(self._on_made, row),
            self._on_failed,
            owner=self,
            name=_("Filling the template"),
        )

    # inside

    def _lay_out(self) -> None:
        top = row_of(self.every, self.line)
        top.setStretch(1, 1)
        column = column_of(
            self._title, top, self.list, self.about, self.refusal, self._foot, margins=UNIT * 2, spacing=UNIT
        )
        column.setStretch(2, 1)
        self.setLayout(column)
        self.setTabOrder(self.list, self._foot)
        take_room(self, UNIT * 84, UNIT * 50)

    def _on_rows(self, rows: Sequence[TemplateRow]) -> None:
        self._rows = rows
        has_its = any(each.template.kind == self._draft.document.kind for each in rows)
        self.every.setChecked(not has_its)
        if not has_its:
            words = _("There is no template for documents of this kind yet; here are all others.")
            self._title.setText(f"{self._title.text()}\n{words}")
        self._show()
        self.list.setFocus()

    def _show(self, *_told: object) -> None:
        self.line.setVisible(self.every.isChecked())
        if self.every.isChecked():
            words = fold(self.line.text()).split()
            self._shown = [each for each in self._rows if _fits(each, words)]
        else:
            self._shown = [each for each in self._rows if each.template.kind == self._draft.document.kind]
        self.list.show_lines([Line((each.title, each.kind, each.source), "template") for each in self._shown])
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self._on_chosen()

    def _on_chosen(self) -> None:
        row = self.row
        self.offer(is_complete=row is not None)
        self.forget_refusal()
        if row is None:
            self.about.setText(_("No template fits."))
        elif row.own is None:
            self.about.setText(
                _(
                    "A shipped template in Party form. What the data file knows is filled in; dots stand for what is not"
                    " known yet."
                )
            )
        else:
            words = _("Your office's own template. What the data file knows is filled in; dots stand for the rest.")
            self.about.setText(" ".join(filter(None, (words, row.own.note))))

    def _on_made(self, row: TemplateRow, made: Made) -> None:
        note = _("Created from the template “{name}”").format(name=row.title)
        add = partial(self._desk.app.services.versions.add, Id(self._draft.id), made.file, note=note)
        self.carry_out(self._desk, add, partial(self._on_stored, made))

    def _on_stored(self, made: Made, outcome: Outcome[DocumentVersion]) -> None:
        version = outcome.value
        words = made_words(self._draft.title, version.number, made.blanks)
        link = Link(pgettext("button", "Go on writing"), partial(self._go_on, version))
        self._desk.messages.tell(words, link=link)

    def _on_failed(self, error: BaseException) -> None:
        self._wait(is_waiting=False)
        if isinstance(error, UserError):
            self._refuse(error)
        else:
            self._desk.messages.tell_error(error)


def made_words(title: str, number: int, blanks: Sequence[str]) -> str:
    """What was made, and what is still to be written into it."""
    words = _("“{title}”: {draft} was created from the template.").format(
        title=shortened(title), draft=draft_words(number).lower()
    )
    if not blanks:
        return words
    named = "; ".join(blanks[:MOST_BLANKS])
    if len(blanks) > MOST_BLANKS:
        named += " " + pgettext("fields", "and {count} more").format(count=len(blanks) - MOST_BLANKS)
    return f"{words} " + _("Left blank: {fields}.").format(fields=named)


def _fits(row: TemplateRow, words: Sequence[str]) -> bool:
    text = fold(f"{row.title} {row.kind} {row.source}")
    return all(word in text for word in words)
