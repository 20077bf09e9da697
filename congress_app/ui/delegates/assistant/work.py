"""What is the delegates' own of the assistant: how their rows are rehearsed and taken over, in which words; the empty form."""

from __future__ import annotations

from collections.abc import Callable
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
from congress_app.exchange.column_choice import ColumnChoice
from congress_app.exchange.delegate_lists import DELEGATES, KIND
from congress_app.exchange.importing import Report
from congress_app.exchange.layout.groups import group_meaning
from congress_app.i18n import N_, _
from congress_app.listings.listing import Align, Column, Scope, cell_text
from congress_app.runtime.errors import Refused
from congress_app.services.importing.delegate_cells import FIELDS
from congress_app.services.importing.delegates import DelegateImport, import_delegates, usual_category
from congress_app.services.importing.rehearsal import Rehearsal
from congress_app.services.importing.rows import FieldChange, Imported, TextRow
from congress_app.services.work import Outcome, Work
from congress_app.ui.common.assistant.kind import AssistantKind, Decided, Doubts, Rehearsed
from congress_app.ui.common.assistant.result_rows import Candidate, Cell, ResultRow, rows_listing
from congress_app.ui.common.assistant.wording import RowWords, by_fate, general_notes
from congress_app.ui.common.list_model import prepare
from congress_app.ui.common.task import Report as Progress

_NAME = "full_name"
_REPORT_EACH = 50
_NAMED: dict[str, type[Any]] = {
    "organisation_id": Organisation,
    "delegation_id": Delegation,
    "group_id": DiscussionGroup,
}


_GROUPS = {
    "category": N_("{words} (a group: the category of the rows below)"),
    "delegation": N_("{words} (a group: the delegation of the rows below)"),
    "unit": N_("{words} (a group: the organisation of the rows below)"),
}


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
    category = DelegateCategory.of(decided.category) if decided.category else None
    return DelegateImport(scope.congress_id, scope.as_of, decided.persons, layout, category)


def rehearse(
    app: App,
    scope: Scope,
    choice: ColumnChoice,
    decided: Decided,
    doubts: Doubts,
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
    made = RowWords(imported, decided, known, _candidates(app, known), _NAME, _Cells(app).cell)
    congress = app.lists.rows(Congress, id=how.congress_id)[0]
    report = Report(choice.file, KIND, source, imported)
    return Rehearsed(
        report,
        prepare(DELEGATES_KIND.results, lambda row: row.key, by_fate([made.row(each) for each in rows])),
        known,
        general_notes(report),
        usual_category(congress),
        any(not row.text("category") for row in rows),
    )


class _Cells:
    """Puts changed fields into words; names of what they refer to are read once."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._titles = {described.name: (name, described.said.title) for name, described in FIELDS.items()}
        self._names: dict[str, dict[str, str]] = {}

    def cell(self, row: TextRow, change: FieldChange) -> Cell:
        """A changed field."""
        name, title = self._titles[change.field]
        if change.field in _NAMED:
            return Cell(_(title), self._named(change.field, change.before), row.text(name))
        return Cell(_(title), cell_text(change.before), cell_text(change.after))

    def _named(self, field: str, id: Any) -> str:
        if field not in self._names:
            self._names[field] = {str(each.id): each.name for each in self._app.lists.rows(_NAMED[field])}
        return self._names[field].get(str(id), "") if id else ""


def _candidates(app: App, doubts: Doubts) -> dict[str, Candidate]:
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

    rows, how = choice.source.rows, how_of(scope(), decided, choice.layout)

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


def _place(row: ResultRow) -> str:
    """Where the person belongs, as the list says it."""
    said = (row.texts.get(each, "").strip() for each in ("organisation", "delegation", "unit"))
    return next(filter(None, said), "")


DELEGATES_KIND = AssistantKind(
    columns=DELEGATES,
    title=N_("Import delegates"),
    comparing=N_("Comparing with the delegates known"),
    doubtful=N_("It is not sure whom this row is about. Choose below, or fill in the whole date of birth in the file."),
    name_field=_NAME,
    fields=FIELDS,
    results=rows_listing(
        (
            Column(_NAME, N_("Full name"), lambda row: row.name, 18),
            Column("birth_date", N_("Date of birth"), lambda row: row.texts.get("birth_date", ""), 10, Align.CENTRE),
            Column("place", N_("Sent by"), _place, 18),
        ),
        lambda row: f"{row.number} {row.name} {_place(row)} {row.texts.get('post', '')}",
    ),
    refuse=_look_at_congress,
    rehearse=rehearse,
    take_over=take_over,
    meaning=lambda words: _GROUPS[group_meaning(words)[0]],
    categories=tuple(DelegateCategory),
)
