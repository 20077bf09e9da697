"""The commands that back up, check and restore data files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from congress_app import bootstrap
from congress_app.cli import commands, output
from congress_app.cli.session import Ended, Session
from congress_app.i18n import _, say
from congress_app.runtime.errors import DataFileError, Refused


def back_up(session: Session) -> Ended:
    """Back up the data file into its own folder of backups, or into a folder that is named."""
    folder = session.path(commands.TO)
    with session.reading() as app:
        if folder is None:
            file = app.back_up().file
        else:
            file = _free(folder, session.data_file.stem, app.clock.now().astimezone())
            try:
                app.file.copy_to(file)
            except DataFileError as error:  # the folder is at fault, not the data file
                raise Refused(error.msgid, **error.values) from error
    return _told(session, file)


def _told(session: Session, file: Path) -> Ended:
    """Say where the copy lies, and whether all that is kept in it is whole: a copy that lacks a file still holds the rest."""
    try:
        bootstrap.verify_contents(file)
    except DataFileError as error:
        words = _("Backed up as {file}; not all that is kept in it is whole.").format(file=file)
        session.answer({"file": str(file), "ok": False, "message": say(error)}, words)
        output.complain(say(error))
        return Ended(1)
    words = _("Backed up as {file}; the copy was opened and checked.").format(file=file)
    session.answer({"file": str(file), "ok": True, "message": words}, words)
    return Ended()


def _free(folder: Path, stem: str, now: dt.datetime) -> Path:
    name = f"{stem}-{now:%Y%m%d-%H%M%S}"
    target, number = folder / f"{name}.db", 1
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.db"
    return target


def verify(session: Session) -> Ended:
    """Open and check a file, and all that is kept in it."""
    path = Path(session.call.arguments[0])
    try:
        bootstrap.verify(path)
        bootstrap.verify_contents(path)
    except DataFileError as error:
        if session.wants_json:
            session.answer({"file": str(path), "ok": False, "message": say(error)}, "")
        raise Refused(error.msgid, **error.values) from error
    message = _("{file} is whole and can be used.").format(file=path)
    session.answer({"file": str(path), "ok": True, "message": message}, message)
    return Ended()


def restore(session: Session) -> Ended:
    """Put a backup in the place of the data file, or write it as a new one."""
    backup, to = Path(session.call.arguments[0]), session.path(commands.TO)
    try:
        bootstrap.verify(backup)
        if to is not None:
            bootstrap.copy_backup(backup, to)
    except DataFileError as error:
        raise Refused(error.msgid, **error.values) from error
    if to is not None:
        session.answer({"file": str(to)}, _("Restored as {file}.").format(file=to))
        return Ended()
    kept = bootstrap.restore(backup, session.data_file)
    words = _("Restored {backup} to {file}.").format(backup=backup, file=session.data_file)
    if kept is not None:
        words += "\n" + _("What was there before is kept as {file}.").format(file=kept)
    session.answer({"file": str(session.data_file)}, words)
    return Ended()
