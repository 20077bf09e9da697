"""The one module that names concrete classes: a data file becomes services. Wiring by constructors, no globals."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.runtime import paths
from congress_app.runtime.clock import Clock, MachineClock, local_day
from congress_app.runtime.ids import Ids, TimeIds
from congress_app.services.work import Run
from congress_app.storage import backup, contents, opening, restoring, soundness
from congress_app.storage.datafile import DataFile, Mode
from congress_app.storage.lists import StoredLists

if TYPE_CHECKING:
    from congress_app.services.agenda import Agenda
    from congress_app.services.agenda_times import AgendaTimes
    from congress_app.services.allocations import Allocations
    from congress_app.services.assignment_bulk import AssignmentBulk
    from congress_app.services.assignments import Assignments
    from congress_app.services.badges import Badges
    from congress_app.services.bodies import Bodies
    from congress_app.services.committees import Committees
    from congress_app.services.congress_rows import CongressRows
    from congress_app.services.congresses import Congresses
    from congress_app.services.delegates import Delegates
    from congress_app.services.delegations import Delegations
    from congress_app.services.drafts.documents import Documents
    from congress_app.services.drafts.dossiers import Dossiers
    from congress_app.services.drafts.numbers import Numbers
    from congress_app.services.drafts.opinions import Opinions
    from congress_app.services.drafts.results import Results
    from congress_app.services.drafts.speeches import Speeches
    from congress_app.services.drafts.templates import DocumentTemplates
    from congress_app.services.drafts.versions import Versions
    from congress_app.services.office import OfficeSettings
    from congress_app.services.organisations import Organisations
    from congress_app.services.persons import Persons
    from congress_app.services.plan_issues import PlanIssues
    from congress_app.services.programme import Programme
    from congress_app.services.records import Records
    from congress_app.services.reports import Reports
    from congress_app.services.templates import Templates

Backup = backup.Backup
GARBAGE = (100_000, 20, 50)  # lists of thousands are read at once: the collector need not look after every 700 objects


class Services:
    """The verbs, on one way of running them. Each group is imported when it is first asked for: the window paints before."""

    def __init__(self, run: Run) -> None:
        self.run = run

    @cached_property
    def records(self) -> Records:
        """Verbs on rows of any kind."""
        from congress_app.services.records import Records  # noqa: PLC0415 - slow start

        return Records(self.run)

    @cached_property
    def organisations(self) -> Organisations:
        """Verbs on organisations."""
        from congress_app.services.organisations import Organisations  # noqa: PLC0415 - slow start

        return Organisations(self.run)

    @cached_property
    def congresses(self) -> Congresses:
        """Verbs on congresses, their phases and states."""
        from congress_app.services.congresses import Congresses  # noqa: PLC0415 - slow start

        return Congresses(self.run)

    @cached_property
    def congress_rows(self) -> CongressRows:
        """Verbs on several congresses at once, as a list shows them."""
        from congress_app.services.congress_rows import CongressRows  # noqa: PLC0415 - slow start

        return CongressRows(self.run)

    @cached_property
    def bodies(self) -> Bodies:
        """Verbs on the bodies of congresses."""
        from congress_app.services.bodies import Bodies  # noqa: PLC0415 - slow start

        return Bodies(self.run)

    @cached_property
    def agenda(self) -> Agenda:
        """Verbs on sessions and agenda items."""
        from congress_app.services.agenda import Agenda  # noqa: PLC0415 - slow start

        return Agenda(self.run)

    @cached_property
    def agenda_times(self) -> AgendaTimes:
        """Verbs on the times of an agenda."""
        from congress_app.services.agenda_times import AgendaTimes  # noqa: PLC0415 - slow start

        return AgendaTimes(self.run)

    @cached_property
    def programme(self) -> Programme:
        """Verbs on the issues of programmes."""
        from congress_app.services.programme import Programme  # noqa: PLC0415 - slow start

        return Programme(self.run)

    @cached_property
    def office(self) -> OfficeSettings:
        """Verbs on what the office decides."""
        from congress_app.services.office import OfficeSettings  # noqa: PLC0415 - slow start

        return OfficeSettings(self.run)

    @cached_property
    def templates(self) -> Templates:
        """Verbs on templates of agendas."""
        from congress_app.services.templates import Templates  # noqa: PLC0415 - slow start

        return Templates(self.run)

    @cached_property
    def delegates(self) -> Delegates:
        """Verbs on delegates."""
        from congress_app.services.delegates import Delegates  # noqa: PLC0415 - slow start

        return Delegates(self.run)

    @cached_property
    def delegations(self) -> Delegations:
        """Verbs on delegations and discussion groups."""
        from congress_app.services.delegations import Delegations  # noqa: PLC0415 - slow start

        return Delegations(self.run)

    @cached_property
    def allocations(self) -> Allocations:
        """Verbs on the allocation of delegates."""
        from congress_app.services.allocations import Allocations  # noqa: PLC0415 - slow start

        return Allocations(self.run)

    @cached_property
    def persons(self) -> Persons:
        """Verbs on persons."""
        from congress_app.services.persons import Persons  # noqa: PLC0415 - slow start

        return Persons(self.run)

    @cached_property
    def reports(self) -> Reports:
        """Verbs on the reports about delegates."""
        from congress_app.services.reports import Reports  # noqa: PLC0415 - slow start

        return Reports(self.run)

    @cached_property
    def badges(self) -> Badges:
        """Verbs on badges."""
        from congress_app.services.badges import Badges  # noqa: PLC0415 - slow start

        return Badges(self.run)

    @cached_property
    def committees(self) -> Committees:
        """Verbs on those who can be sent."""
        from congress_app.services.committees import Committees  # noqa: PLC0415 - slow start

        return Committees(self.run)

    @cached_property
    def assignments(self) -> Assignments:
        """Verbs on assignments."""
        from congress_app.services.assignments import Assignments  # noqa: PLC0415 - slow start

        return Assignments(self.run)

    @cached_property
    def assignment_bulk(self) -> AssignmentBulk:
        """Verbs that make many assignments at once."""
        from congress_app.services.assignment_bulk import AssignmentBulk  # noqa: PLC0415 - slow start

        return AssignmentBulk(self.run)

    @cached_property
    def plan_issues(self) -> PlanIssues:
        """Verbs on the versions of the plan."""
        from congress_app.services.plan_issues import PlanIssues  # noqa: PLC0415 - slow start

        return PlanIssues(self.run)

    @cached_property
    def documents(self) -> Documents:
        """Verbs on documents, their stages."""
        from congress_app.services.drafts.documents import Documents  # noqa: PLC0415 - slow start

        return Documents(self.run)

    @cached_property
    def versions(self) -> Versions:
        """Verbs on the versions of documents."""
        from congress_app.services.drafts.versions import Versions  # noqa: PLC0415 - slow start

        return Versions(self.run)

    @cached_property
    def opinions(self) -> Opinions:
        """Verbs on opinions and their answers."""
        from congress_app.services.drafts.opinions import Opinions  # noqa: PLC0415 - slow start

        return Opinions(self.run)

    @cached_property
    def numbers(self) -> Numbers:
        """Verbs on the register of numbers."""
        from congress_app.services.drafts.numbers import Numbers  # noqa: PLC0415 - slow start

        return Numbers(self.run)

    @cached_property
    def speeches(self) -> Speeches:
        """Verbs on speeches."""
        from congress_app.services.drafts.speeches import Speeches  # noqa: PLC0415 - slow start

        return Speeches(self.run)

    @cached_property
    def dossiers(self) -> Dossiers:
        """Verbs on the dossier."""
        from congress_app.services.drafts.dossiers import Dossiers  # noqa: PLC0415 - slow start

        return Dossiers(self.run)

    @cached_property
    def results(self) -> Results:
        """Verbs on the results of congresses."""
        from congress_app.services.drafts.results import Results  # noqa: PLC0415 - slow start

        return Results(self.run)

    @cached_property
    def document_templates(self) -> DocumentTemplates:
        """Verbs on the office's own Word templates."""
        from congress_app.services.drafts.templates import DocumentTemplates  # noqa: PLC0415 - slow start

        return DocumentTemplates(self.run)

    def get_ready(self) -> None:
        """Import all of them now: on a worker, while the window stands already."""
        for name, made in vars(Services).items():
            if isinstance(made, cached_property):
                getattr(self, name)


