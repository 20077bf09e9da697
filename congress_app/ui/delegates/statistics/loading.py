"""What the view reads and counts, off the window's thread."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.bootstrap import App
from congress_app.domain.agenda import Session
from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.delegate_choices import CountBase
from congress_app.domain.delegate_records import CongressReport, OwnCode
from congress_app.domain.delegates import Attendance, Delegate, Delegation, Substitution
from congress_app.domain.fields import Id
from congress_app.domain.naming import congress_title
from congress_app.domain.office import OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.statistics import Figures, Roll, Sitting, figures_of
from congress_app.domain.statistics.cross import Compared
from congress_app.domain.statistics.stored import moved
from congress_app.i18n import _
from congress_app.i18n.dates import table_date
from congress_app.services.report_rows import ReportRows, report_rows
from congress_app.services.reports import MEMBERS, VERIFICATION

LAST, BEFORE = "last", ""
REPORT_KINDS = frozenset(
    {
        *(Delegate, Delegation, Substitution, Attendance, Session, Phase, Congress, Organisation, OwnRule, OwnCode),
        *(CongressReport, Body, BodyMember),
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What shall be counted. session: an id, the last one called (`LAST`), or before the congress (`BEFORE`). other_id: a congress."""

    congress_id: str = ""
    base: CountBase = CountBase.SUMMONED
    session: str = LAST
    other_id: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """The figures of one congress, those of another one beside it, and the report that is kept about them."""

    rows: ReportRows
    figures: Figures
    other: Figures | None = None
    other_title: str = ""
    report: CongressReport | None = None
    moved: tuple[Compared, ...] = ()

    @property
    def roll(self) -> Roll:
        """The delegates with what is written down about them."""
        return self.rows.roll

    @property
    def has_delegates(self) -> bool:
        """Whether there is anybody to count."""
        return bool(self.figures.count("attendance.summoned"))

    @property
    def is_called(self) -> bool:
        """Whether those present are known, where they are asked for."""
        return self.figures.base is CountBase.SUMMONED or self.figures.session_id in self.roll.called

    @property
    def as_of(self) -> str:
        """As of which session is counted, in words."""
        sitting = self.roll.sitting(self.figures.session_id)
        return sitting_words(sitting) if sitting is not None else _("Before the congress")


def count(app: App, asked: Asked) -> Counted | None:
    """Count what is asked for; None where the congress is gone."""
    rows = _rows(app, asked.congress_id)
    if rows is None:
        return None
    figures = _figures(rows.roll, asked)
    report = report_of(app, rows, figures)
    found = Counted(rows, figures, report=report, moved=tuple(moved(report, figures)) if report is not None else ())
    other = _rows(app, asked.other_id) if asked.other_id else None
    if other is None:
        return found
    title = congress_title(other.congress, other.organisation)
    beside = _figures(other.roll, dataclasses.replace(asked, session=LAST if asked.session else BEFORE))
    return dataclasses.replace(found, other=beside, other_title=title)


def report_of(app: App, rows: ReportRows, figures: Figures) -> CongressReport | None:
    """The report kept about figures of this base and session."""
    kind = MEMBERS if rows.is_of_members else VERIFICATION
    session_id = Id[Session](figures.session_id) if figures.session_id else None
    found = app.lists.rows(
        CongressReport, congress_id=rows.congress.id, kind=kind, base=figures.base, session_id=session_id
    )
    return found[0] if found else None


def sitting_words(sitting: Sitting) -> str:
    """`28/07/2025, Sáng: Phiên trù bị`: a session as it is chosen."""
    return _("{day}, {half}: {session}").format(
        day=table_date(sitting.on), half=sitting.half.words.lower(), session=sitting.name
    )


def session_options(roll: Roll) -> Sequence[tuple[str, str]]:
    """The sessions as of which can be counted, with the words of each; those without a roll-call say so."""
    found = [(BEFORE, _("Before the congress"))]
    if roll.last_called is not None:
        found.insert(0, (LAST, _("Last roll-call")))
    for each in roll.sittings:
        words = sitting_words(each)
        found.append((each.id, words if each.id in roll.called else _("{session} (not called)").format(session=words)))
    return found


def _rows(app: App, congress_id: str) -> ReportRows | None:
    found = app.lists.rows(Congress, id=congress_id)
    return report_rows(app.lists.rows, found[0], app.as_of()) if found else None


def _figures(roll: Roll, asked: Asked) -> Figures:
    session = roll.last_called if asked.session == LAST else asked.session or None
    return figures_of(roll, asked.base, session)
