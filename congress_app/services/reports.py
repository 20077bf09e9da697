"""Verbs on the reports about delegates: drafted from figures, drafted anew, edited by hand. The figures are kept with the text."""

from __future__ import annotations

import dataclasses

from congress_app.domain.agenda import Session
from congress_app.domain.choices import ToneStyle
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import CountBase
from congress_app.domain.delegate_records import CongressReport
from congress_app.domain.fields import Id
from congress_app.domain.office import Office
from congress_app.domain.paper_words import Words
from congress_app.domain.statistics import Figures, figures_of
from congress_app.domain.statistics.drafting import draft
from congress_app.domain.statistics.stored import stored
from congress_app.i18n import N_
from congress_app.runtime.clock import local_day
from congress_app.runtime.errors import Refused
from congress_app.services.records import put
from congress_app.services.report_rows import Find, ReportRows, report_rows
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

VERIFICATION, MEMBERS = "verification-report", "members-report"
NO_DELEGATES = N_("There are no official delegates to report about yet.")
NO_ROLL_CALL = N_("The roll has not been called in this session yet: count those summoned.")


class Reports:
    """Drafts reports and keeps what is edited in them."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def draft(
        self, congress_id: Id[Congress], base: CountBase = CountBase.SUMMONED, session_id: Id[Session] | None = None
    ) -> Outcome[CongressReport]:
        """Draft the report of a congress and keep it with its figures; one of the same base and session is drafted anew.

        Raises:
            Refused: there are no delegates, or those present are to be counted before the roll was called.
        """
        return self._run(lambda work: draft_report(work, congress_id, base, session_id), step(N_("Draft the report")))

    def redraft(self, report: CongressReport) -> Outcome[CongressReport]:
        """Draft the text of a kept report anew from the figures of now; what was edited in it is replaced.

        Raises:
            Refused: as `draft`.
        """
        name = step(N_("Draft the report anew"))
        return self._run(lambda work: _drafted(work, work.get(CongressReport, report.id)), name)

    def save_text(self, report_id: Id[CongressReport], text: str) -> Outcome[CongressReport]:
        """Keep the text of a report as edited; its figures stay those from which it was drafted."""

        def verb(work: Work) -> CongressReport:
            return put(work, dataclasses.replace(work.get(CongressReport, report_id), text=text))

        return self._run(verb, step(N_("Change the text of the report")))


def draft_report(
    work: Work, congress_id: Id[Congress], base: CountBase, session_id: Id[Session] | None
) -> CongressReport:
    """Draft a report; part of larger verbs."""
    kind = MEMBERS if _rows(work, congress_id).is_of_members else VERIFICATION
    kept = work.find(CongressReport, congress_id=congress_id, kind=kind, base=base, session_id=session_id)
    if kept:
        return _drafted(work, kept[0])
    made = CongressReport(
        id=work.new_id(CongressReport),
        congress_id=congress_id,
        kind=kind,
        base=base,
        session_id=session_id,
        made_at=work.clock.now(),
    )
    return _drafted(work, made)


def drafted_text(find: Find, rows: ReportRows, figures: Figures, style: ToneStyle) -> str:
    """The text of a report from its figures, in the office's spelling."""
    frame = rows.frame(find, figures.session_id)
    return draft(frame, figures, rows.roll, Words(frame.words_of, style))


def checked_figures(rows: ReportRows, base: CountBase, session_id: str | None) -> Figures:
    """The figures of a report.

    Raises:
        Refused: there are no delegates, or those present are to be counted before the roll was called.
    """
    figures = figures_of(rows.roll, base, session_id)
    if not figures.count("attendance.summoned"):
        raise Refused(NO_DELEGATES)
    if base is CountBase.PRESENT and session_id not in rows.roll.called:
        raise Refused(NO_ROLL_CALL)
    return figures


def _rows(work: Work, congress_id: Id[Congress]) -> ReportRows:
    return report_rows(work.find, work.get(Congress, congress_id), local_day(work.clock))


def _drafted(work: Work, report: CongressReport) -> CongressReport:
    rows = _rows(work, report.congress_id)
    figures = checked_figures(rows, report.base, report.session_id)
    offices = work.find(Office)
    style = offices[0].tone_style if offices else ToneStyle.OLD
    text, kept = drafted_text(work.find, rows, figures, style), stored(figures)
    if (report.text, report.figures) == (text, kept):
        return report
    return put(work, dataclasses.replace(report, text=text, figures=kept, made_at=work.clock.now()))
