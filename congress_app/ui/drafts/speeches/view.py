"""The view "speeches": who speaks in which order, for how long, and the texts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint

from congress_app.domain.drafts.choices import SpeechUse
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.speeches import SpeechRow
from congress_app.services.drafts.side_rows import SideRows
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.sheet_storing import Call, SheetStoring
from congress_app.ui.common.title_line import MainButton
from congress_app.ui.drafts.documents.files import FileDrop
from congress_app.ui.drafts.dossier.files import DossierFiles
from congress_app.ui.drafts.register import RegisterView
from congress_app.ui.drafts.speeches import part_commands as own
from congress_app.ui.drafts.speeches.choices import Choices, over_items, read_choices, summary
from congress_app.ui.drafts.speeches.model import DELEGATION, ITEM, MINUTES, SPEAKER, TITLE, SpeechModel
from congress_app.ui.drafts.state import DraftsState

USE = "use"
WIDTHS = {
    "number": UNIT * 6,
    TITLE: UNIT * 36,
    SPEAKER: UNIT * 20,
    "post": UNIT * 20,
    DELEGATION: UNIT * 20,
    MINUTES: UNIT * 9,
    USE: UNIT * 14,
    ITEM: UNIT * 18,
    "version": UNIT * 9,
}


class SpeechesView(RegisterView):
    """The speeches of the congress being worked on."""

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self.speeches = SpeechModel(storing.store)
        filters = FilterLine(pgettext("speeches", "Find a topic, a speaker or a delegation"))
        filters.add_choice(USE, pgettext("filter", "Hall and print"), [(each, each.words) for each in SpeechUse])
        name = pgettext("speeches", "The speeches as a table")
        super().__init__(
            desk,
            state,
            self.speeches,
            storing,
            name=name,
            first=TITLE,
            filters=filters,
            record_of=lambda row: row.speech,
        )
        self.rows_service = SideRows(desk.app.services.run)
        self.files = DossierFiles(desk, self)
        self.sum = hint()
        words = _(
            "Speeches stand here in their order, each with its speaker, delegation and minutes. Type them, or paste a list from"
            " Excel; a file dropped on a speech is its text."
        )
        empty = EmptyState(
            "microphone",
            pgettext("speeches", "No speech yet"),
            words,
            [self.way_to_begin(_("Type a speech")), desk.actions.action(common.PASTE)],
        )
        self.dress(WIDTHS, own.ON_SHEET, empty)
        self.keep_drafts()
        main = MainButton(desk.actions.action(common.NEW), pgettext("button", "Add speech"))
        self.lay_out_with(main, own.MORE, heads=[self.sum])
        FileDrop(self.grid.viewport(), self._hover, self._drop)
        self._serve()

    def rows(self) -> Sequence[SpeechRow]:
        """The speeches in their order."""
        return self.data.speeches if self.data is not None else ()

    def wanted(self) -> Any:
        """As the filter line says."""
        use = self.filters.choice(USE)
        return None if use is None else lambda row: row.speech.use is use

    def show_state(self) -> None:
        """Other data are there; the delegates and the agenda are read anew."""
        super().show_state()
        if self.state.data.row is not None:
            job = partial(read_choices, self.desk.app, self.state.data.row.id)
            self.desk.read(job, self._on_choices, owner=self)

    def take_data(self) -> None:
        """Put what was read into the sheet, with the sum of the minutes."""
        self._sum_up()
        super().take_data()

    # inside

    def _serve(self) -> None:
        self.serve_sheet(pgettext("command", "Add a &speech"))
        serve = partial(self.desk.actions.serve, owner=self)
        # Before there is a row the sheet is hidden: a list is pasted into the view.
        serve(common.PASTE, self._paste_first, can=lambda: not self.rows())
        serve(own.ADD_TEXT, lambda: self.files.ask(self.take_files, is_many=False), can=self._has_one)
        serve(own.SHOW_TEXT, self._show_text, can=lambda: self._has_one() and bool(self._speech().document_id))
        serve(common.PRINT, self._print, can=lambda: bool(self.rows()))
        serve = partial(self.desk.actions.serve, owner=self.grid)
        serve(common.MOVE_UP, partial(self._move, -1), can=partial(self._can_move, -1))
        serve(common.MOVE_DOWN, partial(self._move, 1), can=partial(self._can_move, 1))

    def take_files(self, paths: Sequence[Path]) -> None:
        """A file was dropped or chosen: it is the text of the speech chosen."""
        if paths and self._has_one():
            self.files.read(paths[:1], partial(self._take, self._speech()))

    def _call(self, change: Change) -> Call | None:
        choices = self.speeches.choices
        edits = []
        for key, cells in change.by_row().items():
            row = self.model.row_of(key)
            if row is not None:
                edits.append((row.speech, choices.stored(cells, has_delegation=bool(row.delegation))))
        new = [choices.stored(cells) for cells in change.new_rows]
        return partial(self.rows_service.store_speeches, self.told.congress_id, edits, new) if edits or new else None

    def _on_choices(self, choices: Choices) -> None:
        self.speeches.choices = choices
        self._sum_up()
        self.grid.viewport().update()

    def _sum_up(self) -> None:
        rows = self.rows()
        over = over_items(rows, self.speeches.choices.items)
        self.speeches.set_over(over)
        self.sum.setText(summary(rows, over))

    def _take(self, speech: Speech, files: list[NewFile]) -> None:
        call = partial(self.desk.app.services.speeches.add_text, Id[Speech](speech.id), files[0])
        words = _("{file} is the text of “{title}” now.")
        self.told.run(call, lambda _its: words.format(file=files[0].name, title=shortened(speech.title)))

    def _hover(self, at: QPoint) -> bool:
        """The speech under the mouse becomes the chosen one."""
        key = self.model.key_at(self.grid.rowAt(at.y())) if self.grid.rowAt(at.y()) >= 0 else ""
        if key and self.grid.kept.keys != [key]:
            self.grid.kept.select(key)
        return bool(key)

    def _drop(self, at: QPoint, paths: list[Path]) -> None:
        if self._hover(at):
            self.take_files(paths)

    def _paste_first(self) -> None:
        self.begin_new()
        self.grid.paste()

    def _show_text(self) -> None:
        self.desk.visit("drafts", self._speech().document_id or "", view="documents")

    def _print(self) -> None:
        self.desk.visit("printing", form="speech-list", congress_id=self.desk.congress_id)

    def _can_move(self, step: int) -> bool:
        is_plain = not self.model.orders and not self.filters.is_active
        return self._has_one() and is_plain and 0 <= self._place() + step < len(self.rows())

    def _move(self, step: int) -> None:
        at = self._place() + (step if step < 0 else step + 1)
        before = Id[Speech](self.rows()[at].id) if at < len(self.rows()) else None
        self.told.write(partial(self.desk.app.services.speeches.move, [Id[Speech](self._speech().id)], before))

    def _place(self) -> int:
        return [row.id for row in self.rows()].index(self.chosen[0].id)

    def _speech(self) -> Speech:
        speech: Speech = self.chosen[0].speech
        return speech

    def _has_one(self) -> bool:
        return len(self.chosen) == 1
