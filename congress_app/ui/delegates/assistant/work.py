"""What the assistant does off the window's thread: read a file or a block, find its columns, rehearse what becomes of its rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from congress_app.bootstrap import App
from congress_app.domain.catalogues import Catalogues
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.delegates import Delegate, Delegation, DiscussionGroup
from congress_app.domain.fields import Id
from congress_app.domain.naming import congress_title
from congress_app.domain.organisations import Organisation
from congress_app.domain.person_dates import shown
from congress_app.domain.persons import Person
from congress_app.exchange.blank_form import FormHead, write_blank_form
from congress_app.exchange.delegate_columns import ColumnChoice, block_sheet, columns_of
from congress_app.exchange.delegate_lists import KIND
from congress_app.exchange.importing import Report, known_layouts
from congress_app.exchange.readers.reading import read_sheets
from congress_app.i18n import N_, _, say
from congress_app.listings.listing import Scope, cell_text
from congress_app.runtime.errors import Refused, UserError
from congress_app.services.importing.delegate_cells import FIELDS
from congress_app.services.importing.delegates import DelegateImport, import_delegates, usual_category
from congress_app.services.importing.rehearsal import Rehearsal
from congress_app.services.importing.rows import FieldChange, Imported, TextRow
from congress_app.services.work import Outcome, Work
from congress_app.ui.common.list_model import Prepared, prepare
from congress_app.ui.common.task import Report as Progress
from congress_app.ui.delegates.assistant.result_rows import RESULT_ROWS, Candidate, Cell, Fate, ResultRow

_OF_ROW = N_("Row {row}: {problem}")
_REPORT_EACH = 50
_NAMED: dict[str, type[Any]] = {
    "organisation_id": Organisation,
    "delegation_id": Delegation,
    "group_id": DiscussionGroup,
}


@dataclass(frozen=True, slots=True)
class Decided:
    """What the person decided: of doubtful rows the id of the person (or `NEW_PERSON`), the category of rows that say none."""

    persons: Mapping[int, str] = field(default_factory=dict)
    category: DelegateCategory | None = None


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What would become of a list.

    doubts: by row the ids of those whom it may be about, decided rows too. usual: the category of rows that say none; lacks_category:
    whether there are such rows. notes: what is to be known besides.
    """

    report: Report
    rows: Prepared[ResultRow]
    doubts: Mapping[int, tuple[str, ...]]
    usual: DelegateCategory
    lacks_category: bool
    notes: tuple[str, ...]


def read_columns(app: App, scope: Scope, file: Path) -> ColumnChoice:
    """The columns of a file.

    Raises:
        UserError: it cannot be read, holds no list, or the congress takes none.
    """
    _look_at_congress(app, scope)
    return columns_of(read_sheets(file), file, known_layouts(app.lists.rows, KIND))


def read_block(app: App, scope: Scope, rows: Sequence[Sequence[str]]) -> ColumnChoice:
    """The columns of a block from the clipboard.

    Raises:
        UserError: there is nothing in it, or the congress takes no list.
    """
    if not any(map(any, rows)):
        raise UserError(N_("There is nothing on the clipboard. Copy the rows in Excel first."))
    _look_at_congress(app, scope)
    name = _("Block from the clipboard")
    return columns_of([block_sheet(rows, name)], Path(name), known_layouts(app.lists.rows, KIND), is_block=True)


def _look_at_congress(app: App, scope: Scope) -> None:
    """Refuse beforehand what would be refused in the end."""
    import_delegates(Rehearsal(app.lists.rows, app.clock), (), how_of(scope, Decided()))


def how_of(scope: Scope, decided: Decided, layout: tuple[str, str] | None = None) -> DelegateImport:
    """How a list is taken over.

    Raises:
        Refused: no congress is being worked on.
    """
    if scope.congress_id is None:
        raise Refused(N_("Delegates belong to one congress: choose it at the top of the window first."))
    return DelegateImport(scope.congress_id, scope.as_of, decided.persons, layout, decided.category)


