"""The view "numbers": the register of the office that holds the congress, series by series."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id
from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.numbers import NumberRow, register_of
from congress_app.services.drafts.side_rows import SideRows
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.sheet_storing import Call, SheetStoring
from congress_app.ui.common.title_line import MainButton
from congress_app.ui.drafts.numbers import part_commands as own
from congress_app.ui.drafts.numbers.model import WRITTEN, NumberModel
from congress_app.ui.drafts.numbers.reserve_dialog import ReserveNumbers
from congress_app.ui.drafts.numbers.series import Register
from congress_app.ui.drafts.reason_dialog import ReasonDialog
from congress_app.ui.drafts.register import RegisterView
from congress_app.ui.drafts.state import DraftsState

SERIES, STATE, PROBLEMS = "series", "state", "problems"
WIDTHS = {
    WRITTEN: UNIT * 17,
    "dated_on": UNIT * 12,
    "title": UNIT * 42,
    "signatory": UNIT * 20,
    "recipients": UNIT * 22,
    "copy_count": UNIT * 8,
    STATE: UNIT * 13,
    "note": UNIT * 20,
}


class NumbersView(RegisterView):
    """The register of numbers."""

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self.numbers = NumberModel(storing.store)
        filters = FilterLine(pgettext("numbers", "Find a number, a title or a signatory"))
        filters.add_choice(SERIES, pgettext("filter", "All series"), ())
        filters.add_choice(STATE, pgettext("filter", "All states"), [(each, each.words) for each in NumberState])
        filters.add_mark(PROBLEMS, pgettext("filter", "Gaps and doubles"), WARNING)
        name = pgettext("numbers", "The register of numbers as a table")
        super().__init__(desk, state, self.numbers, storing, name=name, first=WRITTEN, filters=filters, record_of=None)
        self.rows_service = SideRows(desk.app.services.run)
        self.next = hint()
        storing.added.connect(self._on_entered)
        words = _(
            "Every number that the office gives stands here. Documents take theirs where they stand; any other paper is written"
            " down with the next number of its series."
        )
        empty = EmptyState(
            "stamp",
            pgettext("numbers", "No number yet"),
            words,
            [self.way_to_begin(_("Write a number down")), desk.actions.action(own.RESERVE)],
        )
        self.dress(WIDTHS, own.ON_SHEET, empty)
        self.keep_drafts()
        main = MainButton(desk.actions.action(common.NEW), pgettext("button", "Write a number"))
        self.lay_out_with(main, own.MORE, heads=[self.next])
        self._serve()

    @property
    def register(self) -> Register | None:
        """The register as it was read."""
        return self.numbers.register

    def rows(self) -> Sequence[NumberRow]:
        """The lines of the office that holds the congress."""
        if self.data is None or self.data.row is None:
            return ()
        return register_of(self.data.row, self.data.drafts)

    def wanted(self) -> Callable[[Any], bool] | None:
        """As the filter line says."""
        series, state = self.filters.choice(SERIES), self.filters.choice(STATE)
        is_marked = self.filters.is_marked(PROBLEMS)
        if series is None and state is None and not is_marked:
            return None
        return lambda row: (
            series in (None, row.entry.series)
            and state in (None, row.entry.state)
            and (not is_marked or self.numbers.has_problem(row))
        )

    def take_data(self) -> None:
        """Put what was read into the sheet, with what is next in each series."""
        if self.data.row is not None:
            entries = [row.entry for row in self.rows()]
            register = Register(self.data.row, entries, self.data.as_of)
            self.numbers.set_register(register)
            self.filters.set_options(SERIES, pgettext("filter", "All series"), list(register.series().items()))
            self.next.setText(register.summary())
        super().take_data()

    def can_delete(self) -> bool:
        """A number is cancelled or revoked."""
        return False

    # inside

    def _serve(self) -> None:
        self.serve_sheet(pgettext("command", "&Write a number down"))
        serve, one = partial(self.desk.actions.serve, owner=self), self._has_one
        serve(own.RESERVE, self._reserve, can=lambda: self.state.data.row is not None)
        serve(own.CANCEL, self._cancel, can=lambda: one() and self._entry().state is not NumberState.CANCELLED)
        serve(own.REVOKE, self._revoke, can=one)
        serve(own.DOCUMENT, self._show_document, can=lambda: one() and self._entry().document_id is not None)
        serve(common.PRINT, self._print, can=lambda: bool(self.rows()))

    def _call(self, change: Change) -> Call | None:
        if self.register is None:
            return None
        edits = []
        for key, cells in change.by_row().items():
            row = self.model.row_of(key)
            if row is not None:
                edits.append((row.entry, self._values(cells, row.entry)))
        new = [self._values(cells, None) for cells in change.new_rows]
        return partial(self.rows_service.store_numbers, edits, new) if edits or new else None

    def _values(self, cells: Any, entry: NumberEntry | None) -> dict[str, Any]:
        """The cells of a line as fields: what is written says the series too."""
        values = {name: value for name, value in cells.items() if value is not None and name != WRITTEN}
        if WRITTEN in cells and self.register is not None:
            on = values.get("dated_on") or (entry.dated_on if entry else None)
            place = self.register.place_of(cells[WRITTEN], on)
            if entry is not None:
                place["number"] = place["number"] or entry.number
                place["term"] = entry.term if place["congress_id"] == entry.congress_id else place["term"]
            values |= place
        return (
            values if entry is None else {**values, **({"dated_on": cells["dated_on"]} if "dated_on" in cells else {})}
        )

    def _on_entered(self, ids: list[str]) -> None:
        if ids:
            self.desk.messages.tell(
                _(
                    "Written into the register. A number is not undone: revoke it while it is the last one, or cancel it."
                )
            )

    def _reserve(self) -> None:
        data = self.state.data
        if data.row is None:
            return
        register = self.register or Register(data.row, [], data.as_of)
        chosen = self._entry() if self._has_one() else None
        following = register.next_written().get(chosen.series, "") if chosen is not None else ""
        dialog = ReserveNumbers(self.desk, register, self.numbers.written, following.replace("…", "NQ"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _cancel(self) -> None:
        entry = self._entry()
        words = _("{number} stays in the register as cancelled, and no paper bears it.").format(number=entry.written)
        dialog = ReasonDialog(
            self.desk,
            pgettext("dialog", "Cancel a number"),
            words,
            _("Reason"),
            pgettext("button", "Cancel the number"),
            partial(self.desk.app.services.numbers.cancel, Id[NumberEntry](entry.id)),
            lambda _outcome: self.told.tell_undoable(_("{number} is cancelled.").format(number=entry.written)),
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _revoke(self) -> None:
        call = partial(self.desk.app.services.numbers.revoke, Id[NumberEntry](self._entry().id))
        self.told.run(call, lambda its: _("The number {number} is free again.").format(number=its.written))

    def _show_document(self) -> None:
        self.desk.visit("drafts", self._entry().document_id or "", view="documents")

    def _print(self) -> None:
        self.desk.visit("printing", form="number-register", congress_id=self.desk.congress_id)

    def _entry(self) -> NumberEntry:
        entry: NumberEntry = self.chosen[0].entry
        return entry

    def _has_one(self) -> bool:
        return len(self.chosen) == 1
