"""The verbs of an import, and the same as a rehearsal that changes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.office import Office
from congress_app.i18n import N_
from congress_app.services.importing.agenda import import_agenda
from congress_app.services.importing.assignments import AssignmentImport, import_assignments
from congress_app.services.importing.committee_members import import_committee_members
from congress_app.services.importing.congresses import import_congresses
from congress_app.services.importing.delegates import DelegateImport, import_delegates
from congress_app.services.importing.organisations import import_organisations
from congress_app.services.importing.rows import Imported, TextRow
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

Verb = Callable[[Work], Imported]


def organisations_verb(rows: Sequence[TextRow]) -> Verb:
    """Takes over organisations; those without a superior's column go below the office's own."""

    def verb(work: Work) -> Imported:
        office = work.find(Office)
        return import_organisations(work, rows, office[0].organisation_id if office else None)

    return verb


def congresses_verb(rows: Sequence[TextRow], as_of: dt.date) -> Verb:
    """Takes over congresses, with their states as of a day."""
    return lambda work: import_congresses(work, rows, as_of)


def agenda_verb(rows: Sequence[TextRow], congress_id: Id[Congress]) -> Verb:
    """Takes over the agenda of one congress."""
    return lambda work: import_agenda(work, rows, congress_id)


def delegates_verb(rows: Sequence[TextRow], how: DelegateImport) -> Verb:
    """Takes over the delegates of one congress."""
    return lambda work: import_delegates(work, rows, how)


def assignments_verb(rows: Sequence[TextRow], how: AssignmentImport) -> Verb:
    """Takes over the assignments of a plan."""
    return lambda work: import_assignments(work, rows, how)


def committee_members_verb(rows: Sequence[TextRow]) -> Verb:
    """Takes over members of committees; those of the office's own organisation where the rows name none."""

    def verb(work: Work) -> Imported:
        office = work.find(Office)
        return import_committee_members(work, rows, office[0].organisation_id if office else None)

    return verb


class Importing:
    """Takes over rows of text as one step; rows that cannot be taken are told, the others are stored."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def take(self, verb: Verb, file: str) -> Outcome[Imported]:
        """Take over the rows of a file."""
        return self._run(verb, step(N_("Import {file}"), file=file))