def rehearse(
    app: App,
    scope: Scope,
    choice: ColumnChoice,
    decided: Decided,
    doubts: Mapping[int, tuple[str, ...]],
    progress: Progress,
) -> Rehearsed:
    """What would become of the rows; nothing is stored.

    Args:
        doubts: those known from before, so that what was decided can be decided anew.
    """
    source = choice.source
    rows = source.rows
    total, words = len(rows), _("Comparing with the delegates known")

    def told(done: int) -> None:
        if not done % _REPORT_EACH:
            progress(done, total, words)

    how = how_of(scope, decided)
    imported = import_delegates(Rehearsal(app.lists.rows, app.clock), rows, how, told)
    known = {row: ids for row, ids in doubts.items() if row in decided.persons} | dict(imported.doubts)
    made = _Words(app, imported, decided, known)
    listed = sorted((made.row(each) for each in rows), key=lambda row: ([*Fate].index(row.fate), row.number))
    congress = app.lists.rows(Congress, id=how.congress_id)[0]
    return Rehearsed(
        Report(choice.file, KIND, source, imported),
        prepare(RESULT_ROWS, lambda row: row.key, listed),
        known,
        usual_category(congress),
        any(not row.text("category") for row in rows),
        _notes(Report(choice.file, KIND, source, imported)),
    )


def _notes(report: Report) -> tuple[str, ...]:
    """What is to be known of the list as a whole: what is said of single rows stands beside them."""
    general = tuple(each for each in report.imported.notes if each.msgid != _OF_ROW)
    return replace(report, imported=replace(report.imported, notes=general)).notes


class _Words:
    """Puts what became of rows into words."""

    def __init__(self, app: App, imported: Imported, decided: Decided, doubts: Mapping[int, tuple[str, ...]]) -> None:
        self._app, self._imported, self._decided, self._doubts = app, imported, decided, doubts
        self._problems = {each.row: say(each.problem) for each in imported.rejected}
        self._warnings: dict[int, list[str]] = {}
        for each in imported.warned:
            self._warnings.setdefault(each.row, []).append(say(each.problem))
        self._titles = {described.name: (name, described.said.title) for name, described in FIELDS.items()}
        self._names: dict[str, dict[str, str]] = {}
        self._persons = _candidates(app, doubts)

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
        )

    def _cell(self, row: TextRow, change: FieldChange) -> Cell:
        name, title = self._titles[change.field]
        if change.field in _NAMED:
            return Cell(_(title), self._named(change.field, change.before), row.text(name))
        return Cell(_(title), cell_text(change.before), cell_text(change.after))

    def _named(self, field: str, id: Any) -> str:
        if field not in self._names:
            self._names[field] = {str(each.id): each.name for each in self._app.lists.rows(_NAMED[field])}
        return self._names[field].get(str(id), "") if id else ""


def _candidates(app: App, doubts: Mapping[int, tuple[str, ...]]) -> dict[str, Candidate]:
    """The stored persons whom rows may be about; those that the list itself brings are none."""
    wanted = {each for ids in doubts.values() for each in ids}
    if not wanted:
        return {}
    organisations = {str(each.id): each.name for each in app.lists.rows(Organisation)}
    units = {str(each.person_id): each.unit for each in app.lists.rows(Delegate) if each.unit}
    made = {}
    for person in app.lists.rows(Person):
        if person.id in wanted:
            born = _("born {date}").format(date=shown(person.birth_date)) if person.birth_date else ""
            place = organisations.get(str(person.organisation_id), "") or units.get(person.id, "")
            about = ", ".join(filter(None, (born, person.post, place))) or _("nothing else is known")
            made[str(person.id)] = Candidate(str(person.id), person.full_name, about)
    return made


def take_over(app: App, scope: Callable[[], Scope], choice: ColumnChoice, decided: Decided) -> Outcome[Imported]:
    """Take the rows over as one step; the columns as they were looked at are remembered."""
    from congress_app.services.importing.verbs import Importing  # noqa: PLC0415 - when it is agreed to

    how, rows = how_of(scope(), decided, choice.layout), choice.source.rows

    def verb(work: Work) -> Imported:
        return import_delegates(work, rows, how)

    return Importing(app.services.run).take(verb, choice.file.name)


def write_form(app: App, scope: Scope, target: Path) -> None:
    """Write the empty form for the congress.

    Raises:
        UserError: no congress is being worked on, or the file cannot be written.
    """
    how = how_of(scope, Decided())
    congress = app.lists.rows(Congress, id=how.congress_id)[0]
    organisation = app.lists.rows(Organisation, id=Id[Organisation](congress.organisation_id))[0]
    head = FormHead(organisation.name, congress_title(congress, organisation), scope.as_of.year)
    write_blank_form(target, head, Catalogues.load(app.lists.rows(OwnCode)))
