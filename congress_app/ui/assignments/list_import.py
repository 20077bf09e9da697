"""What is the assignments' own of the import assistant: how the rows of a plan are rehearsed and taken over, in which words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from congress_app.bootstrap import App
from congress_app.domain.choices import PhaseKind
from congress_app.domain.committees import CommitteeMember
from congress_app.domain.persons import Person
from congress_app.exchange.assignment_lists import ASSIGNMENTS, KIND
from congress_app.exchange.column_choice import ColumnChoice
from congress_app.exchange.importing import Report
from congress_app.exchange.layout.plan_rows import is_addressed, is_day
from congress_app.i18n import N_, _
from congress_app.listings.listing import Column, Scope, cell_text
from congress_app.services.importing.assignments import AssignmentImport, import_assignments
from congress_app.services.importing.plan_rows import FIELDS, MEMBER, ORGANISATION, PHASE, ROLE
from congress_app.services.importing.rehearsal import Rehearsal
from congress_app.services.importing.rows import FieldChange, Imported, TextRow
from congress_app.services.importing.verbs import Importing, assignments_verb
from congress_app.services.work import Outcome
from congress_app.ui.common.assistant.kind import AssistantKind, Decided, Doubts, Rehearsed
from congress_app.ui.common.assistant.result_rows import Candidate, Cell, ResultRow, rows_listing
from congress_app.ui.common.assistant.wording import RowWords, by_fate, general_notes
from congress_app.ui.common.list_model import prepare
from congress_app.ui.common.task import Report as Progress

_COMPARING = N_("Comparing with the plan")
_REPORT_EACH = 20


def rehearse(
    app: App, scope: Scope, choice: ColumnChoice, decided: Decided, doubts: Doubts, progress: Progress
) -> Rehearsed:
    """What would become of the rows; nothing is stored.

    Args:
        doubts: those known from before, so that what was decided can be decided anew.
    """
    source = choice.source
    rows, words = source.rows, _(_COMPARING)

    def told(done: int) -> None:
        if not done % _REPORT_EACH:
            progress(done, len(rows), words)

    imported = import_assignments(Rehearsal(app.lists.rows, app.clock), rows, _how(scope, decided), told)
    known = {row: ids for row, ids in doubts.items() if row in decided.persons} | dict(imported.doubts)
    made = RowWords(imported, decided, known, _candidates(app, known), MEMBER, _cell)
    report = Report(choice.file, KIND, source, imported)
    listed = prepare(PLAN_KIND.results, lambda row: row.key, by_fate([made.row(each) for each in rows]))
    return Rehearsed(report, listed, known, general_notes(report))


def take_over(app: App, scope: Callable[[], Scope], choice: ColumnChoice, decided: Decided) -> Outcome[Imported]:
    """Take the rows over as one step; the columns as they were looked at are remembered."""
    verb = assignments_verb(choice.source.rows, _how(scope(), decided, choice.layout))
    return Importing(app.services.run).take(verb, choice.file.name)


def _how(scope: Scope, decided: Decided, layout: tuple[str, str] | None = None) -> AssignmentImport:
    return AssignmentImport(scope.as_of, decided.persons, layout)


def _cell(_row: TextRow, change: FieldChange) -> Cell:
    """A changed field in words."""
    title = _(FIELDS[change.field].said.title)
    return Cell(title, _words(change.field, change.before), _words(change.field, change.after))


def _words(field: str, value: Any) -> str:
    if field == PHASE:
        return ", ".join(PhaseKind.of(each).words for each in value)
    return cell_text(value)


def _candidates(app: App, doubts: Doubts) -> dict[str, Candidate]:
    """The members of one name, with the posts that tell them apart."""
    wanted = {each for ids in doubts.values() for each in ids}
    if not wanted:
        return {}
    posts = {str(each.person_id): each.post for each in app.lists.rows(CommitteeMember) if each.post}
    return {
        str(each.id): Candidate(
            str(each.id), each.full_name, each.post or posts.get(each.id, "") or _("nothing else is known")
        )
        for each in app.lists.rows(Person)
        if each.id in wanted
    }


def _meaning(words: str) -> str:
    """What the heading of a group of rows means (a msgid)."""
    if is_addressed(words):
        return N_("{words} (a group: the member of the rows below)")
    if is_day(words):
        return N_("{words} (a group: the day of the rows below)")
    return N_("{words} (the heading of a section, not read)")


def _said(row: ResultRow, field: str) -> str:
    return " ".join(row.texts.get(field, "").split())


PLAN_KIND = AssistantKind(
    columns=ASSIGNMENTS,
    title=N_("Import a plan of assignments"),
    comparing=_COMPARING,
    doubtful=N_(
        "Several members have this name. Choose below who is meant, or write the post beside the name in the file."
    ),
    name_field=MEMBER,
    fields=FIELDS,
    results=rows_listing(
        (
            Column(MEMBER, N_("Member"), lambda row: row.name, 18),
            Column(ORGANISATION, N_("Organisation"), lambda row: _said(row, ORGANISATION), 20),
            Column(ROLE, N_("Role"), lambda row: _said(row, ROLE), 14),
        ),
        lambda row: f"{row.number} {row.name} {_said(row, ORGANISATION)}",
    ),
    refuse=lambda _app, _scope: None,
    rehearse=rehearse,
    take_over=take_over,
    meaning=_meaning,
    can_be_new=False,
)
