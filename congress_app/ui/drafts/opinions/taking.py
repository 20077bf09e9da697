"""Opinions taken from a file or a pasted table that came back: read off the window's thread, shown, taken in as one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.opinions import OpinionRound
from congress_app.domain.drafts.returned import Compared, ReturnedOpinion, read_answer
from congress_app.domain.fields import Id
from congress_app.i18n import _, say
from congress_app.runtime.errors import UserError
from congress_app.services.work import Outcome
from congress_app.ui.common.clipboard import read_block
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.drafts.opinions.shown import Shown
from congress_app.ui.drafts.opinions.storing import Verbs
from congress_app.ui.drafts.opinions.take_dialog import CameBack, TakeDialog, values_of

if TYPE_CHECKING:
    from congress_app.exchange.opinion_tables import OpinionTable

PATTERNS = "*.docx *.docm *.odt *.xlsx *.xls *.ods *.csv"


class Taking(QObject):
    """Asks for the file, reads it and shows what would become of its opinions."""

    def __init__(self, desk: Desk, verbs: Verbs, shown: Callable[[], Shown | None], view: QWidget) -> None:
        super().__init__(view)
        self._desk, self._verbs, self._shown = desk, verbs, shown

    def ask(self) -> None:
        """Ask for the file."""
        folder = self._desk.settings.settings.export_folder
        near = folder if folder and Path(folder).is_dir() else str(Path.home())
        dialog = FileDialog(self._desk.window, _("Take opinions from a file"), near)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{_('Word and Excel files')} ({PATTERNS})", f"{_('All files')} (*)"])
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def read(self, file: Path) -> None:
        """Read a file and show what would become of its opinions."""
        words = _("Reading {file}").format(file=file.name)
        self._desk.read(lambda: came_back(file), self.show_came, owner=self, name=words)

    def read_pasted(self, text: str, instead: Callable[[], None]) -> None:
        """Read a pasted block; `instead` is done where it has not the headings of a table that came back."""

        def on_done(came: CameBack | None) -> None:
            if came is None:
                instead()
            else:
                self.show_came(came)

        self._desk.read(lambda: pasted(text), on_done, owner=self)

    def show_came(self, came: CameBack) -> None:
        """Show what would become of the opinions."""
        shown = self._shown()
        if shown is None:
            return
        draft, its = shown.draft, shown.its
        dialog = TakeDialog(came, draft, its.round.id if its is not None else "", self._desk.window)

        def take(taken: list[Compared], round_id: str) -> None:
            id, into = Id[CongressDocument](draft.id), Id[OpinionRound](round_id) if round_id else None
            values = values_of(taken)
            dialog.carry_out(
                self._desk, lambda: self._verbs.rows.store(id, [], values, into, shown.as_of), self._on_taken
            )

        dialog.asked.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        self.read(Path(name))

    def _on_taken(self, outcome: Outcome[list[Any]]) -> None:
        self._verbs.tell_undoable(_("Taken in: {count} opinions.").format(count=len(outcome.value)))


def came_back(file: Path) -> CameBack:
    """The opinions of a file; touches nothing of Qt.

    Raises:
        UserError: it cannot be read, or has no table of opinions.
    """
    from congress_app.exchange.opinion_tables import read_opinions  # noqa: PLC0415 - slow start

    return _came(file.name, read_opinions(file))


def pasted(text: str) -> CameBack | None:
    """The opinions of a pasted block; None where it has not the headings of such a table. Touches nothing of Qt."""
    from congress_app.exchange.opinion_tables import opinions_in  # noqa: PLC0415 - slow start
    from congress_app.exchange.readers.sheet import Sheet  # noqa: PLC0415 - as above

    rows = tuple(tuple(row) for row in read_block(text))
    name = _("The pasted table")
    try:
        return _came(name, opinions_in([Sheet("", rows)], Path(name)))
    except UserError:
        return None


def _came(source: str, table: OpinionTable) -> CameBack:
    opinions = tuple(
        ReturnedOpinion(each.row, each.who, each.place, each.quote, each.text, *read_answer(each.answer, each.refusal))
        for each in table.lines
    )
    return CameBack(source, opinions, tuple(map(say, table.notes)))
