"""Puts what became of the rows of a list into words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from congress_app.exchange.importing import Report
from congress_app.i18n import N_, say
from congress_app.services.importing.rows import FieldChange, Imported, TextRow
from congress_app.ui.common.assistant.kind import Decided, Doubts
from congress_app.ui.common.assistant.result_rows import Candidate, Cell, Fate, ResultRow

_OF_ROW = N_("Row {row}: {problem}")


class RowWords:
    """The rows as they are shown.

    Args:
        imported: what became of them.
        decided: what was decided.
        doubts: whom rows may be about, decided ones too.
        persons: those of whom that can be asked, by id.
        name_field: the field that names a row.
        cell: a changed field in words.
    """

    def __init__(
        self,
        imported: Imported,
        decided: Decided,
        doubts: Doubts,
        persons: Mapping[str, Candidate],
        name_field: str,
        cell: Callable[[TextRow, FieldChange], Cell],
    ) -> None:
        self._imported, self._decided, self._doubts = imported, decided, doubts
        self._persons, self._name_field, self._cell = persons, name_field, cell
        self._problems = {each.row: say(each.problem) for each in imported.rejected}
        self._warnings: dict[int, list[str]] = {}
        for each in imported.warned:
            self._warnings.setdefault(each.row, []).append(say(each.problem))

    def row(self, row: TextRow) -> ResultRow:
        """One row."""
        number = row.number
        became = self._imported.became.get(number)
        undecided = Fate.DOUBTFUL if number in self._imported.doubts else Fate.REJECTED
        return ResultRow(
            number,
            Fate(became) if became else undecided,
            row.cells,
            tuple(self._cell(row, each) for each in self._imported.changes.get(number, ())),
            self._problems.get(number, ""),
            tuple(self._warnings.get(number, ())),
            tuple(self._persons[each] for each in self._doubts.get(number, ()) if each in self._persons),
            self._decided.persons.get(number),
            " ".join(row.text(self._name_field).split()),
        )


def by_fate(rows: list[ResultRow]) -> list[ResultRow]:
    """The rows, those that need a person first."""
    return sorted(rows, key=lambda row: ([*Fate].index(row.fate), row.number))


def general_notes(report: Report) -> tuple[str, ...]:
    """What is to be known of the list as a whole: what is said of single rows stands beside them."""
    general = tuple(each for each in report.imported.notes if each.msgid != _OF_ROW)
    return replace(report, imported=replace(report.imported, notes=general)).notes
