"""The view "dossier": the places of the list with what fills each; what is ready is put in with one click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint

from congress_app.domain.drafts.choices import DossierGroup
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.fields import Id
from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.dossier_row import DossierRow, Filled
from congress_app.services.drafts.side_rows import SideRows
from congress_app.services.drafts.versions import NewFile
from congress_app.services.work import Outcome
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.sheet_storing import Call, SheetStoring
from congress_app.ui.common.title_line import MainButton
from congress_app.ui.drafts.documents.files import FileDrop
from congress_app.ui.drafts.dossier import part_commands as own
from congress_app.ui.drafts.dossier.choose_dialog import ChooseContent
from congress_app.ui.drafts.dossier.details import DossierDetails
from congress_app.ui.drafts.dossier.files import FORM, DossierFiles, ready_forms
from congress_app.ui.drafts.dossier.list_dialog import DossierListDialog
from congress_app.ui.drafts.dossier.model import NUMBER, STATE, TITLE, DossierModel, field_values
from congress_app.ui.drafts.dossier.order import before_of, has_neighbour
from congress_app.ui.drafts.reason_dialog import ReasonDialog
from congress_app.ui.drafts.register import RegisterView
from congress_app.ui.drafts.state import DraftsState

GROUP = "group"
INDEX, COVER = "dossier-index", "dossier-cover"
WIDTHS = {
    "number": UNIT * 8,
    GROUP: UNIT * 23,
    TITLE: UNIT * 38,
    STATE: UNIT * 18,
    "filled_by": UNIT * 24,
    NUMBER: UNIT * 14,
    "dated_on": UNIT * 12,
    "copy_kind": UNIT * 11,
    "sheets": UNIT * 7,
    "retention": UNIT * 13,
}


class DossierView(RegisterView):
    """The dossier of the congress being worked on."""

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self.dossier = DossierModel(storing.store)
        filters = FilterLine(pgettext("dossier", "Find a paper or a number"))
        filters.add_choice(GROUP, pgettext("filter", "All who compile"), [(each, each.words) for each in DossierGroup])
        filters.add_choice(STATE, pgettext("filter", "All states"), [(each, each.words) for each in Filled])
        name = pgettext("dossier", "The dossier as a table")
        super().__init__(
            desk, state, self.dossier, storing, name=name, first=TITLE, filters=filters, record_of=lambda row: row.piece
        )
        self.rows_service = SideRows(desk.app.services.run)
        self.files = DossierFiles(desk, self)
        self.dress(WIDTHS, own.ON_SHEET, None)
        self.keep_drafts()
        self.details = DossierDetails(desk, self)
        self.details.edited.connect(self._on_edited)
        main = MainButton(desk.actions.action(own.PUT_ALL_IN), pgettext("button", "Put all in that is ready"))
        self.lay_out_with(main, own.MORE, details=self.details)
        FileDrop(self.grid.viewport(), lambda _at: True, self._on_drop)
        FileDrop(self.details, lambda _at: len(self.chosen) == 1, lambda _at, paths: self.take_files(paths))
        self._serve()

    # what the page asks

    @property
    def count_words(self) -> str:
        """How many of the required places are filled, how many can be, how many are missing."""
        rows = self.state.data.dossier
        required = [row for row in rows if row.entry is not None and row.entry.is_required]
        codes = {row.entry.code for row in required if row.entry}
        full = {row.entry.code for row in required if row.entry and _is_full(row)}
        if not codes:
            return ""
        words = _("{count} of {total} places filled").format(count=len(full), total=len(codes))
        ready = sum(len(row.offers) for row in rows if row.piece is None)
        missing = sum(row.filled is Filled.MISSING for row in rows)
        outdated = sum(row.filled is Filled.OUTDATED for row in rows)
        if ready:
            words += " · " + _("{count} ready to be put in").format(count=ready)
        if outdated:
            words += " · " + _("{count} have a newer file").format(count=outdated)
        return words + (" · " + _("{count} missing").format(count=missing) if missing else "")

    def rows(self) -> Sequence[DossierRow]:
        """The places with their pieces."""
        return self.data.dossier if self.data is not None else ()

    def wanted(self) -> Callable[[Any], bool] | None:
        """As the filter line says."""
        group, state = self.filters.choice(GROUP), self.filters.choice(STATE)
        if group is None and state is None:
            return None
        return lambda row: group in (None, row.group) and state in (None, row.filled)

    def show_details(self) -> None:
        """Show the places chosen beside."""
        self.details.show_places(self.chosen)

    @property
    def chosen(self) -> list[DossierRow]:
        """The places chosen."""
        return super().chosen

    @property
    def records(self) -> list[Any]:
        """The pieces chosen, to be taken out."""
        return [row.piece for row in self.chosen if row.piece is not None]

    # what the commands do

    def put_in(self, rows: Sequence[DossierRow]) -> None:
        """Put in what is ready for these places; what a newer file is there for is replaced only where it alone is chosen."""
        if len(rows) == 1 and rows[0].piece is not None and rows[0].offers:
            refill = partial(self.rows_service.refill, rows[0].piece, rows[0].offers[0])
            self.told.run(refill, lambda _piece: _("The newer file is in the dossier now."))
            return
        offers = [offer for row in rows if row.piece is None for offer in row.offers]
        if offers:
            call = partial(self.rows_service.put_in, self.told.congress_id, offers)
            self.told.run(call, lambda its: _("{count} pieces were put into the dossier.").format(count=len(its)))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files were dropped or chosen: one fills the place chosen, several become pieces of it or of their own."""
        row = self.chosen[0] if len(self.chosen) == 1 else None
        if paths:
            self.files.read(paths, partial(self._take, row))

    def begin_own(self) -> None:
        """Ask for a piece that no place asks for."""
        group = self.chosen[0].group if self.chosen else DossierGroup.OFFICE
        draft = DossierPiece(id=Id(""), congress_id=self.told.congress_id, group=group)
        verb = partial(self.desk.app.services.dossiers.add, self.told.congress_id)
        self._ask_content(pgettext("dialog", "A piece that the list does not ask for"), verb, draft)

    # inside

    def _serve(self) -> None:
        self.serve_sheet(pgettext("command", "Add a piece of your &own…"), begin=self.begin_own)
        serve, one = partial(self.desk.actions.serve, owner=self), self._has_one
        serve(own.PUT_IN, lambda: self.put_in(self.chosen), can=self._can_put_in)
        serve(
            own.PUT_ALL_IN,
            lambda: self.put_in([row for row in self.rows() if row.piece is None]),
            can=lambda: any(row.offers for row in self.rows() if row.piece is None),
        )
        serve(own.CHOOSE, self._choose, can=one)
        serve(own.ADD_FILE, lambda: self.files.ask(self.take_files, is_many=self._takes_many()), can=one)
        serve(own.SHELF, partial(self._fill, {}), can=one)
        serve(own.WAIVE, self._waive, can=lambda: one() and self.chosen[0].piece is None)
        serve(own.LIST, lambda: DossierListDialog(self.desk).open())
        serve(common.PRINT, partial(self._print, FORM), can=self._has_pieces)
        serve(own.PRINT_INDEX, partial(self._print, INDEX), can=self._is_begun)
        serve(own.PRINT_COVER, partial(self._print, COVER), can=self._is_begun)
        serve(own.FOLDER, self._export, can=self._has_pieces)
        serve = partial(self.desk.actions.serve, owner=self.grid)
        serve(common.MOVE_UP, partial(self._move, -1), can=partial(self._can_move, -1))
        serve(common.MOVE_DOWN, partial(self._move, 1), can=partial(self._can_move, 1))

    def _call(self, change: Change) -> Call | None:
        edits = [
            (row.piece, field_values(values))
            for key, values in change.by_row().items()
            if (row := self.model.row_of(key)) is not None and row.piece is not None
        ]
        return partial(self.desk.app.services.records.change_many, DossierPiece, edits) if edits else None

    def _on_edited(self, name: str, value: Any) -> None:
        self.told.change_rows(DossierPiece, self.details.pieces, {name: value}, partial(self.details.refuse, name))

    def _on_drop(self, at: QPoint, paths: list[Path]) -> None:
        key = self.model.key_at(self.grid.rowAt(at.y())) if self.grid.rowAt(at.y()) >= 0 else ""
        self.grid.kept.select(*([key] if key else []))
        self.take_files(paths)

    def _take(self, row: DossierRow | None, files: list[NewFile]) -> None:
        """One file into a place that holds another one takes its place; otherwise each is a piece."""
        if len(files) == 1 and row is not None and row.piece is not None and not _is_many(row):
            refill = partial(self.rows_service.refill, row.piece, {}, files[0])
            self.told.run(refill, lambda _piece: _("{file} is in the dossier now.").format(file=files[0].name))
            return
        code = row.entry.code if row is not None and row.entry is not None else ""
        group = row.group if row is not None else DossierGroup.OFFICE
        titles = [Path(file.name).stem for file in files]
        is_its = bool(code) and (len(files) == 1 or (row is not None and _is_many(row)))
        places = [
            {"entry": code, **({"title": title} if len(files) > 1 else {})}
            if is_its
            else {"title": title, "group": group}
            for title in titles
        ]
        call = partial(self.rows_service.add_file, self.told.congress_id, places, files)
        self.told.run(call, lambda its: _("{count} files were put into the dossier.").format(count=len(its)))

    def _fill(self, values: dict[str, Any]) -> None:
        """Put a document, a print-out or a paper on the shelf into the place chosen."""
        self.told.run(self._filling(values), lambda _piece: _("The place is filled."))

    def _filling(self, values: dict[str, Any]) -> Call:
        row = self.chosen[0]
        if row.piece is not None and not _is_many(row):
            return partial(self.rows_service.refill, row.piece, values)
        code = row.entry.code if row.entry is not None else ""
        return partial(self.desk.app.services.dossiers.add, self.told.congress_id, {"entry": code, **values})

    def _choose(self) -> None:
        self._ask_content(pgettext("dialog", "What fills the place?"), lambda values: self._filling(values)())

    def _ask_content(
        self, title: str, verb: Callable[[dict[str, Any]], Outcome[Any]], draft: DossierPiece | None = None
    ) -> None:
        def on_done(outcome: Outcome[Any]) -> None:
            self.grid.kept.want(outcome.value.id)
            self.told.tell_undoable(_("The piece is in the dossier."))

        drafts = self.state.data.drafts.drafts
        dialog = ChooseContent(self.desk, title, drafts, verb, on_done, draft=draft)
        dialog.finished.connect(dialog.deleteLater)
        ready = partial(ready_forms, self.desk.app, self.desk.congress_id)
        self.desk.read(ready, dialog.add_forms, owner=dialog)
        dialog.open()

    def _waive(self) -> None:
        row = self.chosen[0]
        code = row.entry.code if row.entry else ""
        verb = partial(self.desk.app.services.dossiers.waive, self.told.congress_id, code)
        words = _("“{title}” no longer counts as missing; the reason stands in the dossier.").format(title=row.title)
        dialog = ReasonDialog(
            self.desk,
            pgettext("dialog", "There is none"),
            words,
            _("There is none, because"),
            pgettext("button", "Note it"),
            verb,
            lambda _outcome: self.told.tell_undoable(_("Noted: there is none.")),
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _print(self, form: str) -> None:
        from congress_app.documents.pieces import CONTENT, READY  # noqa: PLC0415 - slow to start

        options = {CONTENT.name: READY} if form == FORM else {}
        self.desk.visit("printing", form=form, congress_id=self.desk.congress_id, options=options)

    def _export(self) -> None:
        row = self.state.data.row
        if row is not None:
            self.files.ask_folder(row.congress.code)

    def _move(self, step: int) -> None:
        piece = self.chosen[0].piece
        if piece is not None:
            before = before_of(self.rows(), self.chosen[0], step)
            self.told.write(partial(self.desk.app.services.dossiers.move, [Id(piece.id)], before))

    def _can_move(self, step: int) -> bool:
        return self._has_one() and has_neighbour(self.rows(), self.chosen[0], step)

    def _takes_many(self) -> bool:
        return bool(self.chosen) and _is_many(self.chosen[0])

    def _can_put_in(self) -> bool:
        rows = self.chosen
        return any(row.offers for row in rows if row.piece is None or len(rows) == 1)

    def _has_one(self) -> bool:
        return len(self.chosen) == 1

    def _is_begun(self) -> bool:
        return self._has_pieces() or any(row.offers for row in self.rows())

    def _has_pieces(self) -> bool:
        return any(row.source is not None for row in self.rows())

    def can_delete(self) -> bool:
        """Whether there is anything to take out."""
        return bool(self.records)


def _is_full(row: DossierRow) -> bool:
    return row.filled.is_there or row.filled is Filled.WAIVED


def _is_many(row: DossierRow) -> bool:
    return row.entry is not None and row.entry.is_many