def services_on(run: Run) -> Services:
    """The verbs on a way of running them."""
    return Services(run)


@dataclass(frozen=True, slots=True)
class App:
    """An open data file with all that works on it. `backups`: the folder into which it is backed up."""

    file: DataFile
    lists: Lists
    services: Services
    clock: Clock
    backups: Path

    def as_of(self) -> dt.date:
        """The day by which states and deadlines are judged: the file's own, else the machine's."""
        return self.lists.office().as_of or local_day(self.clock)

    def scope(self) -> Scope:
        """The scope of a list over all congresses, as of today."""
        return Scope(self.as_of())

    def back_up(self) -> Backup:
        """Back up the data file; the backup has been opened and checked."""
        return self.file.back_up(self.backups)

    def last_backup(self) -> Backup | None:
        """The last backup of this data file."""
        return backup.last(self.file.path, self.backups)

    def close(self) -> None:
        """Close the data file."""
        self.file.close()


def open_app(
    path: Path, mode: Mode = "write", *, clock: Clock | None = None, ids: Ids | None = None, backups: Path | None = None
) -> App:
    """Open a data file; the clock and the ids may be given, for the demo and the tests.

    Raises:
        DataFileError: the file cannot be used: says why.
    """
    clock = clock or MachineClock()
    folder = backups or paths.backups()
    file = opening.open_file(path, mode, clock=clock, ids=ids or TimeIds(), backups=folder)
    return App(file, StoredLists(file.reader), services_on(file.run), clock, folder)


def new_file(path: Path) -> None:
    """Make an empty data file.

    Raises:
        Refused: the name is taken. DataFileError: it cannot be written.
    """
    opening.new_file(path)


def verify(path: Path) -> None:
    """Open and check a data file or a backup thoroughly.

    Raises:
        DataFileError: it is missing, foreign, newer or damaged: says which.
    """
    soundness.check(path)


def verify_contents(path: Path) -> None:
    """Read each file that is kept in a sound data file or backup; it takes a second or two for a gigabyte of them.

    Raises:
        DataFileError: some are damaged or gone: names them.
    """
    contents.check(path)


def backups_of(data_file: Path, backups: Path | None = None) -> list[Backup]:
    """The backups of a data file, the newest first."""
    return backup.every(data_file, backups or paths.backups())


def restore(from_backup: Path, to: Path, *, backups: Path | None = None, clock: Clock | None = None) -> Path | None:
    """Put the contents of a backup in the place of a data file; what was there is backed up first. Returns that backup.

    Raises:
        DataFileError: the backup is not sound, or the data file is open in another window.
    """
    return restoring.restore(from_backup, to, backups or paths.backups(), (clock or MachineClock()).now())


def copy_backup(from_backup: Path, to: Path) -> None:
    """Write the contents of a backup as a new data file.

    Raises:
        Refused: the name is taken. DataFileError: the backup is not sound.
    """
    restoring.restore_new(from_backup, to)
