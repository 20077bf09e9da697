"""Beside the dossier: what a place asks for, what fills it, the ways to fill it, and the fields of the piece in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.i18n import _
from congress_app.i18n.dates import table_date
from congress_app.listings.drafts.dossier_row import DossierRow
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.flow_row import FlowRow
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import SIZE, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.drafts.dossier import part_commands as own
from congress_app.ui.drafts.dossier.model import MARKS, said_of

FIELDS = (
    "title", "number", "dated_on", "author", "copy_kind", "sheets", "retention", "kept_at", "waived", "note",
)  # fmt: skip
WAYS = (own.PUT_IN, own.CHOOSE, own.ADD_FILE, own.SHELF, own.WAIVE)


class DossierDetails(QWidget):
    """Shows the places chosen. edited: the name of a field and its new value."""

    edited = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces: tuple[DossierPiece, ...] = ()
        self._title, self._state, self._said, self._about = sentence(), sentence(), sentence(), hint()
        self._title.setFont(larger(self.font(), 1.1, is_bold=True))
        self._mark = QLabel(self)
        ways = QWidget(self)
        flow = FlowRow()
        ways.setLayout(flow)
        for command in WAYS:
            button = QToolButton(ways)
            button.setDefaultAction(desk.actions.action(command))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            flow.addWidget(button)
        self.form = Form(DossierPiece, FIELDS, drafts=desk.drafts, parent=self)
        self.form.edited.connect(self.edited)
        self.setLayout(
            column_of(
                self._title,
                row_of(self._mark, self._state, 1, spacing=UNIT // 2),
                self._said,
                self._about,
                ways,
                self.form,
                1,
                margins=(UNIT, 0, UNIT, UNIT),
                spacing=UNIT,
            )
        )
        self.setFocusProxy(self.form.input("title"))

    def show_places(self, rows: Sequence[DossierRow]) -> None:
        """Show the places chosen with the pieces in them."""
        self.pieces = tuple(row.piece for row in rows if row.piece is not None)
        is_one = len(rows) == 1
        if is_one:
            self._show_one(rows[0])
        else:
            self._title.setText(_("{count} places are chosen").format(count=len(rows)) if rows else "")
            self._said.setText("" if rows else _("Choose a place of the dossier to see what fills it."))
        for each in (self._mark, self._state, self._about):
            each.setVisible(is_one)
        self.form.show_rows(*self.pieces)
        if is_one:
            self._show_known(rows[0])
        self.form.setVisible(bool(self.pieces))
        is_waived = is_one and bool(self.pieces) and bool(self.pieces[0].waived)
        for name in FIELDS:
            self.form.set_visible(name, is_visible=(name in ("waived", "note")) == is_waived or name == "note")

    def refuse(self, name: str, sentence_: str) -> None:
        """A value was refused: it stays visible."""
        self.form.refuse(name, sentence_)

    def _show_known(self, row: DossierRow) -> None:
        """What the document of the piece knows, and what holds as long as nothing else is typed."""
        self.form.hint("title", row.title)
        self.form.hint("number", row.written)
        self.form.hint("dated_on", table_date(row.dated_on))
        self.form.hint("retention", row.retention)
        self.form.hint("kept_at", row.draft.document.kept_at if row.draft else "")

    def _show_one(self, row: DossierRow) -> None:
        state = row.filled
        self._title.setText(row.title)
        self._mark.setPixmap(icon(MARKS[state]).pixmap(SIZE))
        self._state.setText(state.words)
        self._said.setText(said_of(row))
        if row.entry is None:
            self._about.setText(_("A piece of your own, compiled by: {group}.").format(group=row.group.words))
            return
        told = _("Place of the list: {title}. Compiled by: {group}. Kept for: {retention}.").format(
            title=row.entry.title, group=row.group.words, retention=row.entry.retention or "–"
        )
        self._about.setText(told)
