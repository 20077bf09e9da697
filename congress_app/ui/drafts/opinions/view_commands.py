"""Which commands the view serves, and how each is carried out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from congress_app.i18n import pgettext
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.sheet_view import SheetView
from congress_app.ui.drafts.opinions import part_commands as own

if TYPE_CHECKING:
    from congress_app.ui.drafts.opinions.view import OpinionsView

OPINIONS, ASKED = range(2)
_ALL, _STANDING = "all", "standing"  # what the forms call the round that nobody chose


class ViewCommands(QObject):
    """Serves the commands of one view."""

    def __init__(self, view: OpinionsView) -> None:
        super().__init__(view)
        self._view = view
        self._serve_own()
        self._serve_rounds()
        self._serve_sheet(view.opinions, pgettext("command", "Add an &opinion"))
        self._serve_sheet(view.asked, pgettext("command", "Ask &one more"))

    def _serve_own(self) -> None:
        view, serve = self._view, self._view.desk.actions.serve
        serve(own.OPINIONS, partial(view.show_sheet, OPINIONS), owner=view, can=self._has_document)
        serve(own.ASKED, partial(view.show_sheet, ASKED), owner=view, can=self._has_document)
        take = pgettext("command", "&Take opinions from a file…")
        serve(common.IMPORT, view.taking.ask, owner=view, can=self._has_document, words=take)
        serve(own.NEXT_OPEN, partial(view.go_to_open, 1), owner=view, can=self._has_opinions)
        serve(own.LAST_OPEN, partial(view.go_to_open, -1), owner=view, can=self._has_opinions)
        serve(own.ATTACH, view.attaching.ask, owner=view, can=lambda: view.attaching.can_attach)
        serve(own.OPEN_FILE, view.attaching.open, owner=view, can=lambda: view.attaching.can_open)
        serve(own.DETACH, view.attaching.detach, owner=view, can=lambda: view.attaching.can_open)
        serve(common.DETAILS, view.toggle_details, owner=view, can=lambda: view.sheet is view.opinions)
        serve(common.REFRESH, view.state.read, owner=view)
        serve(common.MOVE_UP, partial(self._move, -1), owner=view.opinions, can=partial(self._can_move, -1))
        serve(common.MOVE_DOWN, partial(self._move, 1), owner=view.opinions, can=partial(self._can_move, 1))

    def _serve_rounds(self) -> None:
        view, serve = self._view, self._view.desk.actions.serve
        serve(own.NEW_ROUND, view.asking.new_round, owner=view, can=self._has_document)
        serve(own.EDIT_ROUND, view.asking.edit_round, owner=view, can=self._has_round)
        serve(own.ASK_MORE, view.asking.ask_more, owner=view, can=self._has_round)
        serve(own.DELETE_ROUND, self._delete_round, owner=view, can=self._has_one_round)
        serve(common.DELETE, self._delete_round, owner=view.rounds, can=self._has_one_round)
        serve(own.AGREED, self._agree, owner=view, can=self._has_asked)
        serve(own.REMINDED, self._remind, owner=view, can=self._has_asked)
        for each in (own.REMINDERS, own.LETTERS, own.SYNTHESIS):
            serve(each, partial(self._print, each), owner=view, can=partial(self._can_print, each))

    def _serve_sheet(self, sheet: SheetView, new: str) -> None:
        serve, grid = self._view.desk.actions.serve, sheet.grid
        serve(common.NEW, sheet.begin_new, owner=sheet, can=lambda: self._can_begin(sheet), words=new)
        serve(common.FILTER, sheet.filters.setFocus, owner=sheet, can=lambda: not sheet.filters.isHidden())
        serve(common.EXPORT, sheet.exporting.ask, owner=sheet, can=sheet.exporting.can_export)
        serve(common.COLUMNS, partial(_show_columns, sheet), owner=sheet)
        serve(
            common.DELETE, lambda: self._view.verbs.delete(sheet.records), owner=grid, can=lambda: bool(grid.kept.keys)
        )
        serve(common.COPY, grid.copy, owner=grid)
        serve(common.PASTE, partial(self._paste, sheet), owner=grid)
        serve(common.FILL_DOWN, grid.fill_down, owner=grid)
        serve(common.SELECT_ALL, grid.selectAll, owner=grid)

    # whether

    def _has_document(self) -> bool:
        return self._view.shown is not None

    def _has_round(self) -> bool:
        return self._view.shown is not None and self._view.shown.target is not None

    def _has_one_round(self) -> bool:
        return self._view.shown is not None and self._view.shown.its is not None

    def _has_opinions(self) -> bool:
        return self._view.shown is not None and self._view.shown.draft.open_opinions > 0

    def _has_asked(self) -> bool:
        return self._view.sheet is self._view.asked and bool(self._view.asked.chosen_asked)

    def _can_begin(self, sheet: SheetView) -> bool:
        return self._has_round() if sheet is self._view.asked else self._has_document()

    def _can_print(self, command: Command) -> bool:
        from congress_app.documents.forms import FORMS  # noqa: PLC0415 - not before something is printed

        return self._has_round() and own.FORMS[command.name] in FORMS

    # what

    def _delete_round(self) -> None:
        shown = self._view.shown
        if shown is not None and shown.its is not None:
            self._view.verbs.delete([shown.its.round])

    def _agree(self) -> None:
        if self._view.shown is not None:
            self._view.verbs.agree(self._view.asked.chosen_asked, self._view.shown.as_of)

    def _remind(self) -> None:
        if self._view.shown is not None:
            self._view.verbs.remind(self._view.asked.chosen_asked, self._view.shown.as_of)

    def _print(self, command: Command) -> None:
        """For the round looked at, else as the form does without one: reminders and the synthesis of all, letters of the last."""
        shown = self._view.shown
        if shown is not None:
            code, usual = shown.draft.document.code, _ALL if command is own.SYNTHESIS else _STANDING
            options = {"document": code, "round": str(shown.its.round.number) if shown.its is not None else usual}
            self._view.desk.visit("printing", form=own.FORMS[command.name], options=options)

    def _paste(self, sheet: SheetView) -> None:
        """A block with headings is read as a table that came back; any other goes into the cells."""
        text = QGuiApplication.clipboard().text()
        if sheet is self._view.opinions and "\n" in text.strip() and "\t" in text:
            self._view.taking.read_pasted(text, sheet.grid.paste)
        else:
            sheet.grid.paste()

    def _can_move(self, step: int) -> bool:
        return self._target(step) is not None

    def _move(self, step: int) -> None:
        target = self._target(step)
        if target is not None:
            ids, before = target
            self._view.verbs.move(ids, before)

    def _target(self, step: int) -> tuple[list[str], str | None] | None:
        """Those chosen, and before whom they go; None at the edge, and where the list is not in its own order."""
        model, kept = self._view.opinions.model, self._view.opinions.grid.kept
        keys = [model.key_at(place) for place in range(model.shown_count)]
        places = [keys.index(key) for key in kept.keys if key in keys]
        if not places or model.orders:
            return None
        at = places[0] - 1 if step < 0 else places[-1] + 2
        if at < 0 or (step > 0 and places[-1] + 1 >= len(keys)):
            return None
        return [keys[place] for place in places], keys[at] if at < len(keys) else None


def _show_columns(sheet: SheetView) -> None:
    keeper = sheet.grid.findChild(ColumnsKeeper)
    if keeper is not None:
        keeper.menu().popup(sheet.grid.mapToGlobal(sheet.grid.horizontalHeader().pos()))
