"""The command that takes over rows from a spreadsheet."""

from __future__ import annotations

import os
from pathlib import Path

from congress_app.bootstrap import App
from congress_app.cli import commands
from congress_app.cli.session import Ended, Session
from congress_app.exchange.importing import (
    OF_A_CONGRESS,
    Report,
    known_layouts,
    needs_congress,
    read_spreadsheet,
    verb_for,
)
from congress_app.exchange.plain_forms import plain_form
from congress_app.i18n import N_, _, say
from congress_app.runtime.errors import Refused, WrongCall
from congress_app.services.importing.rehearsal import Rehearsal
from congress_app.services.importing.rows import Became, Imported
from congress_app.services.importing.verbs import Importing, Verb


def import_rows(session: Session) -> Ended:
    """Take over rows, or tell what would happen. Rejected rows leave the exit status 0 unless every row is rejected."""
    kind, file = session.call.arguments
    plain_form(kind)
    if kind in OF_A_CONGRESS and session.call.get(commands.CONGRESS) is None:
        raise WrongCall(needs_congress(kind))
    rejects = _rejects_file(session, Path(file))
    is_check = session.call.has(commands.CHECK)
    with session.reading() if is_check else session.writing() as app:
        scope = session.scope(app)
        sheet = session.call.get(commands.SHEET) or ""
        matched = read_spreadsheet(Path(file), kind, known_layouts(app.lists.rows, kind), sheet=sheet)
        verb = verb_for(kind, matched, scope)
        imported = _rehearsed(app, verb) if is_check else _taken(app, verb, Path(file).name)
    report = Report(Path(file), kind, matched, imported)
    if rejects is not None and imported.rejected:
        from congress_app.exchange.rejects import write_rejects  # noqa: PLC0415 - starts slowly, seldom wanted

        write_rejects(rejects, matched, imported)
    session.answer(report.as_plain(), _words(session, report, is_check=is_check))
    if imported.is_all_rejected:
        raise Refused(N_("No row of {file} could be taken over; nothing was changed."), file=file)
    return Ended()


def _rejects_file(session: Session, source: Path) -> Path | None:
    """Where the rejected rows go, looked at before anything is stored.

    Raises:
        WrongCall: it is no xlsx. Refused: it is a data file, the file being imported, or cannot be written.
    """
    rejects = session.target(commands.REJECTS)
    if rejects is None:
        return None
    if rejects.suffix.lower() != ".xlsx":
        raise WrongCall(N_("The rejected rows are written as a spreadsheet: name a file that ends in .xlsx."))
    if rejects.resolve() == source.resolve():
        raise Refused(N_("{file} is the file being imported. Choose another name for the rejected rows."), file=rejects)
    if not (rejects.parent.is_dir() and os.access(rejects.parent, os.W_OK)):
        raise Refused(N_("{file} cannot be written there; nothing was imported. Choose another folder."), file=rejects)
    return rejects


def _rehearsed(app: App, verb: Verb) -> Imported:
    return verb(Rehearsal(app.lists.rows, app.clock))


def _taken(app: App, verb: Verb, file: str) -> Imported:
    return Importing(app.services.run).take(verb, file).value


def _words(session: Session, report: Report, *, is_check: bool) -> str:
    imported = report.imported
    sentence = (
        _(
            "{rows} rows: {new} new, {changed} changed, {same} the same, {rejected} rejected. Only checked: nothing was stored."
        )
        if is_check
        else _("{rows} rows: {new} new, {changed} changed, {same} the same, {rejected} rejected.")
    )
    counts = {what.value: imported.count(what) for what in Became}
    lines = [sentence.format(rows=len(report.matched.rows), rejected=len(imported.rejected), **counts)]
    lines += [_("  Row {row}: {problem}").format(row=each.row, problem=say(each.problem)) for each in imported.rejected]
    lines += report.notes
    rejects = session.path(commands.REJECTS)
    if rejects is not None and imported.rejected:
        lines.append(_("The rejected rows with their reasons: {file}").format(file=rejects))
    return "\n".join(lines)
