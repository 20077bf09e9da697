"""The one module that names concrete classes: a data file becomes services. Wiring by constructors, no globals."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.runtime import paths
from congress_app.runtime.clock import Clock, MachineClock, local_day
from congress_app.runtime.ids import Ids, TimeIds
from congress_app.services.agenda import Agenda
from congress_app.services.agenda_times import AgendaTimes
from congress_app.services.bodies import Bodies
from congress_app.services.congress_rows import CongressRows
from congress_app.services.congresses import Congresses
from congress_app.services.office import OfficeSettings
from congress_app.services.organisations import Organisations
from congress_app.services.programme import Programme
from congress_app.services.records import Records
from congress_app.services.templates import Templates
from congress_app.services.work import Run
from congress_app.storage import backup, opening, restoring, soundness
from congress_app.storage.datafile import DataFile, Mode
from congress_app.storage.lists import StoredLists


Backup = backup.Backup


@dataclass(frozen=True, slots=True)
class Services:
    """The verbs, on one way of running them."""

    run: Run
    records: Records
    organisations: Organisations
    congresses: Congresses
    congress_rows: CongressRows
    bodies: Bodies
    agenda: Agenda
    agenda_times: AgendaTimes
    programme: Programme
    office: OfficeSettings
    templates: Templates


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


def services_on(run: Run) -> Services:
    """The verbs on a way of running them."""
    return Services(
        run=run,
        records=Records(run),
        organisations=Organisations(run),
        congresses=Congresses(run),
        congress_rows=CongressRows(run),
        bodies=Bodies(run),
        agenda=Agenda(run),
        agenda_times=AgendaTimes(run),
        programme=Programme(run),
        office=OfficeSettings(run),
        templates=Templates(run),
    )


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
