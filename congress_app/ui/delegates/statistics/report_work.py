"""The report about the delegates: drafted where there is none, opened to be read and corrected, stored, drafted anew, printed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from congress_app.domain.agenda import Session
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_records import CongressReport
from congress_app.domain.fields import Id
from congress_app.i18n import _
from congress_app.services.work import Outcome
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.statistics.loading import REPORT_KINDS, Asked, Counted, count
from congress_app.ui.delegates.statistics.report_dialog import ReportDialog

if TYPE_CHECKING:
    from congress_app.ui.delegates.statistics.view import StatisticsView


class ReportWork(QObject):
    """Runs the verbs that the dialog of the report asks for, and keeps it up to date."""

    def __init__(self, desk: Desk, view: StatisticsView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._asked = Asked()
        self._number = 0
        self.dialog: ReportDialog | None = None
        desk.bus.changed.connect(self._on_changed)

    def open(self) -> None:
        """Open the report of the figures shown, as it stands in the data file; where there is none, it is drafted first."""
        if self._view.counted is None or self.dialog is not None:
            return
        self._asked = self._view.asked
        self._desk.read(partial(count, self._desk.app, self._asked), self._on_counted_to_open, owner=self)

    def _on_counted_to_open(self, counted: Counted | None) -> None:
        if counted is None or self.dialog is not None:
            return
        if counted.report is not None:
            self._show(counted)
            return
        reports, figures = self._desk.app.services.reports, counted.figures
        congress_id = Id[Congress](counted.rows.congress.id)
        session_id = Id[Session](figures.session_id) if figures.session_id else None
        self._desk.write(lambda: reports.draft(congress_id, figures.base, session_id), self._on_drafted, owner=self)

    def _on_drafted(self, _outcome: Outcome[CongressReport]) -> None:
        undo = self._desk.actions.action(common.UNDO).trigger
        self._desk.messages.tell_undoable(_("The report was drafted from the figures."), undo)
        self._desk.read(partial(count, self._desk.app, self._asked), self._on_counted_anew, owner=self)

    def _on_counted_anew(self, counted: Counted | None) -> None:
        if counted is not None and counted.report is not None and self.dialog is None:
            self._show(counted)

    def _show(self, counted: Counted) -> None:
        dialog = self.dialog = ReportDialog(self._desk.drafts, self._desk.window)
        dialog.show_report(counted)
        dialog.text_left.connect(self._store)
        dialog.redraft_asked.connect(self._redraft)
        dialog.print_asked.connect(self._print)
        dialog.undo_asked.connect(self._desk.actions.action(common.UNDO).trigger)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _store(self, report: CongressReport, text: str) -> None:
        reports = self._desk.app.services.reports
        self._desk.write(lambda: reports.save_text(Id(report.id), text), partial(self._on_stored, text), owner=self)

    def _on_stored(self, text: str, outcome: Outcome[CongressReport]) -> None:
        if self.dialog is not None:
            self.dialog.set_stored(outcome.value)
        self._desk.drafts.stored(ReportDialog.key_of(outcome.value))

    def _redraft(self, report: CongressReport) -> None:
        reports = self._desk.app.services.reports
        self._desk.write(lambda: reports.redraft(report), owner=self)

    def _print(self, report: CongressReport) -> None:
        self._desk.visit("printing", "", form=report.kind, congress_id=report.congress_id)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if self.dialog is not None and kinds & REPORT_KINDS:
            self._number += 1
            job = partial(count, self._desk.app, self._asked)
            self._desk.read(job, partial(self._on_counted, self._number), owner=self)

    def _on_counted(self, number: int, counted: Counted | None) -> None:
        dialog = self.dialog
        if number != self._number or dialog is None or not shiboken6.isValid(dialog):
            return
        if counted is None or counted.report is None:  # undone meanwhile
            dialog.forget()
            dialog.reject()
        else:
            dialog.show_report(counted)

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        self._view.reload()
